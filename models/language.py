"""A language pack: what Saksi knows of one language, read from one TOML file in `languages/`.

A pack is data. Adding a language is adding one file; a key that no section knows, or a value of the wrong type,
is an error that names the file and the key. What differs in one region of the language comes from CLDR and, where
newspapers write otherwise, from the pack's `[regions.XX]`: whole keys of its sections, entries of their tables.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import Field, ValidationError

from models.errors import PackError
from models.toml_files import parse_toml
from models.vocabulary.amounts import Amounts
from models.vocabulary.claims import Claims
from models.vocabulary.dates import Dates
from models.vocabulary.numbers import Numbers
from models.vocabulary.section import Section
from models.vocabulary.tense import Tense

PACKS = Path(__file__).parent / "languages"
_CLAIMS = re.compile(r"^\[claims\]$.*?(?=^\[(?!claims)|\Z)", re.MULTILINE | re.DOTALL)
_OTHER_CODES = {"fil": "tl", "no": "nb", "in": "id", "iw": "he"}


S = TypeVar("S", bound=Section)


class _ClaimsAlone(Section):
    """What a pack says of claims, and nothing else of it."""

    claims: Claims


class Region(Section):
    """What is otherwise in one region of a language, by section."""

    numbers: dict[str, Any] = Field(default={})
    amounts: dict[str, Any] = Field(default={})
    dates: dict[str, Any] = Field(default={})


class Language(Section):
    """One language: its ISO 639-1 `code`, its English `name` and its sections.

    With `cldr`, what the sections leave out of separators, scales, currencies and units comes from CLDR. `region` is
    the one asked for, where anything differs there, and `currency` what "$" and "dollar" mean in it.
    """

    code: str
    name: str
    cldr: bool = True
    region: str = ""
    currency: str | None = None
    regions: dict[str, Region] = Field(default={})
    numbers: Numbers = Numbers()
    amounts: Amounts = Amounts()
    dates: Dates = Dates()
    tense: Tense = Tense()
    claims: Claims = Claims()


def packed_languages() -> tuple[str, ...]:
    """Gives the codes of all languages that have a pack, sorted."""
    return tuple(sorted(path.stem for path in PACKS.glob("*.toml")))


def split_tag(tag: str) -> tuple[str, str]:
    """Splits a language tag into the code of a pack and the region, or "".

    >>> split_tag("en-GB"), split_tag("zh-Hant-TW"), split_tag("fil")
    (('en', 'GB'), ('zh', 'TW'), ('tl', ''))
    """
    code, *more = tag.replace("_", "-").split("-")
    region = next((part.upper() for part in more if len(part) == 2 or (len(part) == 3 and part.isdecimal())), "")
    return _OTHER_CODES.get(code.lower(), code.lower()), region


@cache
def load_language(tag: str) -> Language:
    """Loads the pack of a language, as in the region that its tag may name; one without a pack is read generically.

    Raises PackError when the file is no valid pack.

    >>> load_language("id").name, load_language("en-GB").dates.orders[0], load_language("es-MX").numbers.decimal
    ('Indonesian', 'dmy', '.')
    """
    code, region = split_tag(tag)
    if region:
        return _regional(code, region)
    if code != tag:
        return load_language(code)
    return _filled(load_pack(code))


def _regional(code: str, region: str) -> Language:
    """Gives a pack as it is in a region; the plain one where nothing differs."""
    # babel is needed for regions alone
    from models.cldr import regional_currency, regional_differences

    plain = load_pack(code)
    told = plain.regions.get(region, Region()).model_dump()
    differences = merged(regional_differences(code, region, plain.dates.orders), told)
    currency = regional_currency(region)
    if currency is None and not any(differences.values()):
        return load_language(code)
    return _filled(load_pack(code, {**differences, "region": region, "currency": currency}))


def merged(table: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Any]:
    """Lays one table over another: tables are merged, all else is put in its place.

    >>> merged({"a": {"b": 1, "c": [2]}}, {"a": {"c": [3]}})
    {'a': {'b': 1, 'c': [3]}}
    """
    inner = {key: merged(table[key], value) for key, value in other.items() if _are_tables(table.get(key), value)}
    return {**table, **other, **inner}


def _are_tables(*values: object) -> bool:
    return all(isinstance(value, Mapping) for value in values)


def _filled(language: Language) -> Language:
    """Adds what CLDR knows."""
    code = language.code
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


def load_pack(code: str, differences: Mapping[str, Any] | None = None) -> Language:
    """Loads what a language's own file says, with what differs in a region, and nothing else from CLDR."""
    path = PACKS / f"{code}.toml"
    said = parse_toml(path, path.read_text("utf-8")) if path.is_file() else {"code": code, "name": code}
    return _checked(path, merged(said, differences or {}), Language)


def load_claims(code: str) -> Claims:
    """Loads a pack's section on claims alone: whoever asks all packs for it need not wait for all that they say."""
    path = PACKS / f"{code}.toml"
    section = _CLAIMS.search(path.read_text("utf-8"))
    return _checked(path, parse_toml(path, section[0], part="claims"), _ClaimsAlone).claims if section else Claims()


def _checked(path: Path, said: Mapping[str, Any], kind: type[S]) -> S:
    try:
        return kind.model_validate(said)
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"])
        raise PackError(f"{path.name}: {key}: {first['msg']}") from error
