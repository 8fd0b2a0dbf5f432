"""Reads every mention of a text: the one door to the finders of each kind."""

from __future__ import annotations

from datetime import date

from models.language import Language
from models.mentions.mention import Mention
from models.page import Page


def read_page(page: Page, language: Language, reference: date | None, currency: str | None = None) -> list[Mention]:
    """Reads the mentions of a page, in order of their place; those of one kind never overlap.

    `reference` is the day from which relative days are counted; without it they give no mention. `currency` is
    the outlet's own currency, for "$" and "dollar".
    """
    raise NotImplementedError


def read_mentions(
    text: str, language: Language, reference: date | None = None, currency: str | None = None
) -> list[Mention]:
    """Reads the mentions of a text; see `read_page`."""
    return read_page(Page(text), language, reference, currency)
