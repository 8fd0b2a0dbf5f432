"""Numbers written by their sound: にじゅうさん for 二十三.

The sounds are also everyday words, so a number counts only where it stands apart: the whole run of letters must be
cut into sounds of numbers, and nothing else be written together with it.
"""

from __future__ import annotations

from models.page import Page
from models.vocabulary.numbers import Numbers

_LONGEST = 40  # letters of a number by its sound


def spelled_out(page: Page, at: int, numbers: Numbers) -> tuple[int, Page, int] | None:
    """Rewrites the run of letters at token `at` in number words: (token behind it, page of them, how many)."""
    if page.glued(at) and page.words[at - 1][0].isalnum():
        return None
    last = at + 1
    while last < len(page) and page.glued(last) and page.words[last][0].isalnum():
        last += 1
    run = "".join(page.words[at:last])
    if len(run) > _LONGEST:
        return None
    words = _cut(run, numbers.sounds)
    return (last, Page("".join(words)), len(words)) if words else None


def _cut(run: str, sounds: dict[str, str]) -> list[str]:
    """Cuts a run into sounds, from its end, and gives what they stand for; empty where it is none."""
    ways: list[list[str] | None] = [None] * len(run) + [[]]
    for start in range(len(run) - 1, -1, -1):
        for sound, word in sounds.items():
            behind = ways[start + len(sound)] if run.startswith(sound, start) else None
            known = ways[start]
            if behind is not None and (known is None or len(behind) + 1 < len(known)):
                ways[start] = [word, *behind]
    return ways[0] or []
