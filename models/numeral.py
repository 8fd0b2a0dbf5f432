"""A number as written, in digits or words, and the value it names; alone knows separators and scales."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from models.language import Language
from models.page import Page


@dataclass(frozen=True, slots=True)
class Numeral:
    """One number on a page.

    `first` and `last` are token indexes, last exclusive. `low` and `high` differ only where the word itself is
    vague ("ratusan miliar", "belasan"). `half_unit` is half a unit of the last written digit times its scale, 0
    for an integer without a scale word. `rule` names how it was read.
    """

    first: int
    last: int
    low: Decimal
    high: Decimal
    half_unit: Decimal
    form: Literal["digits", "words", "mixed", "vague"]
    rule: str


def read_numeral(page: Page, i: int, language: Language) -> Numeral | None:
    """Reads the longest number that begins at token `i`, or None."""
    raise NotImplementedError
