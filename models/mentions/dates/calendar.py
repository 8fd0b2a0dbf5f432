"""Periods of the calendar: the one that holds a day, the next and the last, the n-th inside another.

>>> around(date(2025, 2, 4), "week")
Period(start=datetime.date(2025, 2, 3), end=datetime.date(2025, 2, 9), grain='week')
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from models.mentions.mention import Grain

DAY = timedelta(days=1)
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
SIZES = {"day": 1, "business_day": 1, "weekend": 2, "week": 7, "fortnight": 14} | {
    unit: months * 30 for unit, months in _MONTHS.items()
}
GRAINS: dict[str, Grain] = {
    "day": "day",
    "business_day": "day",
    "week": "week",
    "weekend": "weekend",
    "fortnight": "range",
    "month": "month",
    "quarter": "quarter",
    "half": "half",
    "year": "year",
    "decade": "decade",
    "century": "century",
}


class Period(NamedTuple):
    """Inclusive days and the grain they were written in."""

    start: date
    end: date
    grain: Grain


def day_of(year: int, month: int, day: int) -> date | None:
    """Gives the day, or None where the calendar has none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def first_of(index: int) -> date:
    """Gives the first day of the month that is `index` months after January of the year 0."""
    return date(index // 12, index % 12 + 1, 1)


def months(index: int, count: int, grain: Grain) -> Period:
    """Gives `count` whole months from month `index` on."""
    last = index + count
    end = date(9999, 12, 31) if last >= 120_000 else first_of(last) - DAY
    return Period(first_of(index), end, grain)


def around(day: date, unit: str, offset: int = 0) -> Period:
    """Gives the calendar unit that holds `day`, or the one `offset` units later."""
    size = _MONTHS.get(unit)
    if size is not None:
        index = day.year * 12 + day.month - 1
        return months((index // size + offset) * size, size, GRAINS[unit])
    if unit == "day":
        return Period(day + offset * DAY, day + offset * DAY, "day")
    if unit == "business_day":
        return _business_day(day, offset)
    monday = day - day.weekday() * DAY
    if unit == "week":
        return Period(monday + 7 * offset * DAY, monday + (7 * offset + 6) * DAY, "week")
    if unit == "weekend":
        return Period(monday + (7 * offset + 5) * DAY, monday + (7 * offset + 6) * DAY, "weekend")
    if unit == "fortnight":
        return Period(monday + 14 * offset * DAY, monday + (14 * offset + 13) * DAY, "range")
    raise ValueError(f"no unit of the calendar: {unit!r}")


def _business_day(day: date, offset: int) -> Period:
    step = DAY if offset >= 0 else -DAY
    for _ in range(min(abs(offset), 1000)):
        day += step
        while day.weekday() > 4:
            day += step
    return Period(day, day, "day")


def moved(day: date, unit: str, count: int) -> date:
    """Gives the day `count` units later, the last of its month where that day does not exist."""
    size = _MONTHS.get(unit)
    if size is None:
        return around(day, "business_day", count).start if unit == "business_day" else day + count * SIZES[unit] * DAY
    index = day.year * 12 + day.month - 1 + count * size
    last = months(index, 1, "month").end.day
    return first_of(index).replace(day=min(day.day, last))


def nth_inside(outer: Period, unit: str, n: int) -> Period | None:
    """Gives the n-th unit inside a period, counted from its end where n is negative.

    A week belongs to the period that holds its Thursday.
    """
    if unit in ("week", "weekend"):
        first = around(outer.start, "week")
        if first.start + 3 * DAY < outer.start:
            first = around(outer.start, "week", 1)
        last = around(outer.end, "week")
        if last.start + 3 * DAY > outer.end:
            last = around(outer.end, "week", -1)
        found = around(first.start, unit, n - 1) if n > 0 else around(last.start, unit, n + 1)
        return found if first.start <= found.start and found.end <= last.end else None
    if unit == "half" and outer.grain in ("week", "month", "decade", "century"):
        return _half(outer, n)
    if unit == "fortnight":
        middle = outer.start + 14 * DAY
        return Period(outer.start, middle, "range") if n == 1 else Period(middle + DAY, outer.end, "range")
    found = around(outer.start, unit, n - 1) if n > 0 else around(outer.end, unit, n + 1)
    return found if outer.start <= found.start and found.end <= outer.end else None


def _half(outer: Period, n: int) -> Period | None:
    """Gives the first or second half of a week, month, decade or century: May up to its 15th, a week to Wednesday."""
    if outer.grain in ("week", "month"):
        last = outer.start + (2 if outer.grain == "week" else 14) * DAY
    else:
        years = (outer.end.year - outer.start.year + 1) // 2
        last = outer.start.replace(year=outer.start.year + years) - DAY
    if n == 1:
        return Period(outer.start, last, "range")
    return Period(last + DAY, outer.end, "range") if n in (2, -1) else None


def nth_weekday(outer: Period, weekday: int, n: int) -> Period | None:
    """Gives the n-th Monday (1) to Sunday (7) inside a period, from its end where n is negative."""
    if n > 0:
        day = outer.start + ((weekday - 1 - outer.start.weekday()) % 7 + 7 * (n - 1)) * DAY
    else:
        day = outer.end - ((outer.end.weekday() - weekday + 1) % 7 - 7 * (n + 1)) * DAY
    return Period(day, day, "day") if outer.start <= day <= outer.end else None


def part_of(outer: Period, edge: str, reference: date | None, relative: bool) -> Period | None:
    """Gives the early, middle or late part of a period, or what is left of it from the reference day on."""
    if edge in ("rest", "later", "earlier"):
        if reference is None or not outer.start <= reference <= outer.end:
            return None
        return Period(outer.start, reference, "range") if edge == "earlier" else Period(reference, outer.end, "range")
    if outer.grain == "week":
        first, last = {"early": (0, 2), "mid": (1, 4), "late": (3, 6)}[edge]
        return Period(outer.start + first * DAY, outer.start + last * DAY, "range")
    if outer.grain == "month":
        first, last = {"early": (1, 15), "mid": (11, 20), "late": (16, outer.end.day)}[edge]
        return Period(outer.start.replace(day=first), outer.start.replace(day=last), "range")
    index = outer.start.year * 12 + outer.start.month - 1
    count = outer.end.year * 12 + outer.end.month - index
    if count < 3 or outer.start.day != 1:
        return None
    share = count // 2 if relative and edge != "mid" else count // 3
    first = {"early": 0, "mid": (count - share) // 2, "late": count - share}[edge]
    return months(index + first, share, "range")
