"""A language pack: what Saksi knows of one language, read from one TOML file in `languages/`.

A pack is data. Adding a language is adding one file; a key that no section knows, or a value of the wrong type,
is an error that names the file and the key.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from pydantic import ValidationError

from models.errors import PackError
from models.vocabulary.amounts import Amounts
from models.vocabulary.claims import Claims
from models.vocabulary.dates import Dates
from models.vocabulary.numbers import Numbers
from models.vocabulary.section import Section
from models.vocabulary.tense import Tense

PACKS = Path(__file__).parent / "languages"


class Language(Section):
    """One language: its ISO 639-1 `code`, its English `name` and its sections.

    With `cldr`, what the sections leave out of separators, scales, currencies and units comes from CLDR.
    """

    code: str
    name: str
    cldr: bool = True
    numbers: Numbers = Numbers()
    amounts: Amounts = Amounts()
    dates: Dates = Dates()
    tense: Tense = Tense()
    claims: Claims = Claims()


def packed_languages() -> tuple[str, ...]:
    """Gives the codes of all languages that have a pack, sorted."""
    return tuple(sorted(path.stem for path in PACKS.glob("*.toml")))


@cache
def load_language(code: str) -> Language:
    """Loads the pack of a language; one without a pack is read generically.

    Raises PackError when the file is no valid pack.

    >>> load_language("id").name
    'Indonesian'
    """
    language = load_pack(code)
    if not language.cldr:
        return language
    # babel is not needed for a pack that is complete in itself
    from models.cldr import fill_amounts, fill_numbers

    return language.model_copy(
        update={
            "numbers": fill_numbers(code, language.numbers),
            "amounts": fill_amounts(code, language.amounts),
        }
    )


def load_pack(code: str) -> Language:
    """Loads what a language's own file says, and nothing from CLDR."""
    path = PACKS / f"{code}.toml"
    if not path.is_file():
        return Language(code=code, name=code)
    try:
        return Language.model_validate(tomllib.loads(path.read_text("utf-8")))
    except tomllib.TOMLDecodeError as error:
        raise PackError(f"{path.name}: not valid TOML: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"])
        raise PackError(f"{path.name}: {key}: {first['msg']}") from error
