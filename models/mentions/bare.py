"""Amounts of money whose currency a language leaves out: 'lãi 500 tỷ' are 500 billion dong.

They are taken as money only in a text that speaks of such sums: the nearest one before tells the currency, else
the first one behind. A number alone on its page stays a number.
"""

from __future__ import annotations

from models.language import Language
from models.mentions.mention import Mention
from models.page import fold

_LEAST = 1_000_000
_REACH = 400  # characters back to an amount that tells the currency


def settle_bare(found: list[Mention], language: Language) -> list[Mention]:
    """Gives numbers that end with a large scale the currency of the amounts around them."""
    scales = frozenset(fold(word) for word in language.amounts.bare_scales)
    if not scales or not any(_is_bare(mention, scales) for mention in found):
        return found
    settled = list(found)
    for k, mention in enumerate(found):
        if _is_bare(mention, scales):
            told = _told(settled, k)
            if told is not None:
                settled[k] = mention.model_copy(
                    update={"kind": "money", "unit": told, "unit_guessed": True, "rule": "money.bare"}
                )
    return settled


def _is_bare(mention: Mention, scales: frozenset[str]) -> bool:
    return mention.kind == "number" and fold(mention.text.split()[-1]) in scales


def _told(found: list[Mention], k: int) -> str | None:
    """Gives the currency of the nearest large amount before, else of the first one behind."""
    near = (m for m in reversed(found[:k]) if found[k].start - m.end < _REACH)
    return next((m.unit for m in (*near, *found[k + 1 :]) if _is_large(m)), None)


def _is_large(mention: Mention) -> bool:
    value = mention.high or mention.low
    return mention.kind == "money" and value is not None and abs(value) >= _LEAST
