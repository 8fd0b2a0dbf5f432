"""A number with what stands beside it, and the unit that one of the unit readers makes of that."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from models.mentions.mention import Kind
from models.mentions.sense import Sense
from models.mentions.wording import Wording
from models.numerals.numeral import Numeral
from models.numerals.reader import NumeralReader
from models.page import Page

_ONE = Decimal(1)


@dataclass(slots=True)
class Near:
    """A number, and the senses found right before and right behind it: (outer token index, sense)."""

    page: Page
    wording: Wording
    numerals: NumeralReader
    numeral: Numeral
    first: int
    before: tuple[int, Sense] | None
    behind: tuple[int, Sense] | None

    def lone(self) -> bool:
        """Says whether the number is all there is on the page."""
        return self.first == 0 and self.numeral.last >= len(self.page) - 1 and not self._word_behind()

    def _word_behind(self) -> bool:
        return self.numeral.last < len(self.page) and self.page.words[self.numeral.last][0].isalnum()


@dataclass(slots=True)
class Unit:
    """What a number counts or measures, and the tokens from `first` to `last` that say so with it.

    The value is the number times `factor`, plus `more` (23 cents). `half` is half a unit of the last written
    digit where the number itself has none. A `known` unit is one of a table; others are words as written.
    """

    kind: Kind
    name: str | None
    first: int
    last: int
    rule: str
    factor: Decimal = _ONE
    more: Decimal = Decimal(0)
    half: Decimal = Decimal(0)
    known: bool = True
