"""Periods right before another that the text names: 'dibanding bulan sebelumnya' in a report on May is April; 同日.

They are found in passing and get their days when the whole page is read: from the nearest fitting period before them
in their sentence, else from the latest of those shortly before. A year falls back on the one before the reference day,
a week likewise; other units stay unread without a period to stand on.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from models.mentions.dates.atoms import Atoms
from models.mentions.dates.calendar import Period, around, part_of
from models.mentions.dates.expression import Found
from models.mentions.dates.grammar import Grammar
from models.page import Page

_SAME_DAY = "same day"  # no day before, but the one that was told last
_FITS = {
    "day": frozenset({"day"}),
    _SAME_DAY: frozenset({"day"}),
    "week": frozenset({"day", "week", "weekend", "range"}),
    "month": frozenset({"month", "range"}),
    "quarter": frozenset({"quarter", "range"}),
    "half": frozenset({"half", "range"}),
    "year": frozenset({"month", "quarter", "half", "year", "fiscal_year", "range"}),
}
_ALONE = frozenset({"week", "year"})  # units that a text also counts from the day it is published
_REACH = 8  # dates looked at before
_FAR = 60  # tokens back within which a sentence is looked for
_RULE = "period before"
_LARGEST_COUNT = 100


class Earlier(NamedTuple):
    """Tokens from `first` up to `last` that name the unit before, or an edge of it.

    They stand before the date `at` of those found.
    """

    first: int
    last: int
    unit: str
    edge: str | None
    at: int


def earlier_period(page: Page, grammar: Grammar, atoms: Atoms, i: int, at: int) -> Earlier | None:
    """Reads such words at token `i`; a number before them counts the units: 'dua tahun sebelumnya'."""
    edge = next((a for a in atoms.at(i) if a.symbol == "edge"), None)
    head = grammar.earlier.match(page, edge.end if edge else i)
    if head is None or _counted(page, grammar, i):
        return None
    return Earlier(i, head[0], head[1], str(edge.value) if edge else None, at)


def _counted(page: Page, grammar: Grammar, i: int) -> bool:
    if i == 0:
        return False
    word = page.words[i - 1]
    if word.isdecimal():
        return int(word) < _LARGEST_COUNT and not (page.glued(i - 1) and page.words[i - 2] in ".,")
    return word in grammar.numerals or grammar.indefinite.match_before(page, i) is not None


def settled_earlier(
    found: Sequence[Found], waiting: Sequence[Earlier], stops: Callable[[int], bool], reference: date | None
) -> list[Found]:
    """Gives the dates that waited for another to tell their days."""
    told = []
    for earlier in waiting:
        period = _period(found, earlier, stops, reference)
        if period is not None and earlier.edge is not None:
            period = part_of(period, earlier.edge, None, False)
        if period is not None:
            told.append(Found(earlier.first, earlier.last, period, _RULE))
    return told


def _period(
    found: Sequence[Found], earlier: Earlier, stops: Callable[[int], bool], reference: date | None
) -> Period | None:
    fitting = [f for f in found[max(0, earlier.at - _REACH) : earlier.at] if _fits(f, earlier.unit)]
    near = [f for f in fitting if not _apart(f.last, earlier.first, stops)]
    if earlier.unit == _SAME_DAY:
        return fitting[-1].period if fitting else None
    if near:
        return _before(near[-1].period, earlier.unit)
    if fitting:
        return _before(max((f.period for f in fitting if f.period), key=lambda p: p.end), earlier.unit)
    if reference is not None and earlier.unit in _ALONE:
        return around(reference, earlier.unit, -1)
    return None


def _fits(f: Found, unit: str) -> bool:
    """Says whether a period lies within one such unit, and is no day where only the reporting has days."""
    period = f.period
    if period is None or period.grain not in _FITS[unit] or f.rule == _RULE:
        return False
    return unit == _SAME_DAY or period.end <= around(period.start, unit).end


def _before(period: Period | None, unit: str) -> Period | None:
    try:
        return around(period.start, unit, -1) if period else None
    except (ValueError, OverflowError):  # before the calendar's first year
        return None


def _apart(first: int, last: int, stops: Callable[[int], bool]) -> bool:
    return last - first > _FAR or any(stops(at) for at in range(first, last))
