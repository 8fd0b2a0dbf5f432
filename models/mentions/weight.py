"""Pounds that weigh and pounds that are paid: 'a 2,000-pound bomb', '190 pounds', but 'five million pounds'."""

from __future__ import annotations

from decimal import Decimal

from models.mentions.near import Near, Unit

_REACH = 5  # tokens before an amount in which a word tells that it is a weight
_HALF = Decimal("0.5")


def read_unit(near: Near) -> Unit | None:
    """Reads a weight whose word names a currency, too, where the words around it say so."""
    wording, page = near.wording, near.page
    found = wording.weights.match(page, near.numeral.last)
    if found is None and near.numeral.last < len(page) and page.words[near.numeral.last] in "-‐‑":
        found = wording.weights.match(page, near.numeral.last + 1)
    if found is None or near.before is not None or not _weighs(near, found[0]):
        return None
    return Unit("quantity", found[1], near.first, found[0], "quantity.unit", half=_HALF)


def _weighs(near: Near, last: int) -> bool:
    page, wording = near.page, near.wording
    if wording.weight_after.match(page, last) is not None:
        return True
    of = wording.of.match(page, last)
    if of is not None and of[0] < len(page) and page.words[of[0]].isalpha():
        return wording.paid_for.match(page, of[0]) is None
    if page.words[last - 1 - 1] in "-‐‑":  # "a 40-pound dog"
        return last < len(page) and page.words[last].isalpha() and wording.paid_for.match(page, last) is None
    return any(
        wording.weight_before.match(page, at) is not None for at in range(max(0, near.first - _REACH), near.first)
    )
