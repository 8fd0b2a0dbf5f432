"""Money: a currency before or behind a number, its hundredths, and a scale behind the currency."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from models.mentions.near import Near, Unit
from models.mentions.sense import Sense
from models.numerals.numeral import Numeral
from models.units import currencies

_ONE, _HUNDRED = Decimal(1), Decimal(100)
_GROUP = 3  # digits
_COUNTED = ("quantity.noun", "quantity.classifier")
_WHOLE = frozenset({"VND", "IDR", "KRW", "JPY", "LAK", "KHR"})
_CENT_HALF = Decimal("0.005")


def read_unit(near: Near) -> Unit | None:
    """Reads the currency of a number: 'Rp7,9 triliun', '20 euro', '75 USD million', '2 dollars 23'."""
    before = near.before if near.before and near.before[1].kind == "money" else None
    behind = near.behind if near.behind and near.behind[1].kind == "money" else None
    if behind and behind[1].sign and _belongs_to_next(near, behind[0], before is not None):
        behind = None
    if before and (before[1].sign or (behind is None and _plain_amount(near))):
        return _with_currency(near, before[0], _twice(near, before[1], behind), before[1])
    if behind is None or _counts_nothing(near):
        return None
    if behind[1].rule == "money.cents" and _no_coin(near, behind[0]):
        return None
    if behind[1].rule == "money.cents":
        last, unit = _whose(near, *behind)
        return Unit("money", unit, near.first, last, behind[1].rule, behind[1].factor)
    return _with_currency(near, near.first, behind[0], behind[1])


def _whose(near: Near, last: int, sense: Sense) -> tuple[int, str]:
    """Reads the currency that follows its hundredths: '7 sen dolar AS'."""
    named = near.wording.behind(near.page, last)
    if named is None or named[1].kind != "money" or named[1].sign or named[1].rule == sense.rule:
        return last, sense.unit
    return named[0], named[1].unit


def grouped(near: Near, unit: Unit) -> Numeral:
    """Takes three decimals of what has no parts as a group: '20,800 đồng' and '5,250 người' are thousands."""
    numeral = near.numeral
    if not _ONE <= numeral.low < 1000 or _of_an_index(near, unit):
        return numeral
    whole = unit.name in _WHOLE if unit.kind == "money" else unit.rule in _COUNTED
    idle = unit.kind in ("quantity", "duration") and numeral.low == int(numeral.low) > 0
    if not (whole or idle) or numeral.decimals != _GROUP or numeral.scale != _ONE:
        return numeral
    low, high = numeral.low * 1000, numeral.high * 1000
    return replace(numeral, low=low, high=high, half_unit=Decimal(0), decimals=0)


def _of_an_index(near: Near, unit: Unit) -> bool:
    """Says whether points have decimals: 'naik 28,423 poin', but 'ke level 7,321 poin'."""
    if unit.name != "point" or not near.wording.amounts.levels:
        return False
    return near.wording.levels.match_before(near.page, near.first) is None


def _no_coin(near: Near, last: int) -> bool:
    """Says whether a single letter is no coin: apart from its digits, or the start of a time of day: '2 p.m.'."""
    page, at = near.page, near.numeral.last
    if last != at + 1 or len(page.words[at]) > 1 or not page.words[at].isalpha():
        return False
    return not page.glued(at) or near.numeral.form != "digits" or near.wording.clock.after.match(page, at) is not None


def _of_a_year(near: Near) -> bool:
    """Says whether the number is the year whose money is meant: 'worth $5 billion in 2016 dollars'."""
    numeral = near.numeral
    year = numeral.form == "digits" and numeral.scale == _ONE and not numeral.decimals and 1900 <= numeral.low < 2100
    apart = year and numeral.last == numeral.first + 1 and near.before is None
    return apart and near.wording.in_year.match_before(near.page, numeral.first) is not None


def _counts_nothing(near: Near) -> bool:
    """Says whether a word that is also no currency follows an article, a small number in words or a year: 'a real'."""
    numeral = near.numeral
    if _of_a_year(near):
        return True
    if near.wording.not_one.match(near.page, numeral.last) is None:
        return False
    small = numeral.form == "words" and numeral.scale == _ONE
    year = numeral.form == "digits" and numeral.scale == _ONE and 1900 <= numeral.low < 2100
    return numeral.weak or small or (year and numeral.last == numeral.first + 1)


def _plain_amount(near: Near) -> bool:
    """Says whether a number may follow the name of its currency: 'ringgit 42', never 'dolar 2024'."""
    numeral = near.numeral
    return near.behind is None and not (numeral.decimals == 0 and numeral.scale == 1 and 1900 <= numeral.low < 2100)


def _belongs_to_next(near: Near, end: int, served: bool) -> bool:
    """Says whether a sign behind the number is written together with the next digits: '3 USD50 cards'."""
    page, at = near.page, near.numeral.last
    if end >= len(page) or not page.words[end][0].isdecimal():
        return False
    apart = not page.glued(at) or page.words[at] in "-‐‑"
    return (apart and page.glued(end)) or near.numeral.weak or served


def _twice(near: Near, sense: Sense, behind: tuple[int, Sense] | None) -> int:
    """Gives the token behind the amount, with a currency that says the same again: '$10 dollars'."""
    dollars = sense.unit == "$" and behind is not None and behind[1].unit in currencies().dollars
    same = behind and (behind[1].unit in (sense.unit, "$") or dollars)
    return behind[0] if behind and same and behind[1].rule != "money.cents" else near.numeral.last


def _with_currency(near: Near, first: int, last: int, sense: Sense) -> Unit:
    factor = sense.factor
    if near.numeral.scale < 1000 and last > near.numeral.last:
        last, factor = _scale_behind(near, last, factor)
        again = near.wording.behind(near.page, last)
        if again and again[1].kind == "money" and again[1].unit == sense.unit and factor == sense.factor:
            last = again[0]
    elif last > near.numeral.last:
        again = near.wording.behind(near.page, last)
        last = again[0] if again and again[1].kind == "money" and again[1].unit == sense.unit else last
    half = Decimal(0) if factor == _ONE else factor / 2
    last, more = _cents(near, last, sense) if factor == _ONE else (last, Decimal(0))
    return Unit("money", sense.unit, first, last, sense.rule, factor, more, _CENT_HALF if more else half)


def _scale_behind(near: Near, last: int, factor: Decimal) -> tuple[int, Decimal]:
    """Reads a scale that stands behind the currency: '75 USD million'."""
    match = near.numerals.lexicon.table.match(near.page, last)
    if match is None or "multiplier" not in match[1] or match[1]["multiplier"][0] < 1000:
        return last, factor
    return match[0], match[1]["multiplier"][0]


def _cents(near: Near, last: int, sense: Sense) -> tuple[int, Decimal]:
    """Reads the hundredths behind an amount: 'and 23 cents', '20 dollars 43', 'five kuai two mao'."""
    page, numeral = near.page, near.numeral
    if numeral.decimals or numeral.scale >= 1000 or last >= len(page) or not numeral.last < len(page):
        return last, Decimal(0)
    at = last + 1 if page.words[last] in near.wording.cent_links else last
    part = near.numerals.read(at) if at < len(page) and _may_begin(near, at) else None
    if part is None or part.decimals or part.scale > _HUNDRED or not 0 < part.low < _HUNDRED:
        return last, Decimal(0)
    named = near.wording.cents.match(page, part.last)
    if named and (named[1].unit in (sense.unit, "$") or sense.unit in named[1].among):
        factor = named[1].factor
        end, more = named[0], part.low * factor
        return _smaller(near, end, more, factor)
    if part.weak:
        return last, Decimal(0)
    ends = part.last >= len(page) or not (page.words[part.last][0].isalnum() or page.words[part.last] in "$€£¥%-–/,.")
    ends = ends or (page.words[part.last] in ".," and not page.glued(part.last + 1))
    spoken = at > last or last > numeral.last or numeral.form != "digits" or not page.glued(last)
    if not ends or not spoken or (len(page.original(at, part.last)) == 1 and part.form == "digits"):
        return last, Decimal(0)
    return part.last, part.low / _HUNDRED


def _smaller(near: Near, last: int, more: Decimal, factor: Decimal) -> tuple[int, Decimal]:
    """Reads a still smaller part: 'five mao five', '6角3分'."""
    page = near.page
    if factor != Decimal("0.1") or last >= len(page) or not _may_begin(near, last):
        return last, more
    part = near.numerals.read(last)
    if part is None or part.scale != 1 or part.decimals or not 0 < part.low < 10:
        return last, more
    named = near.wording.cents.match(page, part.last)
    if named:
        return named[0], more + part.low * named[1].factor
    return part.last, more + part.low / _HUNDRED


def _may_begin(near: Near, at: int) -> bool:
    word = near.page.words[at]
    return word[0].isdecimal() or word in near.numerals.lexicon.starts or bool(near.numerals.lexicon.pieces(word))
