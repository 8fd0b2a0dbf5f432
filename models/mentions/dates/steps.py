"""How a date was read, told in steps that can be followed by hand: pattern, words, the day counted from, the period.

Only `saksi read --explain` asks for this; it looks again at the tokens that the reader has taken.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from models.mentions.dates.calendar import Period
from models.mentions.dates.expression import Fields, Found
from models.mentions.dates.grammar import Grammar
from models.mentions.dates.numeric import read_numeric
from models.mentions.dates.reader import DateReader
from models.mentions.provenance import Entry, provenance_of
from models.page import Page

_LONGEST_PHRASE = 6
_SYMBOLS = {
    **{"months": "month", "weekdays": "weekday", "units": "unit", "numbered": "numbered", "relatives": "rel"},
    **{"fused": "counted", "shift_before": "pre", "shift_after": "post", "near_before": "near_pre"},
    **{"near_after": "near_post", "span_before": "span_pre", "span_after": "span_post", "ago_before": "ago_pre"},
    **{"ago_after": "ago", "ahead_before": "ahead_pre", "ahead_after": "ahead", "counts": "n", "ordinals": "nth"},
    **{"first_last": "nth!", "edges_before": "edge", "edges_after": "edge_post", "decades": "decade"},
    **{"decade_before": "decade_pre", "fiscal_before": "fiscal", "fiscal_after": "fiscal_post", "ended": "ended"},
    **{"ended_after": "to_end", "anchor_after": "anchor", "anchor_before": "anchor_back", "starting": "starting"},
    **{"first_months": "first_months", "dayparts": "daypart", "named_parts": "numeric", "day_before": "day"},
    **{"day_after": "day", "month_before": "month", "month_after": "month", "year_before": "year"},
    **{"year_after": "year", "weekday_before": "weekday", "ordinal_before": "nth", "ordinal_after": "nth"},
    **{"decade_after": "decade", "decade_sure": "decade", "eras": "era", "now": "now", "range_before": "range"},
    **{"ranges": "range", "ranges_and": "range", "range_after": "range", "same": "same", "same_year": "same"},
    **{"same_alone": "same"},
}
"""The symbol of templates that the words of a key give."""
_SHIFTS = frozenset({"shift_before", "shift_after", "near_before", "near_after", "span_before", "span_after"})
_UNSAID = frozenset({"loose", "in", "then"})


def date_steps(reader: DateReader, found: Found, relative: bool) -> tuple[str, ...]:
    """Tells how a date was read; a `relative` one would be none, or another, without the reference day."""
    steps = [f"pattern: {found.rule}"]
    if found.rule == "dateparser":
        steps.append("read by dateparser, as no pack says how its parts are joined")
    steps += _words(reader.page, reader.grammar, found)
    steps += _said(reader, found)
    reference = reader.resolver.reference
    if relative and reference is not None:
        steps.append(f"counted from {_day(reference)}, the reference day")
    if found.period is not None:
        steps.append(_told(found.period))
    return tuple(steps)


def _words(page: Page, grammar: Grammar, found: Found) -> Iterator[str]:
    """Tells each word of a date with what it means and where that is written."""
    places = provenance_of(grammar.language)
    symbols = {symbol.lstrip("<>").partition(":")[0] for symbol in found.rule.split()}
    at = found.first
    while at < found.last:
        numeric = read_numeric(page, at, grammar.dates.orders) if page.words[at].isdecimal() else None
        if numeric is not None and numeric[0] <= found.last:
            written = page.original(at, numeric[0])
            yield f"digits: {written!r} = {_parts(numeric[1])} ({places.setting('dates', 'orders')})"
            at = numeric[0]
            continue
        for end in range(min(found.last, at + _LONGEST_PHRASE), at, -1):
            told = _fitting(places.entries(page.original(at, end), "dates"), symbols)
            if told:
                yield f"word: {page.original(at, end)!r} = " + " or ".join(map(_meaning, told))
                at = end
                break
        else:
            at += 1


def _fitting(entries: list[Entry], symbols: set[str]) -> list[Entry]:
    """Picks what the pattern names; where it names none of them, all that could be meant."""
    known = [entry for entry in entries if entry.key in _SYMBOLS]
    return [entry for entry in known if _SYMBOLS[entry.key] in symbols][:1] or known


def _meaning(entry: Entry) -> str:
    if entry.key in _SHIFTS and isinstance(entry.meaning, int):
        said = f"{entry.meaning:+d}" if entry.meaning else "this one"
    elif entry.meaning is None:
        said = f"mark of {entry.key.replace('_', ' ')}"
    else:
        said = (
            str(entry.meaning)
            if entry.key == "units"
            else f"{entry.key.removesuffix('s').replace('_', ' ')} {entry.meaning}"
        )
    return f"{said} ({entry.place})"


def _said(reader: DateReader, found: Found) -> Iterator[str]:
    """Tells what the words come to, before any calendar: 'day 20, month 1', 'n 2, unit week, ago'."""
    parse = reader.expression(found.first)
    if parse is not None and parse[0] == found.last and parse[1].rule == found.rule:
        said = _parts(parse[1].fields)
        if said:
            yield f"says: {said}"


def _parts(fields: Fields) -> str:
    """Tells fields by name, those of an outer period behind them."""
    told: list[str] = []
    for name, value in fields.items():
        if name in _UNSAID:
            continue
        values = value if isinstance(value, (list, tuple)) else [value]
        told.append(name if value is True else f"{name} {' '.join(map(str, values))}")
    for name in ("in", "then"):
        if name in fields and not (name == "then" and fields["then"] is fields.get("in")):
            told.append(f"of ({_parts(fields[name].fields)})")
    return ", ".join(told)


def _told(period: Period) -> str:
    if period.start == period.end:
        return f"period: {_day(period.start)}"
    return f"period: {_day(period.start)} to {_day(period.end)} ({period.grain.replace('_', ' ')})"


def _day(day: date) -> str:
    return f"{day:%A} {day.isoformat()}"
