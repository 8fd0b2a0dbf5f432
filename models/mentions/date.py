"""Dates and periods in a text, as inclusive days and the grain they were written in."""

from __future__ import annotations

from datetime import date

from models.language import Language
from models.mentions.mention import Mention
from models.page import Page


def find_dates(page: Page, language: Language, reference: date | None) -> list[Mention]:
    """Finds every date and period of a page, in order, without overlaps."""
    raise NotImplementedError
