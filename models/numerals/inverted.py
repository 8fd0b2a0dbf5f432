"""Units that stand before their tens: 'ein und zwanzig', einundzwanzig."""

from __future__ import annotations

from models.lexicon import Entry
from models.numerals.parts import HUNDRED, TEN
from models.numerals.sum import Sum


def take_tens(so_far: Sum, _entry: Entry) -> bool:
    """Takes the tens behind a unit and the word between them, a hyphen before them passed over."""
    if so_far.at < len(so_far.page) and so_far.page.words[so_far.at] in "-‐‑" and so_far.page.glued(so_far.at):
        so_far.at += 1
    match = so_far.word_at(so_far.at)
    if match is None:
        return False
    so_far.at, tens = match
    return join_tens(so_far, tens)


def join_tens(so_far: Sum, entry: Entry) -> bool:
    """Adds tens to the unit that stands before them."""
    tens = entry.get("value")
    if tens is None or not TEN < tens[0] < HUNDRED or tens[0] % TEN or not (so_far.parts and so_far.parts[-1].is_unit):
        return False
    return so_far.add_word(so_far.parts.pop().value + tens[0])
