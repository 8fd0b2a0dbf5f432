"""From an expression to the inclusive days it names, by the reference day where it is relative."""

from __future__ import annotations

from datetime import date, timedelta

from models.mentions.dates.calendar import (
    DAY,
    SIZES,
    Period,
    around,
    day_of,
    months,
    moved,
    nth_inside,
    nth_weekday,
    part_of,
)
from models.mentions.dates.expression import Expression, Fields

_LAST_RESULTS = 4  # the month until which companies tell their results of the year before
_STILL_TOLD = 60 * DAY  # how long behind a quarter papers still await its results
_REPORTED_BEFORE = 10 * DAY  # how long before their end the figures of some months are told
_NEAR_BY = 280 * DAY  # how far a day without a year may lie whose weekday tells the year
_NEAR_MONTH = 45 * DAY  # how far the day of a weekday may lie that names no month
_HALF_A_YEAR, _RESULTS_AHEAD = 170 * DAY, 30 * DAY
_IN_YEARS = {"decade": 10, "century": 100}
_IN_YEAR = {"quarter": 3, "half": 6}


class Resolver:
    """Turns expressions into periods for one reference day and one language's fiscal year."""

    def __init__(self, reference: date | None, fiscal_month: int = 1, tensed: bool = False) -> None:
        """Takes the reference day; `tensed` tells that what lies ahead is known by its verb."""
        self.reference = reference
        self.tensed = tensed
        self.fiscal_month = fiscal_month

    def period(self, e: Expression, future: bool = False) -> Period | None:
        """Gives the period of an expression; None without a needed reference, or on no calendar."""
        try:
            return self._period(e, future)
        except (ValueError, OverflowError):  # beyond the calendar's years 1 to 9999
            return None

    def _period(self, e: Expression, future: bool) -> Period | None:
        f = e.fields
        if "then" in f:
            told = f["then"]
            near = {"near": f["near"]} if "near" in f else {}
            told = told._replace(fields={**told.fields, **near})
            rel = f.get("rel") or (f["in"].fields.get("rel") if "in" in f else None)
            if self.reference is not None and rel and rel[0] == "day" and "year" not in told.fields:
                return Resolver(around(self.reference, *rel).start, self.fiscal_month).period(told)
            return self._period(told, future)
        if "edge" in f:
            return self._edge(f, future)
        if "ended" in f:
            return self._ended(f, future)
        if "fiscal" in f or "span_year" in f:
            return self._fiscal(f)
        if "in" in f:
            outer = self._period(f["in"], future)
            found = self._inside(f, outer) if outer else None
            if found is None or self.reference is None or future:
                return found
            begun, rule = found.start <= self.reference, f["in"].rule
            if (rule == "latest" and found.end > self.reference) or (rule == "the year" and self.tensed and not begun):
                return self._inside(f, around(self.reference, "year", -1))
            return found
        if "decade" in f:
            return self._decade(f["decade"])
        if "year" in f or self.reference is None:
            return self._absolute(f)
        return self._relative(f, future, self.reference)

    def _absolute(self, f: Fields) -> Period | None:
        if "unit" in f and f.get("unit") == ["century"] and "nth" in f:
            return months((f["nth"] - 1) * 1200, 1200, "century") if f["nth"] > 1 else None
        if f.get("numbered") == "century":
            return months((f["num"] - 1) * 1200, 1200, "century") if f["num"] > 1 else None
        year = f.get("year")
        if year is None:
            return None
        if "numbered" in f and "n" in f:
            return _through(around(date(year, 1, 1), "year"), f)
        if "day" in f:
            day = day_of(year, f["month"], f["day"])
            return Period(day, day, "day") if day else None
        if "first_months" in f or "n" in f:
            count = f["num"] if "first_months" in f else f["n"][0]
            return _first_units(around(date(year, 1, 1), "year"), "month", count, 1)
        if "month" in f:
            last = around(date(year, f["month"], 1), "month")
            return last if "num" not in f else Period(date(year, f["num"], 1), last.end, "range")
        if "numbered" in f:
            return nth_inside(around(date(year, 1, 1), "year"), f["numbered"], f["num"])
        return around(date(year, 1, 1), "year")

    def _relative(self, f: Fields, future: bool, reference: date) -> Period | None:
        if "rel" in f:
            unit, offset = f["rel"]
            day = around(reference, unit, offset).start if "weekday" in f and unit == "day" else None
            if day is not None and day.isoweekday() != f["weekday"]:
                return self._weekday({"weekday": f["weekday"], "near": offset}, future, reference)
            return (
                _open(reference, unit, offset, future) if isinstance(offset, str) else around(reference, unit, offset)
            )
        if "span" in f:
            return self._span(f, reference)
        if "ago" in f or "ahead" in f:
            return self._away(f, reference, -1 if "ago" in f else 1)
        if "unit" in f and "shift" in f:
            years = _IN_YEARS.get(f["unit"][0])
            if years is not None and f["shift"] < 0:  # "the past decade" are the last ten years
                return self._span({"span": f["shift"], "n": [years], "unit": ["year"]}, reference)
            return around(reference, f["unit"][0], f["shift"])
        if f.keys() == {"n", "unit"}:
            return _months_told(f["n"][0], reference)
        if "num" in f and ("month" in f or "n" in f):
            return self._quarter(f)
        if "numbered" in f or "unit" in f:
            return self._recurring(f, future, reference)
        if "day" in f:
            return self._day(f, future, reference)
        if "month" in f:
            return self._month(f, future, reference)
        return self._weekday(f, future, reference) if "weekday" in f else self._absolute(f)

    def _span(self, f: Fields, reference: date) -> Period:
        """Reads 'the last two years' as the time up to the reference, 'the next' from the day after."""
        if f["span"] < 0:
            return Period(self._later(f, reference, -1), reference, "range")
        return Period(reference + (DAY if f["span"] else 0 * DAY), self._later(f, reference, 1), "range")

    def _away(self, f: Fields, reference: date, sign: int) -> Period:
        if len(f["unit"]) == 1 and f["unit"][0] != "business_day":
            years = _IN_YEARS.get(f["unit"][0])
            if years is not None:  # "a decade ago" is the year ten years before
                return around(reference, "year", sign * f["n"][0] * years)
            return around(reference, f["unit"][0], sign * f["n"][0])
        day = self._later(f, reference, sign)
        return Period(day, day, "day")

    def _later(self, f: Fields, day: date, sign: int) -> date:
        """Moves a day by several units, the largest first: 2 years 1 month 21 days."""
        for unit, count in sorted(zip(f["unit"], f["n"], strict=True), key=lambda pair: -SIZES[pair[0]]):
            day = moved(day, unit, sign * count)
        return day

    def _recurring(self, f: Fields, future: bool, reference: date) -> Period | None:
        """Reads a quarter or half without a year: the latest begun, or ahead the next."""
        unit = f.get("numbered") or f["unit"][0]
        n = int(f.get("num") or f.get("nth") or 0)
        if unit == "century":
            return self._absolute(f)
        year = around(reference, "year")
        if unit == "week":
            return nth_inside(year, unit, n)
        found = nth_inside(year, unit, n)
        if found is None or f.get("near") == 0:
            return found  # "quý III này"
        future = f["near"] > 0 if "near" in f else future
        if found.start > reference and not future:
            return nth_inside(around(reference, "year", -1), unit, n)
        if found.end + _STILL_TOLD < reference and future and f.get("shift") != 0:
            return nth_inside(around(reference, "year", 1), unit, n)
        return found

    def _day(self, f: Fields, future: bool, reference: date) -> Period | None:
        near = f.get("near")
        ahead = future if near in (None, 0) else near > 0
        if "month" not in f:
            candidates = [around(reference, "month", k).start for k in range(-12, 13)]
            days = [day_of(first.year, first.month, f["day"]) for first in candidates]
        else:
            days = [day_of(year, f["month"], f["day"]) for year in range(reference.year - 8, reference.year + 9)]
        if "month" not in f and near is None and "weekday" not in f:
            here = min((day for day in days if day), key=lambda day: (abs(day - reference), day), default=None)
            return Period(here, here, "day") if here else None  # a day that names no month is one of these days
        if "weekday" in f:  # "Monday, 3 March": the weekday tells which year
            fitting = [day for day in days if day and day.isoweekday() == f["weekday"]]
            day = min(fitting, key=lambda day: abs(day - reference), default=None)
            if "month" not in f and (day is None or abs(day - reference) > _NEAR_MONTH):
                return self._weekday({"weekday": f["weekday"]}, future, reference)
            if day is None or "month" not in f or abs(day - reference) <= _NEAR_BY:
                return Period(day, day, "day") if day else None
        return _nearest([Period(day, day, "day") for day in days if day], reference, ahead)

    def _month(self, f: Fields, future: bool, reference: date) -> Period | None:
        if "shift" in f and "near" not in f:
            if f["shift"] == 0:
                return around(date(reference.year, f["month"], 1), "month")
            return self._month({"month": f["month"], "near": f["shift"]}, future, reference)
        near = f.get("near")
        periods = [around(date(reference.year + k, f["month"], 1), "month") for k in (-1, 0, 1)]
        if near:
            this = around(reference, "month")
            periods = [p for p in periods if p != this]
        return _nearest(periods, reference, future if near in (None, 0) else near > 0)

    def _weekday(self, f: Fields, future: bool, reference: date) -> Period:
        if f.get("near"):
            step = DAY if f["near"] > 0 else -DAY
            day = reference + step
            while day.isoweekday() != f["weekday"]:
                day += step
        elif "shift" in f or "near" in f:
            day = around(reference, "week", f.get("shift", 0)).start + (f["weekday"] - 1) * DAY
        elif future:
            day = reference + timedelta((f["weekday"] - reference.isoweekday()) % 7)
        else:
            day = reference - timedelta((reference.isoweekday() - f["weekday"]) % 7)
        return Period(day, day, "day")

    def _edge(self, f: Fields, future: bool) -> Period | None:
        if "in" in f:
            inner: Expression = f["in"]
            outer = self._period(inner, future)
            relative = "year" not in inner.fields and inner.grain == "year"
        elif self.reference is not None:
            outer, relative = around(self.reference, f["unit"][0]), True
        else:
            return None
        return part_of(outer, f["edge"], self.reference, relative) if outer else None

    def _ended(self, f: Fields, future: bool) -> Period | None:
        """Reads 'the year ended March 2025': the twelve months up to the end of that period."""
        last = self._period(f["in"], future)
        if last is None:
            return None
        count, unit = (f["n"][0], f["unit"][0]) if "n" in f else (1, (f.get("unit") or ["year"])[0])
        start = moved(last.end + DAY, unit, -count)
        return Period(start, last.end, "fiscal_year" if unit == "year" else "range")

    def _fiscal(self, f: Fields) -> Period | None:
        if "num" in f and "month" in f:
            return self._quarter(f)
        if "month" in f:
            last = around(date(f["year"], f["month"], 1), "month")
            return Period(moved(last.end + DAY, "year", -1), last.end, "fiscal_year")
        if "span_year" in f and ("fiscal" not in f or self.fiscal_month == 1):
            return months(f["span_year"] * 12, 24, "fiscal_year")
        start = f["year"] if "year" in f else f["span_year"]
        if "numbered" in f:
            unit = f["numbered"]
            size = _IN_YEAR[unit]
            return months(start * 12 + self.fiscal_month - 1 + (f["num"] - 1) * size, size, unit)
        return months(start * 12 + self.fiscal_month - 1, 12, "fiscal_year")

    def _quarter(self, f: Fields) -> Period | None:
        """Reads 2025年4〜6月期 and 1~3분기, and without the year the latest that has begun."""
        if "year" in f:
            return self._absolute(f)
        year = self.reference.year if self.reference else 0
        found = self._absolute({**f, "year": year}) if year else None
        if found is None or self.reference is None:
            return found
        long = found.end - found.start > _HALF_A_YEAR  # the results of such a span are told of when it is over
        over = found.end <= self.reference + _RESULTS_AHEAD if long else found.start <= self.reference
        return found if over else self._absolute({**f, "year": year - 1})

    def _decade(self, value: int) -> Period:
        """Reads 1990 as the nineties; of two digits the latest such decade that has begun."""
        if value < 100:
            latest = self.reference.year if self.reference else 1999
            value += latest // 100 * 100
            if value > latest:
                value -= 100
        return months(value // 10 * 120, 120, "decade")

    def _inside(self, f: Fields, outer: Period) -> Period | None:
        if "numbered" in f and "n" in f:
            return _through(outer, f)
        if "n" in f and "nth" in f:
            return _first_units(outer, f["unit"][0], f["n"][0], f["nth"])
        if f.keys() == {"n", "unit", "in"}:
            return _first_units(outer, f["unit"][0], f["n"][0], 1)
        if "starting" in f:
            return Period(outer.start, moved(outer.start, f["unit"][0], f["n"][0]) - DAY, "range")
        if "n" in f:
            back = "anchor_back" in f or "ago" in f
            day = moved(outer.start, f["unit"][0], -f["n"][0] if back else f["n"][0])
            return Period(day, day, "day")
        if "weekday" in f and "day" not in f:
            return nth_weekday(outer, f["weekday"], f.get("nth", 1))
        if "month" in f:
            return self._absolute({"year": outer.start.year, **{k: f[k] for k in ("month", "day", "num") if k in f}})
        if "day" in f:
            return self._absolute({"year": outer.start.year, "month": outer.start.month, "day": f["day"]})
        unit = f.get("numbered") or f["unit"][0]
        n = int(f.get("num") or f.get("nth") or 0)
        return nth_inside(outer, unit, n) if n else around(outer.start, unit)


def _through(outer: Period, f: Fields) -> Period | None:
    """Reads quarters from one to another: 1~3분기."""
    first, last = nth_inside(outer, f["numbered"], f["n"][0]), nth_inside(outer, f["numbered"], f["num"])
    return Period(first.start, last.end, "range") if first and last else None


def _open(reference: date, unit: str, offset: str, future: bool) -> Period:
    """Reads 'over the weekend', 'full year' and 'year to date'.

    The nearest weekend is the latest that has begun, or ahead the first that has not passed. The nearest full
    year is this one, but while results of the last one are still coming in that one, unless ahead.
    """
    here = around(reference, unit)
    if offset == "<":
        return Period(here.start, reference, "range")
    if unit == "year":
        return around(reference, unit, -1) if reference.month <= _LAST_RESULTS and not future else here
    return around(reference, unit, -1) if here.start > reference and not future else here


def _months_told(count: int, reference: date) -> Period:
    """Reads 'lũy kế 9 tháng': the first months of the latest year in which they have all but passed."""
    found = months(reference.year * 12, count, "range")
    return found if found.end <= reference + _REPORTED_BEFORE else months((reference.year - 1) * 12, count, "range")


def _first_units(outer: Period, unit: str, count: int, nth: int) -> Period | None:
    """Reads 'the first nine months of 2025' and 'the last two weeks of May'."""
    if nth > 0:
        found = Period(outer.start, moved(outer.start, unit, count) - DAY, "range")
    else:
        found = Period(moved(outer.end + DAY, unit, -count), outer.end, "range")
    if found[:2] == outer[:2] or found.start < outer.start or found.end > outer.end:
        return None
    if unit == "month" and nth > 0 and outer.grain == "year" and count in (3, 6):
        return found._replace(grain="quarter" if count == 3 else "half")
    return found


def _nearest(periods: list[Period], reference: date, ahead: bool) -> Period | None:
    """Gives the latest period that has begun by the reference day, or ahead the first that has not passed."""
    if ahead:
        return next((p for p in periods if p.end >= reference), None)
    return next((p for p in reversed(periods) if p.start <= reference), None)
