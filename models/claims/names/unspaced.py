"""Names in scripts without case: runs of characters that no other word of the language covers.

The words that bound a run are a pack's: its cues, measures and `not_names`; mentions and punctuation bound it too.
A run is a name by how it ends (银行, 省), by a title or legal form beside it, by its place in the clause (before
a particle, a verb or a figure), or because it is one elsewhere in the text.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import cache

from models.claims.names.evidence import Evidence
from models.claims.names.gazetteer import place_names
from models.claims.names.name import Name, name_at
from models.claims.names.script import hiragana, unspaced
from models.claims.names.stretch import Stretch
from models.claims.names.words import titles
from models.language import Language, load_language
from models.measure import measure_words
from models.page import Page, PhraseTable

_JOINTS = frozenset("・·＝")
_OPENERS = frozenset("（(「『“《〈")
_LONGEST = 16  # characters: what no word bounds for longer is a phrase
_SHORTEST = 2
# Words that belong to a name, or whose place in one its key tells: they bound no run.
_INSIDE_NAMES = frozenset(
    {
        "legal_forms", "place_words", "object_words", "name_ends", "whole_names",
        "noun_ends", "name_inflections", "suffixes", "abbreviations", "counted",
    }
)  # fmt: skip
_BEHIND_NAMES = (
    "topic_marks", "possessive", "place_marks", "posts", "says_after", "plan", "forecast", "rise", "fall", "has",
)  # fmt: skip


def find_unspaced(stretch: Stretch) -> list[Name]:
    """Finds the names in scripts without case; a pack without words to bound them yields none."""
    if not stretch.language.claims.name_ends:
        return []
    spans = (span for run in _runs(stretch) for span in _names_in(stretch, run))
    return [name_at(stretch.page, first, last) for first, last in spans]


def gather_unspaced(
    page: Page, sentences: Iterable[tuple[int, int]], language: Language, taken: Collection[int]
) -> frozenset[tuple[str, ...]]:
    """Gathers the words of all runs that are names somewhere in a text."""
    nothing = Evidence(frozenset(), frozenset(), frozenset())
    stretches = (Stretch(page, first, last, language, taken, nothing) for first, last in sentences)
    return frozenset(
        tuple(page.words[name.first : name.last]) for stretch in stretches for name in find_unspaced(stretch)
    )


@cache
def _parts(code: str) -> PhraseTable[str]:
    """Gives the words that bound names ("bound"), end them ("end", "place") or are names ("name")."""
    section = load_language(code).claims
    lists = [words for role, words in section.model_dump().items() if role not in _INSIDE_NAMES]
    bounds = {word for words in lists if isinstance(words, tuple) for word in words}
    kinds = dict.fromkeys(bounds, "bound") | dict.fromkeys(section.legal_forms, "end")
    kinds |= dict.fromkeys(section.name_ends, "end") | dict.fromkeys(section.place_words, "place")
    kinds |= dict.fromkeys(section.whole_names, "name")
    return PhraseTable(kinds)


@cache
def _behind(code: str) -> PhraseTable[str]:
    """Gives the words that stand behind the subject of a clause."""
    section = load_language(code).claims
    return PhraseTable({phrase: role for role in _BEHIND_NAMES for phrase in getattr(section, role)})


@cache
def _describes(code: str) -> PhraseTable[str]:
    return PhraseTable(dict.fromkeys(load_language(code).claims.describes, "describes"))


def _runs(stretch: Stretch) -> Iterator[tuple[int, int]]:
    """Gives the runs that nothing bounds, as tokens (last exclusive)."""
    i = stretch.first
    while i < stretch.last:
        start = i
        while i < stretch.last and (end := _grown(stretch, start, i)) > i:
            i = end
        if i - start >= _SHORTEST:
            yield start, i
        i = max(i, start + 1, _behind_bound(stretch, i))


def _grown(stretch: Stretch, start: int, i: int) -> int:
    """Gives the token behind what a run may take up at `i`, which is `i` where something bounds it."""
    page, code = stretch.page, stretch.language.code
    if i in stretch.taken or not _in_script(page, i):
        joint = start < i < stretch.last - 1 and page.words[i] in _JOINTS and _in_script(page, i + 1)
        return i + 1 if joint and i + 1 not in stretch.taken else i
    known = place_names(code).match(page, i)
    part = _parts(code).match(page, i)
    word = measure_words(code).match(page, i)
    if known and known[0] >= max(part[0] if part else 0, word[0] if word else 0):
        return known[0]
    if part and part[1] != "bound" and part[0] >= (word[0] if word else 0):
        return part[0] if part[1] == "name" or i > start or part[0] > i + 1 else i + 1
    if part or word or hiragana(page.words[i]):
        return i
    return i + 1


def _behind_bound(stretch: Stretch, i: int) -> int:
    part = _parts(stretch.language.code).match(stretch.page, i)
    word = measure_words(stretch.language.code).match(stretch.page, i)
    return max(part[0] if part else i, word[0] if word else i)


def _in_script(page: Page, i: int) -> bool:
    return unspaced(page.words[i])


def _names_in(stretch: Stretch, run: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Cuts a run behind its kinds of places ("四川省临江县") and gives the pieces that are names."""
    page, code = stretch.page, stretch.language.code
    start, last = run
    parts = _parts(code)
    ending = parts.match_before(page, last)
    i = start + _SHORTEST
    while i < last and not (ending and ending[1] == "end"):
        found = parts.match(page, i)
        if found and found[1] == "place" and last - found[0] >= _SHORTEST:
            yield start, found[0]
            start, i = found[0], found[0] + _SHORTEST
        else:
            i += 1
    known = place_names(code).match(page, start)
    if _SHORTEST <= last - start <= _LONGEST and _is_name(stretch, start, last):
        yield start, last
    elif known and known[0] < last and not _describes(code).match(page, last):
        yield start, known[0]


def _is_name(stretch: Stretch, first: int, last: int) -> bool:
    page, code = stretch.page, stretch.language.code
    parts = _parts(code)
    ending = parts.match_before(page, last)
    if _describes(code).match(page, last):
        return False
    if ending and ending[1] != "bound":
        return ending[0] > first or ending[1] == "name"
    opening = parts.match(page, first)
    known = place_names(code).match(page, first)
    return (
        bool(opening and opening[1] == "end" and opening[0] < last)
        or bool(known and known[0] == last)
        or any(page.words[i] in _JOINTS for i in range(first, last))
        or tuple(page.words[first:last]) in stretch.evidence.runs
        or _titled(page, first, last, code)
        or _placed(stretch, first, last)
    )


def _titled(page: Page, first: int, last: int, code: str) -> bool:
    """Says whether a title stands beside a run, as in "总经理李明" and "田中社長"."""
    return titles(code).match_before(page, first) is not None or titles(code).match(page, last) is not None


def _placed(stretch: Stretch, first: int, last: int) -> bool:
    """Says whether a run begins its clause and what stands behind it makes it who the clause is about.

    Bracketed behind a name of another script it is that name once more.
    """
    page, code = stretch.page, stretch.language.code
    behind = last in stretch.taken or measure_words(code).match(page, last) or _behind(code).match(page, last)
    opens = first == stretch.first or not page.words[first - 1][0].isalnum()
    bracketed = last < stretch.last and page.words[last] in _OPENERS
    return bool(opens and (behind or bracketed))
