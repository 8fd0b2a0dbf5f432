"""Amounts of money whose currency a language leaves out: 'lãi 500 tỷ' are 500 billion dong.

They are taken as money only in a text that speaks of such sums: the nearest one before tells the currency, else
the first one behind. A number alone on its page stays a number.

Where a scale counts other things as well ("cayó a 75 millones desde 82 millones de euros", "12 millones de toneladas,
frente a 11 millones"), the last large amount before it must be money and stand close, and nothing counted may follow.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from models.language import Language
from models.mentions.mention import Mention
from models.page import fold

_LEAST = 1_000_000
_REACH = 400  # characters back to an amount that tells the currency
_AHEAD = 40  # characters in which to look for what is counted
_LOOSE_REACH = 250  # the same for a scale that counts other things as well


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


def known_sums(found: Iterable[Mention]) -> dict[Decimal, str]:
    """Gives the large sums of an article with their currency, none that it gives in two."""
    units: dict[Decimal, set[str]] = {}
    for mention in found:
        if _is_large(mention) and mention.low is not None and mention.low == mention.high and mention.unit:
            units.setdefault(mention.low, set()).add(mention.unit)
    return {value: named.pop() for value, named in units.items() if len(named) == 1}


def settle_loose(
    found: list[Mention], language: Language, text: str, sums: Mapping[Decimal, str] | None = None
) -> list[Mention]:
    """Gives numbers that end with a scale of money or of other things the currency of the large sum before them.

    `sums` are what the article gives as money anywhere: a title leaves the currency out. It tells what a claim
    measures; as a mention such a number stays what is written.
    """
    scales = frozenset(fold(word) for word in language.amounts.loose_scales)
    if not scales or not any(_is_bare(mention, scales) for mention in found):
        return found
    settled: list[Mention] = []
    before: Mention | None = None
    for mention in found:
        told = (
            before is not None
            and before.kind == "money"
            and mention.start - before.end < _LOOSE_REACH
            and _is_bare(mention, scales)
            and mention.text[0].isdigit()
            and not _counts(text[mention.end : mention.end + _AHEAD], language)
        )
        unit = before.unit if told and before else _repeated(mention, scales, sums or {})
        money = {"kind": "money", "unit": unit, "unit_guessed": True, "rule": "money.bare"}
        settled.append(mention.model_copy(update=money) if unit else mention)
        value = mention.high or mention.low
        if mention.kind in ("money", "quantity", "number") and value is not None and abs(value) >= _LEAST:
            before = settled[-1]
    return settled


def _repeated(mention: Mention, scales: frozenset[str], sums: Mapping[Decimal, str]) -> str | None:
    """Gives the currency of a sum that the article gives elsewhere, of which a bare number is the value."""
    if mention.low is None or mention.low != mention.high or not _is_bare(mention, scales):
        return None
    return sums.get(mention.low)


def _counts(following: str, language: Language) -> bool:
    """Says whether a plural follows behind "of", which the number counts ("5 millones de vacunas")."""
    words = following.split()
    if len(words) < 2 or fold(words[0]) not in language.amounts.of:
        return False
    return not language.amounts.plural or fold(words[1]).rstrip(",.;:)").endswith(language.amounts.plural)


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
