"""Do two values agree, are they compatible, or do they conflict: DESIGN's three outcomes, as the warehouse judges them.

>>> from decimal import Decimal
>>> outcome(point(Decimal(8), Decimal("0.5")), point(Decimal("7.6"), Decimal("0.05")))
'agree'
>>> outcome(point(Decimal(12)), Value(Decimal(20), None))
'conflict'
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple

Outcome = Literal["agree", "compatible", "conflict"]

_TOLERANCE = Decimal("0.05")
_ROUNDED_FROM = 1000


class Value(NamedTuple):
    """A value as written: `low` and `high` are None on an open side, `precision` half a unit of its last digit."""

    low: Decimal | None
    high: Decimal | None
    precision: Decimal = Decimal(0)
    approximate: bool = False
    vague: bool = False

    @property
    def is_point(self) -> bool:
        """Says whether it is one number."""
        return self.low is not None and self.low == self.high

    @property
    def is_bound(self) -> bool:
        """Says whether one side is open."""
        return self.low is None or self.high is None

    def reach(self) -> tuple[Decimal | None, Decimal | None]:
        """Gives the interval that the written digits and a hedge allow."""
        low = None if self.low is None else self.low - self.precision - self._slack(self.low)
        high = None if self.high is None else self.high + self.precision + self._slack(self.high)
        return low, high

    def _slack(self, number: Decimal) -> Decimal:
        return abs(number) * _TOLERANCE if self.approximate else Decimal(0)


class Span(NamedTuple):
    """Days, both inclusive; None on an open side ("before 1956")."""

    first: date | None
    last: date | None


def point(number: Decimal, precision: Decimal = Decimal(0)) -> Value:
    """Gives the value of one plain number."""
    return Value(number, number, precision)


def outcome(a: Value, b: Value) -> Outcome:
    """Gives what two values of one fact are to each other; the order of the two tells nothing."""
    if a.vague or b.vague:
        return "compatible"
    if a.is_point and b.is_point:
        return _of_points(a, b)
    if _names_the_same(a, b) or _names_the_same(b, a) or (a.low, a.high) == (b.low, b.high):
        return "agree"
    return "compatible" if _meet((a.low, a.high), (b.low, b.high)) or _overlap(a, b) else "conflict"


def span_outcome(a: Span, b: Span) -> Outcome:
    """Gives what two periods are to each other.

    >>> span_outcome(Span(date(1992, 1, 1), date(1992, 12, 31)), Span(date(1992, 6, 4), date(1992, 6, 4)))
    'compatible'
    """
    if a == b and None not in a:
        return "agree"
    before = a.last is not None and b.first is not None and a.last < b.first
    behind = b.last is not None and a.first is not None and b.last < a.first
    return "conflict" if before or behind else "compatible"


def entails(known: Value, claimed: Value) -> bool:
    """Says whether whoever knows one value may say the other: it agrees, or what is known lies within it.

    >>> entails(point(Decimal(2300)), Value(Decimal(2000), None))
    True
    """
    if outcome(known, claimed) == "agree":
        return True
    above = claimed.low is None or (known.low is not None and known.low >= claimed.low)
    below = claimed.high is None or (known.high is not None and known.high <= claimed.high)
    return above and below and not known.vague


def span_entails(known: Span, claimed: Span) -> bool:
    """Says whether a day or period lies within the claimed one: a day of June within June."""
    above = claimed.first is None or (known.first is not None and known.first >= claimed.first)
    below = claimed.last is None or (known.last is not None and known.last <= claimed.last)
    return above and below


def _of_points(a: Value, b: Value) -> Outcome:
    assert a.low is not None and b.low is not None
    (a_low, a_high), (b_low, b_high) = a.reach(), b.reach()
    assert a_low is not None and a_high is not None and b_low is not None and b_high is not None
    shared_low, shared_high = max(a_low, b_low), min(a_high, b_high)
    if a.low == b.low or shared_low < shared_high:
        return "agree"
    inside = (a_low == a_high and b_low < a_low < b_high) or (b_low == b_high and a_low < b_low < a_high)
    if shared_low == shared_high and inside:
        return "agree"
    rounding = _rounding(a) + _rounding(b)
    return "compatible" if rounding and abs(a.low - b.low) <= rounding else "conflict"


def _rounding(value: Value) -> Decimal:
    """Gives how far trailing zeros of a round integer may be rounding: 30,000 may be 30,400."""
    number = value.low
    if number is None or value.precision or number < _ROUNDED_FROM or number % 100:
        return Decimal(0)
    digits = str(int(number))
    zeros = len(digits) - len(digits.rstrip("0"))
    return min(number * _TOLERANCE, Decimal(10) ** zeros / 2)


def _names_the_same(a: Value, b: Value) -> bool:
    """Says whether a bound names the number of the other: "more than 2,300" and 2,300."""
    if not a.is_bound:
        return False
    same_low = a.low is not None and a.low == b.low
    same_high = a.high is not None and a.high == b.high
    number = a.low if a.low is not None else a.high
    return same_low or same_high or (b.is_point and number == b.low)


def _meet(a: tuple[Decimal | None, Decimal | None], b: tuple[Decimal | None, Decimal | None]) -> bool:
    return (a[0] is None or b[1] is None or a[0] <= b[1]) and (b[0] is None or a[1] is None or b[0] <= a[1])


def _overlap(a: Value, b: Value) -> bool:
    """Says whether two values, once widened, share more than an end point."""
    (a_low, a_high), (b_low, b_high) = a.reach(), b.reach()
    lows = [number for number in (a_low, b_low) if number is not None]
    highs = [number for number in (a_high, b_high) if number is not None]
    return bool(lows and highs) and max(lows) < min(highs)
