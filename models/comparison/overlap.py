"""How much of what one sentence speaks of another passage speaks of too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from models.comparison.passage import Word


@dataclass(frozen=True, slots=True)
class Overlap:
    """The words of a sentence that the other passage has, and those that it has not."""

    shared: tuple[Word, ...]
    missing: tuple[Word, ...]

    @property
    def share(self) -> float:
        """Gives the part of the words that is shared, 0 where there are none."""
        total = len(self.shared) + len(self.missing)
        return len(self.shared) / total if total else 0.0


def overlap(words: Sequence[Word], others: Sequence[Word], whole_words: bool = False) -> Overlap:
    """Looks each word up among those of the other passage."""
    groups = frozenset(group for other in others for group in other.groups)
    stems = frozenset(other.stem for other in others) | frozenset(other.text for other in others)
    shared: list[Word] = []
    missing: list[Word] = []
    for word in words:
        known = (
            word.stem in stems
            or word.text in stems
            or bool(word.groups & groups)
            or (not whole_words and any(_alike(word, other) for other in others))
        )
        (shared if known else missing).append(word)
    return Overlap(tuple(shared), tuple(missing))


def _alike(a: Word, b: Word) -> bool:
    """Says whether two words look like forms of one word: a stem within the other, or most of it from the start.

    Sounds change where a prefix meets a stem (menulis, tulis), and hands slip in long words.
    """
    x, y = sorted((a.stem, b.stem), key=len)
    if len(x) < 4 or any(map(str.isdigit, x + y)):
        return False
    if a.changing and y.endswith(x) and len(y) - len(x) <= 3:
        return True
    common = 0
    for left, right in zip(x, y, strict=False):
        if left != right:
            break
        common += 1
    if common >= 4 and (common >= 0.75 * len(y) or (a.name and b.name and common == len(x))):
        return True
    return len(x) >= 6 and len(y) - len(x) <= 1 and _one_slip(x, y)


def _one_slip(x: str, y: str) -> bool:
    """Says whether one letter apart is all that differs."""
    i = next((i for i, (left, right) in enumerate(zip(x, y, strict=False)) if left != right), len(x))
    return x[i:] == y[i + 1 :] or (len(x) == len(y) and x[i + 1 :] == y[i + 1 :])
