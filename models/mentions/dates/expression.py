"""What a row of symbols says: its fields and the grain they come to, not yet a period."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from models.mentions.dates.calendar import SIZES, Period

Fields = dict[str, Any]

ONLY_IN_RANGES = 3
_LATEST, _THE_YEAR = "latest", "the year"  # the rules of a year that nobody names, and of one that none tells
_MOST = 1000  # units that anyone counts back or forth
_SAME = {
    "dth": "day", "oth": "day", "yearm": "year", "yy": "year", "short": "year", "quoted_year": "year",
    "roman": "num", "gnum": "num", "post": "shift", "pre": "shift", "near_pre": "near", "near_post": "near",
    "span_pre": "span", "span_post": "span", "edge_post": "edge", "ago_pre": "ago", "ahead_pre": "ahead",
    "decade!": "decade", "tens": "decade", "round": "decade", "fiscal_post": "fiscal", "to_end": "ended",
    "span_yy": "span_year",
}  # fmt: skip
_SILENT = frozenset({"j", "of", "to", "and", "open", "close", "decade_pre", "daypart"})
_SIGNS = frozenset({"ago", "ahead", "fiscal", "ended", "anchor", "anchor_back", "starting", "first_months"})
_MONTHLY = frozenset({"month", "year", "near", "shift"})
_COUNTED = frozenset({"ago", "ahead", "span"})
_LIMITS = {"quarter": 4, "half": 2, "century": 30, "week": 53, "month": 12}


class Found(NamedTuple):
    """Tokens from `first` up to, not including, `last`, and the rule that read them.

    The period is None where the calendar has no such day, or there is no reference day.
    """

    first: int
    last: int
    period: Period | None
    rule: str


class Expression(NamedTuple):
    """Fields with the grain they come to; `loose` tells how much licence it needs to count alone."""

    grain: str
    fields: Fields
    rule: str
    loose: int = 0


def expression(row: Iterable[tuple[str, Any]], rule: str) -> Expression | None:
    """Puts the values of a row together; None where they make no sense."""
    fields = _gathered(row)
    if fields is None:
        return None
    loose = fields.pop("loose", 0)
    _settle(fields)
    grain = _grain(fields)
    if grain is None or (rule.endswith("near_post") and _told(fields)):
        return None  # "18/8/2025 sau": what is told in full has no next one
    return Expression(grain, fields, rule, _loose(fields, rule) or (0 if "weekday" in fields else loose))


def _gathered(row: Iterable[tuple[str, Any]]) -> Fields | None:
    """Gives the fields of a row; None where two symbols give the same one."""
    fields: Fields = {}
    for symbol, value in row:
        if symbol in _SILENT or symbol[0] == "=":
            continue
        name = _SAME.get(symbol, symbol).partition(":")[0]
        if name == "numeric":
            if fields.keys() & value.keys() - {"loose"}:
                return None
            fields |= value
        elif name == "counted":
            fields.setdefault("unit", []).append(value[0])
            fields.setdefault("n", []).append(value[1])
        elif name in ("period", "part"):
            fields["then" if "in" in fields else "in"] = value
        elif name in ("n", "unit"):
            fields.setdefault(name, []).append(value)
        elif name in fields and name not in _SIGNS:
            return None
        else:
            fields[name] = True if name in _SIGNS else value
    return fields


def _settle(f: Fields) -> None:
    """Names what is only understood: the year of "6 tháng đầu năm", which of two days in a row tells."""
    if "nth" in f and len(f.get("unit", ())) == 2 and "year" in f["unit"]:
        f["unit"].remove("year")
        f["in"] = Expression("year", {"unit": ["year"], "shift": 0}, _THE_YEAR)
    if f.keys() == {"n", "unit", "in"} and f["unit"] == ["month"] and f["in"].grain == "year":
        f["nth"] = 1  # "8 bulan tahun ini" are its first
    if f.keys() == {"nth", "n", "unit"}:
        f["in"] = Expression("year", {"unit": ["year"], "shift": 0}, _LATEST)  # 前三季度
    if f.get("unit") == ["month"] and "month" in f:
        del f["unit"]
    elif f.get("unit") == ["month"] and "in" in f and f.keys() == {"unit", "in"} and f["in"].fields.keys() <= _MONTHLY:
        del f["unit"]
        f |= f.pop("in").fields  # "bulan Januari" is January, whose year a range may tell
    if "weekday" in f and "in" in f and "nth" not in f and f["in"].grain == "day":
        f["then"] = f["in"]  # "Saturday night (11 May)"
    if f.get("numbered") == "century" and "decade" in f:
        f["decade"] += (f.pop("num") - 1) * 100  # 19世纪70年代
        del f["numbered"]
    if "rel" in f and "in" in f:
        f["then"] = f["in"]  # "today, Tuesday 4 February"
    elif "then" in f and not f["then"].fields.keys() & {"day", "month"}:
        f["then"] = f["in"]  # "28 January (Tuesday)"
    weekday = f.get("weekday") or (f["in"].fields.get("weekday") if "then" in f and "in" in f else None)
    if weekday and "then" in f and {"day", "month"} <= f["then"].fields.keys() and "year" not in f["then"].fields:
        f["then"] = f["then"]._replace(fields={**f["then"].fields, "weekday": weekday})  # which tells the year


def _told(f: Fields) -> bool:
    """Says whether a year is told."""
    return "year" in f or any("year" in f[key].fields for key in ("in", "then") if isinstance(f.get(key), Expression))


def _loose(f: Fields, rule: str) -> int:
    """Tells whether it may well be something else: 1 needs a licence, 3 counts in ranges only."""
    keys = f.keys()
    if keys == {"day"}:
        return {"dth": 0, "oth": 1}.get(rule, ONLY_IN_RANGES)
    if keys == {"day", "in"}:
        return 0 if rule.startswith(("dth", "oth", "period")) else ONLY_IN_RANGES
    if keys == {"n", "unit"}:
        return 2  # "9 tháng" is a length of time, unless results are told of it
    if keys == {"decade"} and rule == "decade":
        return 1 if f["decade"] < 100 else 0
    if keys == {"nth", "unit"}:
        return 1 if f["unit"][0] == "half" else 0
    return ONLY_IN_RANGES if keys == {"nth", "weekday"} else 0


def _grain(f: Fields) -> str | None:
    """Gives the grain of fields, or None where they do not fit together."""
    if any(not 0 < n <= _MOST for n in f.get("n", ())):
        return None
    if "then" in f:
        return None if "rel" in f and "rel" in f["then"].fields else "day"
    if "edge" in f:
        return None if "in" in f and f["in"].grain == "day" else "range"
    if "ended" in f:
        return "fiscal_year"
    if "num" in f and ("month" in f or "n" in f):
        return _through_grain(f)
    if "fiscal" in f:
        return "fiscal_year" if "year" in f or "span_year" in f else None
    if "first_months" in f:
        return "range" if 2 <= f.get("num", 0) < 12 and "year" in f else None
    if "in" in f:
        return _part_grain(f, f["in"])
    if "numbered" in f:
        unit = str(f["numbered"])
        return unit if 1 <= f.get("num", 0) <= _LIMITS.get(unit, 0) else None
    if "unit" in f:
        return _counted_grain(f)
    if "rel" in f:
        unit, offset = f["rel"]
        return "range" if offset == "<" else "day" if unit == "business_day" else str(unit)
    return next((grain for field, grain in _NAMED if field in f), None)


def _through_grain(f: Fields) -> str | None:
    """Gives the grain of months or quarters from one to another: 4~6月, 1~3분기."""
    if "month" in f:
        first, last, most = f["num"], f["month"], _LIMITS["month"]
    else:
        first, last, most = f["n"][0], f["num"], _LIMITS.get(f.get("numbered", ""), 0)
    return "range" if 1 <= first < last <= most else None


_NAMED = (
    ("span_year", "fiscal_year"),
    ("day", "day"),
    ("weekday", "day"),
    ("month", "month"),
    ("decade", "decade"),
    ("year", "year"),
)


def _counted_grain(f: Fields) -> str | None:
    """Gives the grain of "last week", "third quarter", "two weeks ago", "the past five years"."""
    unit = str(f["unit"][0])
    if "year" in f or f.keys() == {"n", "unit"}:
        return "range" if f["unit"] == ["month"] and 2 <= f.get("n", [0])[0] < 12 else None
    if "shift" in f:
        return "day" if unit == "business_day" else unit
    if "nth" in f:
        fits = "n" not in f and unit != "week" and 1 <= f["nth"] <= _LIMITS.get(unit, 0)
        return unit if fits and unit != "month" else None
    if "span" in f:
        return "range"
    if "ago" in f or "ahead" in f:
        return "day" if len(f["unit"]) > 1 or unit in ("business_day", "weekend") else unit
    return None


def _part_grain(f: Fields, outer: Expression) -> str | None:
    """Gives the grain of a part of another period."""
    if "year" in f:
        return None
    if "n" in f and "nth" in f:
        fits = f["n"][0] * SIZES[f["unit"][0]] < SIZES.get(outer.grain, 366) * 1.5
        return "range" if fits and f["nth"] in (1, -1) else None
    if f.keys() == {"n", "unit", "in"}:
        told = f["unit"] == ["month"] and outer.grain == "year" and 2 <= f["n"][0] < 12
        return "range" if told else None  # "9 tháng năm nay"
    if "n" in f:
        return None if len(f["n"]) > 1 else "range" if "starting" in f else "day"
    if "weekday" in f:
        return None if outer.grain in ("day", "range") else "day"
    if "day" in f or "month" in f:
        if outer.fields.keys() & _COUNTED:
            return None  # "the third in 12 months"
        return "day" if "day" in f else "month"
    unit = str(f["unit"][0] if "unit" in f else f.get("numbered", ""))
    if not unit or unit == "business_day":
        return None
    if "nth" not in f and "num" not in f:
        return unit  # "the week of 16 September"
    if outer.grain not in SIZES and outer.grain != "fiscal_year":
        return None
    if unit == "half" and outer.grain in ("week", "month", "decade", "century"):
        return "range"
    return unit if SIZES[unit] < SIZES.get(outer.grain, 366) else None
