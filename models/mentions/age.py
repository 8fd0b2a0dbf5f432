"""Ages that no word names: 'Jane Roe, 34, of Leeds', 'She was 61.'"""

from __future__ import annotations

from decimal import Decimal

from models.mentions.near import Near, Unit

_OLDEST = 116
_HALF = Decimal("0.5")
_CLOSING = frozenset(",.:;)")


def read_unit(near: Near) -> Unit | None:
    """Reads a number between commas behind a name, or closing a clause behind 'she was', as an age."""
    page, numeral, wording = near.page, near.numeral, near.wording
    whole = numeral.form == "digits" and numeral.scale == 1 and numeral.last == numeral.first + 1
    if not whole or not 0 < numeral.low < _OLDEST or near.before or near.first < 2 or numeral.last >= len(page):
        return None
    before = page.text[page.starts[near.first - 2] : page.starts[near.first]]
    if page.words[numeral.last] not in _CLOSING or "\n" in before:
        return None
    told = wording.age_told.match_before(page, near.first) is not None
    if not told and not (wording.amounts.age_behind_names and _behind_name(near)):
        return None
    return Unit("quantity", "year_of_age", near.first, numeral.last, "quantity.age", half=_HALF)


def _behind_name(near: Near) -> bool:
    """Says whether a name and a comma stand before the number and a comma or the end behind it."""
    page, at = near.page, near.first - 1
    if page.words[at] != "," or not page.glued(at) or page.words[near.numeral.last] not in ",.:;":
        return False
    name = page.original(at - 1, at)
    if not (name[0].isalpha() and name[0].isupper() and not name.isupper()):
        return False
    return near.wording.not_names.match_before(page, at) is None
