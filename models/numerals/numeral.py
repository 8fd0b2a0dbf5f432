"""A number as written, in digits or words, and the value it names."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Form = Literal["digits", "words", "mixed", "vague"]


@dataclass(slots=True)
class Numeral:
    """One number on a page.

    `first` and `last` are token indexes, last exclusive. `low` and `high` differ only where the word itself
    is vague ("ratusan miliar", "belasan"). `half_unit` is half a unit of the last written digit times its
    scale, 0 for an integer without a scale word. `rule` names how it was read. `scale` is the last scale
    word's value (1 without one), `weak` marks a word that alone is rarely a number ("one"), `decimals`
    counts written decimals, `more` tells that the words say "somewhat more" (100多万), `about` that they say
    "near that" ("50 ribuan").
    """

    first: int
    last: int
    low: Decimal
    high: Decimal
    half_unit: Decimal
    form: Form
    rule: str
    scale: Decimal = Decimal(1)
    weak: bool = False
    decimals: int = 0
    more: bool = False
    about: bool = False
