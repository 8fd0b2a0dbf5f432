"""The summands of a number: what each is worth, and the room it leaves below itself for the next.

"Two hundred" leaves room for what is below a hundred, "seribu" for what is below a thousand, "twelve" for
nothing but decimals and fractions, a fraction for nothing at all. A multiplier takes all smaller summands at
the end and makes one of them.

    >>> two, hundred = word_part(Decimal(2), 1), word_part(Decimal(100), 2)
    >>> two.floor, hundred.floor
    (Decimal('1'), Decimal('100'))
    >>> multiplied([hundred, two], THOUSAND, 3).value
    Decimal('102000')
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from models.numerals.digits import Digits

ZERO, ONE, TEN, HUNDRED, THOUSAND = Decimal(0), Decimal(1), Decimal(10), Decimal(100), Decimal(1000)
HALF = Decimal("0.5")
_SHARE_HALF = Decimal("0.05")  # a half or a third is written to about a tenth


@dataclass(slots=True)
class Part:
    """One summand: its value, the room it leaves below (`floor`), its multiplier, and the token behind it.

    `half` is half a unit of its last written digit; `digits` tells how it was written.
    """

    value: Decimal
    floor: Decimal
    scale: Decimal
    last: int
    half: Decimal = ZERO
    digits: bool = False
    weak: bool = False
    decimals: int = 0

    @property
    def is_unit(self) -> bool:
        """Says whether this is one of one to nine, in words."""
        return not self.digits and 0 < self.value < TEN

    @property
    def is_closed(self) -> bool:
        """Says whether it has decimals or is a fraction, so that no fraction can follow."""
        return bool(self.decimals) or self.floor == ZERO

    @property
    def own_scale(self) -> Decimal:
        """Gives the scale that a fraction behind it is of: 'one million and a half', 'a hundred and a half'."""
        return self.scale if self.scale >= THOUSAND else ONE


def word_part(value: Decimal, last: int, weak: bool = False) -> Part:
    """Gives the part of a word with a value: 'seribu' carries the scale of a thousand, 'sembilan' none."""
    place = _place(value)
    return Part(value, place, place if value >= THOUSAND else ONE, last, weak=weak)


def digits_part(found: Digits) -> Part:
    """Gives the part of a number in digits."""
    floor, half = (ZERO, HALF.scaleb(-found.decimals)) if found.decimals else (ONE, ZERO)
    return Part(found.value, floor, ONE, found.last, half, digits=True, decimals=found.decimals)


def share_part(share: Decimal, last: int, scale: Decimal = ONE, *, digits: bool = False, weak: bool = False) -> Part:
    """Gives the part of a fraction of `scale`."""
    return Part(share * scale, ZERO, scale, last, _SHARE_HALF * scale, digits=digits, weak=weak)


def multiplied(taken: Sequence[Part], factor: Decimal, last: int) -> Part:
    """Gives the part that a multiplier makes of those it takes."""
    behind = taken[-1]
    half = (behind.half or HALF) * factor if factor >= THOUSAND else behind.half * factor
    digits = any(part.digits for part in taken)
    return Part(total(taken) * factor, factor, factor, last, half, digits=digits, decimals=behind.decimals)


def total(parts: Iterable[Part]) -> Decimal:
    """Adds up what the parts are worth."""
    return sum((part.value for part in parts), ZERO)


def _place(value: Decimal) -> Decimal:
    """Gives the room that a number word leaves: the largest power of ten in it, but 'ten' leaves none."""
    if value == 0 or value % TEN or value == TEN:
        return ONE
    place = TEN
    while value % (place * 10) == 0:
        place *= 10
    return place
