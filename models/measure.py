"""What is measured: the measures of `measures.toml`, and the words that name them in each language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import product
from pathlib import Path
from typing import Literal, NamedTuple

from pydantic import Field, ValidationError, model_validator

from models.errors import PackError
from models.page import Page, PhraseTable
from models.toml_files import parse_toml
from models.units import convertible
from models.vocabulary.section import Section

FILE = Path(__file__).parent / "measures.toml"

Nature = Literal["one_off", "flow", "level", "cumulative", "tally"]
About = Literal["entity", "place", "event", "thing"]
Words = dict[str, tuple[str, ...]]

# units that only say that things are counted: the measure's own word beside them tells which (投票所は1万カ所)
COUNTERS = frozenset({"unit", "location", "item"})
_CASE = "case"
_CHOICE = re.compile(r"\(([^()]*)\)")


class Measure(Section):
    """One measure; see the head of `measures.toml` for its keys."""

    nature: Nature
    about: About
    units: tuple[str, ...]
    bare: str | None = None
    taken_as: str | None = None
    span: int = 0
    generic: bool = False
    counted: bool = False
    most: int | None = None
    least: int | None = None
    share: bool = False
    own: bool = False
    into: bool = False
    held: bool = False
    on: bool = False
    event: bool = False
    day: bool = False
    sudden: bool = False
    led_by: str | None = None
    turns: dict[str, str] = Field(default_factory=dict)
    nouns: Words = Field(default_factory=dict)
    verbs: Words = Field(default_factory=dict)
    beside: Words = Field(default_factory=dict)

    def unit_of(self, kind: str, unit: str | None) -> str | None:
        """Gives the unit that a count of this measure takes: one for all people, and its own where it has none.

        >>> measures()["crowd"].unit_of("quantity", "protester"), measures()["deaths"].unit_of("quantity", "child")
        ('person', 'child')
        >>> measures()["deaths"].unit_of("number", None)
        'person'
        """
        if kind == "number" and unit is None:
            return self.taken_as if self.bare is None else self.bare or None
        if unit in COUNTERS:
            own = self.taken_as or self.bare or self.units[0]
            return unit if own in _file().kinds or own == "money" else own
        if unit == _CASE and self.bare == "person" and _CASE not in self.units:
            return self.bare  # 死亡13例: people are counted as cases
        return self.taken_as if kind == "quantity" and self.taken_as else unit


class Word(NamedTuple):
    """A word of a measure: which, and how it governs: a noun's value follows, a verb's may, a beside's touches it."""

    measure: str
    kind: Literal["noun", "verb", "beside"]

    @property
    def noun(self) -> bool:
        """Says whether the word is a noun."""
        return self.kind == "noun"


class _File(Section):
    kinds: dict[str, tuple[str, ...]]
    turn: dict[str, Words]
    anaphora: Words
    attains: Words
    sequence: Words
    no_measure: Words
    measure: dict[str, Measure]

    @model_validator(mode="after")
    def _turns_lead_somewhere(self) -> _File:
        for name, measure in self.measure.items():
            for turn, other in measure.turns.items():
                if turn not in self.turn or (other and other not in self.measure):
                    raise ValueError(f"measure {name}: turn {turn!r} to {other!r} leads nowhere")
        return self


@cache
def _file() -> _File:
    try:
        return _File.model_validate(parse_toml(FILE, FILE.read_text("utf-8")))
    except ValidationError as error:
        first = error.errors()[0]
        raise PackError(f"{FILE.name}: {'.'.join(map(str, first['loc']))}: {first['msg']}") from error


def measures() -> dict[str, Measure]:
    """Gives all measures by name.

    >>> measures()["deaths"].nature
    'cumulative'
    """
    return _file().measure


def spell_out(phrase: str) -> Iterator[str]:
    """Gives every phrase that one with choices stands for.

    >>> list(spell_out("herid(o|os) (leve|grave)"))
    ['herido leve', 'herido grave', 'heridos leve', 'heridos grave']
    """
    parts = _CHOICE.split(phrase)
    choices = [part.split("|") if at % 2 else [part] for at, part in enumerate(parts)]
    return ("".join(chosen) for chosen in product(*choices))


@cache
def measure_words(language: str) -> PhraseTable[tuple[Word, ...]]:
    """Gives the words of all measures in one language; one phrase may be a word of several measures, or of none."""
    words: dict[str, list[Word]] = {phrase: [] for phrase in _spelled(_file().no_measure.get(language, ()))}
    for name, measure in measures().items():
        kinds: tuple[tuple[Words, Literal["noun", "verb", "beside"]], ...] = (
            (measure.nouns, "noun"),
            (measure.verbs, "verb"),
            (measure.beside, "beside"),
        )
        for phrases, kind in kinds:
            for phrase in _spelled(phrases.get(language, ())):
                given = words.setdefault(phrase, [])
                if not any(word.measure == name for word in given):
                    given.append(Word(name, kind))
    return PhraseTable({phrase: tuple(found) for phrase, found in words.items()})


@cache
def turn_words(language: str) -> PhraseTable[tuple[str, ...]]:
    """Gives the words that turn a measure into another one or into none, each with the names of its turns."""
    words: dict[str, list[str]] = {}
    for turn, phrases in _file().turn.items():
        for phrase in _spelled(phrases.get(language, ())):
            words.setdefault(phrase, []).append(turn)
    return PhraseTable({phrase: tuple(turns) for phrase, turns in words.items()})


@cache
def and_words(language: str) -> frozenset[str]:
    """Gives the words that add one thing to another ("and")."""
    return frozenset(_spelled(_file().turn["and"].get(language, ())))


@cache
def sequence_words(language: str) -> PhraseTable[bool]:
    """Gives the words by which a change is held against the period right before ("month-on-month")."""
    return PhraseTable(dict.fromkeys(_spelled(_file().sequence.get(language, ())), True))


@cache
def value_words(language: str) -> PhraseTable[bool]:
    """Gives the words for a value itself ("the figure"), whose measure an earlier sentence tells."""
    return PhraseTable(dict.fromkeys(_spelled(_file().anaphora.get(language, ())), True))


@cache
def attaining_words(language: str) -> PhraseTable[bool]:
    """Gives the verbs by which another one has a share or count of what was spoken of ("took")."""
    return PhraseTable(dict.fromkeys(_spelled(_file().attains.get(language, ())), True))


def _spelled(phrases: Iterable[str]) -> list[str]:
    return [spelled for phrase in phrases for spelled in spell_out(phrase)]


@cache
def phrases_of_measures(language: str) -> frozenset[str]:
    """Gives every word and phrase of more than a character that names a measure in a language, or seems to."""
    lists = (lists.get(language, ()) for m in measures().values() for lists in (m.nouns, m.verbs, m.beside))
    phrases = (*_file().no_measure.get(language, ()), *(phrase for phrases in lists for phrase in phrases))
    return frozenset(phrase for phrase in _spelled(phrases) if len(phrase) > 1)


def measuring_verbs(page: Page, first: int, last: int, language: str) -> Iterator[int]:
    """Gives the tokens of a page at which a verb of a measure begins ("streicht")."""
    table = measure_words(language)
    for i in table.places(page, first, last):
        found = table.match(page, i)
        if found and found[1] and not any(word.noun for word in found[1]):
            yield i


def is_people(unit: str | None) -> bool:
    """Says whether a unit counts people of any kind."""
    return unit in _people()


@cache
def _people() -> frozenset[str]:
    return frozenset(_file().kinds["people"])


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
    """Says whether a measure's values may be given in a unit; a bare number's unit is the measure's own.

    >>> accepts(measures()["deaths"], "number", None), accepts(measures()["length"], "number", None)
    (True, False)
    >>> accepts(measures()["revenue"], "percent", "percent")
    True
    """
    units = _units(measure.units)
    if kind == "money":
        return "money" in units
    if kind == "number" and unit is None:
        return measure.unit_of(kind, unit) is not None
    if unit in COUNTERS and unit not in units:
        return measure.unit_of(kind, unit) not in (unit, None)
    if unit == "percent" and "change" in units:
        return True
    if unit == _CASE and measure.bare == "person":
        return True
    return dimension(kind, unit) in _dimensions(units) or (unit is not None and unit in units)


@cache
def _units(units: tuple[str, ...]) -> tuple[str, ...]:
    """Gives units with those in place of each kind that they name."""
    kinds = _file().kinds
    return tuple(unit for name in units for unit in kinds.get(name, (name,)))


@cache
def _dimensions(units: tuple[str, ...]) -> frozenset[str]:
    """Gives the units of a measure and what those measure that may be converted: kilometres and so any length."""
    return frozenset(units) | {physical.dimension for unit in units if (physical := convertible(unit))}
