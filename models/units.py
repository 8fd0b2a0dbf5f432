"""Units and currencies that every language writes alike, read once from units.toml and currencies.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from models.errors import PackError

_HERE = Path(__file__).parent
FILE = _HERE / "units.toml"
_NOT_BY_SIZE = frozenset({"temperature", "other"})


@dataclass(frozen=True, slots=True)
class Measure:
    """One unit of measure: what it measures, its size in that dimension's base unit, and its symbols."""

    name: str
    dimension: str
    size: Decimal
    symbols: tuple[str, ...]
    ambiguous: bool = False

    @property
    def convertible(self) -> bool:
        """Says whether its size alone leads to the other units of its dimension."""
        return not self.ambiguous and self.dimension not in _NOT_BY_SIZE


@dataclass(frozen=True, slots=True)
class Currencies:
    """ISO 4217 codes, those read in small letters too, those that are words, symbols, and what "$" may be.

    `shared` are symbols of several currencies, `kinds` the currencies that share a name in some language.
    """

    codes: frozenset[str]
    known_small: frozenset[str]
    also_words: frozenset[str]
    symbols: dict[str, str]
    dollars: frozenset[str]
    pesos: frozenset[str]
    shared: dict[str, str]
    kinds: tuple[tuple[str, ...], ...]


@cache
def measures() -> dict[str, Measure]:
    """Gives every unit of measure by its canonical name.

    >>> measures()["km"].size
    Decimal('1000')
    """
    found: dict[str, Measure] = {}
    for dimension, units in _read("units.toml").items():
        for name, unit in units.items():
            ambiguous = bool(unit.get("ambiguous", False))
            found[name] = Measure(name, dimension, Decimal(unit["size"]), tuple(unit["symbols"]), ambiguous)
    return found


def convertible(unit: str | None) -> Measure | None:
    """Gives a unit that may be converted into the others of its dimension, None for any other.

    >>> convertible("mile").dimension, convertible("ounce"), convertible("celsius")
    ('length', None, None)
    """
    found = measures().get(unit) if unit else None
    return found if found and found.convertible else None


@cache
def currencies() -> Currencies:
    """Gives the codes and symbols of currencies."""
    data = _read("currencies.toml")
    return Currencies(
        frozenset(data["codes"].split()),
        frozenset(data["known_small"].split()),
        frozenset(data["also_words"].split()),
        dict(data["symbols"]),
        frozenset(data["dollars"].split()),
        frozenset(data["pesos"].split()),
        dict(data["shared"]),
        tuple(tuple(kind.split()) for kind in data["kinds"]),
    )


def _read(name: str) -> dict[str, Any]:
    try:
        return tomllib.loads((_HERE / name).read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise PackError(f"{name}: not valid TOML: {error}") from error
