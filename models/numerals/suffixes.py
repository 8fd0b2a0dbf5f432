"""Short scales behind digits: '10K', '1.2bn', and beside a currency 'Rp3 M'."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from models.numerals.numeral import Numeral
from models.numerals.parts import HALF
from models.numerals.sum import Ground
from models.page import UNSPACED, Page, fold

_SPACED_SCALES = frozenset("kKMG")


def read_suffix(ground: Ground, numeral: Numeral) -> Numeral | None:
    """Reads a short scale that is written together with the digits, or cannot be anything else: '3 bn', '2.5 M'."""
    if numeral.form != "digits" or numeral.last >= len(ground.page):
        return None
    written = ground.page.original(numeral.last, numeral.last + 1)
    factor = _factor(written, ground.numbers.suffixes)
    if factor is None:
        return None
    round_ = numeral.decimals or _ends_in_zero(numeral.low)
    apart = len(written) > 1 or (written in _SPACED_SCALES and round_)
    if not (apart or ground.page.glued(numeral.last)):
        return None
    return _scaled(ground.page, numeral, factor, numeral.last + 1)


def read_money_suffix(ground: Ground, numeral: Numeral) -> Numeral | None:
    """Reads a short scale beside a currency, which may stand apart and, of several letters, end with a stop."""
    page, at = ground.page, numeral.last
    if numeral.form != "digits" or at >= len(page):
        return None
    written = page.original(at, at + 1)
    factor = _factor(written, ground.numbers.money_suffixes, ground.numbers.suffixes)
    if factor is None:
        return None
    stop = len(written) > 1 and page.glued(at + 1) and page.words[at + 1] == "." and _goes_on(page, at + 2)
    return _scaled(page, numeral, factor, at + 2 if stop else at + 1, money=True)


def _ends_in_zero(value: Decimal) -> bool:
    """Says whether a whole number is a multiple of ten, however many digits it has: `%` gives up at 28."""
    _, digits, exponent = value.as_tuple()
    return exponent != 0 or digits[-1] == 0


def _factor(written: str, *tables: Mapping[str, Decimal]) -> Decimal | None:
    """Looks up a short scale; one letter counts in its exact case."""
    keys = (written,) if len(written) == 1 else (written, fold(written))
    return next((table[key] for table in tables for key in keys if key in table), None)


def _goes_on(page: Page, at: int) -> bool:
    """Says whether a sentence goes on at token `at`, so that the full stop before it only shortens a word."""
    return at < len(page) and not page.glued(at) and page.text[page.starts[at]].islower()


def _scaled(page: Page, numeral: Numeral, factor: Decimal, last: int, money: bool = False) -> Numeral | None:
    """Multiplies the number, unless letters are written together with its suffix, which so is none.

    Beside money a hyphen may follow it ('a £20m-a-year deal'), elsewhere only one before the end of a range.
    """
    at = numeral.last + 1
    behind = page.words[at] if page.glued(at) else ""
    if behind and behind[0].isalnum() and behind[0] < UNSPACED:
        return None
    ranged = page.glued(at + 1) and page.words[at + 1 : at + 2] and page.words[at + 1][0].isdecimal()
    if behind and behind in "-'’" and not (money and behind in "-’'") and not (behind == "-" and ranged):
        return None
    return replace(
        numeral,
        last=last,
        low=numeral.low * factor,
        high=numeral.high * factor,
        half_unit=HALF.scaleb(-numeral.decimals) * factor,
        scale=factor,
        rule="number.suffix",
    )
