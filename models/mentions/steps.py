"""How an amount was read, told in steps that can be followed by hand: number, words, unit, bounds, with their places.

Only `saksi read --explain` asks for this; it looks again at the tokens that the reader has taken.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from models.language import Language
from models.mentions.amount import Amount
from models.mentions.arithmetic import formula, plain
from models.mentions.bound import Bound
from models.mentions.provenance import Entry, provenance_of
from models.numerals.digits import read_digits
from models.numerals.reader import NumeralReader

_ROLES = (
    *("multipliers", "words", "pieces", "teens", "halves", "fractions", "denominators", "vague", "few", "links"),
    *("units_first", "points", "over", "over_reversed", "negatives", "fillers", "vague_links"),
)
_SUFFIXES = ("suffixes", "money_suffixes")
_UNIT_KEYS = {
    "money.symbol": ("symbols",),
    "money.name": ("currencies",),
    "money.cents": ("cents",),
    "percent.word": ("percent",),
    "percent.before": ("percent_before",),
    "percent.points": ("percentage_points",),
    "percent.basis_points": ("basis_points",),
    "percent.tenths": ("tenths",),
    "duration.word": ("durations",),
    "quantity.unit": ("units",),
    "quantity.before": ("units_before",),
    "quantity.noun": ("nouns",),
    "quantity.classifier": ("nouns", "classifiers"),
    "quantity.age": ("age_before", "durations"),
}
_SHARED = {
    "money.symbol": "currencies.toml, symbols",
    "money.code": "currencies.toml, codes",
    "quantity.symbol": "units.toml",
}
_LONGEST_PHRASE = 6


def amount_steps(amount: Amount, bound: Bound, numerals: NumeralReader, language: Language) -> tuple[str, ...]:
    """Tells how an amount was read."""
    teller = _Teller(amount, numerals, language)
    return (*teller.number(), *teller.unit(), *teller.whole(bound))


class _Teller:
    """Tells the steps of one amount."""

    def __init__(self, amount: Amount, numerals: NumeralReader, language: Language) -> None:
        self.amount = amount
        self.numerals = numerals
        self.page = numerals.page
        self.language = language
        self.places = provenance_of(language)

    def number(self) -> Iterator[str]:
        """Tells the number: its words, and how they come to its value."""
        numeral = self.amount.numeral
        yield f"{numeral.rule}: {self._quoted(numeral.first, numeral.last)} = {self._value()}"
        at = numeral.first
        while at < numeral.last:
            digits = self._digits(at)
            if digits is not None:
                at = digits
                continue
            found, behind = self._phrase(at, numeral.last, "numbers", _ROLES)
            if found is not None:
                yield self._word(found)
            elif numeral.rule == "number.suffix" and self.page.words[at].isalpha():
                yield self._suffix(self.page.original(at, at + 1))
            at = behind
        yield from self._separators()

    def _value(self) -> str:
        """Gives the value of the number, by its arithmetic where that is more than one term."""
        numeral = self.amount.numeral
        if numeral.low != numeral.high:
            return f"{plain(numeral.low)} to {plain(numeral.high)}, as the words are vague"
        value = plain(numeral.low)
        if numeral.rule == "number.suffix":
            return f"{plain(numeral.low / numeral.scale)} × {plain(numeral.scale)} = {value}"
        sum_ = formula(self.page, numeral.first, numeral.last, self.numerals.lexicon, self.numerals.ground.style)
        written = str(sum_)
        return f"{written} = {value}" if sum_.value == numeral.low and written != value else value

    def _suffix(self, written: str) -> str:
        """Tells a short scale, whose letters count in their exact case."""
        key = next((key for key in _SUFFIXES if written in getattr(self.numerals.numbers, key)), "suffixes")
        factor = plain(self.amount.numeral.scale)
        return f"word: {written!r} = × {factor} ({self.places.setting('numbers', key)})"

    def _digits(self, at: int) -> int | None:
        if not self.page.words[at][0].isdecimal():
            return None
        digits = read_digits(self.page, at, self.numerals.ground.style)
        return digits.last if digits else at + 1

    def _separators(self) -> Iterator[str]:
        """Tells which sign begins the decimals, where the digits alone leave it open."""
        numeral, style = self.amount.numeral, self.numerals.ground.style
        written = self.page.original(numeral.first, numeral.last)
        if not any(sign in written for sign in ".,") or not any(char.isdecimal() for char in written):
            return
        own = style.decimal == self.numerals.numbers.decimal
        place = self.places.setting("numbers", "decimal") if own else "as elsewhere in this text"
        yield f"decimal sign {style.decimal!r}, grouping {' '.join(map(repr, style.group))} ({place})"

    def unit(self) -> Iterator[str]:
        """Tells what the number counts or measures, and by which words."""
        unit, numeral = self.amount.unit, self.amount.numeral
        if unit.kind == "number":
            yield "number: no unit beside it"
            return
        spans = ((unit.first, numeral.first), (numeral.last, unit.last))
        words = [self._quoted(first, last) for first, last in spans if first < last]
        told = f"{unit.rule}: {' '.join(words) or 'the words before it'} = {unit.name}"
        factor = f", × {plain(unit.factor)}" if unit.factor != 1 else ""
        more = f", + {plain(unit.more)}" if unit.more else ""
        yield f"{told}{factor}{more}{self._unit_place(spans)}"
        if self.amount.per:
            yield f"per: {self._quoted(unit.last, self.amount.last)} = for each {self.amount.per}"

    def _unit_place(self, spans: tuple[tuple[int, int], ...]) -> str:
        rule = self.amount.unit.rule
        for first, last in spans:
            for at in range(first, last):
                found, _ = self._phrase(at, last, "amounts", _UNIT_KEYS.get(rule, ()))
                if found is not None:
                    return f" ({found.place})"
        return f" ({_SHARED[rule]})" if rule in _SHARED else ""

    def whole(self, bound: Bound) -> Iterator[str]:
        """Tells what makes the number the amount: sign, range, bounds, hedges, precision."""
        amount = self.amount
        if amount.low != amount.high and not amount.vague:
            yield f"range: {self._quoted(amount.first, amount.last)} = {plain(amount.low)} to {plain(amount.high)}"
        elif amount.high < 0 < amount.numeral.high:
            yield "sign: a minus before the number"
        for words, meaning in bound.words:
            found = self.places.entry(words, "amounts", _BOUNDS[meaning])
            yield f"{_SAID[meaning]}: {words!r}" + (f" ({found.place})" if found else "")
        if amount.numeral.more:
            yield "bound: at least, as the number says that it is somewhat more"
        if amount.half:
            yield f"precision: half of the last written digit, {plain(amount.half)}"

    def _phrase(self, at: int, last: int, section: str, keys: tuple[str, ...]) -> tuple[Entry | None, int]:
        """Finds the longest phrase of the pack from token `at` on: (it, where to go on)."""
        plural = self.language.amounts.plural if section == "amounts" else ""
        for end in range(min(last, at + _LONGEST_PHRASE), at, -1):
            written = self.page.original(at, end)
            for form in dict.fromkeys((written, written.removesuffix(plural))):
                found = self.places.entry(form, section, keys)
                if found is not None:
                    return found, end
        return None, at + 1

    def _word(self, found: Entry) -> str:
        sign = "× " if found.key == "multipliers" else ""
        values = found.meaning if isinstance(found.meaning, tuple) else (found.meaning,)
        told = " to ".join(plain(value) if isinstance(value, Decimal) else str(value) for value in values)
        said = f"{sign}{told}" if found.meaning is not None else f"one of the {found.key.replace('_', ' ')}"
        return f"word: {found.word!r} = {said} ({found.place})"

    def _quoted(self, first: int, last: int) -> str:
        return repr(self.page.original(first, last))


_BOUNDS = {
    "at_least": ("at_least", "at_least_after"),
    "at_most": ("at_most", "at_most_after"),
    "hedge": ("hedges", "hedges_after"),
}
_SAID = {"at_least": "bound: at least", "at_most": "bound: at most", "hedge": "hedge"}
