"""Names in scripts without case: the runs of characters that how they end, or what stands beside them, makes names.

A run is a name by its end (银行, 省), by a title, a legal form or another script beside it, by its place in the
clause (before a particle, a verb or a day), or because it is one elsewhere in the text.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from functools import cache
from itertools import chain

from models.claims.names.eojeol import Span, find_eojeols, leading_words, names_in_eojeol
from models.claims.names.evidence import Evidence, capital
from models.claims.names.gazetteer import place_names
from models.claims.names.name import Name, name_at
from models.claims.names.runs import JOINTS, SHORTEST, find_runs, parts_of_names
from models.claims.names.script import kana, unspaced
from models.claims.names.stretch import Stretch
from models.claims.names.words import describing, dropped, titles
from models.language import Language, load_language
from models.measure import measure_words, phrases_of_measures
from models.page import Page, PhraseTable

_LONGEST = 16  # characters: what no word bounds for longer is a phrase
_QUOTES = {"“": "”", "「": "」", "『": "』", "《": "》", "'": "'", "‘": "’", '"': '"'}
_SPELLED = 3  # characters of a foreign name that no other sign tells
_BEHIND_NAMES = (
    "topic_marks", "subject_marks", "possessive", "place_marks", "posts", "says_after", "plan", "forecast", "rise",
    "fall", "has",
)  # fmt: skip


def find_unspaced(stretch: Stretch) -> list[Name]:
    """Finds the names in scripts without case; a pack without words to bound them yields none."""
    runs = stretch.evidence.characters
    inside = runs[bisect_left(runs, (stretch.first, 0)) : bisect_left(runs, (stretch.last, 0))]
    quoted = list(_quoted_things(stretch))
    pieces = {span for run in inside for span in _pieces(stretch, *run)}
    free = {span for span in pieces if not any(first < span[1] and span[0] < last for first, last in quoted)}
    spans = sorted({*free, *quoted})
    return [name_at(stretch.page, first, _behind_form(stretch, last)) for first, last in spans]


def _quoted_things(stretch: Stretch) -> Iterator[Span]:
    """Gives what stands in quotes behind a word for a ship, a storm and the like (渡轮“海星号”)."""
    words, things = stretch.page.words, _kinds_of_things(stretch.language.code)
    for i in [i for i in range(stretch.first, stretch.last) if words[i] in _QUOTES]:
        closing = _QUOTES[words[i]]
        if things.match_before(stretch.page, i) is None:
            continue
        last = next((j for j in range(i + 1, min(i + _LONGEST, stretch.last)) if words[j] == closing), i)
        if last - i > SHORTEST and not any(token in stretch.taken for token in range(i + 1, last)):
            yield i + 1, last


@cache
def _kinds_of_things(code: str) -> PhraseTable[bool]:
    return PhraseTable(dict.fromkeys(load_language(code).claims.object_words, True))


def _behind_form(stretch: Stretch, last: int) -> int:
    """Gives the token behind a legal form in capitals that is glued to a name (ミナトHD), else the name's end."""
    page = stretch.page
    if last >= stretch.last or not page.glued(last) or not capital(page, last):
        return last
    form = dropped(stretch.language.code).match(page, last)
    return form[0] if form else last


def gather_unspaced(
    page: Page,
    sentences: Iterable[tuple[int, int]],
    language: Language,
    taken: Collection[int],
    dated: Collection[int],
    evidence: Evidence,
) -> Evidence:
    """Gathers all runs of characters, and the words of those that are names somewhere in a text."""
    if not language.claims.name_ends:
        return evidence
    stretches = [Stretch(page, first, last, language, taken, evidence, dated=dated) for first, last in sentences]
    find = find_eojeols if language.claims.spaced else find_runs
    runs = {stretch.first: list(find(stretch)) for stretch in stretches}
    spans = (span for stretch in stretches for run in runs[stretch.first] for span in _pieces(stretch, *run))
    names = frozenset(tuple(page.words[first:last]) for first, last in spans)
    if language.claims.spaced:
        names |= frozenset(leading_words((stretch, runs[stretch.first]) for stretch in stretches))
    return replace(evidence, runs=evidence.runs | names, characters=tuple(sorted(chain.from_iterable(runs.values()))))


def _pieces(stretch: Stretch, start: int, last: int) -> Iterator[tuple[int, int]]:
    """Gives the pieces of a run that are names, by how the words of its language are parted."""
    return (names_in_eojeol if stretch.language.claims.spaced else _names_in)(stretch, start, last)


def _names_in(stretch: Stretch, start: int, last: int) -> Iterator[tuple[int, int]]:
    """Cuts a run behind its kinds of places ("四川省临江县") and gives the pieces that are names."""
    page, code = stretch.page, stretch.language.code
    parts = parts_of_names(code)
    ending = parts.match_before(page, last)
    if ending and ending[0] - start >= SHORTEST and _is_verb(stretch, ending[0], last):
        last, ending = ending[0], parts.match_before(page, ending[0])
    i = start + SHORTEST
    while i < last and not (ending and ending[1] in ("end", "both")):
        found = parts.match(page, i)
        if found and found[1] == "place" and last - found[0] >= SHORTEST:
            yield start, found[0]
            start, i = found[0], found[0] + SHORTEST
        else:
            i += 1
    known = place_names(code).match(page, start)
    spelled = _spelled(stretch, start, last)
    if SHORTEST <= last - start <= _LONGEST and _is_name(stretch, start, last):
        yield _surname(stretch, start, last), last
    elif met := _met(stretch, start, last):
        yield start, met
    elif known and spelled < known[0] < last and not describing(code).match(page, last):
        yield start, known[0]
    elif spelled - start >= _SPELLED:
        yield start, spelled


def _is_verb(stretch: Stretch, first: int, last: int) -> bool:
    """Says whether a word that ends names is the verb of the figure behind it (在江州投资65亿元)."""
    page, section = stretch.page, stretch.language.claims
    leads = last in stretch.taken and not section.verbs_last and page.words[last][0].isdecimal()
    return leads and page.original(first, last) in phrases_of_measures(stretch.language.code)


def _surname(stretch: Stretch, start: int, last: int) -> int:
    """Gives the token at which a person's name begins, where its first character is a word by itself (内山社長)."""
    page, i = stretch.page, start - 1
    code = stretch.language.code
    if i < stretch.first or i in stretch.taken or not stretch.language.claims.titles_follow:
        return start
    part = parts_of_names(code).match(page, i)
    lone = part is not None and part == (start, "bound") and not kana(page.words[i])
    opens = i == stretch.first or not unspaced(page.words[i - 1]) or kana(page.words[i - 1])
    return i if lone and opens and titles(code).match(page, last) else start


def _met(stretch: Stretch, start: int, last: int) -> int | None:
    """Gives the token behind the longest name with which a run begins that stands elsewhere too (周立民利用职务)."""
    words = stretch.page.words
    ends = range(min(last - 1, start + _LONGEST), start + SHORTEST, -1)
    return next((end for end in ends if tuple(words[start:end]) in stretch.evidence.runs), None)


def _spelled(stretch: Stretch, first: int, last: int) -> int:
    """Gives the token up to which a run is only characters that spell foreign names."""
    letters, words = stretch.language.claims.name_letters, stretch.page.words
    return next((i for i in range(first, last) if words[i] not in letters), last) if letters else first


def _is_name(stretch: Stretch, first: int, last: int) -> bool:
    page, code = stretch.page, stretch.language.code
    ending = parts_of_names(code).match_before(page, last)
    if describing(code).match(page, last):
        return False
    if ending and ending[1] != "bound":
        return ending[0] > first or ending[1] == "name"
    opening = parts_of_names(code).match(page, first)
    known = place_names(code).match(page, first)
    return (
        bool(opening and opening[1] == "end" and opening[0] < last)
        or bool(known and known[0] == last)
        or any(page.words[i] in JOINTS for i in range(first, last))
        or tuple(page.words[first:last]) in stretch.evidence.runs
        or (last - first >= _SPELLED and _spelled(stretch, first, last) == last)
        or _introduced(stretch, first, last)
        or _leads(stretch, first, last)
    )


def _introduced(stretch: Stretch, first: int, last: int) -> bool:
    """Says whether what stands beside a run tells that it is a name: a title, a kind, or the name in other letters.

    So do "总经理李明", "田中社長", "航运企业萨加拉" and "海运（Sagara Samudra）".
    """
    page, code = stretch.page, stretch.language.code
    behind = stretch.language.claims.titles_follow and titles(code).match(page, last)
    before = titles(code).match_before(page, first) or describing(code).match_before(page, first)
    rewritten = last + 1 < len(page) and page.words[last] in "（(" and capital(page, last + 1)
    return bool(behind or before or rewritten or _behind_form(stretch, last) > last)


def _leads(stretch: Stretch, first: int, last: int) -> bool:
    """Says whether a run begins its clause and what stands behind it makes it who the clause is about.

    A figure behind it tells nothing, for it may stand behind a verb ("采购6万吨").
    """
    page, code = stretch.page, stretch.language.code
    if any("".join(page.words[last - size : last]) in _common_ends(code) for size in (1, 2)):
        return False
    behind = last in stretch.dated or measure_words(code).match(page, last) or _following(code).match(page, last)
    opens = first == stretch.first or not page.words[first - 1][0].isalnum()
    return bool(opens and behind)


@cache
def _following(code: str) -> PhraseTable[str]:
    """Gives the words that stand behind the subject of a clause."""
    section = load_language(code).claims
    return PhraseTable({phrase: role for role in _BEHIND_NAMES for phrase in getattr(section, role)})


@cache
def _common_ends(code: str) -> frozenset[str]:
    """Gives the ends of words that are no names (燃料費)."""
    return frozenset(load_language(code).claims.noun_ends)
