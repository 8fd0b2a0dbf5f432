"""Names in a language that gives every noun a capital: what is left of a run when the common nouns are taken away.

A common noun is known by its end (Regierung, Rettungskräfte), by being a word of the language's own lists, or by the
article before it, here or anywhere in the text.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from models.claims.names.evidence import acronym, capital
from models.claims.names.gazetteer import place_names
from models.claims.names.stretch import Stretch
from models.claims.names.words import dropped
from models.language import load_language
from models.measure import measure_words
from models.page import Page

_LONGEST_END = 16
_ADJECTIVE_ENDS = ("e", "en", "er", "es", "em")
_ADJECTIVES = 2  # small words between an article and its noun
_LISTS = ("titles", "speakers", "anonymous", "place_words", "object_words", "reports", "not_names", "nouns")


def proper(stretch: Stretch, first: int, last: int) -> tuple[int, int]:
    """Gives the part of a run of capitals that is a name; an empty one where there is none."""
    page, code = stretch.page, stretch.language.code
    if first == stretch.first and last - first > 1 and _leads_nouns(stretch, first, last):
        return last, last
    start, first = first, _behind_kind(page, first, last, code)
    while last - first > 1 and is_noun(page.words[first], code) and not _known(page, first, code):
        first += 1  # "Konkurrent Nordwind"
    if dropped(code).match(page, first):
        first = start  # "Energie AG": what is left would be a legal form
    while last - first > 1 and measure_words(code).match(page, last - 1):
        last -= 1  # "Nordwinds Umsatz"
    return (first, last) if last - first > 1 or _is_name(stretch, first) else (last, last)


def _behind_kind(page: Page, first: int, last: int, code: str) -> int:
    """Gives the token behind what only tells the kind of a name: "Kasseler Autobauer X", "Chip-Hersteller X"."""
    kind = next((i for i in (first + 1, first + 2) if i < last - 1 and tells_kind(page.words[i], code)), None)
    if kind is None:
        return first
    led = page.words[first].endswith("er") and kind == first + 1  # a place's own adjective
    joined = kind == first + 2 and page.words[first + 1] in "-–"
    return kind + 1 if led or joined else first


def nouns_of(page: Page, sentences: Collection[tuple[int, int]], code: str) -> frozenset[str]:
    """Gathers the single words with a capital that have an article before them somewhere in a text."""
    return frozenset(
        page.words[i]
        for first, last in sentences
        for i in range(first, last)
        if capital(page, i) and not acronym(page, i) and _alone(page, i, last) and _determined(page, i, first, code)
    )


@cache
def is_noun(word: str, code: str) -> bool:
    """Says whether a word is a common noun by itself or by its end."""
    ends = _noun_ends(code)
    return word in _listed(code) or any(word[-size:] in ends for size in range(2, min(len(word), _LONGEST_END) + 1))


def tells_kind(word: str, code: str) -> bool:
    """Says whether a word only tells of which kind the name behind it is, by the pack's lists ("Chipmaker X")."""
    ends = _noun_ends(code)
    return word in load_language(code).claims.nouns or any(
        word[-size:] in ends for size in range(2, min(len(word), _LONGEST_END) + 1)
    )


@cache
def _noun_ends(code: str) -> frozenset[str]:
    return frozenset(load_language(code).claims.noun_ends)


@cache
def _listed(code: str) -> frozenset[str]:
    """Gives the single words of the pack's lists and measures, none of which is a name."""
    section = load_language(code).claims
    return frozenset(word for role in _LISTS for word in getattr(section, role)) | measure_words(code).first_words()


@cache
def _articles(code: str) -> frozenset[str]:
    return frozenset(load_language(code).claims.articles)


def _is_name(stretch: Stretch, i: int) -> bool:
    """Says whether a single word with a capital is a name."""
    page, code = stretch.page, stretch.language.code
    word = page.words[i]
    if _known(page, i, code) or any(c.isupper() for c in page.original(i, i + 1)[1:]):
        return True
    counted = i - 1 in stretch.taken  # "31 Häuser"
    apposed = i > stretch.first and is_noun(page.words[i - 1], code) and capital(page, i - 1)
    noun = is_noun(word, code) or counted or (word in stretch.evidence.nouns and not apposed)
    return not noun and not _determined(page, i, stretch.first, code)


def _leads_nouns(stretch: Stretch, first: int, last: int) -> bool:
    """Says whether a sentence begins with an adjective and its nouns ("Betriebsbedingte Kündigungen")."""
    page, code = stretch.page, stretch.language.code
    word, rest = page.words[first], page.words[first + 1 : last]
    adjective = word.endswith(_ADJECTIVE_ENDS) or word in _articles(code)
    return adjective and all(is_noun(w, code) or w in stretch.evidence.nouns for w in rest)


def _known(page: Page, i: int, code: str) -> bool:
    return place_names(code).match(page, i) is not None


def _alone(page: Page, i: int, last: int) -> bool:
    """Says whether a word with a capital is no part of a longer name or compound ("die Nordwind-Aktie")."""
    return i + 1 >= last or not (capital(page, i + 1) or page.words[i + 1] in "-–")


def _determined(page: Page, i: int, first: int, code: str) -> bool:
    """Says whether an article stands before a word, with at most two small words between ("die schweren Unwetter")."""
    for before in range(i - 1, max(first - 1, i - 2 - _ADJECTIVES), -1):
        if page.words[before] in _articles(code):
            return True
        if not page.words[before].isalpha() or capital(page, before):
            return False
    return False
