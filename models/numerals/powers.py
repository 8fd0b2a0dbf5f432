"""Powers: '1.3e6', '1.3x10^6', '2.5^-1', '1.1の23乗', 'two to the power of ten', '12.3×10の14乗'."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from models.numerals.numeral import Numeral
from models.numerals.parts import HALF, HUNDRED, ONE, TEN, ZERO
from models.numerals.sum import Ground
from models.page import Page

_MOST_DIGITS = 26
_LARGEST_BASE = 10_000
_TEN_TO_THE = {("x", "10", "^"), ("×", "10", "^"), ("*", "10", "^")}
_TIMES = frozenset("×x*")
_SIGNS = frozenset("+-−－")


def read_power(ground: Ground, numeral: Numeral) -> Numeral | None:
    """Reads the power behind a number, in signs or in words."""
    if numeral.form == "digits" and ground.page.glued(numeral.last):
        found = _raised(ground.page, numeral) or _times_ten(ground.page, numeral)
        if found is not None:
            return found
    return _in_words(ground, numeral) if ground.numbers.powers and numeral.last < len(ground.page) else None


def _times_ten(page: Page, numeral: Numeral) -> Numeral | None:
    """Reads a power of ten that multiplies the number: '1.3e6', '1.3x10^6'."""
    at = numeral.last
    base = tuple(page.words[at : at + 3])
    if base[0] != "e" and base not in _TEN_TO_THE:
        return None
    at += 1 if base[0] == "e" else 3
    sign = page.words[at] if page.glued(at) and page.words[at] in _SIGNS else ""
    digits = _digits_at(page, at + bool(sign))
    if digits is None or digits + numeral.low.adjusted() > _MOST_DIGITS:
        return None
    factor = TEN ** (digits if sign in "+" else -digits)
    half, low = HALF.scaleb(-numeral.decimals) * factor, numeral.low * factor
    last = at + bool(sign) + 1
    return replace(numeral, last=last, low=low, high=low, half_unit=half, scale=factor, rule="number.power")


def _raised(page: Page, numeral: Numeral) -> Numeral | None:
    """Reads the number's own exponent: '2.5^-1'."""
    if page.words[numeral.last] != "^":
        return None
    sign, at = 1, numeral.last + 1
    while at < len(page) and page.words[at] in _SIGNS and page.glued(at):
        sign, at = (sign if page.words[at] == "+" else -sign), at + 1
    digits = _digits_at(page, at)
    return None if digits is None else _raise(numeral, numeral.low, sign * digits, at + 1)


def _digits_at(page: Page, at: int) -> int | None:
    """Reads one or two digits that are written together with what stands before them."""
    run = page.words[at] if page.glued(at) else ""
    return int(run) if run.isdecimal() and len(run) <= 2 else None


def _in_words(ground: Ground, numeral: Numeral) -> Numeral | None:
    """Reads a power with words around its exponent, of the number or of a ten behind it."""
    page, base, at, times = ground.page, numeral.low, numeral.last, ONE
    if page.words[at] in _TIMES and at + 1 < len(page):
        ten = ground.add_up(at + 1)
        if not ten.parts or ten.total != TEN:
            return None
        base, at, times = TEN, ten.parts[-1].last, numeral.low
    exponent = _exponent(ground, at)
    return None if exponent is None else _raise(numeral, base, exponent[1], exponent[0], times)


def _exponent(ground: Ground, at: int) -> tuple[int, int] | None:
    """Reads an exponent and the words around it from token `at` on: (token behind them, exponent)."""
    page = ground.page
    between = ground.lexicon.powers.match(page, at)
    if between is None:
        return None
    at, closing = between
    sign, at = _signs(ground, at)
    if at >= len(page):
        return None
    added = ground.add_up(at)
    value = added.total
    if not added.parts or value != int(value) or value >= HUNDRED:
        return None
    last = added.parts[-1].last
    if not closing:
        return last, sign * int(value)
    if not page.text.startswith(closing, page.ends[last - 1]):
        return None
    return page.token_after(page.ends[last - 1] + len(closing) - 1) + 1, sign * int(value)


def _signs(ground: Ground, at: int) -> tuple[int, int]:
    """Reads signs and words for minus from token `at` on: (1 or -1, token behind them)."""
    page, sign = ground.page, 1
    while at < len(page):
        minus = ground.lexicon.table.match(page, at)
        if page.words[at] in _SIGNS:
            sign, at = (sign if page.words[at] == "+" else -sign), at + 1
        elif minus is not None and "negative" in minus[1]:
            sign, at = -sign, minus[0]
        else:
            break
    return sign, at


def _raise(numeral: Numeral, base: Decimal, exponent: int, last: int, times: Decimal = ONE) -> Numeral | None:
    """Gives the number with the power's value, up to token `last`, unless no text can mean it."""
    value = base**exponent * times if 0 < base < _LARGEST_BASE else ZERO
    if not value or abs(value.adjusted()) > _MOST_DIGITS:
        return None
    return replace(numeral, last=last, low=value, high=value, half_unit=ZERO, rule="number.power")
