"""Countries and great cities by the names that CLDR gives them in each language, known under their English ones.

So "印度尼西亚", "Indonesien" and "Indonesia" are one subject, and in scripts without case they need no other sign
to be names.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from models.claims.names.cases import Cases, forms_of
from models.claims.names.name import key_of, plain
from models.language import load_language
from models.page import Page, PhraseTable

_SHORTEST = {True: 2, False: 4}  # letters of a name, in scripts without case and with: "Mali" is one, "Rom" is none


@cache
def place_names(code: str) -> PhraseTable[str]:
    """Gives the names of places in a language, with the English key of each: those of its pack, and CLDR's.

    A name that two places share is left out. A pack that is complete without CLDR has only its own.

    >>> place_names("de").match(Page("in Indonesien"), 1)
    (2, 'indonesia')
    """
    return _table(code, load_language(code).cldr)


@cache
def all_places(code: str) -> PhraseTable[str]:
    """Gives the same with CLDR's names for every language: for what a wrong name of a person or thing does no harm."""
    return _table(code, True)


def _table(code: str, with_cldr: bool) -> PhraseTable[str]:
    language = load_language(code)
    keys: dict[str, set[str]] = {}
    if with_cldr:
        english = _written("en")
        for place, text in _written(code).items():
            if len(text) >= _SHORTEST[not text[0].isupper()]:
                keys.setdefault(text, set()).add(_key(english.get(place, text)))
    keys |= {text: {key} for text, key in language.claims.places.items()}
    for ending in language.claims.name_inflections:
        keys |= {text + ending: found for text, found in keys.items() if text + ending not in keys}
    bent: dict[str, set[str]] = {}
    for text, found in keys.items() if language.claims.name_cases else ():
        for form in _in_cases(text, language.claims.name_cases):
            bent[form] = bent.get(form, set()) | found
    keys |= {text: found for text, found in bent.items() if text not in keys}
    return PhraseTable({text: next(iter(found)) for text, found in keys.items() if len(found) == 1})


@cache
def territories() -> dict[str, str]:
    """Gives for the English key of each country and great city the code of the territory: "jakarta" -> "ID"."""
    # babel is slow to import, and an article may name no place
    from babel.core import get_global

    lies_in: Mapping[str, str] = get_global("zone_territories")
    found = {_key(text): lies_in.get(place, "") for place, text in _written("en").items() if "/" in place}
    return found | {_key(text): place for place, text in _written("en").items() if "/" not in place}


def _in_cases(text: str, cases: Cases) -> Iterator[str]:
    """Gives the forms that a place of one word, or of an adjective and another, has in other cases."""
    words = text.split(" ")
    forms = [[word.casefold(), *forms_of(word.casefold(), cases)] for word in words]
    if len(words) == 1:
        yield from forms[0][1:]
    elif len(words) == 2:
        yield from (f"{first} {second}" for first in forms[0] for second in forms[1])


def _written(code: str) -> dict[str, str]:
    """Gives countries by their code and cities by their time zone, as a language writes them."""
    # babel is slow to import, and an article may name no place
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(code)
    except (UnknownLocaleError, ValueError):
        return {}
    places = {zone: zone.rpartition("/")[2].replace("_", " ") for zone in _zones()}
    cities: Mapping[str, Mapping[str, str]] = locale.time_zones
    places |= {zone: told["city"] for zone, told in cities.items() if "/" in zone and told.get("city")}
    places |= {territory: name for territory, name in locale.territories.items() if territory.isalpha()}
    return {place: text for place, text in places.items() if text and Page(text).words}


@cache
def _zones() -> tuple[str, ...]:
    from babel import Locale

    zones: Mapping[str, object] = Locale.parse("zh").time_zones
    return tuple(zone for zone in zones if "/" in zone and not zone.startswith("Etc/"))


def _key(text: str) -> str:
    return plain(key_of(text))
