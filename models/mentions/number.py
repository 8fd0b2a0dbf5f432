"""Plain numbers: a figure that names no unit; a year, or a word like "one" alone, is none."""

from __future__ import annotations

from models.mentions.near import Near, Unit


def read_unit(near: Near) -> Unit | None:
    """Takes a number as it stands, unless it is more likely something else."""
    numeral = near.numeral
    if not near.lone() and (numeral.weak or _is_year(near)):
        return None
    return Unit("number", None, near.first, numeral.last, numeral.rule)


def _is_year(near: Near) -> bool:
    """Says whether four digits read as a year: the reader of dates speaks of those."""
    numeral = near.numeral
    plain = numeral.form == "digits" and numeral.scale == 1 and not numeral.decimals
    return plain and numeral.last == numeral.first + 1 and 1900 <= numeral.low < 2100
