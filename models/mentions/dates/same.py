"""Periods that are those of another year as one that the text names: 'the same quarter a year earlier'.

They are found in passing and get their days when the whole page is read: from the nearest fitting period before
them in their sentence, else behind them in it, else before them in the text. Without one they stay unread.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from models.mentions.dates.atoms import Atoms
from models.mentions.dates.calendar import DAY, Period, moved
from models.mentions.dates.expression import Found
from models.mentions.dates.grammar import Grammar
from models.page import Page

_GRAINS = {
    "period": frozenset({"month", "quarter", "half", "range"}),
    "quarter": frozenset({"quarter"}),
    "half": frozenset({"half"}),
    "month": frozenset({"month"}),
}
_QUARTER = 3  # months
_REACH = 8  # dates looked at on either side
_RULE = "same period"


class Same(NamedTuple):
    """Tokens from `first` up to `last` that name a period by its unit and its year, the year before for None.

    It stands before the date `at` of those found; the words for the year begin at token `told`.
    """

    first: int
    last: int
    unit: str
    year: int | None
    at: int
    told: int


def same_period(page: Page, grammar: Grammar, atoms: Atoms, i: int, at: int) -> Same | None:
    """Reads such words at token `i`; what names no year is one only where its words have it in themselves."""
    head = grammar.same.match(page, i)
    if head is None:
        return None
    end, unit = head
    for start in (end, *(atom.end for atom in atoms.at(end) if atom.symbol == "of")):
        earlier = grammar.same_year.match(page, start)
        if earlier is not None:
            return Same(i, earlier[0], unit, None, at, start)
        year = next((a for a in atoms.at(start) if a.symbol == "year"), None)
        if year is not None and isinstance(year.value, int):
            return Same(i, year.end, unit, year.value, at, start)
    if end < len(page) and (page.words[end][0].isdecimal() or grammar.habitual.match(page, end)):
        return None  # "cùng kỳ các năm 2020 và 2021", "cùng kỳ 3 năm qua"
    alone = " ".join(page.words[i:end]) in grammar.same_alone or page.original(i, end).casefold() in grammar.same_alone
    return Same(i, end, unit, None, at, end) if alone else None


def same_of_year(page: Page, grammar: Grammar, atoms: Atoms, i: int, at: int) -> Same | None:
    """Reads such words behind the year that they are of: 2025年同期."""
    for year in atoms.at(i):
        head = grammar.same.match(page, year.end) if year.symbol == "yearm" and isinstance(year.value, int) else None
        if head is not None:
            return Same(i, head[0], head[1], int(str(year.value)), at, i)
    return None


def settled(
    found: Sequence[Found], waiting: Sequence[Same], stops: Callable[[int], bool]
) -> tuple[list[Found], list[Same]]:
    """Gives the dates that waited for another to tell their days, and what still waits as the text tells none."""
    told, untold = [], []
    for same in waiting:
        other = _other(found, same, stops) or _results(found, same)
        period = _moved(other, same.year) if other is not None else None
        if period is not None:
            told.append(Found(same.first, same.last, period, _RULE))
        elif other is None:
            untold.append(same)
    return told, untold


def _other(found: Sequence[Found], same: Same, stops: Callable[[int], bool]) -> Period | None:
    """Gives the period that is meant."""
    fits = _GRAINS[same.unit]
    before = found[max(0, same.at - _REACH) : same.at][::-1]
    behind = found[same.at : same.at + _REACH]
    near = [f for f in before if not _apart(f.last, same.first, stops)]
    near += [f for f in behind if not _apart(same.last, f.first, stops)]
    for candidate in near:
        if _fits(candidate, fits):
            return candidate.period
    told = [f.period for f in before if _fits(f, fits) and f.period and not f.rule.startswith("edge")]
    told = told or [f.period for f in before if _fits(f, fits) and f.period]
    return max(told, key=lambda period: period.end, default=None)  # an older one is what was compared with before


def _fits(candidate: Found, grains: frozenset[str]) -> bool:
    """Says whether a period may be meant; one counted from the day of writing, such as 'year to date', is none."""
    period, rule = candidate.period, candidate.rule
    if period is None or period.grain not in grains or "span" in rule:
        return False
    return rule != "rel" or period.grain != "range"


def _results(found: Sequence[Found], same: Same) -> Period | None:
    """Gives the months up to a day on which books are closed: 'per 30 September 2024' speaks of nine months."""
    if same.unit != "period":
        return None
    for candidate in found[max(0, same.at - _REACH) : same.at][::-1]:
        day = candidate.period
        if day is not None and day.grain == "day" and (day.end + DAY).day == 1 and day.end.month % _QUARTER == 0:
            return Period(day.end.replace(month=1, day=1), day.end, "range")
    return None


def _apart(first: int, last: int, stops: Callable[[int], bool]) -> bool:
    """Says whether a sentence ends between two tokens, or they are too far apart to look."""
    return last - first > _REACH * _REACH or any(stops(at) for at in range(first, last))


def _moved(other: Period, year: int | None) -> Period | None:
    """Gives the same days of another year, by default of the year before."""
    years = 1 if year is None else other.end.year - year
    if years == 0:
        return other
    if years >= other.start.year:
        return None
    return Period(moved(other.start, "year", -years), moved(other.end + DAY, "year", -years) - DAY, other.grain)
