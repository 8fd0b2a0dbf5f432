"""Rows of a query as text: an aligned table for people, CSV, JSON and Markdown for programs and editors.

CSV and JSON are exact: decimals keep every digit (JSON numbers, not floats), days and instants are ISO 8601
in UTC. The table and Markdown are for reading: what could break a cell or move the cursor is shown.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, Literal

import simplejson

from warehouse.display import visible

Format = Literal["table", "csv", "json", "markdown"]
FORMATS: tuple[Format, ...] = ("table", "csv", "json", "markdown")
Row = Sequence[Any]

_NUMBER = re.compile(r"[+-]?(?:\d+(?:[.,]\d+)*|\.\d+)(?:[eE][+-]?\d+)?%?")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
# An underscore between letters or digits is no markup: snake_case stays readable.
_MARKDOWN = re.compile(r"([\\`*\[\]|~#]|(?<![^\W_])_|_(?![^\W_]))")


def plain_decimal(value: Decimal) -> str:
    """Gives a decimal without exponent and without idle zeros.

    >>> plain_decimal(Decimal("5500000.000000")), plain_decimal(Decimal("-0.50"))
    ('5500000', '-0.5')
    """
    if not value.is_finite():
        return str(value)
    text = format(value, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def json_value(value: object) -> Any:
    """Gives a database value as what JSON can hold: numbers stay numbers, days become ISO 8601."""
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if isinstance(value, Decimal):
        return Decimal(plain_decimal(value))
    if isinstance(value, datetime):
        return _instant(value)
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, timedelta):
        return value.total_seconds()
    if isinstance(value, (bytes, bytearray, memoryview)):
        return bytes(value).hex()
    if isinstance(value, Mapping):
        return {cell_text(key): json_value(item) for key, item in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [json_value(item) for item in value]
    return str(value)  # UUID and whatever type DuckDB adds next: its text is its value


def cell_text(value: object) -> str:
    """Gives a database value as the text of one cell; nothing where there is none."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return plain_decimal(value)
    plain = json_value(value)
    return plain if isinstance(plain, str) else dump_json(plain)


def dump_json(value: object) -> str:
    """Gives one value as JSON text; what JSON has no word for (infinity) becomes null."""
    return simplejson.dumps(json_value(value), use_decimal=True, ensure_ascii=False, ignore_nan=True)


def json_rows(columns: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    """Gives each row as one JSON object."""
    names = distinct(columns)
    for row in rows:
        yield dump_json(dict(zip(names, row, strict=True)))


def as_json(columns: Sequence[str], rows: Iterable[Row]) -> str:
    """Gives all rows as one JSON array, a row a line."""
    lines = ",\n".join(json_rows(columns, rows))
    return f"[\n{lines}\n]\n" if lines else "[]\n"


def as_csv(columns: Sequence[str], rows: Iterable[Row]) -> str:
    """Gives all rows as CSV with a header, safe to open in a spreadsheet."""
    text = io.StringIO()
    write_csv(text, columns, rows)
    return text.getvalue()


def write_csv(file: io.TextIOBase | io.StringIO, columns: Sequence[str], rows: Iterable[Row]) -> None:
    """Writes the rows as CSV with a header; texts that a spreadsheet would run as a formula are guarded."""
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow([guard_formula(name) for name in columns])
    for row in rows:
        writer.writerow([guard_formula(v) if isinstance(v, str) else cell_text(v) for v in row])


def guard_formula(text: str) -> str:
    """Puts an apostrophe before a text that a spreadsheet would take for a formula; plain numbers pass.

    >>> guard_formula("=1+1"), guard_formula("-5,5"), guard_formula("- 5 dead")
    ("'=1+1", '-5,5', "'- 5 dead")
    """
    head = text.lstrip(" \ufeff\u200b")
    return f"'{text}" if head.startswith(_FORMULA) and not _NUMBER.fullmatch(text) else text


def markdown_text(text: str) -> str:
    """Gives a text that Markdown shows as it is, in a paragraph or a table cell.

    >>> markdown_text("a | b <script> *c*")
    'a \\\\| b &lt;script> \\\\*c\\\\*'
    """
    return _MARKDOWN.sub(r"\\\1", visible(text)).replace("&", "&amp;").replace("<", "&lt;")


def as_markdown(columns: Sequence[str], rows: Iterable[Row]) -> str:
    """Gives all rows as a Markdown table."""
    lines = [[markdown_text(name) for name in columns], ["---"] * len(columns)]
    lines += [[markdown_text(cell_text(value)) for value in row] for row in rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def distinct(columns: Sequence[str]) -> list[str]:
    """Gives the column names, a repeated one with a number behind it, so that an object loses no value."""
    names: list[str] = []
    for name in columns:
        unused, number = name, 1
        while unused in names:
            unused, number = f"{name}_{number}", number + 1
        names.append(unused)
    return names


def _instant(value: datetime) -> str:
    if value.tzinfo is None:
        return value.isoformat()
    return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
