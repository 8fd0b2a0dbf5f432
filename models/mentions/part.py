"""A smaller unit behind a larger one: '5 feet 3', '2 jam 30 menit', '1 hour and 15 minutes'."""

from __future__ import annotations

from decimal import Decimal

from models.mentions.lettered import metres_on
from models.mentions.near import Near

_PARTS = {
    "foot": ("inch", 12),
    "pound": ("ounce", 16),
    "hour": ("minute", 60),
    "minute": ("second", 60),
    "year": ("month", 12),
    "day": ("hour", 24),
    "week": ("day", 7),
    "m": ("cm", 100),
    "km": ("m", 1000),
}
_UNNAMED = frozenset({"foot"})  # "five feet three" needs no "inches"
_NOTHING, _HALF = Decimal(0), Decimal("0.5")


def read_part(near: Near, unit: str, last: int) -> tuple[int, Decimal, Decimal]:
    """Reads the smaller unit behind token `last`: (token behind it, its share of the larger, half a unit)."""
    half = near.numerals.lexicon.table.match(near.page, last)
    if half and "half" in half[1] and near.numeral.scale == 1 and not near.numeral.decimals:
        return half[0], half[1]["half"][0], _HALF / 10  # "an hour and a half"
    part = _PARTS.get(unit)
    if part is None or last >= len(near.page) or near.numeral.decimals or near.numeral.scale != 1:
        return last, _NOTHING, _HALF
    words = near.page.words
    if unit == "m" and last and words[last - 1] == "m" and metres_on(near.page, last):
        share = Decimal(f"0.{words[last]}")
        return last + 1, share, _HALF.scaleb(-len(words[last]))  # "1m91", "1m5"
    at = last + 1 if words[last] in near.wording.cent_links or (words[last] == "-" and near.page.glued(last)) else last
    if at >= len(near.page) or not (words[at][0].isdecimal() or words[at] in near.numerals.lexicon.starts):
        return last, _NOTHING, _HALF
    numeral = near.numerals.read(at)
    if numeral is None or numeral.scale != 1 or not 0 < numeral.low < part[1] or numeral.low != int(numeral.low):
        return last, _NOTHING, _HALF
    if unit == "foot" and words[numeral.last : numeral.last + 1] == ["in"] and near.page.glued(numeral.last):
        return numeral.last + 1, numeral.low / part[1], _HALF / part[1]  # "6ft 2in"
    named = near.wording.behind(near.page, numeral.last)
    if named and named[1].unit == part[0]:
        return named[0], numeral.low / part[1], _HALF / part[1]
    bare = unit in _UNNAMED and (named is None or named[1].rule == "quantity.noun") and numeral.form == "digits"
    return (numeral.last, numeral.low / part[1], _HALF / part[1]) if bare else (last, _NOTHING, _HALF)
