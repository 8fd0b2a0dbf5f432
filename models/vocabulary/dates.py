"""Section `[dates]` of a language pack: the words of days and periods."""

from __future__ import annotations

from models.vocabulary.section import Section


class Dates(Section):
    """The words of days and periods."""
