"""The grammar of numbers: which parts may follow each other, as one visible order of rules.

A number is a sum of parts. A word with a value opens a part where the part before left room for it ("two
hundred" leaves room for what is below a hundred); a multiplier takes all smaller parts at the end and
multiplies them. That one rule reads "dua juta lima ratus ribu", "1.1 lakh crore", 四十九兆九千億 and
"thirty-one thousand" alike; what the words are and which may stand alone is the language pack's.
"""

from __future__ import annotations

from models.lexicon import Entry, Role
from models.numerals import (
    compounds,
    decimals,
    fractions,
    inverted,
    leading,
    links,
    lower_halves,
    places,
    scales,
    words,
)
from models.numerals.sum import Rule, Sum

_MOST_STEPS = 64  # parts, links and signs of one number
_HAN, _HAN_LAST = "一", "鿿"
_DEEPEST = 3  # numbers within a number: the lower half of a fraction behind a whole

OPENING: tuple[tuple[Role, Rule], ...] = (
    ("leading", leading.take_leading),
    ("multiplier", scales.take_multiplier),
    ("value", words.take_value),
    ("joined", words.take_joined),
    ("fraction", fractions.take_phrase),
)
"""What a number may begin with; the first role of a word that fits is the one it has."""

GOING_ON: tuple[tuple[Role, Rule], ...] = (
    ("leading", leading.take_leading),
    ("half", fractions.take_half),
    ("multiplier", scales.take_multiplier),
    ("value", words.take_value),
    ("joined", words.take_joined),
    ("teen", words.take_teen),
    ("vague", scales.take_vague_scale),
    ("filler", scales.take_filler),
    ("denominator", lower_halves.take_denominator),
    ("over", fractions.take_over),
    ("over_reversed", fractions.take_over_reversed),
    ("over_lone", fractions.take_over_lone),
    ("over_ordinal", lower_halves.take_over_ordinal),
    ("point", decimals.take_point),
    ("unit_link", inverted.take_tens),
    ("link", links.take_link),
)
"""What may follow the parts of a number, likewise in order."""


def add_up(so_far: Sum) -> None:
    """Takes one step after the other until one does not fit."""
    if so_far.depth > _DEEPEST:
        return
    for _ in range(_MOST_STEPS):
        if so_far.at >= len(so_far.page) or (so_far.parts and so_far.parted()) or not _step(so_far):
            break
    if so_far.numbers.elided:
        places.restore_place(so_far)
    if so_far.parts and not so_far.inner:
        lower_halves.close_with_ordinal(so_far)


def _step(so_far: Sum) -> bool:
    """Takes what stands at the token in question, if it fits."""
    word = so_far.page.words[so_far.at]
    if word[0].isdecimal() or (not so_far.parts and word in ".,"):
        return words.take_digits(so_far)
    if word in fractions.VULGAR:
        return fractions.take_vulgar(so_far)
    if so_far.divided and word in so_far.lexicon.vague_links:
        return scales.take_scale_of_fraction(so_far)
    match = so_far.word_at(so_far.at)
    if match is not None and match[1].keys() == {"other"}:
        match = _multiplier_within(so_far, match)
    if match is not None:
        return _take_word(so_far, *match) or scales.take_filler_word(so_far)
    if so_far.parts and word in "-‐‑":
        return links.take_hyphen(so_far)
    return compounds.take_compound(so_far)


def _multiplier_within(so_far: Sum, other: tuple[int, Entry]) -> tuple[int, Entry]:
    """Gives the Chinese multiplier with which another word begins, where a number goes on: 二十分の一, 百一万一千."""
    at = so_far.at
    word = so_far.page.words[at]
    inside = bool(so_far.parts) and so_far.page.glued(at) and _HAN <= word <= _HAN_LAST
    alone = so_far.lexicon.alone(word) if inside else None
    return (at + 1, alone) if alone is not None and "multiplier" in alone else other


def _take_word(so_far: Sum, behind: int, entry: Entry) -> bool:
    """Takes one word or phrase in the first of its roles that fits here."""
    at = so_far.at
    for role, rule in GOING_ON if so_far.parts else OPENING:
        if role in entry:
            so_far.at = behind
            if rule(so_far, entry):
                return True
    so_far.at = at
    return False
