"""What two values say as intervals, and what comes of holding them against each other."""

from __future__ import annotations

from collections.abc import Iterator

from warehouse.why import Row, Why
from warehouse.why_text.words import flat, joined, shown


def value_lines(told: Why) -> Iterator[str]:
    """Tells the two values as intervals, and what comes of holding them against each other."""
    if told.pair is None:
        return
    yield "Do the values agree?"
    for side, row in (("A", told.a), ("B", told.b)):
        yield f"  {side} {_interval(row)}."
    yield f"  Outcome: {told.pair['outcome']}; {_reason(told.pair)}."
    if told.a["traced_to"] == told.b["traced_to"]:
        yield f"  Both trace back to one origin, {_origin(told.a)}: they are no independent witnesses."
    else:
        yield f"  They trace back to two origins, {_origin(told.a)} (A) and {_origin(told.b)} (B)."


def _origin(row: Row) -> str:
    origin = str(row["traced_to"])
    return f"{row['outlet']} and its family" if origin.startswith("family ") else origin


def _interval(row: Row) -> str:
    match row["shape"]:
        case "date":
            return f"is a date, {shown(row['date_low'])} to {shown(row['date_high'])}"
        case "vague":
            return f"is vague, somewhere from {shown(row['low'])} to {shown(row['high'])}"
        case "bound" if row["high"] is None:
            return f"is a bound: at least {shown(row['low'])}"
        case "bound":
            return f"is a bound: at most {shown(row['high'])}"
        case "range":
            return _reaching(f"is a range, {shown(row['low'])} to {shown(row['high'])}", row)
        case _:
            return _reaching(f"is {shown(row['low'])}", row)


def _reaching(what: str, row: Row) -> str:
    """Adds how far a value reaches by its precision and its hedge."""
    if row["reach_low"] == row["low"] and row["reach_high"] == row["high"]:
        zeros = f", though its zeros may be rounding of up to {shown(row['rounding'])}" if row["rounding"] else ""
        return f"{what}, exactly{zeros}"
    reach = f"{shown(row['reach_low'])} to {shown(row['reach_high'])}"
    why = []
    if row["precision"]:
        why.append(f"its last digit leaves {shown(row['precision'])} open")
    if row["approximate"]:
        why.append(f"the hedge “{flat(row['hedge'] or '')}” widens it by 5 %")
    return f"{what}, which means {reach}: {joined(why)}"


def _reason(pair: Row) -> str:
    """Says in words what the outcome rests on."""
    shapes = {pair["a_shape"], pair["b_shape"]}
    if pair["a_direction"] and pair["b_direction"] and pair["a_direction"] != pair["b_direction"]:
        return "one is a rise, the other a fall"
    if pair["a_unit"] != pair["b_unit"]:
        if pair["outcome"] == "other currency":
            return "the same number in another currency, and no exchange rate makes the sums agree"
        return "at the reference rates of those days, with 3 % more tolerance, the sums meet"
    match pair["outcome"]:
        case "agree" if "bound" in shapes:
            return "the bound names the other's number"
        case "agree" if shapes == {"point"}:
            return "the numbers are equal, or their intervals share more than an end point"
        case "agree":
            return "both have the same ends"
        case "compatible" if "vague" in shapes:
            return "a vague value neither confirms nor contradicts"
        case "compatible" if shapes == {"point"}:
            return "they meet only with trailing zeros taken as rounding"
        case "compatible":
            return "one merely contains or overlaps the other"
        case _:
            return "they share no value"
