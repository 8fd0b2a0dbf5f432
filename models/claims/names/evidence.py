"""What a whole text tells of its words, so that a capital at a sentence's start need not be guessed at."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from models.page import Page

_OPENERS = frozenset("\"“”'‘’«»「」『』:(—–")
_HEADING_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a text tells of its words: written `small` somewhere, or capitalized in the `middle` of a sentence.

    `runs` are whole runs of capitals in the middle of sentences, and names in scripts without case; `nouns` words with
    a capital that have an article somewhere; `characters` the places of runs of characters that may be names.
    """

    small: frozenset[str]
    middle: frozenset[str]
    runs: frozenset[tuple[str, ...]]
    nouns: frozenset[str] = frozenset()
    characters: tuple[tuple[int, int], ...] = ()


def gather(page: Page, sentences: Iterable[tuple[int, int]], taken: Collection[int]) -> Evidence:
    """Gathers the evidence from all sentences (first token, last exclusive) that are no headings."""
    small = {w for w, s in zip(page.words, page.starts, strict=True) if page.text[s].islower()}
    middle: set[str] = set()
    runs: set[tuple[str, ...]] = set()
    capitals = page.capitals
    for first, last in sentences:
        if is_heading(page, first, last):
            continue
        for i in range(first if acronym(page, first) else first + 1, last):
            # behind an opening quote or a colon a capital tells as little as at the start
            if capitals[i] and i not in taken and (i == first or page.words[i - 1] not in _OPENERS):
                middle.add(page.words[i])
                if i == first or not capitals[i - 1] or i - 1 in taken:
                    runs.add(tuple(_capitals(page, i, last, taken)))
    return Evidence(frozenset(small), frozenset(middle), frozenset(runs))


def capital(page: Page, i: int) -> bool:
    """Says whether a token begins with a capital."""
    return page.capitals[i]


def acronym(page: Page, i: int) -> bool:
    """Says whether a token is several capitals and nothing else."""
    word = page.original(i, i + 1)
    return len(word) > 1 and word.isupper()


def is_heading(page: Page, first: int, last: int) -> bool:
    """Says whether most words between two tokens are capitalized and no full stop ends them, as in headings."""
    if last <= first or page.words[last - 1] in ".。":
        return False
    if not any(page.capitals[first:last]):
        return False
    initials = [page.text[start] for start in page.starts[first:last]]
    letters = [c for c in initials if c.isalpha()]
    return len(letters) >= 4 and sum(c.isupper() for c in letters) >= _HEADING_SHARE * len(letters)


def _capitals(page: Page, i: int, last: int, taken: Collection[int]) -> Iterator[str]:
    while i < last and i not in taken and capital(page, i):
        yield page.words[i]
        i += 1
