"""Words and digits that open a part of their own, where the part before leaves room for them."""

from __future__ import annotations

from decimal import Decimal

from models.lexicon import Entry
from models.numerals import places
from models.numerals.digits import Digits, read_digits
from models.numerals.parts import HUNDRED, ONE, TEN, THOUSAND, digits_part
from models.numerals.sum import Sum
from models.page import UNSPACED


def take_value(so_far: Sum, entry: Entry) -> bool:
    """Takes a word with a value: 'two', 'seribu'; between two parts a word such as 零 is only their link."""
    if so_far.parts and ("link" in entry or _goes_no_further(so_far)):
        return False
    return _value(so_far, entry["value"][0], weak="weak" in entry, linked=False)


def take_linked_value(so_far: Sum, entry: Entry) -> bool:
    """Takes a word with a value behind a link or hyphen."""
    return _value(so_far, entry["value"][0], weak=False, linked=True)


def take_joined(so_far: Sum, entry: Entry) -> bool:
    """Takes a phrase with the link before it in one word: وستة عشر, and sixteen."""
    so_far.linked = bool(so_far.parts)
    return _value(so_far, entry["joined"][0], weak=False, linked=True)


def take_piece(so_far: Sum, entry: Entry) -> bool:
    """Takes a word with a value inside a compound."""
    value = entry["value"][0]
    return (not so_far.parts or value < so_far.parts[-1].floor) and so_far.add_word(value)


def take_teen(so_far: Sum, entry: Entry) -> bool:
    """Takes a word that makes a teen of the unit before it: 'dua belas'."""
    if not so_far.parts or not so_far.parts[-1].is_unit:
        return False
    return so_far.add_word(so_far.parts.pop().value + entry["teen"][0])


def take_digits(so_far: Sum, linked: bool = False) -> bool:
    """Takes a number in digits: at the start, or below a scale word: '4 thousand 3 hundred'."""
    found = read_digits(so_far.page, so_far.at, so_far.ground.style)
    if found is None or (so_far.parts and not _digits_fit(so_far, found, linked)):
        return False
    so_far.at = found.last
    return so_far.add(digits_part(found))


def _value(so_far: Sum, value: Decimal, weak: bool, linked: bool) -> bool:
    if not so_far.parts:
        return places.take_side_by_side(so_far, value) or so_far.add_word(value, weak)
    if so_far.only_zero() and 0 < value < TEN:
        so_far.parts.clear()  # 'cero uno' is one
        return so_far.add_word(value)
    room = so_far.parts[-1].floor
    if so_far.numbers.units_first and room == TEN and not linked:
        return False  # zwanzig drei is no 23
    if value >= room or (value == 0 and room < THOUSAND) or (not linked and _behind_digits(so_far)):
        return False
    return so_far.add_word(value)


def _goes_no_further(so_far: Sum) -> bool:
    """Says whether the word before `at` is one that ends no number: 'hai mươi năm', twenty years."""
    word = so_far.page.words[so_far.at - 1]
    return word in so_far.lexicon.never_last and so_far.scale_at(so_far.at) is None


def _behind_digits(so_far: Sum) -> bool:
    """Says whether digits with a scale word end here: '3 million two' is no number."""
    return so_far.in_digits and not so_far.page.glued(so_far.at - 1) and so_far.scale_at(so_far.at) is None


def _digits_fit(so_far: Sum, found: Digits, linked: bool) -> bool:
    """Says whether digits are below the part before them, and written as one number with it."""
    page, before = so_far.page, so_far.parts[-1]
    room, glued = before.floor, page.glued(so_far.at)
    unspaced = page.words[so_far.at - 1][0] >= UNSPACED
    if found.value >= room or before.scale == ONE:
        return False
    if _closes_thousands(so_far, found):
        return True
    scale = so_far.scale_at(found.last)
    if found.decimals and not (glued and unspaced):
        return scale is not None and not before.decimals and scale[1] * found.value < room  # 7 трлн 120,6 млрд
    if glued or (linked and room == HUNDRED):
        return True
    if scale is None:
        return unspaced
    factor = scale[1]
    if factor * found.value < room or factor > so_far.parts[0].floor:
        return True
    return all(part.floor > factor * room for part in so_far.parts[:-1]) and factor > room  # 4억 1천 590만


def _closes_thousands(so_far: Sum, found: Digits) -> bool:
    """Says whether digits are the hundreds behind a word for thousand: '11 bin 119', 'mil 200 pesos'."""
    before = so_far.parts[-1]
    if before.scale != THOUSAND or before.decimals or so_far.scale_at(found.last) is not None:
        return False
    tens = so_far.numbers.digits_below_thousand and before.digits and not found.decimals
    return found.value >= (TEN if tens else HUNDRED)
