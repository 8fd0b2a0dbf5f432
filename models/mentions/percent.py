"""Percent and percentage points; a basis point is a hundredth of a percentage point."""

from __future__ import annotations

from decimal import Decimal

from models.mentions.near import Near, Unit

_HALF, _ONE, _TEN = Decimal("0.5"), Decimal(1), Decimal(10)


def read_unit(near: Near) -> Unit | None:
    """Reads percent behind a number, or before it where the language puts it there: '9 persen', '%30'."""
    if near.behind and near.behind[1].kind == "percent":
        last, sense = near.behind
        first = near.first
    elif near.before and near.before[1].kind == "percent":
        (first, sense), last = near.before, near.numeral.last
    else:
        return None
    factor = sense.factor
    if sense.rule == "percent.tenths" and near.numeral.low > _TEN:
        factor = _ONE  # 75折 is 75 per cent, 七折 is 70
    return Unit("percent", sense.unit, first, last, sense.rule, factor, half=_HALF * factor)
