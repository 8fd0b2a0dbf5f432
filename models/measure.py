"""What is measured: the measures of `measures.toml`, and which of them a mention in a sentence gives."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from pydantic import Field, ValidationError

from models.errors import PackError
from models.page import Page, PhraseTable
from models.units import convertible
from models.vocabulary.section import Section

FILE = Path(__file__).parent / "measures.toml"

Nature = Literal["one_off", "flow", "level", "cumulative", "tally"]
About = Literal["entity", "place", "event", "thing"]


class Measure(Section):
    """One measure; see the head of `measures.toml` for its keys."""

    nature: Nature
    about: About
    units: tuple[str, ...]
    span: int = 0
    generic: bool = False
    own: bool = False
    into: bool = False
    on: bool = False
    event: bool = False
    nouns: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    verbs: dict[str, tuple[str, ...]] = Field(default_factory=dict)


class Word(NamedTuple):
    """A word of a measure: which, and whether it is a noun (its value follows) or a verb."""

    measure: str
    noun: bool


class _People(Section):
    units: tuple[str, ...]
    words: tuple[str, ...]


class _File(Section):
    people: _People
    measure: dict[str, Measure]


@cache
def _file() -> _File:
    try:
        return _File.model_validate(tomllib.loads(FILE.read_text("utf-8")))
    except tomllib.TOMLDecodeError as error:
        raise PackError(f"{FILE.name}: not valid TOML: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        raise PackError(f"{FILE.name}: {'.'.join(map(str, first['loc']))}: {first['msg']}") from error


def measures() -> dict[str, Measure]:
    """Gives all measures by name.

    >>> measures()["deaths"].nature
    'cumulative'
    """
    return _file().measure


@cache
def measure_words(language: str) -> PhraseTable[tuple[Word, ...]]:
    """Gives the words of all measures in one language; one phrase may be a word of several measures."""
    words: dict[str, list[Word]] = {}
    for name, measure in measures().items():
        for phrases, noun in (
            (measure.nouns.get(language, ()), True),
            (measure.verbs.get(language, ()), False),
        ):
            for phrase in phrases:
                words.setdefault(phrase, []).append(Word(name, noun))
    return PhraseTable({phrase: tuple(found) for phrase, found in words.items()})


def phrases_of_measures(language: str) -> frozenset[str]:
    """Gives every word and phrase that names a measure in a language."""
    lists = (phrases for m in measures().values() for phrases in (m.nouns.get(language, ()), m.verbs.get(language, ())))
    return frozenset(phrase for phrases in lists for phrase in phrases)


def measuring_verbs(page: Page, first: int, last: int, language: str) -> Iterator[int]:
    """Gives the tokens of a page at which a verb of a measure begins ("streicht")."""
    table = measure_words(language)
    for i in range(first, last):
        found = table.match(page, i)
        if found and not any(word.noun for word in found[1]):
            yield i


@cache
def _people() -> frozenset[str]:
    return frozenset(_file().people.words)


def dimension(kind: str, unit: str | None) -> str:
    """Gives what kind of thing a unit counts, so that only like is compared with like.

    >>> dimension("money", "IDR"), dimension("quantity", "passenger"), dimension("percent", "percentage_point")
    ('money', 'person', 'percentage_point')
    >>> dimension("quantity", "mile"), dimension("quantity", "ounce")
    ('length', 'ounce')
    """
    if kind == "money":
        return "money"
    if kind == "date":
        return "date"
    if unit is None:
        return kind
    if kind == "quantity" and (physical := convertible(unit)):
        return physical.dimension
    return "person" if unit in _people() else unit


def accepts(measure: Measure, kind: str, unit: str | None) -> bool:
    """Says whether a measure's values may be given in a unit."""
    if kind == "money":
        return "money" in measure.units
    return dimension(kind, unit) in _dimensions(measure.units) or (unit is not None and unit in measure.units)


@cache
def _dimensions(units: tuple[str, ...]) -> frozenset[str]:
    """Gives the units of a measure and what those measure that may be converted: kilometres and so any length."""
    return frozenset(units) | {physical.dimension for unit in units if (physical := convertible(unit))}
