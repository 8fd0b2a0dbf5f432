"""Writes the start of a language pack: what CLDR knows of the language, and every key that may be filled.

    python -m docs.new_pack ms > models/languages/ms.toml

What stands behind a `#` is not filled yet; a pack works from its first line on, and better with each that is filled.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator

from babel import Locale, UnknownLocaleError

from models.cldr import fill_numbers
from models.mentions.dates.cldr import cldr_dates
from models.vocabulary.amounts import Amounts
from models.vocabulary.dates import Dates
from models.vocabulary.numbers import Numbers
from models.vocabulary.section import Section


def new_pack(code: str) -> str:
    """Writes the start of the pack of a language.

    Raises UnknownLocaleError where CLDR knows no such language.

    >>> print(new_pack("ms").splitlines()[1])
    code = "ms"
    """
    locale = Locale.parse("fil" if code == "tl" else code)
    name = locale.get_display_name("en") or code
    numbers, dates = fill_numbers(code, Numbers()), cldr_dates("fil" if code == "tl" else code)
    scales = {word: int(value) for word, value in sorted(numbers.multipliers.items(), key=lambda entry: entry[1])}
    lines = [
        f"# {name}.",
        f"code = {_written(code)}",
        f"name = {_written(name)}",
        "",
        "[numbers]",
        f"decimal = {_written(numbers.decimal)}",
        f"group = {_written(list(numbers.group))}",
        *_open_keys(Numbers, {"decimal", "group", "multipliers"}),
        "",
        "[numbers.multipliers]",
        *(f"{_written(word)} = {value}" for word, value in scales.items()),
        "",
        "[amounts]",
        *_open_keys(Amounts, set()),
        "",
        "[dates]",
        f"orders = {_written(list(dates.orders))}",
        *_list("months", dates.months),
        *_list("weekdays", dates.weekdays),
        f"suffixes = {_written(dates.suffixes)}",
        *_list("templates", dates.templates),
        *_open_keys(Dates, {"orders", "months", "weekdays", "suffixes", "templates"}),
    ]
    return "\n".join(lines) + "\n"


def _written(value: object) -> str:
    """Writes a string or a list of strings; JSON's way of it is TOML's too."""
    return json.dumps(value, ensure_ascii=False)


def _list(key: str, names: tuple[str, ...]) -> list[str]:
    return [f"{key} = [", *(f"  {_written(name)}," for name in names), "]"]


def _open_keys(section: type[Section], filled: set[str]) -> Iterator[str]:
    """Lists the keys that are still open, each with what it holds."""
    for key, field in section.model_fields.items():
        if key not in filled:
            yield f"# {key} =" + (f"  # {field.description}" if field.description else "")


def main() -> int:
    """Prints the start of the pack of the language that is named."""
    if len(sys.argv) != 2:
        sys.stderr.write("usage: python -m docs.new_pack CODE, where CODE is an ISO 639-1 code such as ms\n")
        return 2
    try:
        sys.stdout.write(new_pack(sys.argv[1]))
    except (UnknownLocaleError, ValueError):
        sys.stderr.write(f"CLDR knows no language {sys.argv[1]!r}: begin with an empty file, its code and its name\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
