"""Section `[numbers]` of a language pack: how numbers are written: separators, number words, scales."""

from __future__ import annotations

from models.vocabulary.section import Section


class Numbers(Section):
    """How numbers are written: separators, number words, scales."""
