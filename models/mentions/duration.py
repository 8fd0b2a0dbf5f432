"""Durations: a number of seconds, hours, days ... years."""

from __future__ import annotations

from decimal import Decimal

from models.mentions.near import Near, Unit
from models.mentions.part import read_part

_HALF = Decimal("0.5")


def read_unit(near: Near) -> Unit | None:
    """Reads the length of time behind a number: '5 hari', '30-year'; behind a word for age, it is an age."""
    if near.behind is None or near.behind[1].kind != "duration":
        return None
    last, sense = near.behind
    if sense.unit == "year" and near.wording.age_before.match_before(near.page, near.first):
        return Unit("quantity", "year_of_age", near.first, last, "quantity.age", half=_HALF)
    last, more, half = read_part(near, sense.unit, last)
    return Unit("duration", sense.unit, near.first, last, sense.rule, more=more, half=half)
