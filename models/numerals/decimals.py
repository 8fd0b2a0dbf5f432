"""Decimals in words: 'two point five', 'hai phẩy 23', 'nol koma tujuh puluh lima'."""

from __future__ import annotations

from decimal import Decimal

from models.lexicon import Entry
from models.numerals.fractions import take_behind_whole
from models.numerals.parts import HALF, HUNDRED, ONE, TEN, ZERO, Part
from models.numerals.places import digits_from
from models.numerals.sum import Sum

_MOST_DIGITS = 64
_MILLION = Decimal(1_000_000)


def take_point(so_far: Sum, _entry: Entry) -> bool:
    """Takes the decimals behind a word for the point, or a fraction: 'six millones con dos tercios'."""
    if so_far.parts[-1].floor == ZERO:
        return False
    if take_behind_whole(so_far):
        return True
    written = _in_digits(so_far) or _digit_by_digit(so_far) or _as_one_number(so_far)
    if not written:
        return False
    half = HALF.scaleb(-len(written))
    return so_far.add(Part(Decimal("0." + written), ZERO, ONE, so_far.at, half, decimals=len(written)))


def _in_digits(so_far: Sum) -> str:
    """Takes decimals in digits: 'hai phẩy 23'."""
    if so_far.at >= len(so_far.page) or not so_far.page.words[so_far.at].isdecimal():
        return ""
    so_far.at += 1
    return so_far.page.words[so_far.at - 1][:_MOST_DIGITS]


def _digit_by_digit(so_far: Sum) -> str:
    """Takes two or more single digits, none of which a multiplier takes: 'point seven five'."""
    written, behind = digits_from(so_far, so_far.at)
    match = so_far.word_at(behind)
    if match is not None and ("teen" in match[1] or match[1].get("multiplier", (HUNDRED,))[0] < HUNDRED):
        return ""
    if len(written) < 2:
        return ""
    so_far.at = behind
    return written


def _as_one_number(so_far: Sum) -> str:
    """Takes decimals that are said as a number: 'tujuh puluh lima', 'coma mil quinientos', but 'coma cinco | mil'."""
    match = so_far.word_at(so_far.at)
    together = so_far.within(so_far.at, _MILLION if match is not None and "bare" in match[1] else HUNDRED)
    if not together.parts or together.parts[0].digits or any(part.decimals for part in together.parts):
        return ""
    value, so_far.at = together.total, together.parts[-1].last
    if value != int(value):
        return ""
    written = str(int(value))
    if value < TEN:
        written, so_far.at = digits_from(so_far, so_far.at, written)
    return written
