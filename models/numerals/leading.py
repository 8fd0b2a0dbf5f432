"""Scale words that stand before what they multiply: 'bilioni 2.5', 'elfu mbili na mia tano', 'သိန်း ၅၀'."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from models.lexicon import Entry
from models.numerals.parts import HUNDRED, TEN, multiplied
from models.numerals.sum import Sum


def take_leading(so_far: Sum, entry: Entry) -> bool:
    """Takes a scale word and the number behind it, where the parts before leave room for both."""
    factor = entry["multiplier"][0]
    if so_far.parts and so_far.parts[-1].floor <= factor:
        return False
    count = so_far.within(so_far.at, below=_highest(so_far, factor))
    if not count.parts or count.divided or (factor == HUNDRED and count.total >= TEN):
        return False
    decimal = count.parts[-1].is_closed
    part = multiplied(count.parts, factor, count.parts[-1].last)
    so_far.at = part.last
    return so_far.add(replace(part, floor=Decimal(0)) if decimal else part)


def _highest(so_far: Sum, factor: Decimal) -> Decimal:
    """Gives the scale from which on no word is the count's: elfu mia tano is 500,000, elfu mbili mia tano 2,500."""
    match = so_far.word_at(so_far.at)
    return factor if match is not None and "leading" in match[1] else min(factor, so_far.lexicon.least_leading)
