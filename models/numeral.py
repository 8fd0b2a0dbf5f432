"""A number as written, in digits or words, and the value it names; alone knows separators and scales."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from models.digits import Style, style_of
from models.language import Language
from models.lexicon import Entry, Lexicon, lexicon_of
from models.page import Page, fold
from models.spoken import spelled_out
from models.summing import UNSPACED, Ground, Sum
from models.vocabulary.numbers import Numbers

Form = Literal["digits", "words", "mixed", "vague"]

_ONE, _TEN, _HUNDRED, _THOUSAND, _ZERO = Decimal(1), Decimal(10), Decimal(100), Decimal(1000), Decimal(0)
_HALF = Decimal("0.5")

_MOST_DIGITS = 26
_LARGEST_BASE = 10_000
_LEAST_WITH_MORE = 10  # 10余人 and 100多人; 一多 is no number
_SPACED_SCALES = frozenset("kKMG")
_TEN_TO_THE = {("x", "10", "^"), ("×", "10", "^"), ("*", "10", "^")}
_TIMES = frozenset("×x*")
_SLASHES = frozenset("/⁄／")
_SIGNS = frozenset("+-−－")


@dataclass(frozen=True, slots=True)
class Numeral:
    """One number on a page.

    `first` and `last` are token indexes, last exclusive. `low` and `high` differ only where the word itself
    is vague ("ratusan miliar", "belasan"). `half_unit` is half a unit of the last written digit times its
    scale, 0 for an integer without a scale word. `rule` names how it was read. `scale` is the last scale
    word's value (1 without one), `weak` marks a word that alone is rarely a number ("one"), `decimals`
    counts written decimals, `more` tells that the words say "somewhat more" (100多万).
    """

    first: int
    last: int
    low: Decimal
    high: Decimal
    half_unit: Decimal
    form: Form
    rule: str
    scale: Decimal = _ONE
    weak: bool = False
    decimals: int = 0
    more: bool = False


def read_numeral(page: Page, i: int, language: Language) -> Numeral | None:
    """Reads the longest number that begins at token `i`, or None."""
    return NumeralReader(page, language.numbers, lexicon_of(language), style_of(language.numbers)).read(i)


class NumeralReader:
    """Reads the numbers of one page in one language and one style of digits."""

    __slots__ = ("ground", "lexicon", "numbers", "page")

    def __init__(self, page: Page, numbers: Numbers, lexicon: Lexicon, style: Style) -> None:
        self.ground = Ground(page, numbers, lexicon, style)
        self.page = page
        self.numbers = numbers
        self.lexicon = lexicon

    def read(self, i: int, money: bool = False) -> Numeral | None:
        """Reads the longest number that begins at token `i`; `money` lets the short scales of money hold."""
        word = self.page.words[i]
        if word[0].isdecimal() or word in ".,":
            return self._sum(i, money)
        if word[0] in self.lexicon.sound_starts:
            spoken = self._spoken(i)
            if spoken is not None:
                return spoken
        entry = self._entry(i)
        if entry is not None and ("vague" in entry or "few" in entry):
            vague = self._vague(i, entry)
            if vague is not None:
                return vague
        return self._sum(i, money)

    def _spoken(self, i: int) -> Numeral | None:
        """Reads a number that is written by its sound; a single sound alone is weak."""
        found = spelled_out(self.page, i, self.numbers)
        if found is None:
            return None
        last, page, count = found
        adding = Sum(replace(self.ground, page=page), 0)
        adding.run()
        if not adding.parts or adding.parts[-1].last < len(page):
            return None
        return replace(_total(adding, i), last=last, weak=count == 1, rule="number.sound")

    def _entry(self, at: int) -> Entry | None:
        match = self.lexicon.table.match(self.page, at)
        return match[1] if match else None

    def _vague(self, i: int, entry: Entry) -> Numeral | None:
        """Reads a vague plural and the scales behind it: 'ratusan miliar', 'hundreds of millions'."""
        found = self.lexicon.table.match(self.page, i)
        at = found[0] if found else i + 1
        low, high = entry["vague"] if "vague" in entry else entry["few"]
        scale = _ONE
        for _ in range(3):
            step = at + 1 if at < len(self.page) and self.page.words[at] in self.lexicon.vague_links else at
            match = self.lexicon.table.match(self.page, step)
            if match is None or "multiplier" not in match[1]:
                break
            at, factor = match[0], match[1]["multiplier"][0]
            low, high, scale = low * factor, high * factor, factor
        if "vague" not in entry and scale == _ONE:
            return None
        return Numeral(i, at, low, high, _ZERO, "vague", "number.vague", scale)

    def _sum(self, i: int, money: bool) -> Numeral | None:
        sign, at = self._sign(i)
        adding = Sum(self.ground, at)
        adding.run()
        if not adding.parts:
            return None
        numeral = _total(adding, i)
        if adding.ordinal_until:
            return replace(numeral, last=adding.ordinal_until, rule="number.ordinal")
        numeral = self._power(numeral) or self._power_in_words(numeral) or numeral
        numeral = self._suffix(numeral, money) or numeral
        numeral = self._slashed(numeral) or numeral
        entry = self._entry(numeral.last) if numeral.last < len(self.page) else None
        if entry is not None and "filler" in entry and numeral.high >= _LEAST_WITH_MORE:
            numeral = replace(numeral, last=numeral.last + 1, more=True)
        return replace(numeral, low=-numeral.high, high=-numeral.low, weak=False) if sign < 0 else numeral

    def _sign(self, i: int) -> tuple[int, int]:
        """Reads a word for minus ("minus lima"): (-1 or 1, first token of the number)."""
        match = self.lexicon.table.match(self.page, i)
        if match is not None and "negative" in match[1] and match[0] < len(self.page):
            return -1, match[0]
        return 1, i

    def _suffix(self, numeral: Numeral, money: bool) -> Numeral | None:
        """Reads a short scale behind digits: '10K', '1.2bn', and beside a currency 'Rp3 M'."""
        page, at = self.page, numeral.last
        if numeral.form != "digits" or at >= len(page):
            return None
        written = page.original(at, at + 1)
        tables = (self.numbers.money_suffixes, self.numbers.suffixes) if money else (self.numbers.suffixes,)
        factor = next((t[k] for t in tables for k in _spelled(written) if k in t), None)
        glued = page.glued(at)
        spaced = len(written) > 1 or (written in _SPACED_SCALES and (numeral.decimals or not numeral.low % 10))
        if factor is None or not (glued or money or spaced):
            return None
        further = page.words[at + 1] if page.glued(at + 1) else ""
        if further and (further in "-'’" or (further[0].isalnum() and further[0] < UNSPACED)):
            return None
        half = _HALF.scaleb(-numeral.decimals) * factor
        last = at + 2 if len(written) > 1 and page.glued(at + 1) and page.words[at + 1] == "." and money else at + 1
        return replace(
            numeral,
            last=last,
            low=numeral.low * factor,
            high=numeral.high * factor,
            half_unit=half,
            scale=factor,
            rule="number.suffix",
        )

    def _power(self, numeral: Numeral) -> Numeral | None:
        """Reads '1.3e6', '1.3x10^6' and '1.1^23'."""
        page, at = self.page, numeral.last
        if numeral.form != "digits" or not page.glued(at):
            return None
        if page.words[at] == "^":
            return self._raised(numeral, at + 1)
        base = tuple(page.words[at : at + 3])
        up = at + 1 if base[0] == "e" else at + 3 if base in _TEN_TO_THE else 0
        sign = page.words[up] if up and page.glued(up) and page.words[up] in _SIGNS else ""
        up += bool(sign)
        run = page.words[up] if up and page.glued(up) else ""
        if not run.isdecimal() or len(run) > 2 or int(run) + numeral.low.adjusted() > _MOST_DIGITS:
            return None
        factor = Decimal(10) ** (int(run) if sign in "+" else -int(run))
        half = _HALF.scaleb(-numeral.decimals) * factor
        low = numeral.low * factor
        return replace(numeral, last=up + 1, low=low, high=low, half_unit=half, scale=factor, rule="number.power")

    def _raised(self, numeral: Numeral, at: int) -> Numeral | None:
        """Reads the exponent of a power from token `at` on: '2.5^-1'."""
        page, sign = self.page, 1
        while at < len(page) and page.words[at] in _SIGNS and page.glued(at):
            sign, at = (sign if page.words[at] == "+" else -sign), at + 1
        run = page.words[at] if page.glued(at) else ""
        if not run.isdecimal() or len(run) > 2 or not 0 < numeral.low < _LARGEST_BASE:
            return None
        if int(run) * numeral.low.adjusted() > _MOST_DIGITS:
            return None
        value = numeral.low ** (sign * int(run))
        return replace(numeral, last=at + 1, low=value, high=value, half_unit=_ZERO, rule="number.power")

    def _power_in_words(self, numeral: Numeral) -> Numeral | None:
        """Reads '1.1の23乗', 'two to the power of ten', and with a factor '12.3×10の14乗'."""
        if not self.numbers.powers or numeral.last >= len(self.page):
            return None
        base, at = numeral.low, numeral.last
        times = self.page.words[at] in _TIMES and at + 1 < len(self.page)
        if times:
            ten = Sum(self.ground, at + 1)
            ten.run()
            if not ten.parts or sum((part.value for part in ten.parts), _ZERO) != _TEN:
                return None
            base, at = _TEN, ten.parts[-1].last
        exponent = self._exponent_in_words(at)
        if exponent is None or not 0 < base < _LARGEST_BASE or abs(exponent[1]) * abs(base.adjusted()) > _MOST_DIGITS:
            return None
        value = base ** exponent[1] * (numeral.low if times else _ONE)
        return replace(numeral, last=exponent[0], low=value, high=value, half_unit=_ZERO, rule="number.power")

    def _exponent_in_words(self, at: int) -> tuple[int, int] | None:
        """Reads an exponent and the words around it from token `at` on: (token behind them, exponent)."""
        page, sign = self.page, 1
        between = self.lexicon.powers.match(page, at)
        if between is None:
            return None
        at, closing = between
        while at < len(page):
            minus = self.lexicon.table.match(page, at)
            if page.words[at] in _SIGNS:
                sign, at = (sign if page.words[at] == "+" else -sign), at + 1
            elif minus is not None and "negative" in minus[1]:
                sign, at = -sign, minus[0]
            else:
                break
        up = Sum(self.ground, at) if at < len(page) else None
        if up is None:
            return None
        up.run()
        value = sum((part.value for part in up.parts), _ZERO)
        last = up.parts[-1].last if up.parts else at
        if not up.parts or value != int(value) or value >= _HUNDRED:
            return None
        if closing and not page.text.startswith(closing, page.ends[last - 1]):
            return None
        return (page.token_after(page.ends[last - 1] + len(closing) - 1) + 1 if closing else last), sign * int(value)

    def _slashed(self, numeral: Numeral) -> Numeral | None:
        """Reads '2/3' and '1 4/5': the lower half behind a slash, alone, and a whole before it."""
        page, at = self.page, numeral.last
        if numeral.form != "digits" or numeral.decimals or numeral.scale != _ONE or at >= len(page):
            return None
        upper, whole, slash = numeral.low, _ZERO, at
        if page.words[at][0].isdecimal() and not page.glued(at) and len(page.words[at]) <= 2:
            upper, whole, slash = Decimal(page.words[at]), numeral.low, at + 1
        lower = slash + 1
        if lower >= len(page) or page.words[slash] not in _SLASHES or not page.words[lower][0].isdecimal():
            return None
        if not page.glued(slash) or not page.glued(lower) or len(page.words[lower]) > 3:
            return None
        behind = page.words[lower + 1] if page.glued(lower + 1) else ""
        divisor = Decimal(page.words[lower])
        letters = page.words[slash - 1][0] == "0" or (behind[:1].isalnum() and behind[0] < UNSPACED)
        if not 0 < upper < divisor or letters or (behind and behind in "/⁄／-"):
            return None
        before = page.words[numeral.first - 1] if page.glued(numeral.first) else ""
        if before in _SLASHES or (before == "-" and page.glued(numeral.first - 1)):
            return None
        if before in (".", ",") and numeral.first > 1 and page.words[numeral.first - 2][0].isdecimal():
            return None
        value = whole + upper / divisor
        return replace(numeral, last=lower + 1, low=value, high=value, rule="number.fraction")


def _spelled(written: str) -> tuple[str, ...]:
    """Gives the keys under which a short scale is looked up: one letter counts in its exact case."""
    return (written,) if len(written) == 1 else (written, fold(written))


def _total(adding: Sum, first: int) -> Numeral:
    """Gives the number that the parts make."""
    parts = adding.parts
    last, alone = parts[-1], len(parts) == 1
    value = last.value if alone else sum((part.value for part in parts), _ZERO)
    words = any(not part.digits or part.scale != _ONE for part in parts)
    digits = last.digits if alone else any(part.digits for part in parts)
    form: Form = ("mixed" if digits else "words") if words else "digits"
    half = last.half if last.decimals or last.scale >= _THOUSAND else _ZERO
    weak, rule = alone and last.weak, f"number.{form}"
    return Numeral(
        first, last.last, value, value, half, form, rule, last.scale, weak, last.decimals, more=adding.filled
    )
