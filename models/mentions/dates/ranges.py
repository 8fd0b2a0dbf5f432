"""Ranges of days and periods: '3-5 January 2025', 'from March to May', 'May between 2 and 5'."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from models.mentions.dates.atoms import Atom
from models.mentions.dates.calendar import Period
from models.mentions.dates.expression import Expression, Fields, Found
from models.mentions.dates.resolve import Resolver
from models.page import Page

if TYPE_CHECKING:
    from models.mentions.dates.reader import DateReader

_SCORE = 2  # as loose as 21-11 or 3.5, which no range makes a date
_BARE = 3  # as loose as a number that only a range makes a date
_LONGEST_YEARS = 150
_FIXED = frozenset({"year", "rel", "in", "unit", "near"})  # fields that do not depend on where the other half lies


def read_range(reader: DateReader, i: int, left: tuple[int, Expression] | None) -> Found | None:
    """Reads the range that begins at token `i`, whose first half alone would be `left`."""
    for end, first in _ends(reader, i, left):
        join = _join(reader, i, end)
        found = _closed(reader, i, first, join, end + 1 == join) if join is not None else None
        if found is not None:
            return found
    return _inside(reader, i, left) if left is not None else None


def _inside(reader: DateReader, i: int, outer: tuple[int, Expression]) -> Found | None:
    """Reads a period and a range inside it: 'November between 19 and 20'."""
    opened = reader.grammar.between.match(reader.page, outer[0])
    if outer[1].grain not in ("week", "month"):
        return None
    start = opened[0] if opened is not None else outer[0]
    for end, first in _ends(reader, start, reader.expression(start)):
        join = _join(reader, start, end)
        if opened is None and (join is None or not reader.page.words[join - 1][0].isalpha()):
            continue  # "this month 3-5 ships" counts ships, "this month 3 to 5" days
        if join is not None and first.fields.keys() <= {"day", "weekday"}:
            inner = outer[1].fields if outer[1].fields.keys() <= {"month", "year"} else {"in": outer[1]}
            inside = first._replace(fields={**first.fields, **inner}, loose=0)
            return _closed(reader, i, inside, join, end + 1 == join)
    return None


def _closed(reader: DateReader, i: int, first: Expression, join: int, tight: bool) -> Found | None:
    """Reads the second half from token `join` on and puts both together."""
    for last, second in _ends(reader, join, reader.expression(join), first):
        if not (reader.context.closed(last) and reader.context.sealed(last)):
            continue
        if second.loose == _BARE and reader.context.measured(last):
            continue  # "từ ngày 22/6 đến 6 giờ ngày 23/6"
        if tight and first.rule == "day" and second.rule == "numeric" and reader.grammar.dates.orders[0] == "mdy":
            continue  # 11-5/8 is a price
        period = _span(reader, i, last, first, second, tight)
        if period is not None:
            before = reader.grammar.between.match_before(reader.page, i)
            after = reader.grammar.range_after.match(reader.page, last)
            return Found(before[0] if before else i, after[0] if after else last, period, "range")
    return None


def _ends(
    reader: DateReader, i: int, parse: tuple[int, Expression] | None, left: Expression | None = None
) -> Iterator[tuple[int, Expression]]:
    """Gives what may be one half of a range: the expression there, else the bare numbers."""
    if left is not None and left.fields.keys() >= {"day", "month"}:
        for atom in reader.atoms.at(i):
            if atom.symbol == "day":
                yield from _dated(reader, atom)
    if parse is not None and parse[1].rule != "day":
        yield parse
        if "year" in parse[1].fields and parse[1].loose != _SCORE:
            return
    for atom in reader.atoms.at(i):
        if left is not None and atom.symbol == "yy" and left.rule == "year" and reader.page.glued(i):
            year = left.fields["year"] // 100 * 100 + int(reader.page.words[i])
            yield atom.end, Expression("year", {"year": year}, "year", _BARE)
        if atom.symbol in ("day", "year"):
            yield atom.end, Expression(atom.symbol, {atom.symbol: atom.value}, atom.symbol, _BARE)
        elif atom.symbol == "now":
            yield atom.end, Expression("day", {"rel": ("day", 0)}, "now", 0)


def _dated(reader: DateReader, day: Atom) -> Iterator[tuple[int, Expression]]:
    """Gives a day of the first half's month with the year that is written behind both: 3-5, 2025."""
    for joint in (day, *(a for a in reader.atoms.at(day.end) if a.symbol == "j")):
        for atom in reader.atoms.at(joint.end):
            if atom.symbol == "year":
                yield atom.end, Expression("day", {"day": day.value, "year": atom.value}, "day", _BARE)


def _join(reader: DateReader, i: int, end: int) -> int | None:
    """Gives the token behind the word that makes what ends at `end` the first half of a range."""
    page, grammar = reader.page, reader.grammar
    to = grammar.ranges.match(page, end)
    if to is None:
        joined = end < len(page) and page.words[end] in grammar.joined_words
        to = (end, True) if joined else grammar.ranges_and.match(page, end)
        if to is not None and grammar.and_before.match_before(page, i) is None and not _closes_later(reader, to[0]):
            return None
    return to[0] if to and not _begins_line(page, end) else None


def _begins_line(page: Page, at: int) -> bool:
    """Says whether a word with a capital begins a line, and so a sentence: 'Rampung Mei' and below it 'Hingga Juni'."""
    broken = "\n" in page.text[page.ends[at - 1] : page.starts[at]]
    return broken and page.text[page.starts[at]].isupper()


def _closes_later(reader: DateReader, i: int) -> bool:
    """Says whether a word behind the second half makes both a range: 4日と22日の間."""
    if not reader.grammar.range_after:
        return False
    right = reader.expression(i)
    ends = [atom.end for atom in reader.atoms.at(i) if atom.symbol == "year"] + ([right[0]] if right else [])
    return any(reader.grammar.range_after.match(reader.page, end) is not None for end in ends)


def _dashed_days(reader: DateReader, i: int, a: Expression, b: Expression) -> bool:
    """Says whether both halves are days with a dash, where a pack has them: 'từ 5-9 đến 28-9'."""
    if not a.fields.keys() == b.fields.keys() == {"month", "day"} or not reader.grammar.dates.dash_license:
        return False
    return a.loose == 0 or reader.grammar.between.match_before(reader.page, i) is not None


def _span(reader: DateReader, i: int, last: int, a: Expression, b: Expression, tight: bool) -> Period | None:
    pair = None if _SCORE in (a.loose, b.loose) and not _dashed_days(reader, i, a, b) else _shared(a, b)
    if pair is None or not (reader.context.named(i, a) and _plausible(reader, i, a, b, tight)):
        return None
    first, second = pair
    resolver = reader.resolver
    future = reader.ahead(i, last, first) if reader.tenses else reader.context.future(i)
    if future and reader.tenses and second.fields.keys() <= {"month", "day"} and "month" in second.fields:
        future = reader.ahead(i, last, second)  # "from January to November" is over in December
    since = resolver.period(first, future)
    if since is None:
        return None
    until = resolver.period(second, future)
    if not first.fields.keys() & _FIXED and not second.fields.keys() & _FIXED:
        until = Resolver(since.start, resolver.fiscal_month).period(second, future=True) or until
    if until is None or since.start > until.end or (since.start == until.start and since.end >= until.end):
        return None
    return Period(since.start, until.end, "range")


def _plausible(reader: DateReader, i: int, a: Expression, b: Expression, tight: bool) -> bool:
    """Says whether two bare years are a range of years, not two numbers."""
    if not a.fields.keys() == b.fields.keys() == {"year"} or not a.rule == b.rule == "year":
        return True
    first, second = a.fields["year"], b.fields["year"]
    return first < second <= first + _LONGEST_YEARS and (tight or not reader.context.counted(i))


def _shared(a: Expression, b: Expression) -> tuple[Expression, Expression] | None:
    """Gives both halves with what only one of them names: '3 to 5 January', 'January to March 2024'."""
    left, right = dict(a.fields), dict(b.fields)
    if "day" in left and "day" in right and not ("in" in left and "in" in right):
        for key in ("month", "in"):
            _lend(left, right, key)
    elif ("in" in left and right.keys() == {"weekday"}) or ("in" in right and left.keys() == {"weekday"}):
        _lend(left, right, "in")
    if "near" in right and "near" not in left and "month" in left:
        left["near"] = right["near"]
    if "month" in left and "month" in right:
        _share_year(left, right)
    elif "numbered" in left and "numbered" in right and "in" not in right and "year" in right:
        left.setdefault("year", right["year"])
    marked = left.keys() == right.keys() == {"day"} and "dth" in (a.rule, b.rule)  # 18~24日
    if not marked and (_unfinished(left) or _unfinished(right)):
        return None
    return a._replace(fields=left), b._replace(fields=right)


def _lend(left: Fields, right: Fields, key: str) -> None:
    if key in left and not right.keys() & {"month", "in"}:
        right[key] = left[key]
    elif key in right and not left.keys() & {"month", "in"}:
        left[key] = right[key]


def _share_year(left: Fields, right: Fields) -> None:
    for key in ("year", "in"):
        if key in right and not left.keys() & {"year", "in"}:
            left[key] = right[key] - (1 if _later(left, right) else 0) if key == "year" else right[key]
        elif key in left and not right.keys() & {"year", "in"}:
            right[key] = left[key] + (1 if _later(left, right) else 0) if key == "year" else left[key]


def _later(left: Fields, right: Fields) -> bool:
    return bool((left["month"], left.get("day", 1)) > (right["month"], right.get("day", 31)))


def _unfinished(f: Fields) -> bool:
    """Says whether a day still lacks its month; one with its weekday has the latest such month."""
    return "day" in f and not f.keys() & {"month", "in", "weekday"}
