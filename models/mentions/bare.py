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
    settled: list[Mention] = []
    behind = _next_large(found)
    before: Mention | None = None
    for mention, ahead in zip(found, behind, strict=True):
        near = before if before is not None and mention.start - before.end < _REACH else ahead
        if near is not None and _is_bare(mention, scales):
            told = {"kind": "money", "unit": near.unit, "unit_guessed": True, "rule": "money.bare"}
            settled.append(mention.model_copy(update=told))
        else:
            settled.append(mention)
        before = settled[-1] if _is_large(settled[-1]) else before
    return settled


def _is_bare(mention: Mention, scales: frozenset[str]) -> bool:
    return mention.kind == "number" and fold(mention.text.split()[-1]) in scales


def _next_large(found: list[Mention]) -> list[Mention | None]:
    """Gives for each mention the first large amount of money behind it."""
    behind: list[Mention | None] = []
    ahead: Mention | None = None
    for mention in reversed(found):
        behind.append(ahead)
        ahead = mention if _is_large(mention) else ahead
    return behind[::-1]


def _is_large(mention: Mention) -> bool:
    value = mention.high or mention.low
    return mention.kind == "money" and value is not None and abs(value) >= _LEAST
