"""Reads every mention of a text: the one door to the finders of each kind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from models.language import Language
from models.mentions.amounts import find_amounts
from models.mentions.date import find_dates
from models.mentions.mention import Mention
from models.mentions.multiple import find_multiples
from models.page import Page


@dataclass(frozen=True, slots=True)
class Asked:
    """What a text is read with, and the mentions that finders of higher rank have found in it."""

    page: Page
    language: Language
    reference: date | None
    currency: str | None
    explain: bool
    found: tuple[Mention, ...] = ()


Finder = Callable[[Asked], list[Mention]]


def _dates(asked: Asked) -> list[Mention]:
    return find_dates(asked.page, asked.language, asked.reference, asked.explain)


def _amounts(asked: Asked) -> list[Mention]:
    return find_amounts(asked.page, asked.language, asked.found, asked.currency, asked.explain)


def _multiples(asked: Asked) -> list[Mention]:
    return find_multiples(asked.page, asked.language, asked.found, asked.explain)


FINDERS: tuple[Finder, ...] = (_dates, _amounts, _multiples)
"""Every finder, in the order of rank: each sees what those before it found, and loses a tie to them."""


def read_page(
    page: Page,
    language: Language,
    reference: date | None,
    currency: str | None = None,
    explain: bool = False,
) -> list[Mention]:
    """Reads the mentions of a page, in order of their place, without overlaps.

    `reference` is the day from which relative days are counted; without it they give no mention. `currency`
    is the outlet's own currency, for "$" and "dollar". `explain` fills `steps`.
    """
    asked = Asked(page, language, reference, currency, explain)
    for finder in FINDERS:
        asked = replace(asked, found=(*asked.found, *finder(asked)))
    return _without_overlaps(asked.found)


def read_mentions(
    text: str,
    language: Language,
    reference: date | None = None,
    currency: str | None = None,
    explain: bool = False,
) -> list[Mention]:
    """Reads the mentions of a text; see `read_page`.

    >>> from models.language import load_language
    >>> [(m.text, str(m.low), m.unit) for m in read_mentions("Rp7,9 triliun", load_language("id"))]
    [('Rp7,9 triliun', '7900000000000.0', 'IDR')]
    """
    return read_page(Page(text), language, reference, currency, explain)


def _without_overlaps(found: Sequence[Mention]) -> list[Mention]:
    """Keeps of overlapping mentions the longest, of equally long ones the one found first."""
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda m: m.start):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
        elif mention.end - mention.start > kept[-1].end - kept[-1].start:
            kept[-1] = mention
    return kept
