"""Number words written together: einundzwanzig, ventitré, kolmesataa."""

from __future__ import annotations

from models.lexicon import Entry
from models.numerals import fractions, inverted, lower_halves, scales, words
from models.numerals.ordinals import read_ordinal
from models.numerals.sum import Sum


def take_compound(so_far: Sum) -> bool:
    """Takes a compound, unless it begins the number and is an ordinal: 'honderdachtste' is no eighth."""
    pieces = so_far.lexicon.pieces(so_far.page.words[so_far.at])
    apart = so_far.in_digits and not so_far.page.glued(so_far.at)
    if not pieces or (apart and pieces[0].keys() == {"link"}):
        return False  # '18mila eventi' are events, no 'e venti'
    return not _is_ordinal(so_far) and take_pieces(so_far)


def take_pieces(so_far: Sum) -> bool:
    """Takes all number words of a compound, or none."""
    pieces = so_far.lexicon.pieces(so_far.page.words[so_far.at])
    before, at = list(so_far.parts), so_far.at
    so_far.at += 1
    pending = 0
    while pending < len(pieces):
        taken = _take_piece(so_far, *pieces[pending : pending + 2])
        if not taken:
            so_far.parts, so_far.at = before, at
            return False
        pending += taken
    return bool(pieces)


def _is_ordinal(so_far: Sum) -> bool:
    if so_far.parts or not so_far.lexicon.has_ordinals:
        return False
    found = read_ordinal(so_far.page, so_far.at, so_far.lexicon)
    return found is not None and not found.part and found.last == so_far.at + 1


def _take_piece(so_far: Sum, entry: Entry, ahead: Entry | None = None) -> int:
    """Takes one piece, with the one ahead where they belong together: the number of pieces taken."""
    if ahead is not None and ("unit_link" in entry or "link" in entry):
        if "unit_link" in entry and inverted.join_tens(so_far, ahead):
            return 2
        return int("link" in entry)
    if "half" in entry and so_far.parts:
        return int(fractions.take_half(so_far, entry))
    if "multiplier" in entry and scales.take_multiplier(so_far, entry):
        return 1
    if "value" in entry:
        return int(words.take_piece(so_far, entry))
    if "teen" in entry:
        return int(words.take_teen(so_far, entry))
    return int("denominator" in entry and lower_halves.take_denominator(so_far, entry))
