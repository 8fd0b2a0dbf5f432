"""The right value of a claim that was misread: read from a reviewer's words, as those of an article are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from models.errors import UsageError
from models.language import load_language
from models.measure import dimension
from models.mentions.mention import Mention
from models.mentions.reading import read_mentions
from warehouse.formats import plain_decimal
from warehouse.rows import fits

_KINDS = {
    "money": "a sum of money; it is wanted as the article would write it, or such as “7.6 billion”",
    "percent": "a percentage; it is wanted as the article would write it, or such as “4.5”",
    "quantity": "a count or measure; it is wanted as the article would write it, or such as “31”",
    "number": "a number; it is wanted as the article would write it, or such as “31”",
    "duration": "a length of time; it is wanted as the article would write it, or such as “3 days”",
    "date": "a date; it is wanted as the article would write it, or such as “2025-05-09”",
}
_REVIEWERS = ("en", "id")  # the languages of the interface, which a reviewer may write in beside the article's


@dataclass(frozen=True)
class Misread:
    """What is known of a claim that was misread: what kind of value it has, and how its article writes."""

    kind: str
    unit: str | None
    language: str
    published_on: date | None
    currency: str | None


@dataclass(frozen=True)
class RightValue:
    """A value as it takes the place of another; without a unit of its own the claim keeps its one."""

    unit: str | None
    per_unit: str | None
    low: Decimal | None
    high: Decimal | None
    precision: Decimal
    approximate: bool
    vague: bool
    date_low: date | None
    date_high: date | None

    def tells(self, low: Decimal | None, high: Decimal | None, days: tuple[date | None, date | None]) -> bool:
        """Says whether another value is the same number or the same days."""
        return (self.low, self.high, self.date_low, self.date_high) == (low, high, *days)

    @property
    def told(self) -> str:
        """The value in plain digits, so that a comma that was taken for a point shows."""
        low, high = _plain(self.low, self.date_low), _plain(self.high, self.date_high)
        value = low
        if low != high:
            value = f"{low} to {high}" if low and high else f"at least {low}" if low else f"at most {high}"
        return " ".join(part for part in (value, self.unit, self.per_unit and f"per {self.per_unit}") if part)


def read_right_value(words: str, claim: Misread) -> RightValue:
    """Reads a value in the article's language, else in one of the interface; raises UsageError where that gives none.

    >>> read_right_value("7,6 miliar", Misread("money", "IDR", "id", None, None)).low
    Decimal('7600000000.0')
    """
    text = " ".join(words.split())
    read = list(_readings(text, claim)) if text else []
    of_one_dimension = [it for it in read if it.unit is None or _dimension(claim, it.unit) == _dimension(claim)]
    named = [it for it in read if it.unit and it.unit not in text]  # known by another name than its bare words
    for mention in (*of_one_dimension, *named, *read):
        return _value(mention)
    raise UsageError(f"“{text}” cannot be read as {_KINDS[claim.kind]}")


def _readings(text: str, claim: Misread) -> Iterator[Mention]:
    """Gives what the text is in each language in which it is one value of the claim's kind, and nothing else."""
    for language in dict.fromkeys((claim.language, *_REVIEWERS)):
        found = read_mentions(text, load_language(language), claim.published_on, claim.currency)
        if len(found) == 1 and _is_all(text, found[0]) and _is_of_kind(found[0], claim.kind):
            yield found[0]


def _is_all(text: str, mention: Mention) -> bool:
    """Says whether the text is this value alone, but for a hedge or the words of a bound."""
    rest = text[: mention.start] + text[mention.end :]
    bound = mention.period_start is None and (mention.low is None) != (mention.high is None)
    return bound or not any(char.isalnum() for char in rest.replace(mention.hedge or "", ""))


def _is_of_kind(mention: Mention, kind: str) -> bool:
    if not (fits(mention.low) and fits(mention.high) and fits(mention.precision)):
        return False
    return mention.kind == kind or (mention.kind == "number" and kind != "date")


def _dimension(claim: Misread, unit: str | None = None) -> str:
    return dimension(claim.kind, unit or claim.unit)


def _value(mention: Mention) -> RightValue:
    return RightValue(
        unit=None if mention.unit_guessed else mention.unit,
        per_unit=mention.per_unit,
        low=mention.low,
        high=mention.high,
        precision=mention.precision,
        approximate=mention.approximate,
        vague=mention.vague,
        date_low=mention.period_start,
        date_high=mention.period_end,
    )


def _plain(number: Decimal | None, day: date | None) -> str:
    if day is not None:
        return day.isoformat()
    return "" if number is None else plain_decimal(number)
