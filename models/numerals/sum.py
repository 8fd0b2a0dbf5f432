"""A number under way: where it stands on its page, and the parts that it has so far.

The rules of `grammar.py` move it on; each takes a `Sum` whose `at` is behind the word in question, and says
whether the word fits.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from models.lexicon import Entry, Lexicon
from models.numerals.digits import Style
from models.numerals.parts import TEN, Part, total, word_part
from models.page import Page
from models.vocabulary.numbers import Numbers


@dataclass(frozen=True, slots=True)
class Ground:
    """What a number is read from and with: the page, the pack's numbers and words, the digits' style, the grammar."""

    page: Page
    numbers: Numbers
    lexicon: Lexicon
    style: Style
    grammar: Callable[[Sum], None]

    def add_up(self, at: int, below: Decimal | None = None, depth: int = 0) -> Sum:
        """Reads the number that begins at token `at`, as far as its parts fit together."""
        so_far = Sum(self, at, below, depth)
        self.grammar(so_far)
        return so_far


class Sum:
    """The parts of one number from token `first` on, read up to token `at`.

    No scale of `below` or more belongs to it. `depth` counts the numbers around it (the lower half of a fraction
    is a number within a number), `linked`, `divided`, `filled` and `about` tell whether a link, a fraction, a word
    such as 多 or one such as 'ribuan' stands in it, and `ordinal_until` is the token behind the ordinal that it
    turned out to be.
    """

    __slots__ = (
        "about", "at", "below", "depth", "divided", "filled", "first", "ground", "lexicon", "linked", "numbers",
        "ordinal_until", "page", "parts",
    )  # fmt: skip

    def __init__(self, ground: Ground, at: int, below: Decimal | None = None, depth: int = 0) -> None:
        self.ground = ground
        self.page = ground.page
        self.lexicon = ground.lexicon
        self.numbers = ground.numbers
        self.first = self.at = at
        self.below = below
        self.depth = depth
        self.divided = self.linked = self.filled = self.about = False
        self.ordinal_until = 0
        self.parts: list[Part] = []

    def add(self, part: Part) -> bool:
        """Takes one more part; says that it fits."""
        self.parts.append(part)
        return True

    def add_word(self, value: Decimal, weak: bool = False) -> bool:
        """Takes the word before `at` with its value."""
        return self.add(word_part(value, self.at, weak))

    def divide(self, part: Part) -> bool:
        """Puts the fraction that all parts so far belong to in their place."""
        self.parts.clear()
        self.divided = True
        return self.add(part)

    def within(self, at: int, below: Decimal | None = None) -> Sum:
        """Reads a number inside this one."""
        return self.ground.add_up(at, below, self.depth + 1)

    @property
    def total(self) -> Decimal:
        """Gives what all parts so far are worth."""
        return total(self.parts)

    @property
    def inner(self) -> bool:
        """Says whether this is a number inside another."""
        return self.depth > 0

    @property
    def in_digits(self) -> bool:
        """Says whether some part is written in digits."""
        return any(part.digits for part in self.parts)

    def only_zero(self) -> bool:
        """Says whether all that stands here is a zero in words: 'cero uno'; decimals keep theirs."""
        return not self.inner and len(self.parts) == 1 and self.parts[0].value == 0 and not self.parts[0].digits

    def parted(self) -> bool:
        """Says whether an empty line or more stands before the next token."""
        return self.page.text.count("\n", self.page.ends[self.at - 1], self.page.starts[self.at]) > 1

    def word_at(self, at: int) -> tuple[int, Entry] | None:
        """Finds the number word or phrase at token `at`: (token behind it, its roles)."""
        return self.lexicon.table.match(self.page, at)

    def scale_at(self, at: int) -> tuple[int, Decimal] | None:
        """Finds a multiplier at token `at`: (token behind it, factor)."""
        match = self.lexicon.table.match(self.page, at)
        return (match[0], match[1]["multiplier"][0]) if match is not None and "multiplier" in match[1] else None

    def digit_at(self, at: int) -> tuple[int, str] | None:
        """Finds a word for one digit at token `at`: (token behind it, the digit)."""
        match = self.lexicon.table.match(self.page, at)
        value = match[1].get("value") if match else None
        if match is None or value is None or value[0] >= TEN or value[0] != int(value[0]):
            return None
        return match[0], str(value[0])

    def noun_at(self, at: int) -> bool:
        """Says whether a word stands at token `at` that what is before it may count or describe."""
        if at >= len(self.page) or self.page.words[at] in self.lexicon.part_links:
            return False
        return self.page.words[at][0].isalpha()


Rule = Callable[[Sum, Entry], bool]
"""Takes the word before `at` in one of its roles, and says whether it fits; `at` is put back where it does not."""
