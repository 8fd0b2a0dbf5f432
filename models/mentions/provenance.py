"""Where a word that the reader used is written down: the file and key of a language pack, or CLDR.

Only explanations ask for it, so nothing here is made before somebody asks.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from models.compiled import once_a_language
from models.language import Language, Region, load_pack
from models.page import fold
from models.vocabulary.dates import Dates
from models.vocabulary.section import Section

_IN_ORDER = frozenset({"months", "weekdays"})  # the place in the list is the meaning
_BY_MEANING = frozenset(
    {"units", "numbered"}
)  # tables of dates that give the words of a meaning: week = "minggu|pekan"


class Entry(NamedTuple):
    """One word of a language: the section and key under which it stands, what it means there, and in which file."""

    word: str
    section: str
    key: str
    meaning: object
    place: str


class Provenance:
    """Every word of a language's numbers, amounts and dates, with its place."""

    def __init__(self, language: Language) -> None:
        self.code = language.code
        self._language = language
        self._pack = load_pack(language.code)
        self._tag = f"{language.code}-{language.region}" if language.region else language.code
        self._region = self._pack.regions.get(language.region, Region())
        self._entries: dict[str, list[Entry]] = {}
        for name in ("numbers", "amounts", "dates"):
            own = {(key, word) for word, key, _ in _words(getattr(self._pack, name))}
            for word, key, meaning in _words(getattr(language, name)):
                said = self._file(name, key) if (key, word) in own else self._cldr()
                place = self._regional(name, key, word) or said
                self._entries.setdefault(word, []).append(Entry(word, name, key, meaning, place))

    def entries(self, word: str, section: str) -> list[Entry]:
        """Gives every entry of a word or phrase in one section."""
        return [entry for entry in self._entries.get(fold(word), ()) if entry.section == section]

    def entry(self, word: str, section: str, keys: Collection[str]) -> Entry | None:
        """Gives the entry of a word or phrase under one of these keys, the first key first."""
        found = {entry.key: entry for entry in reversed(self.entries(word, section))}
        return next((found[key] for key in keys if key in found), None)

    def setting(self, section: str, key: str) -> str:
        """Says where a setting stands that is no word, such as the decimal sign."""
        if key in getattr(self._region, section):
            return self._file(f"regions.{self._tag.partition('-')[2]}.{section}", key)
        here, pack = getattr(self._language, section), getattr(self._pack, section)
        given = key in pack.model_fields_set and getattr(here, key) == getattr(pack, key)
        return self._file(section, key) if given else f"CLDR, {self._tag}"

    def _regional(self, section: str, key: str, word: str) -> str | None:
        """Gives the place of a word that the pack says of the region alone."""
        table = getattr(self._region, section).get(key, {})
        if word not in map(fold, table):
            return None
        return self._file(f"regions.{self._tag.partition('-')[2]}.{section}", key)

    def _file(self, section: str, key: str) -> str:
        return f"{self.code}.toml, {section}.{key}"

    def _cldr(self) -> str:
        return f"CLDR, {self.code}"


@once_a_language
def provenance_of(language: Language) -> Provenance:
    """Gives the places of a language's words, gathered once."""
    return Provenance(language)


def _words(section: Section) -> Iterator[tuple[str, str, object]]:
    """Gives each word of a section, folded, with its key and its meaning."""
    for key, value in section:
        if isinstance(value, dict):
            for one, other in value.items():
                words, meaning = (other, one) if key in _BY_MEANING and isinstance(section, Dates) else (one, other)
                yield from ((word, key, meaning) for word in _split(str(words)))
        elif isinstance(value, str):
            yield from ((word, key, None) for word in _split(value))
        elif isinstance(value, (tuple, frozenset)):
            for place, words in enumerate(value, 1):
                meaning = place if key in _IN_ORDER else None
                yield from ((word, key, meaning) for word in _split(str(words)))


def _split(words: str) -> list[str]:
    parts = words.split("|") if words.strip("|") else [words]
    return [fold(part.strip()) for part in parts if part.strip()]
