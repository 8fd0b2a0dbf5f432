"""Runs of characters, in scripts without case, that no other word of the language covers.

The words that bound a run are a pack's: its cues, measures and `not_names`; mentions and punctuation bound it too.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Literal

from models.claims.names.gazetteer import place_names
from models.claims.names.script import cuts_katakana, hiragana, unspaced
from models.claims.names.stretch import Stretch
from models.language import load_language
from models.measure import phrases_of_measures
from models.page import Page, PhraseTable

Part = Literal["bound", "end", "both", "place", "name"]

JOINTS = frozenset("・·＝")
SHORTEST = 2  # characters of a name
# Words that belong to a name, or whose place in one its key tells: they bound no run.
_INSIDE_NAMES = frozenset(
    {
        "legal_forms", "place_words", "object_words", "name_ends", "whole_names", "name_letters",
        "noun_ends", "name_inflections", "postpositions", "suffixes", "abbreviations", "counted",
    }
)  # fmt: skip


@cache
def parts_of_names(code: str) -> PhraseTable[Part]:
    """Gives the words that bound names, end them (of any kind, or a place's), do both, or are whole names."""
    section = load_language(code).claims
    lists = [words for role, words in section.model_dump().items() if role not in _INSIDE_NAMES]
    bounds = {word for words in lists if isinstance(words, tuple) for word in words}
    ends = {*section.legal_forms, *section.name_ends}
    parts: dict[str, Part] = dict.fromkeys(bounds | phrases_of_measures(code), "bound")
    parts |= {word: "both" if word in bounds else "end" for word in ends}
    parts |= dict.fromkeys(section.place_words, "place")
    parts |= dict.fromkeys(section.whole_names, "name")
    return PhraseTable(parts)


def find_runs(stretch: Stretch) -> Iterator[tuple[int, int]]:
    """Finds the runs that nothing bounds, as tokens (last exclusive)."""
    i = stretch.first
    while i < stretch.last:
        start = i
        while i < stretch.last and (end := _grown(stretch, start, i)) > i:
            i = end
        if i - start >= SHORTEST:
            yield start, i
        i = max(i, start + 1, _covered(stretch, i))


def _grown(stretch: Stretch, start: int, i: int) -> int:
    """Gives the token behind what a run may take up at `i`, which is `i` where something bounds it."""
    page = stretch.page
    if i in stretch.taken or not unspaced(page.words[i]):
        joint = start < i < stretch.last - 1 and page.words[i] in JOINTS and unspaced(page.words[i + 1])
        return i + 1 if joint and i + 1 not in stretch.taken else i
    part = parts_of_names(stretch.language.code).match(page, i)
    if part and part[1] == "bound" and cuts_katakana(page.words, i, part[0]):
        part = None
    covered = part[0] if part else i
    known = place_names(stretch.language.code).match(page, i)
    if known and known[0] >= covered and not _goes_on(stretch, known[0]):
        return known[0]
    if part and (part[1] in ("end", "place", "name") or (part[1] == "both" and i > start)):
        return covered
    if i > start and covered > i + 1 and _qualifies(stretch, i, covered):
        return covered
    free = covered == i and not hiragana(page.words[i])
    return i + 1 if free or _spells(stretch, i, covered) or _ends_spelling(stretch, start, i) else i


def _qualifies(stretch: Stretch, i: int, behind: int) -> bool:
    """Says whether a plain word only tells the kind of a company, whose end follows it ("海川贸易公司")."""
    following = parts_of_names(stretch.language.code).match(stretch.page, behind)
    ends = following is not None and following[1] in ("end", "both")
    return ends and stretch.page.original(i, behind) in _plain_words(stretch.language.code)


@cache
def _plain_words(code: str) -> frozenset[str]:
    """Gives the words that only bound names, and play no role in claims."""
    section = load_language(code).claims
    roles = section.model_dump(exclude={"not_names", "opaque"})
    return frozenset(
        {*section.not_names, *section.opaque}.difference(*(w for w in roles.values() if isinstance(w, tuple)))
    )


def _covered(stretch: Stretch, i: int) -> int:
    """Gives the token behind the longest word of the language that begins at `i`."""
    part = parts_of_names(stretch.language.code).match(stretch.page, i)
    return part[0] if part and not cuts_katakana(stretch.page.words, i, part[0]) else i


def _spells(stretch: Stretch, i: int, covered: int) -> bool:
    """Says whether a character only spells a foreign name, between two that do so too (查克拉曼达拉)."""
    letters = stretch.language.claims.name_letters
    around: Page = stretch.page
    return covered == i + 1 and i > stretch.first and all(word in letters for word in around.words[i - 1 : i + 2])


def _ends_spelling(stretch: Stretch, start: int, i: int) -> bool:
    """Says whether a character ends a foreign name that only such characters spell (阿尔梅达), no figure behind it."""
    letters, words = stretch.language.claims.name_letters, stretch.page.words
    spelled = i - start >= SHORTEST and all(word in letters for word in words[start : i + 1])
    return spelled and i + 1 not in stretch.taken


def _goes_on(stretch: Stretch, behind: int) -> bool:
    """Says whether a place is only how a foreign name begins (马里诺): one more letter follows, that no word covers."""
    letters, page = stretch.language.claims.name_letters, stretch.page
    if behind >= stretch.last or behind in stretch.taken or page.words[behind] not in letters:
        return False
    return all(word in letters for word in page.words[behind - 2 : behind]) and _covered(stretch, behind) == behind
