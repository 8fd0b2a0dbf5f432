"""Which names are courts: they rule on others, and what they rule is not about them."""

from __future__ import annotations

from functools import cache

from models.claims.names.name import Name
from models.language import load_language
from models.page import Page, PhraseTable


def is_court(page: Page, name: Name, code: str) -> bool:
    """Says whether a word for a court is part of a name, or stands before it ("Presiding judge X", "Hakim ketua X")."""
    within = any(_courts(code).match(page, i) for i in range(name.first, name.last))
    return within or _courts(code).match_before(page, name.first) is not None


@cache
def _courts(code: str) -> PhraseTable[str]:
    return PhraseTable(dict.fromkeys(load_language(code).claims.courts, "court"))
