"""Which currency belongs to a country, a city or an adjective such as "norwegische", and which is a language's own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from models.claims.names.gazetteer import all_places, territories
from models.compiled import once_a_language
from models.language import Language
from models.mentions.shared_names import shared_names
from models.page import Page, fold

_STEM, _ENDING = 5, 3  # letters


def find_places(page: Page, language: Language, among: frozenset[str]) -> Iterator[tuple[int, str]]:
    """Finds the countries of these currencies, their cities and adjectives: (token, currency)."""
    places, adjectives, money = all_places(language.code), adjectives_of(language), money_of(among)
    at = 0
    while at < len(page):
        found = places.match(page, at) if may_name(page, at) else None
        code = money.get(found[1]) if found else adjectives.get(page.words[at], among)
        if code:
            yield at, code
        at = found[0] if found else at + 1


def may_name(page: Page, at: int) -> bool:
    """Says whether a token may begin the name of a place: with a capital, or in a script that has none."""
    return page.capitals[at] or not (page.words[at][0].isascii() or page.words[at][0].upper() != page.words[at][0])


class Adjectives:
    """The words that fuller names of currencies have beside the bare one, found in other forms of theirs too."""

    def __init__(self, exact: Mapping[str, frozenset[str]]) -> None:
        self._exact = exact
        self._stems = {word[:-2]: codes for word, codes in exact.items() if len(word) - 2 >= _STEM}

    def get(self, word: str, among: frozenset[str]) -> str | None:
        """Gives which of some currencies an adjective belongs to: "norwegischen" as "norwegische"."""
        codes = self._exact.get(word)
        for cut in range(max(_STEM, len(word) - _ENDING - 1), len(word) + 1) if codes is None else ():
            codes = codes or self._stems.get(word[:cut])
        (code, *others) = (codes or frozenset()) & among or (None,)
        return None if others else code


@once_a_language
def adjectives_of(language: Language) -> Adjectives:
    """Gives the adjectives of all currencies: the one word that a fuller name has beside another."""
    found: dict[str, set[str]] = {}
    names = {fold(name): code.rpartition(" ")[2] for name, code in language.amounts.currencies.items()}
    shared = shared_names(language.amounts)
    for name, code in names.items():
        words = name.split()
        if len(words) == 2 and name not in shared:
            for word, other in (words, words[::-1]):
                if other in names and word not in names:
                    found.setdefault(word, set()).add(code)
    return Adjectives({word: frozenset(codes) for word, codes in found.items()})


@cache
def money_of(among: frozenset[str]) -> dict[str, str]:
    """Gives for the keys of places the currency of theirs that is among these."""
    return {key: code for key, land in territories().items() for code in money_in(land) if code in among}


@cache
def money_in(territory: str) -> tuple[str, ...]:
    """Gives the currencies of a territory today."""
    # babel is slow to import, and an article may name no such currency
    from babel.numbers import get_territory_currencies

    return tuple(get_territory_currencies(territory)) if territory else ()


@cache
def spoken_in(language: str) -> str:
    """Gives the territory where most speak a language."""
    from babel.core import get_global

    return str(get_global("likely_subtags").get(language, "")).rpartition("_")[2]


@cache
def same_tongue(currency: str, language: str) -> bool:
    """Says whether a language is official where a currency is used: Hong Kong and Singapore are read in Chinese."""
    from babel.languages import get_official_languages

    lands = {land for land in territories().values() if currency in money_in(land)}
    return any(tongue.partition("_")[0] == language for land in lands for tongue in get_official_languages(land))
