"""Two amounts that are the ends of one range: '$60 miliar – $65 miliar', '60-65 tỷ USD'."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from models.mentions.amount import Amount, AmountReader
from models.page import PhraseTable

_DASHES = "-–—‐‑~〜～−"
_CHANGE_WITHIN = 9  # tokens before 'from A to B' in which a verb of change makes it no range
_SCORE, _CODE = 10, 1000  # whole numbers without a unit: 3-1 is a score, 555-1234 a telephone
_TENFOLD, _TWENTYFOLD, _WHOLE = 10, 20, 100
_HALF = Decimal("0.5")
_TEN, _HUNDRED = Decimal(10), Decimal(100)


def read_range(reader: AmountReader, low: Amount, floor: int) -> tuple[Amount, int]:
    """Joins an amount with the one behind it where both are one range: (range or amount, where to go on)."""
    page, wording = reader.page, reader.wording
    opener = wording.openers.match_before(page, low.first)
    if opener and opener[0] < floor:
        opener = None
    joint = _joint(reader, low.last, opener[1] if opener else None)
    change = wording.becoming.match(page, low.last) if opener else None
    if joint is None and change:
        return _changed(low, _far_end(reader, change[0])), low.last
    if joint is None or low.numeral.rule == "number.fraction":
        return low, low.last
    high = _far_end(reader, joint)
    moves = opener and wording.change_openers.match(page, opener[0])
    if opener and moves and page.words[low.last] not in _DASHES and _changes(reader, opener[0], floor):
        return _changed(low, high), low.last
    if high is None:
        return low, low.last
    dashed = page.words[low.last] in _DASHES
    becomes = not dashed and wording.becoming.match(page, low.last) is not None
    if becomes and _far_apart(low, high, opener is not None):
        return low, low.last
    joined = _joined(low, high, dashed)
    if joined is None and opener and not dashed and low.numeral.form == "digits" and high.high < _scaled_low(low, high):
        return _changed(low, high), low.last  # "from 3.7 to 2.8 billion" goes down
    if joined is None:
        return low, low.last
    return joined, high.last


def _far_apart(low: Amount, high: Amount, opened: bool) -> bool:
    """Says whether a joining word only stands between a change and what it leads to: 'rose 5% to 20 million'."""
    if low.unit.kind == "percent" and high.unit.kind == "number":
        return high.numeral.scale != 1 or high.high > _WHOLE >= low.low
    scaled = low.numeral.scale != 1 and high.numeral.scale != 1
    scaled = scaled or low.unit.kind == high.unit.kind == "percent"
    return not opened and scaled and not low.vague and high.low >= _TENFOLD * low.low


def _scaled_low(low: Amount, high: Amount) -> Decimal:
    """Gives the first value in the scale of the second where it lends that: 3.7 in 'from 3.7 to 2.8 billion'."""
    return low.low * high.numeral.scale if _lends_scale(low, high) else low.low


def _lends_scale(low: Amount, high: Amount) -> bool:
    """Says whether the second value of a change has the scale for both: no 'from $900 to $1.2 million'."""
    if low.vague or low.numeral.scale != 1 or high.numeral.scale == 1 or high.vague:
        return False
    same = low.unit.kind == "number" or low.unit.name in (high.unit.name, "$")
    most = _TWENTYFOLD * high.numeral.low / high.numeral.scale
    return same and 0 < low.numeral.low < _CODE and low.numeral.low < most


def _changed(old: Amount, new: Amount | None) -> Amount:
    """Gives the first value of a change, with the unit and scale that only the second one names."""
    if new is None:
        return old
    bare = old.unit.kind == "number" and not old.unit.name
    if _lends_scale(old, new) and (bare or old.unit.kind == "money"):
        times = new.numeral.scale * new.unit.factor
        value, half = old.numeral.low * times, _HALF.scaleb(-old.numeral.decimals) * times
        return replace(old, low=value, high=value, half=half, unit=new.unit if bare else old.unit)
    if not bare or new.unit.kind == "number":
        return old
    value = _scaled(old, new, old.numeral.low * new.unit.factor)
    return replace(old, low=value, high=value, half=new.half, unit=new.unit)


def _joint(reader: AmountReader, at: int, joiners: PhraseTable[str] | None) -> int | None:
    """Finds a dash or a joining word at token `at`: the token behind it."""
    page = reader.page
    if at >= len(page):
        return None
    if page.words[at] in _DASHES:
        return at + 1
    found = (joiners.match(page, at) if joiners else None) or reader.wording.joiners.match(page, at)
    return found[0] if found else None


def _changes(reader: AmountReader, at: int, floor: int) -> bool:
    """Says whether a verb of change shortly before makes 'from A to B' two values."""
    words = reader.page.words
    for back in range(at - 1, max(floor, at - _CHANGE_WITHIN) - 1, -1):
        if words[back] in ".;:":
            return False
        if words[back] in reader.wording.changes:
            return True
    return False


def _far_end(reader: AmountReader, at: int) -> Amount | None:
    """Reads the amount that closes the range, a hedge or a currency before its number passed over."""
    page = reader.page
    hedge = reader.wording.modifiers.match(page, at)
    start = hedge[0] if hedge and hedge[1] == "hedge" else at
    sign = reader.wording.opens(page, start)
    for begin in (sign, start):
        if begin is not None and begin < len(page) and reader.starts.at(begin):
            amount, _ = reader.read(begin, start)
            return amount
    return None


def _joined(low: Amount, high: Amount, dashed: bool) -> Amount | None:
    """Gives the range of two ends that speak of the same unit; the second may give unit and scale."""
    bare = low.unit.kind == "number"
    ages = low.unit.name == "year_of_age" and high.unit.kind == "duration" and high.unit.name == "year"
    if not (bare or ages) and high.unit.kind != "number" and low.unit.name not in (high.unit.name, "$"):
        return None
    factor = high.unit.factor if bare else low.unit.factor
    unit = high.unit if bare else low.unit
    first = _scaled(low, high, low.numeral.low * factor if bare else low.low)
    if dashed and bare and unit.kind != "number" and _short_hundreds(low, high):
        first *= _HUNDRED
    last = high.high if high.unit.kind != "number" else high.numeral.high * low.unit.factor
    if low.low < 0 <= high.low and dashed is False and low.unit.kind == "number":
        first = low.low
    plain = unit.kind == "number"
    if first >= last or (plain and _years(low, high)):
        return None
    if plain and dashed and (first < _SCORE or last >= _CODE) and not (_grouped(low) and _grouped(high)):
        return None
    half = max(low.half, high.half)
    return replace(high, first=low.first, low=first, high=last, half=half, unit=unit, per=high.per or low.per)


def _scaled(low: Amount, high: Amount, value: Decimal) -> Decimal:
    """Gives the lower end, with the scale of the upper one where only that has it: '60-65 tỷ'."""
    scale = high.numeral.scale
    if low.numeral.scale != 1 or scale == 1 or (low.vague != high.vague and not low.vague):
        return value
    mantissa = high.numeral.low / scale
    return value * scale if low.vague or low.numeral.low <= mantissa else value


def _short_hundreds(low: Amount, high: Amount) -> bool:
    """Says whether the first of two numbers leaves out its hundreds: '3-400 m' are three to four hundred."""
    if low.numeral.form != "digits" or any(end.numeral.decimals or end.vague for end in (low, high)):
        return False
    return (
        low.numeral.scale == 1
        and 0 < low.numeral.low < _TEN
        and high.numeral.low == ((low.numeral.low + 1) * _HUNDRED * high.numeral.scale)
    )


def _grouped(end: Amount) -> bool:
    """Says whether a number in digits has groups or decimals, which no score and no code has: 6.104-6.180."""
    return end.numeral.form == "digits" and end.numeral.last - end.numeral.first > 1 and end.numeral.scale == 1


def _years(low: Amount, high: Amount) -> bool:
    return all(1900 <= end.numeral.low < 2100 and end.numeral.scale == 1 for end in (low, high))
