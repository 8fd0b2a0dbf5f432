"""Section `[amounts]` of a language pack: the words around a number: currencies, percent, units, hedges, bounds, ranges."""

from __future__ import annotations

from models.vocabulary.section import Section


class Amounts(Section):
    """The words around a number: currencies, percent, units, hedges, bounds, ranges."""
