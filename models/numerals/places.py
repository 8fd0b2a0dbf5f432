"""Digits in words that count by their place: 二〇二五 side by side, and the last digit of 三千五, which is 3,500."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from models.numerals.parts import HUNDRED, ONE, TEN, ZERO, Part
from models.numerals.sum import Sum

_MOST_DIGITS = 64


def take_side_by_side(so_far: Sum, value: Decimal) -> bool:
    """Takes digits in words side by side, the first of which has been found: 二〇二五."""
    if not so_far.numbers.positional or value >= TEN:
        return False
    written, at = digits_from(so_far, so_far.at, str(value))
    if len(written) < 2 or so_far.scale_at(at) is not None:
        return False  # 二三十 is "twenty or thirty", no 23 tens
    so_far.at = at
    return so_far.add(Part(Decimal(written), ONE, ONE, at))


def digits_from(so_far: Sum, at: int, written: str = "") -> tuple[str, int]:
    """Gathers digits in words from token `at` on, behind those `written`: (all of them, token behind them)."""
    while len(written) < _MOST_DIGITS:
        digit = so_far.digit_at(at)
        if digit is None:
            break
        written, at = written + digit[1], digit[0]
    return written, at


def restore_place(so_far: Sum) -> None:
    """Gives a last digit the place below the part before it: 三千五 is 3,500, 三千零五 is 3,005."""
    parts = so_far.parts
    k = len(parts) - 1
    while k > 0 and parts[k].floor == ZERO:
        k -= 1
    if k < 1 or so_far.linked or not parts[k].is_unit:
        return
    if parts[k].scale == ONE and parts[k - 1].scale >= HUNDRED:
        parts[k] = replace(parts[k], value=parts[k].value * parts[k - 1].scale / TEN)
