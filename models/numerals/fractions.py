"""Fractions: a phrase or sign of their own, behind a whole, and of an upper and a lower half with words between."""

from __future__ import annotations

from decimal import Decimal

from models.lexicon import Entry
from models.numerals.parts import ONE, THOUSAND, ZERO, Part, share_part
from models.numerals.places import restore_place
from models.numerals.scales import share_scale
from models.numerals.sum import Sum
from models.page import UNSPACED

_LARGEST_LOWER_HALF = 1000
_WHOLES = frozenset(map(Decimal, (*range(2, 11), 100, 1000)))

VULGAR = {
    sign: Decimal(int(upper)) / Decimal(int(lower))
    for sign, upper, _, lower in (
        *("½1/2", "⅓1/3", "⅔2/3", "¼1/4", "¾3/4", "⅕1/5", "⅖2/5", "⅗3/5", "⅘4/5", "⅙1/6", "⅚5/6"),
        *("⅐1/7", "⅛1/8", "⅜3/8", "⅝5/8", "⅞7/8", "⅑1/9"),
    )
}
"""The signs of fractions and their values."""


def take_phrase(so_far: Sum, entry: Entry) -> bool:
    """Takes a fraction in one phrase: 'setengah', 'a quarter'."""
    return so_far.divide(share_part(entry["fraction"][0], so_far.at, weak="weak" in entry))


def take_vulgar(so_far: Sum) -> bool:
    """Takes ½: alone, or as the fraction of the digits before it."""
    if so_far.parts and (so_far.parts[-1].floor == ZERO or so_far.parts[-1].scale != ONE):
        return False
    so_far.at += 1
    return so_far.add(share_part(VULGAR[so_far.page.words[so_far.at - 1]], so_far.at, digits=True))


def take_half(so_far: Sum, entry: Entry) -> bool:
    """Adds a share of the last scale: 'two and a half', 'one million and a half', 'hai triệu rưỡi'."""
    return not so_far.parts[-1].is_closed and _add_share(so_far, entry["half"][0])


def take_behind_whole(so_far: Sum) -> bool:
    """Takes a fraction that is a number of its own: 'three and a fifth', 'six millones con dos tercios'."""
    if so_far.inner or so_far.parts[-1].is_closed or so_far.at >= len(so_far.page):
        return False
    below = None if so_far.numbers.over_reversed else THOUSAND  # a scale behind the share is the whole's
    share = so_far.within(so_far.at, below)
    if not share.divided or len(share.parts) != 1 or not 0 < share.total < 1:
        return False
    so_far.at = share.parts[0].last
    return _add_share(so_far, share.total)


def take_over(so_far: Sum, _entry: Entry) -> bool:
    """Takes the lower half behind its word: 'dua per tiga', 'ba phần tư'."""
    if so_far.divided or so_far.inner:
        return False
    lower = so_far.within(so_far.at)
    if not so_far.numbers.over_digits and (so_far.in_digits or lower.in_digits):
        return False
    return so_far.total < lower.total <= _LARGEST_LOWER_HALF and _split(so_far, lower, so_far.total, lower.total)


def take_over_lone(so_far: Sum, _entry: Entry) -> bool:
    """Takes the lower half of a sum such as '1 over 3', behind which no noun may stand."""
    if so_far.divided or so_far.inner:
        return False
    lower = so_far.within(so_far.at)
    if not lower.parts or any(part.decimals for part in lower.parts) or so_far.parts[-1].scale >= THOUSAND:
        return False
    if so_far.noun_at(lower.parts[-1].last) and not _of_a_crowd(so_far, lower):
        return False
    return lower.total <= _LARGEST_LOWER_HALF and _split(so_far, lower, so_far.total, lower.total)


def _of_a_crowd(so_far: Sum, lower: Sum) -> bool:
    """Says whether people follow of whom a share is told: 'one in five voters', where 'one in five years' is none."""
    behind = lower.parts[-1].last
    told = so_far.total < lower.total and behind < len(so_far.page)
    return told and so_far.page.words[behind] in so_far.numbers.crowds


def take_over_reversed(so_far: Sum, _entry: Entry) -> bool:
    """Takes the upper half behind the lower one: 三分之二, 三分之负二."""
    if so_far.divided:
        return False
    if so_far.numbers.elided:
        restore_place(so_far)
    minus = so_far.word_at(so_far.at)
    negative = minus is not None and "negative" in minus[1]
    upper = so_far.within(minus[0] if minus is not None and negative else so_far.at)
    if so_far.in_digits and so_far.page.words[so_far.at - 1][0] < UNSPACED and not _is_share(upper, so_far.total):
        return False
    return _split(so_far, upper, -upper.total if negative else upper.total, so_far.total)


def _is_share(upper: Sum, lower: Decimal) -> bool:
    """Says whether such a pair is a part of few or of a round number: '5'te 3', but '2023'te 15' is a year."""
    return not any(part.decimals for part in upper.parts) and upper.total < lower and lower in _WHOLES


def _split(so_far: Sum, other: Sum, upper: Decimal, lower: Decimal) -> bool:
    """Puts upper over lower half, one of which is the `other` number that has been read behind the first."""
    if not other.parts or upper == 0 or lower <= 0:
        return False
    so_far.at = other.parts[-1].last
    return so_far.divide(Part(upper / lower, ZERO, ONE, so_far.at))


def _add_share(so_far: Sum, share: Decimal) -> bool:
    """Adds a share of the last scale, or of the one that it names itself."""
    scale = share_scale(so_far)
    return so_far.add(share_part(share, so_far.at, scale))
