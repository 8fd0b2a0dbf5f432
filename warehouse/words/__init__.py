"""The words in which findings are told, one file a language."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from models.errors import PackError

FOLDER = Path(__file__).parent


class Words(BaseModel):
    """The words of one language that every sentence may use; `measures` names each measure as its readers would."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    citing: str
    undated: str
    reference: str
    no_measure: str
    no_subject: str
    rise: str
    fall: str
    day: str
    months: tuple[str, ...] = Field(min_length=12, max_length=12)
    measures: dict[str, str] = Field(default_factory=dict)

    def measure(self, name: str | None) -> str:
        """Gives the words for a measure; one without any goes by its name."""
        return self.measures.get(name, name.replace("_", " ")) if name else self.no_measure


@cache
def languages() -> tuple[str, ...]:
    """Gives the languages in which findings are told: English first.

    >>> languages()
    ('en', 'id')
    """
    return tuple(sorted((path.stem for path in FOLDER.glob("*.toml")), key=lambda code: (code != "en", code)))


@cache
def load_words(code: str) -> Words:
    """Gives the words of a language; raises PackError that names the file and what is wrong with it."""
    path = FOLDER / f"{code}.toml"
    try:
        return Words.model_validate(tomllib.loads(path.read_text("utf-8")))
    except tomllib.TOMLDecodeError as error:
        raise PackError(f"{path.name}: not valid TOML: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        raise PackError(f"{path.name}: {'.'.join(map(str, first['loc']))}: {first['msg']}") from error
