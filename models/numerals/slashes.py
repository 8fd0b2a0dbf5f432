"""Fractions with a slash: '2/3', '1 4/5'."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from models.numerals.numeral import Numeral
from models.numerals.parts import ONE, ZERO
from models.numerals.sum import Ground
from models.page import UNSPACED, Page

_ALL = 11  # 63/63 provinces are all of them, 1/1 is a day
_BINARY = frozenset({"2", "4", "8", "16", "32", "64"})
_SLASHES = frozenset("/⁄／")


def read_slash(ground: Ground, numeral: Numeral) -> Numeral | None:
    """Reads the lower half behind a slash, where both halves stand alone, with a whole before them."""
    page, at = ground.page, numeral.last
    if numeral.form != "digits" or numeral.decimals or numeral.scale != ONE or at >= len(page):
        return None
    upper, whole, slash = numeral.low, ZERO, at
    if page.words[at][0].isdecimal() and not page.glued(at) and len(page.words[at]) <= 2:
        upper, whole, slash = Decimal(page.words[at]), numeral.low, at + 1
    elif page.words[at] == "-" and _eighths(page, at):
        upper, whole, slash = Decimal(page.words[at + 1]), numeral.low, at + 2
    lower = _lower_half(page, slash)
    if lower is None or not 0 < upper <= lower or (upper == lower and lower < _ALL) or page.words[slash - 1][0] == "0":
        return None
    if _goes_on(page, slash + 2) or _preceded(page, numeral.first):
        return None
    value = whole + upper / lower
    return replace(numeral, last=slash + 2, low=value, high=value, rule="number.fraction")


def _eighths(page: Page, hyphen: int) -> bool:
    """Says whether a hyphen joins a whole with the eighths or so of a price: 11-5/8."""
    lower = page.words[hyphen + 3 : hyphen + 4]
    together = all(map(page.glued, range(hyphen, min(hyphen + 4, len(page)))))
    return bool(lower) and lower[0] in _BINARY and together and page.words[hyphen + 1].isdecimal()


def _lower_half(page: Page, slash: int) -> Decimal | None:
    """Reads up to three digits behind a slash at token `slash`, all written together."""
    at = slash + 1
    if at >= len(page) or page.words[slash] not in _SLASHES or not page.words[at][0].isdecimal():
        return None
    together = page.glued(slash) and page.glued(at) and len(page.words[at]) <= 3
    return Decimal(page.words[at]) if together else None


def _goes_on(page: Page, at: int) -> bool:
    """Says whether more is written together with the lower half: a date, a code."""
    behind = page.words[at] if page.glued(at) else ""
    return bool(behind) and ((behind[0].isalnum() and behind[0] < UNSPACED) or behind in "/⁄／-")


def _preceded(page: Page, first: int) -> bool:
    """Says whether a slash, a dash or digits with a sign are written together with the upper half."""
    before = page.words[first - 1] if page.glued(first) else ""
    if before in _SLASHES or (before == "-" and page.glued(first - 1)):
        return True
    return before in (".", ",") and first > 1 and page.words[first - 2][0].isdecimal()
