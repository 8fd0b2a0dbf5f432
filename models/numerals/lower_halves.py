"""Lower halves of fractions that are one word: a denominator ('two thirds'), or an ordinal ('three twenty-firsts')."""

from __future__ import annotations

from decimal import Decimal

from models.lexicon import Entry
from models.numerals.ordinals import read_ordinal
from models.numerals.parts import ONE, share_part
from models.numerals.sum import Sum

_LEAST_IMPROPER = 5  # "five quarters" are months, "twenty fifths" are four


def take_denominator(so_far: Sum, entry: Entry) -> bool:
    """Takes a denominator: 'two thirds'; 'a third' only where no noun makes it an ordinal."""
    divisor, upper = entry["denominator"][0], so_far.total
    if "single" in entry and (upper != ONE or _counts_a_noun(so_far)):
        return False
    if upper >= divisor and divisor < _LEAST_IMPROPER:
        return False
    return _divide(so_far, upper, divisor, so_far.at)


def take_over_ordinal(so_far: Sum, _entry: Entry) -> bool:
    """Takes a lower half that is an ordinal, and no noun behind it: 'तीन का पांचवां भाग'."""
    found = None if so_far.parts[-1].digits else read_ordinal(so_far.page, so_far.at, so_far.lexicon)
    if found is None or so_far.noun_at(found.last):
        return False
    return _divide_by_ordinal(so_far, found.value, found.last)


def close_with_ordinal(so_far: Sum) -> None:
    """Takes an ordinal behind the number: its lower half ('three twenty-firsts'), or it is all one ordinal.

    What still fits into the number goes on with it: 'twenty-first', 'one hundred fifth'.
    """
    if not so_far.lexicon.has_ordinals or so_far.parts[-1].digits:
        return
    if so_far.at >= len(so_far.page) or so_far.parted():
        return
    found = read_ordinal(so_far.page, so_far.at, so_far.lexicon)
    if found is None:
        return
    if so_far.page.words[so_far.at] in so_far.lexicon.spans and so_far.total >= found.value:
        return  # "five quarters" are months
    if found.value < so_far.parts[-1].floor and not (so_far.divided or found.part):
        so_far.ordinal_until = found.last
    elif not (found.linked or so_far.noun_at(found.last)):
        _divide_by_ordinal(so_far, found.value, found.last)


def _divide_by_ordinal(so_far: Sum, divisor: Decimal, last: int) -> bool:
    """Divides the number by an ordinal, which ends before token `last`."""
    return not so_far.divided and divisor > ONE and _divide(so_far, so_far.total, divisor, last)


def _divide(so_far: Sum, upper: Decimal, divisor: Decimal, last: int) -> bool:
    """Divides a whole number by its lower half, which ends before token `last`."""
    if upper <= 0 or upper != int(upper):
        return False
    so_far.at = last
    return so_far.divide(share_part(upper / divisor, last, digits=so_far.parts[-1].digits))


def _counts_a_noun(so_far: Sum) -> bool:
    """Says whether an article began the number and a noun follows: 'a third suspect'."""
    begun_by_article = so_far.page.words[so_far.first] in so_far.numbers.articles
    return begun_by_article and so_far.noun_at(so_far.at)
