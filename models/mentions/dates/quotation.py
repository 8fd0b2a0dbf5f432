"""The day from which a quotation counts: its document's own, where the text names it before the quotation opens.

"In a letter of 2024 he wrote, 'From next year ...'" speaks of 2025, whenever it is printed.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from models.mentions.dates.calendar import SIZES
from models.mentions.dates.expression import Expression, Found
from models.mentions.dates.grammar import Grammar
from models.page import Page

_OPENING = frozenset("“‘«„\"'")
_CLOSING = frozenset("”’»“\"'")
_MARKS = _OPENING | _CLOSING
_REACH = 60  # tokens from a date back to the mark that opens its quotation
_NEAR = 14  # tokens from that mark back to the document's date
_DOCUMENT = 4  # tokens from the document's date back to the document


def quoted_reference(page: Page, grammar: Grammar, i: int, e: Expression, found: Sequence[Found]) -> date | None:
    """Gives the first day of the document that the quotation around token `i` comes from, or None.

    A document that is dated by its year alone says nothing about what is counted in weeks.
    """
    if not found or "year" in e.fields or not grammar.documents:
        return None
    opening = _opening(page, i)
    if opening is None:
        return None
    told = next((f for f in reversed(found) if f.last <= opening), None)
    if told is None or told.period is None or opening - told.last > _NEAR:
        return None
    named = any(grammar.documents.match(page, at) for at in range(max(0, told.first - _DOCUMENT), told.first))
    if not named or SIZES.get(e.grain, 1) < SIZES.get(told.period.grain, SIZES["century"]):
        return None
    return told.period.start


def _opening(page: Page, i: int) -> int | None:
    """Gives the token that opens the quotation around token `i`."""
    for at in range(i - 1, max(-1, i - _REACH), -1):
        word = page.words[at]
        if word not in _MARKS:
            continue
        ahead, behind = page.glued(at + 1), page.glued(at)
        if word in _OPENING and ahead and not behind:
            return at
        if word in _CLOSING and behind and not ahead:
            return None
    return None
