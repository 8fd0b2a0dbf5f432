"""The one door to numbers: reads the longest number that begins at a token of a page.

>>> from models.language import load_language
>>> found = read_numeral(Page("dua juta lima ratus ribu rupiah"), 0, load_language("id"))
>>> found and (found.first, found.last, str(found.low), found.form)
(0, 5, '2500000', 'words')
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from models.language import Language
from models.lexicon import Lexicon, lexicon_of
from models.numerals.digits import Style, read_digits, style_of
from models.numerals.fractions import VULGAR
from models.numerals.grammar import add_up
from models.numerals.numeral import Form, Numeral
from models.numerals.parts import HALF, ONE, THOUSAND, ZERO
from models.numerals.powers import read_power
from models.numerals.slashes import read_slash
from models.numerals.spoken import spelled_out
from models.numerals.suffixes import read_money_suffix, read_suffix
from models.numerals.sum import Ground, Sum
from models.numerals.vague import read_vague
from models.page import Page
from models.vocabulary.numbers import Numbers

_HYPHENS = frozenset("-‐‑")
_LEAST_WITH_MORE = 10  # 10余人 and 100多人; 一多 is no number

Extension = Callable[[Ground, Numeral], Numeral | None]
BEHIND: tuple[Extension, ...] = (read_power, read_suffix, read_slash)
"""What may be written behind a number and changes its value, in order."""
BEHIND_MONEY: tuple[Extension, ...] = (read_power, read_money_suffix, read_slash)
"""The same beside a currency."""


def read_numeral(page: Page, i: int, language: Language) -> Numeral | None:
    """Reads the longest number that begins at token `i`, or None."""
    return NumeralReader(page, language.numbers, lexicon_of(language), style_of(language.numbers)).read(i)


class NumeralReader:
    """Reads the numbers of one page in one language and one style of digits."""

    __slots__ = ("_latest", "ground", "lexicon", "numbers", "page")

    def __init__(self, page: Page, numbers: Numbers, lexicon: Lexicon, style: Style) -> None:
        self.ground = Ground(page, numbers, lexicon, style, add_up)
        self._latest: Sum | None = None
        self.page = page
        self.numbers = numbers
        self.lexicon = lexicon

    def read(self, i: int, money: bool = False) -> Numeral | None:
        """Reads the longest number that begins at token `i`; `money` lets the short scales of money hold."""
        word = self.page.words[i]
        if word[0].isdecimal() or word in ".,":
            return self._sum(i, money)
        found = self._spoken(i) if word[0] in self.lexicon.sound_starts else None
        return found or read_vague(self.ground, i) or self._sum(i, money)

    def may_scale_money(self, i: int) -> bool:
        """Says whether token `i` may be a short scale beside money: a quick test before reading a number as money."""
        return self.page.words[i] in self.lexicon.short_scales

    def _spoken(self, i: int) -> Numeral | None:
        """Reads a number that is written by its sound; a single sound alone is weak."""
        found = spelled_out(self.page, i, self.numbers)
        if found is None:
            return None
        last, page, count = found
        added = replace(self.ground, page=page).add_up(0)
        if not added.parts or added.parts[-1].last < len(page):
            return None
        return replace(_numeral(added, i), last=last, weak=count == 1, rule="number.sound")

    def _sum(self, i: int, money: bool) -> Numeral | None:
        """Reads a number that adds up, with its sign in words and what is written behind it."""
        digits = self.page.words[i][0].isdecimal()
        if digits and (alone := self._digits_alone(i)):
            numeral = self._extended(alone, money)
            return alone if numeral is alone else self._with_more(numeral)
        at = None if digits else self._behind_minus(i)
        added = self._added(i if at is None else at)
        if not added.parts:
            return None
        numeral = _numeral(added, i)
        if added.ordinal_until:
            return replace(numeral, last=added.ordinal_until, rule="number.ordinal")
        numeral = self._with_more(self._extended(numeral, money))
        return numeral if at is None else replace(numeral, low=-numeral.high, high=-numeral.low, weak=False)

    def _extended(self, numeral: Numeral, money: bool) -> Numeral:
        """Takes in what is written behind a number and changes its value."""
        for extend in BEHIND_MONEY if money else BEHIND:
            numeral = extend(self.ground, numeral) or numeral
        return numeral

    def _digits_alone(self, i: int) -> Numeral | None:
        """Reads digits behind which no number word, sign or fraction stands: most numbers add up to themselves."""
        found = read_digits(self.page, i, self.ground.style)
        if found is None:
            return None
        if found.last < len(self.page):
            word = self.page.words[found.last]
            if word in self.lexicon.table or word in VULGAR or word in _HYPHENS or self.lexicon.pieces(word):
                return None
        half = HALF.scaleb(-found.decimals) if found.decimals else ZERO
        return Numeral(
            i, found.last, found.value, found.value, half, "digits", "number.digits", decimals=found.decimals
        )

    def _added(self, at: int) -> Sum:
        """Adds up the number at token `at`; the sum is kept, for the same digits are often asked for again as money."""
        if self._latest is None or self._latest.first != at:
            self._latest = self.ground.add_up(at)
        return self._latest

    def _behind_minus(self, i: int) -> int | None:
        """Finds a word for minus ('minus lima'): the token behind it."""
        match = self.lexicon.table.match(self.page, i)
        return match[0] if match is not None and "negative" in match[1] and match[0] < len(self.page) else None

    def _with_more(self, numeral: Numeral) -> Numeral:
        """Takes a word for somewhat more behind a number: 100多人."""
        match = self.lexicon.table.match(self.page, numeral.last)
        if match is None or "filler" not in match[1] or numeral.high < _LEAST_WITH_MORE:
            return numeral
        return replace(numeral, last=numeral.last + 1, more=True)


def _numeral(added: Sum, first: int) -> Numeral:
    """Gives the number that the parts make."""
    parts, behind = added.parts, added.parts[-1]
    alone = len(parts) == 1
    words = any(not part.digits or part.scale != ONE for part in parts)
    form: Form = ("mixed" if added.in_digits else "words") if words else "digits"
    value = behind.value if alone else added.total
    return Numeral(
        first,
        behind.last,
        value,
        value,
        half_unit=behind.half if behind.decimals or behind.scale >= THOUSAND else ZERO,
        form=form,
        rule=f"number.{form}",
        scale=behind.scale,
        weak=alone and behind.weak,
        decimals=behind.decimals,
        more=added.filled,
        about=added.about,
    )
