"""Feet and inches in signs: 5'10" is a height, the quotation mark behind a number mostly is none.

A mark closes a quotation where an odd number of them stands before it in its line; then it is no inch. A single letter
for degrees is one only beside its digits: 30C.
"""

from __future__ import annotations

import re
from decimal import Decimal

from models.mentions.near import Near, Unit

_FEET, _INCHES = frozenset("'’′"), frozenset('"”″')
_IN_A_FOOT, _TALLEST = 12, 9
_HYPHENS = "-‐‑"
_HEIGHT = re.compile(r"\d['’′] ?\d{1,2}\"")
_LONGEST = 120  # inches that anyone writes so
_HEAT = frozenset({"fahrenheit", "celsius", "degrees", "temperature", "temperatures"})
_QUOTED = 400  # characters back in which an opening mark is looked for
_AROUND = 40  # tokens in which a word of heat makes even 53.6 F degrees
_DEGREES = frozenset("cf")  # 30C, 90F
_HALF = Decimal("0.5")


def read_feet(near: Near) -> Unit | None:
    """Reads a height such as 5'10" or 6' 2": feet in signs count only with the inches behind them."""
    page, numeral, at = near.page, near.numeral, near.numeral.last
    if numeral.form != "digits" or numeral.decimals or not 0 < numeral.low < _TALLEST or at + 1 >= len(page):
        return None
    if page.words[at] not in _FEET or not page.glued(at) or not page.words[at + 1].isdecimal():
        return None
    inches = near.numerals.read(at + 1)
    if inches is None or inches.decimals or not inches.low < _IN_A_FOOT or inches.last >= len(page):
        return None
    end = inches.last
    if page.words[end] in _FEET and page.words[end + 1 : end + 2] == [page.words[end]]:
        end += 1  # 5'10'' is written with two
    elif page.words[end] not in _INCHES:
        return None
    more = inches.low / _IN_A_FOOT
    return Unit("quantity", "foot", near.first, end + 1, "quantity.symbol", more=more, half=_HALF / _IN_A_FOOT)


def _goes_on(near: Near, last: int) -> bool:
    """Says whether a hyphen joins a singular before token `last` with another word: '5 hostage-taking gunmen'."""
    page = near.page
    if last + 1 >= len(page) or page.words[last] not in _HYPHENS or not page.words[last + 1].isalpha():
        return False
    word = page.words[last - 1]
    counted = near.behind is not None and near.behind[1].rule == "quantity.noun" and near.numeral.high > 1
    single = not word.endswith(near.wording.amounts.plural) and word not in near.wording.invariable
    return counted and single and page.glued(last) and page.glued(last + 1)


def is_no_unit(near: Near, last: int) -> bool:
    """Says whether the sign that ends before token `last` is no unit: apart from its digits, or a closing mark."""
    page, at = near.page, last - 1
    if page.words[at].isalpha() and near.wording.amounts.plural and _goes_on(near, last):
        return True
    if page.words[at] in _DEGREES and at == near.numeral.last:
        warm = any(word in _HEAT for word in page.words[max(0, at - _AROUND) : at + _AROUND])
        return near.numeral.form != "digits" or not (page.glued(at) or warm)
    if page.words[at] not in _INCHES:
        return False
    if near.numeral.form != "digits" or not page.glued(at) or at != near.numeral.last or near.numeral.high > _LONGEST:
        return True
    end = page.starts[at]
    before = page.text[max(0, end - _QUOTED) : end].rpartition("\n")[2]
    return (_HEIGHT.sub("", before) if "'" in before else before).count('"') % 2 == 1
