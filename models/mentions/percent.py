"""Percent and percentage points; a basis point is a hundredth of a percentage point."""

from __future__ import annotations

from decimal import Decimal

from models.mentions.near import Near, Unit

_HALF, _ONE, _TEN = Decimal("0.5"), Decimal(1), Decimal(10)


def read_unit(near: Near) -> Unit | None:
    """Reads percent behind a number, or before it where the language puts it there: '9 persen', '%30'."""
    told = _hundredths(near) or _share_of_a_point(near)
    if told:
        return told
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
    if sense.rule == "percent.tenths":
        last, more, half = _tenth_parts(near, last)
        return Unit("percent", sense.unit, first, last, sense.rule, factor, more, half or _HALF * factor)
    return Unit("percent", sense.unit, first, last, sense.rule, factor, half=_HALF * factor)


def _hundredths(near: Near) -> Unit | None:
    """Takes a fraction of a hundred in digits as percent, where the language writes it so: '12/100'."""
    numeral, page = near.numeral, near.page
    if numeral.rule != "number.fraction" or "/100" not in near.wording.amounts.percent:
        return None
    if page.words[numeral.last - 1] != "100" or numeral.last != numeral.first + 3:
        return None
    return Unit("percent", "percent", near.first, numeral.last, "percent.word", _TEN * _TEN, half=_HALF)


def _share_of_a_point(near: Near) -> Unit | None:
    """Takes a fraction of a point as one of a percentage point: 'a quarter-point cut', 'half a point'."""
    numeral, page, at = near.numeral, near.page, near.numeral.last
    if not 0 < numeral.low < _ONE or numeral.decimals or numeral.form == "digits" or at >= len(page):
        return None
    at += page.words[at] in "-‐‑" and page.glued(at)
    found = near.wording.points.match(page, at)
    return Unit("percent", "percentage_point", near.first, found[0], "percent.points") if found else None


def _tenth_parts(near: Near, last: int) -> tuple[int, Decimal, Decimal]:
    """Reads the percents behind tenths: 三割五分, 3割8分7厘, 五割半: (token behind them, percents, half a unit)."""
    parts, lexicon = near.wording.amounts.tenth_parts, near.numerals.lexicon
    more = half = Decimal(0)
    while parts and last < len(near.page):
        match = lexicon.table.match(near.page, last)
        if match and "half" in match[1] and not more:
            return match[0], _HALF * _TEN, _HALF
        part = near.numerals.read(last) if near.page.words[last][0].isdecimal() or match else None
        if part is None or part.scale != _ONE or part.decimals or not 0 < part.low < _TEN:
            break
        named = near.page.words[part.last] if part.last < len(near.page) else ""
        size = parts.get(named, parts.get("", None) if not near.wording.behind(near.page, part.last) else None)
        if size is None:
            break
        last, more, half = part.last, more + part.low * size, _HALF * size
        if not named or named not in parts:
            break
        last += 1
    return last, more, half
