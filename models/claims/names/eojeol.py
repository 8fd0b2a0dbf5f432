"""Names in a script whose words spaces part, though each letter is a token: Korean, word by word.

A word is a name and what hangs on it (삼성전자가): the longest postposition at its end is no part of the name. It is
one by its end, a title or another script beside it, or because it is one elsewhere in the text; so is a word that
leads clauses more than once and that no list covers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from functools import cache

from models.claims.names.evidence import capital
from models.claims.names.gazetteer import place_names
from models.claims.names.runs import parts_of_names
from models.claims.names.script import unspaced
from models.claims.names.stretch import Stretch
from models.claims.names.words import describing, titles
from models.language import load_language
from models.page import Page, PhraseTable

_SHORTEST, _SHORTEST_PLACE, _LONGEST = 2, 3, 12  # characters of a name
_OFTEN = 2  # times

Span = tuple[int, int]


def find_eojeols(stretch: Stretch) -> Iterator[Span]:
    """Finds the words of a stretch without their postpositions, as tokens (last exclusive)."""
    page, i = stretch.page, stretch.first
    while i < stretch.last:
        start = i
        while i < stretch.last and i not in stretch.taken and unspaced(page.words[i]) and (i == start or page.glued(i)):
            i += 1
        hangs = page.glued(start) and (start - 1 in stretch.taken or page.words[start - 1][0].isalnum())
        if i - start >= _SHORTEST and not hangs:
            yield start, _bare(stretch, start, i)
        i = max(i, start + 1)


def names_in_eojeol(stretch: Stretch, first: int, last: int) -> Iterator[Span]:
    """Gives a word that is a name, with the one before it where both make the name of who has a title."""
    page, code = stretch.page, stretch.language.code
    if last - first > _LONGEST or _plain(stretch, first, last):
        return
    if _titled(stretch, last):
        given = _before(stretch, first)
        if given is not None and _held(stretch, first, last):
            yield given, first  # "정민호 한결전자 사장"
            given = None
        yield (first if given is None else given), last
        return
    ending = parts_of_names(code).match_before(page, last)
    kind = ending[1] if ending and ending[0] > first else ""
    known = place_names(code).match(page, first)
    if (
        kind in ("end", "both")
        or parts_of_names(code).match(page, first) == (last, "end")
        or (kind == "place" and last - first >= _SHORTEST_PLACE)
        or parts_of_names(code).match(page, first) == (last, "name")
        or (known is not None and known[0] == last)
        or describing(code).match_before(page, first)
        or (last + 1 < len(page) and page.words[last] in "(（" and capital(page, last + 1))
        or tuple(page.words[first:last]) in stretch.evidence.runs
    ):
        yield first, last


def _held(stretch: Stretch, first: int, last: int) -> bool:
    """Says whether a word before a title is an office or a place, and not the person."""
    page, code = stretch.page, stretch.language.code
    ending = parts_of_names(code).match_before(page, last)
    known = place_names(code).match(page, first)
    word = tuple(page.words[first:last])
    kinds = stretch.language.claims.place_words
    place = any((*word, *kind) in stretch.evidence.runs for kind in kinds)
    return bool(ending and ending[1] != "bound") or (known is not None and known[0] == last) or place


def leading_words(runs: Iterable[tuple[Stretch, list[Span]]]) -> Iterator[tuple[str, ...]]:
    """Gives the words that lead clauses and stand in a text more than once, which no list covers."""
    held = list(runs)
    times = Counter(tuple(stretch.page.words[first:last]) for stretch, spans in held for first, last in spans)
    for stretch, spans in held:
        page, marks = stretch.page, stretch.language.claims.topic_marks
        for first, last in spans:
            word = tuple(page.words[first:last])
            if len(word) <= _SHORTEST or times[word] < _OFTEN:
                continue
            opens = first == stretch.first or not page.words[first - 1][0].isalnum()
            marked = last < len(page) and page.glued(last) and page.words[last] in marks
            if opens and marked and not _plain(stretch, first, last) and not _common(stretch, last):
                yield word


def _bare(stretch: Stretch, start: int, last: int) -> int:
    """Gives the token behind a word without its postposition, where enough of it is left for a name."""
    whole = parts_of_names(stretch.language.code).match(stretch.page, start)
    if whole == (last, "name"):
        return last
    found = postpositions(stretch.language.code).match_before(stretch.page, last)
    return found[0] if found and found[0] - start >= _SHORTEST else last


def _plain(stretch: Stretch, first: int, last: int) -> bool:
    """Says whether words of the language cover a word, but for its last letter."""
    parts, i = parts_of_names(stretch.language.code), first
    while i < last and (found := parts.match(stretch.page, i)) and found[1] == "bound":
        i = found[0]
    return i > first and i >= last - 1


def _common(stretch: Stretch, last: int) -> bool:
    words = stretch.page.words
    return any("".join(words[last - size : last]) in stretch.language.claims.noun_ends for size in (1, 2, 3))


def _titled(stretch: Stretch, last: int) -> bool:
    page = stretch.page
    behind = titles(stretch.language.code).match(page, last)
    return behind is not None and not page.glued(last) and page.glued(last - 1)


def _before(stretch: Stretch, first: int) -> int | None:
    """Gives the first token of a given name right before a name: no office, place or plain word."""
    page, start = stretch.page, first
    while start > stretch.first and start - 1 not in stretch.taken and unspaced(page.words[start - 1]):
        if start < first and not page.glued(start):
            break
        start -= 1
    if first - start < _SHORTEST or _bare(stretch, start, first) != first or _plain(stretch, start, first):
        return None
    code = stretch.language.code
    ending = parts_of_names(code).match_before(page, first)
    known = place_names(code).match(page, start)
    return None if ending or (known and known[0] == first) or _common(stretch, first) else start


def joins_words(page: Page, first: int, last: int, phrases: Collection[str]) -> bool:
    """Says whether a phrase goes over a space that it has none for: 자사 is none of the words 전자 사장."""
    return any(not page.glued(i) for i in range(first + 1, last)) and page.original(first, last) not in phrases


@cache
def postpositions(code: str) -> PhraseTable[bool]:
    """Gives what may hang on a name."""
    return PhraseTable(dict.fromkeys(load_language(code).claims.postpositions, True))
