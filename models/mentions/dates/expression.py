"""What a row of symbols says: an expression with the fields it gives and the grain it has, not yet a period."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from models.mentions.dates.calendar import SIZES, Period

Fields = dict[str, Any]
_LISTS = ("n", "unit")
_SAME = {
    "dth": "day", "yearm": "year", "yy": "year", "short": "year", "quoted_year": "year", "roman": "num",
    "post": "shift", "pre": "shift", "near_pre": "near", "near_post": "near", "span_pre": "span", "span_post": "span",
    "edge_post": "edge", "ago_pre": "ago", "ahead_pre": "ahead", "decade!": "decade", "tens": "decade",
    "fiscal_post": "fiscal", "oth": "day", "gnum": "num", "round": "decade",
    "to_end": "ended",
}  # fmt: skip
_SILENT = frozenset({"j", "and", "open", "close", "decade_pre", "daypart"})


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
    fields: Fields = {}
    for symbol, value in row:
        name = _SAME.get(symbol, symbol)
        if symbol in _SILENT or symbol[0] == "=":
            continue
        if symbol == "numeric":
            fields |= value
        elif name.startswith(("period", "part")):
            name = "in" if "in" not in fields else "then"
            fields[name] = value
        elif name.startswith(("unit", "rel")):
            base = name.partition(":")[0]
            fields.setdefault(base, [] if base == "unit" else value)
            if base == "unit":
                fields["unit"].append(value)
        elif name == "n":
            fields.setdefault("n", []).append(value)
        elif name in ("ago", "ahead", "fiscal", "ended", "anchor", "anchor_back"):
            fields[name] = True
        elif name in fields:
            return None
        else:
            fields[name] = value
    if "nth" in fields and len(fields.get("unit", ())) == 2 and "year" in fields["unit"]:
        fields["unit"].remove("year")
        fields["in"] = Expression("year", {"unit": ["year"], "shift": 0}, "unit", 0)
    if "then" in fields and not fields["then"].fields.keys() & {"day", "month"}:
        fields["then"] = fields["in"]  # "28 Jan (Tuesday)": the day in figures tells
    loose = fields.pop("loose", 0) if "weekday" not in fields else fields.pop("loose", 0) * 0
    grain = _grain(fields)
    if grain is None:
        return None
    return Expression(grain, fields, rule, loose or _loose(fields, rule))


def _loose(f: Fields, rule: str) -> int:
    """Tells whether an expression alone may well be something else: 1 needs a licence, 3 counts only in a range."""
    keys = f.keys()
    if keys == {"day"}:
        return 0 if rule == "dth" else 1 if rule == "oth" else 3
    if "day" in keys and "in" in keys and "month" not in keys and not rule.startswith(("dth", "oth", "period")):
        return 3
    if keys == {"decade"} and rule == "decade":
        return 1 if f["decade"] < 100 else 0
    if keys == {"nth", "unit"}:
        return 1 if f["unit"][0] == "half" else 0
    return 3 if keys == {"nth", "weekday"} else 0


def _grain(f: Fields) -> str | None:
    """Gives the grain of fields, or None where they do not fit together."""
    keys = f.keys()
    inner: Expression | None = f.get("in")
    if "then" in keys:
        return "day"
    if "edge" in keys:
        if inner is not None and inner.grain == "day":
            return None
        return "range"
    if "ended" in keys:
        return "fiscal_year"
    if "fiscal" in keys:
        return "fiscal_year" if "year" in keys or "span_year" in keys else None
    if inner is not None:
        return _inside(f, inner)
    if "span_year" in keys:
        return "fiscal_year"
    if "day" in keys or "weekday" in keys:
        return "day"
    if "month" in keys:
        return "month"
    if "numbered" in keys:
        limit = {"quarter": 4, "half": 2, "century": 30, "week": 53, "month": 12}.get(f["numbered"], 0)
        return str(f["numbered"]) if 1 <= f.get("num", 0) <= limit else None
    if "decade" in keys:
        return "decade"
    if "rel" in keys:
        return "day" if f["rel"][0] == "business_day" else str(f["rel"][0])
    if "unit" in keys:
        return _counted(f)
    return "year" if "year" in keys else None


def _counted(f: Fields) -> str | None:
    units = f["unit"]
    if "shift" in f:
        return "day" if units[0] == "business_day" else str(units[0])
    if "nth" in f:
        if "n" in f:
            return None
        limit = {"quarter": 4, "half": 2, "century": 30}.get(units[0], 0)
        return str(units[0]) if 1 <= f["nth"] <= limit else None
    if any(not 0 < n <= 1000 for n in f.get("n", ())):
        return None
    if "span" in f:
        return "range" if len(units) == 1 or f["span"] == 0 else None
    if "ago" in f or "ahead" in f:
        return "day" if len(units) > 1 or units[0] in ("business_day", "weekend") else str(units[0])
    return None


def _inside(f: Fields, inner: Expression) -> str | None:
    """Gives the grain of a part of another period."""
    if any(not 0 < n <= 1000 for n in f.get("n", ())):
        return None
    if "n" in f and "nth" in f:
        unit = f["unit"][0]
        return "range" if f["nth"] in (1, -1) and f["n"][0] * SIZES[unit] < SIZES.get(inner.grain, 366) * 1.5 else None
    if "n" in f:
        return "day" if len(f["n"]) == 1 and not ("ago" in f and "ahead" in f) else None
    if "weekday" in f:
        return "day" if inner.grain != "day" and inner.grain != "range" else None
    if "day" in f:
        return "day"
    if "month" in f:
        return "month"
    unit = f["unit"][0] if "unit" in f else f.get("numbered")
    if unit is None:
        return None
    if unit in ("week", "month") and "nth" not in f and "num" not in f:
        return str(unit)
    if inner.grain not in SIZES and inner.grain != "fiscal_year":
        return None
    fits = SIZES[unit] < SIZES.get(inner.grain, 365) and unit not in ("business_day",)
    return ("day" if unit == "day" else str(unit)) if fits else None
