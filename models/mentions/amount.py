"""One amount: a number with its sign, its unit and what it is per, read where a number begins.

The unit readers are asked in the order of `UNITS`; the first that knows what stands beside the number wins.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal

from models.mentions import age, duration, money, number, percent, quantity, weight
from models.mentions.clock import clock_end
from models.mentions.minus import ends_bound, minus_apart, minus_at, minus_of_unit, minus_on_line
from models.mentions.near import Near, Unit
from models.mentions.no_figure import is_no_figure, is_part_of_name
from models.mentions.per import read_per
from models.mentions.sense import Sense
from models.mentions.starts import Starts
from models.mentions.wording import Wording
from models.numerals.numeral import Numeral
from models.numerals.reader import NumeralReader
from models.page import Page

UNITS: tuple[Callable[[Near], Unit | None], ...] = (
    weight.read_unit,
    money.read_unit,
    percent.read_unit,
    duration.read_unit,
    age.read_unit,
    quantity.read_unit,
    number.read_unit,
)

_NO_MORE = Decimal(0)


@dataclass(slots=True)
class Amount:
    """An amount on the tokens from `first` to `last`, before bounds and hedges are read."""

    first: int
    last: int
    low: Decimal
    high: Decimal
    half: Decimal
    numeral: Numeral
    unit: Unit
    per: str | None = None

    @property
    def vague(self) -> bool:
        """Says whether the number itself is vague: 'ratusan'."""
        return self.numeral.form == "vague"


class AmountReader:
    """Reads single amounts of one page; `struck` marks tokens that are no figures by their shape."""

    def __init__(self, page: Page, numerals: NumeralReader, wording: Wording, struck: bytearray) -> None:
        self.page = page
        self.numerals = numerals
        self.wording = wording
        self.struck = struck
        self.starts = Starts(numerals, struck)
        self.named_until = -1

    def read(self, i: int, floor: int) -> tuple[Amount | None, int]:
        """Reads the amount whose number begins at token `i`, nothing before `floor`: (it, where to go on)."""
        if not self.page.words[i][0].isdecimal() and ends_bound(self.numerals, self.wording, i):
            return None, i + 1
        signed = minus_at(self.page, i, floor) or minus_apart(self.page, self.wording, i, floor)
        start = i - 1 if signed else i
        before = self._before(start, floor)
        numeral = self._numeral(i, before)
        if numeral is None:
            return None, i + 1
        clock = clock_end(self.page, numeral, self.wording, self.numerals)
        if clock is not None:
            return None, clock
        numeral = self._bounded(self._restated(numeral))
        if not signed and minus_on_line(self.page, i, floor, numeral):
            signed, start = True, i - 1
        elif not signed and before:
            minus = minus_of_unit(self.numerals, self.wording, before[0], floor)
            signed, before = (False, before) if minus is None else (True, (minus, before[1]))
        behind = self.wording.unit_of(self.page, numeral.last)
        near = Near(self.page, self.wording, self.numerals, numeral, start, before, behind)
        unit = _unit(near)
        if unit is None or self._dropped(near, unit):
            return None, numeral.last
        near.numeral = money.grouped(near, unit)
        amount = self._amount(near, unit, signed)
        return amount, max(amount.last, numeral.last)

    def _amount(self, near: Near, unit: Unit, signed: bool) -> Amount:
        """Puts number, unit and sign together."""
        numeral = near.numeral
        low, high = numeral.low * unit.factor + unit.more, numeral.high * unit.factor + unit.more
        if signed:
            low, high = -high, -low
        half = numeral.half_unit * unit.factor or unit.half
        if numeral.low != int(numeral.low) and not numeral.decimals:
            half = half / 10  # a half or a quarter says more than a whole number
        if numeral.form == "vague" or numeral.rule == "number.fraction":
            half = _NO_MORE
        last, per = read_per(self.page, self.wording, unit)
        return Amount(min(unit.first, near.first), last, low, high, half, numeral, unit, per)

    def _numeral(self, i: int, before: tuple[int, Sense] | None) -> Numeral | None:
        """Reads the number; beside a currency the short scales of money hold: 'Rp3 M', '5m euros'."""
        if before and before[1].kind == "money":
            return self.numerals.read(i, money=True)
        plain = self.numerals.read(i)
        if plain is None or plain.form != "digits" or plain.last >= len(self.page):
            return plain
        if plain.rule != "number.suffix" and not (
            self.page.words[plain.last - 1][0].isdecimal() and (plain.more or self.numerals.may_scale_money(plain.last))
        ):
            return plain
        scaled = self.numerals.read(i, money=True)
        if scaled is not None and (scaled.last, scaled.low) != (plain.last, plain.low):
            behind = self.wording.behind(self.page, scaled.last)
            if behind and (behind[1].kind == "money" or behind[1].rule == "quantity.noun"):
                return scaled
        return plain

    def _restated(self, numeral: Numeral) -> Numeral:
        """Takes in the same number in brackets behind it: 'lima (5) orang'."""
        page, at = self.page, numeral.last + 1
        if at >= len(page) or page.words[at - 1] not in "(（":
            return numeral
        again = self.numerals.read(at)
        closed = again is not None and again.last < len(page) and page.words[again.last] in ")）"
        if again is None or not closed or (again.low, again.high) != (numeral.low, numeral.high):
            return numeral
        return replace(numeral, last=again.last + 1)

    def _bounded(self, numeral: Numeral) -> Numeral:
        """Takes in what bounds a number before its unit: 'twenty-odd people', '300-plus jobs'."""
        page = self.page
        inner = self.wording.inner_after.match(page, numeral.last)
        if inner is None or inner[0] >= len(page) or not page.words[inner[0]][0].isalpha():
            return numeral
        if self.wording.not_nouns.match(page, inner[0]):
            return numeral
        return replace(numeral, last=inner[0], more=inner[1] == "more", about=inner[1] == "about")

    def _before(self, start: int, floor: int) -> tuple[int, Sense] | None:
        found = self.wording.before(self.page, start)
        return found if found and found[0] >= floor and not self.struck[found[0]] else None

    def _dropped(self, near: Near, unit: Unit) -> bool:
        """Says whether a number with its unit is no figure or part of a name."""
        answer = is_no_figure(near, unit)
        if answer is None and is_part_of_name(near, unit, self.named_until):
            self.named_until = near.numeral.last
            return True
        return bool(answer)


def _unit(near: Near) -> Unit | None:
    """Asks the readers of units, one after the other."""
    for read in UNITS:
        if unit := read(near):
            return unit
    return None
