"""The arithmetic of a number in words, for explanations: '2 × 1000000 + 5 × 100 × 1000'.

It follows how `models/numerals` adds up, from the words alone, and says nothing where it does not come to the
same value: no explanation is better than a wrong one.
"""

from __future__ import annotations

from decimal import Decimal

from models.lexicon import Entry, Lexicon
from models.numerals.digits import Style, read_digits
from models.page import Page

_TEN, _THOUSAND = Decimal(10), Decimal(1000)


class Formula:
    """A sum as it is written down: the terms so far, each with its value."""

    def __init__(self) -> None:
        self.terms: list[tuple[Decimal, str]] = []

    @property
    def value(self) -> Decimal:
        """Gives what the terms come to."""
        return sum((value for value, _ in self.terms), Decimal(0))

    def __str__(self) -> str:
        return " + ".join(term for _, term in self.terms)

    def add(self, value: Decimal) -> None:
        """Adds a term."""
        self.terms.append((value, plain(value)))

    def multiply(self, factor: Decimal) -> None:
        """Multiplies the terms at the end that are smaller than the factor."""
        start = len(self.terms)
        while start and self.terms[start - 1][0] < factor:
            start -= 1
        taken = self.terms[start:]
        del self.terms[start:]
        if not taken:
            self.add(factor)
            return
        inner = " + ".join(term for _, term in taken)
        inner = f"({inner})" if len(taken) > 1 else inner
        self.terms.append((sum((value for value, _ in taken), Decimal(0)) * factor, f"{inner} × {plain(factor)}"))


def formula(page: Page, first: int, last: int, lexicon: Lexicon, style: Style) -> Formula:
    """Writes down the sum that the tokens from `first` to `last` name."""
    made, at = Formula(), first
    while at < last:
        digits = read_digits(page, at, style) if page.words[at][0].isdecimal() else None
        if digits is not None:
            made.add(digits.value)
            at = digits.last
            continue
        match = lexicon.table.match(page, at)
        entries = (match[1],) if match else lexicon.pieces(page.words[at])
        for entry in entries:
            _take(made, entry)
        at = match[0] if match else at + 1
    return made


def _take(made: Formula, entry: Entry) -> None:
    """Takes one number word in the role that it most likely has."""
    if "half" in entry and made.terms:
        scale = max((value for value, _ in made.terms), default=Decimal(1))
        made.add(entry["half"][0] * (_scale_of(scale) if scale >= _THOUSAND else 1))
    elif "multiplier" in entry:
        made.multiply(entry["multiplier"][0])
    elif "value" in entry:
        made.add(entry["value"][0])
    elif "teen" in entry and made.terms:
        made.add(entry["teen"][0])
    elif "fraction" in entry:
        made.add(entry["fraction"][0])


def _scale_of(value: Decimal) -> Decimal:
    """Gives the largest power of a thousand in a value."""
    scale = _THOUSAND
    while value >= scale * _THOUSAND:
        scale *= _THOUSAND
    return scale


def plain(value: Decimal) -> str:
    """Writes a value without exponent and without zeros that say nothing.

    >>> plain(Decimal("1E+9")), plain(Decimal("14.30"))
    ('1000000000', '14.3')
    """
    written = f"{value:f}"
    return written.rstrip("0").rstrip(".") if "." in written else written
