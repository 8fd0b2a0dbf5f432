"""What joins two parts of a number: a word such as 'and', or a hyphen."""

from __future__ import annotations

from models.lexicon import Entry
from models.numerals import compounds, fractions, inverted, leading, lower_halves, scales, words
from models.numerals.parts import HUNDRED, THOUSAND
from models.numerals.sum import Sum


def take_link(so_far: Sum, _entry: Entry) -> bool:
    """Takes the part behind 'and', where the part before leaves room for it, or a fraction."""
    least, room = so_far.numbers.link_floor, so_far.parts[-1].floor
    if not least <= room < HUNDRED and fractions.take_behind_whole(so_far):
        return True
    if so_far.at >= len(so_far.page) or room < least:
        return False
    if so_far.parts[-1].digits and so_far.page.words[so_far.at] in so_far.numbers.articles:
        return False  # "1.100 millones y un beneficio": no one goes on with digits
    so_far.linked = True
    if so_far.page.words[so_far.at][0].isdecimal():
        return words.take_digits(so_far, linked=True)
    return _take_linked(so_far)


def take_hyphen(so_far: Sum) -> bool:
    """Takes the part behind a hyphen: 'twenty-one', 'two-thirds', 'demi-million'."""
    at = so_far.at
    so_far.at += 1
    if so_far.at < len(so_far.page) and not so_far.parts[-1].digits:
        if _take_linked(so_far):
            return True
        so_far.at = at + 1
        if so_far.divided and scales.take_named_scale(so_far):
            return True
    elif so_far.at < len(so_far.page) and _glued_scale(so_far, at):
        return True
    so_far.at = at
    return False


def _glued_scale(so_far: Sum, hyphen: int) -> bool:
    """Takes a scale that hyphens join with digits: 'a 10-billion-euro plan'."""
    match, page = so_far.word_at(hyphen + 1), so_far.page
    if match is None or "multiplier" not in match[1] or not (page.glued(hyphen) and page.glued(hyphen + 1)):
        return False
    if match[1]["multiplier"][0] < THOUSAND:
        return False
    so_far.at = match[0]
    return scales.take_multiplier(so_far, match[1])


def _take_linked(so_far: Sum) -> bool:
    """Takes a word that is joined to the parts before it."""
    so_far.linked = True
    match = so_far.word_at(so_far.at)
    if match is None:
        return compounds.take_pieces(so_far)
    so_far.at, entry = match
    if "leading" in entry and leading.take_leading(so_far, entry):
        return True
    if "unit_link" in entry and inverted.take_tens(so_far, entry):
        return True
    if "value" in entry and words.take_linked_value(so_far, entry):
        return True
    if "denominator" in entry and lower_halves.take_denominator(so_far, entry):
        return True
    return {"bare", "multiplier"} <= entry.keys() and scales.take_multiplier(so_far, entry)
