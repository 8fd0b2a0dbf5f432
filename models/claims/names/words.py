"""The words of a pack that stand before, inside and behind names, compiled once a language."""

from __future__ import annotations

from functools import cache

from models.language import load_language
from models.page import PhraseTable


@cache
def dropped(code: str) -> PhraseTable[str]:
    """Gives legal forms and words for kinds of places: what begins with one is a name, or names a place."""
    section = load_language(code).claims
    return PhraseTable({**dict.fromkeys(section.legal_forms, "legal"), **dict.fromkeys(section.place_words, "place")})


@cache
def titles(code: str) -> PhraseTable[str]:
    """Gives the words before a person's name: "title", and "weak" for those that also are part of names."""
    section = load_language(code).claims
    return PhraseTable({**dict.fromkeys(section.titles, "title"), **dict.fromkeys(section.weak_titles, "weak")})


@cache
def common(code: str) -> PhraseTable[str]:
    """Gives words of several tokens that stand before names and are none, though the first may have a capital."""
    section = load_language(code).claims
    phrases = (*section.titles, *section.legal_forms, *section.place_words, *section.speakers)
    return PhraseTable(dict.fromkeys((p for p in phrases if " " in p), "common"))


@cache
def openers(code: str) -> frozenset[str]:
    """Gives the words with which titles and words before names begin: a quick test before looking for them."""
    return titles(code).first_words() | common(code).first_words()


@cache
def not_names(code: str) -> frozenset[str]:
    """Gives the capitalized words that are no names."""
    return frozenset(load_language(code).claims.not_names)


@cache
def links(code: str) -> frozenset[str]:
    """Gives the small words that may stand inside a name."""
    return frozenset(load_language(code).claims.name_links)


@cache
def describing(code: str) -> PhraseTable[str]:
    """Gives the words behind what only tells of which kind the next name is."""
    return PhraseTable(dict.fromkeys(load_language(code).claims.describes, "describes"))
