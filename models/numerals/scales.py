"""Multipliers: what they take of the parts before them, and the words around them."""

from __future__ import annotations

from decimal import Decimal

from models.lexicon import Entry
from models.numerals.parts import TEN, THOUSAND, Part, multiplied
from models.numerals.sum import Sum

_COLLECTIVES = frozenset({Decimal(12), Decimal(20), Decimal(144)})  # a dozen multiplies all before it


def take_multiplier(so_far: Sum, entry: Entry) -> bool:
    """Multiplies the parts at the end that are smaller than the factor; 'bare' ones may stand for one of them."""
    return _multiply(so_far, entry["multiplier"][0], "bare" in entry)


def take_vague_scale(so_far: Sum, entry: Entry) -> bool:
    """Takes a vague plural behind a number as its scale, near which the number is: '1,8 jutaan', 'dua ribuan'."""
    scale = entry["vague"][0]
    if scale < THOUSAND or so_far.divided or so_far.numbers.fillers:
        return False  # with fillers, such a word is one: 二十数万
    if not _multiply(so_far, scale, bare=False):
        return False
    so_far.about = True
    return True


def take_filler(so_far: Sum, _entry: Entry) -> bool:
    """Takes a word for somewhat more: 多 in 100多万."""
    return _fill(so_far)


def take_filler_word(so_far: Sum) -> bool:
    """Takes a filler that also begins a vague plural: the 数 of 二十数万."""
    at, parts = so_far.at, so_far.parts
    if not parts or so_far.page.words[at] not in so_far.numbers.fillers or parts[-1].floor != TEN:
        return False
    so_far.at += 1
    if _fill(so_far):
        return True
    so_far.at = at
    return False


def take_scale_of_fraction(so_far: Sum) -> bool:
    """Takes a link and the scale of the fraction before it: 'two thirds of a million', 'quart de million'."""
    at = so_far.at
    so_far.at += 1
    if take_named_scale(so_far):
        return True
    so_far.at = at
    return False


def take_named_scale(so_far: Sum) -> bool:
    """Multiplies by the scale that stands here, with or without an article."""
    at = so_far.at
    if at < len(so_far.page) and so_far.page.words[at] in so_far.lexicon.articles:
        at += 1
    match = so_far.word_at(at)
    if match is None or "multiplier" not in match[1] or "vague" in match[1]:
        return False
    so_far.at = match[0]
    return _multiply(so_far, match[1]["multiplier"][0], bare=False)


def share_scale(so_far: Sum) -> Decimal:
    """Gives the scale of the fraction before `at`: its own ('... and three quarters million'), or the whole's."""
    whole, named = so_far.parts[-1].own_scale, so_far.scale_at(so_far.at)
    if named is None or named[1] >= whole:
        return whole
    so_far.at = named[0]
    return named[1]


def _fill(so_far: Sum) -> bool:
    """Marks the number as somewhat more than it says, where a scale follows that multiplies all of it."""
    scale = so_far.scale_at(so_far.at)
    if scale is None or scale[1] <= so_far.parts[0].floor:
        return False
    so_far.filled = True
    return True


def _multiply(so_far: Sum, factor: Decimal, bare: bool) -> bool:
    """Multiplies; where the product has no place the parts that it would take belong to the next number."""
    if so_far.below is not None and factor >= so_far.below:
        return False
    if bare and so_far.only_zero():
        so_far.parts.clear()  # 零十 is ten
    start = _first_taken(so_far, factor)
    taken = so_far.parts[start:]
    if taken and taken[-1].scale in _COLLECTIVES:
        return False  # nobody counts millions of dozens
    room = so_far.parts[start - 1].floor if start else None
    if not taken:
        fits = bare and (room is None or factor < room)
        return fits and so_far.add(Part(factor, factor, factor, so_far.at, weak=True))
    product = multiplied(taken, factor, so_far.at)
    del so_far.parts[start:]
    return (room is None or product.value < room) and so_far.add(product)


def _first_taken(so_far: Sum, factor: Decimal) -> int:
    """Finds the first of the parts at the end that a multiplier takes."""
    parts, start = so_far.parts, len(so_far.parts)
    all_before = factor in _COLLECTIVES and not so_far.linked
    while start and (all_before or parts[start - 1].floor < factor):
        start -= 1
    return start
