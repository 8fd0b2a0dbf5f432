"""Whole views as JSON and CSV, exact and fast: DuckDB puts values into words, Python these into rows.

The words are those of `warehouse.formats`: decimals without idle zeros, days and instants as ISO 8601 in UTC.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from json.encoder import encode_basestring
from typing import TextIO

import duckdb

from warehouse.formats import guard_formula
from warehouse.public_views import VIEWS

_BATCH = 10_000
_NUMBERS = frozenset(f"{sign}{size}INT" for sign in ("", "U") for size in ("TINY", "SMALL", "", "BIG", "HUGE")) | {
    "INTEGER",
    "UINTEGER",
}


@dataclass(frozen=True)
class Column:
    """A column of a view: its name, the SQL that puts it into words, and whether these are bare JSON."""

    name: str
    words: str
    bare: bool


def export_json(con: duckdb.DuckDBPyConnection, view: str, file: TextIO) -> None:
    """Writes a view as a JSON array, a row a line."""
    columns = _columns(con, view)
    between = "["
    for batch in _batches(con, view, columns):
        told = [_json_cells(column, cells) for column, cells in zip(columns, zip(*batch, strict=True), strict=True)]
        for row in zip(*told, strict=True):
            file.write(f"{between}\n{{{', '.join(row)}}}")
            between = ","
    file.write("[]" if between == "[" else "\n]")


def export_csv(con: duckdb.DuckDBPyConnection, view: str, file: TextIO) -> None:
    """Writes a view as CSV with a header; texts that a spreadsheet would run as a formula are guarded."""
    columns = _columns(con, view)
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(column.name for column in columns)
    for batch in _batches(con, view, columns):
        told = [
            cells if column.bare else [guard_formula(cell) if cell else cell for cell in cells]
            for column, cells in zip(columns, zip(*batch, strict=True), strict=True)
        ]
        writer.writerows(zip(*told, strict=True))


def _json_cells(column: Column, cells: Sequence[str | None]) -> list[str]:
    name = encode_basestring(column.name)
    if column.bare:
        return [f"{name}: {'null' if cell is None else cell}" for cell in cells]
    return [f"{name}: {'null' if cell is None else encode_basestring(cell)}" for cell in cells]


def _columns(con: duckdb.DuckDBPyConnection, view: str) -> list[Column]:
    if view not in VIEWS:
        raise KeyError(view)
    described = con.execute(f"select column_name, column_type from (describe {view})").fetchall()
    return [_column(name, kind) for name, kind in described]


def _column(name: str, kind: str) -> Column:
    """Chooses the words for a type of DuckDB; what has no other form takes that of its JSON."""
    cell = '"' + name.replace('"', '""') + '"'
    match kind.split("(", 1)[0]:
        case "VARCHAR":
            return Column(name, cell, bare=False)
        case "DATE":
            return Column(name, f"{cell}::varchar", bare=False)
        case "TIMESTAMP WITH TIME ZONE":
            instant = f"strftime({cell} at time zone 'UTC', '%Y-%m-%dT%H:%M:%S.%fZ')"
            return Column(name, f"replace({instant}, '.000000Z', 'Z')", bare=False)
        case "DECIMAL":
            digits = f"{cell}::varchar"
            trimmed = f"rtrim(rtrim({digits}, '0'), '.')"
            return Column(name, f"if(contains({digits}, '.'), {trimmed}, {digits})", bare=True)
        case "DOUBLE" | "FLOAT":
            return Column(name, f"if(isfinite({cell}), {cell}::varchar, null)", bare=True)
        case "BOOLEAN" | "JSON":
            return Column(name, f"{cell}::varchar", bare=True)
        case number if number in _NUMBERS:
            return Column(name, f"{cell}::varchar", bare=True)
        case _:
            return Column(name, f"to_json({cell})::varchar", bare=True)


def _batches(
    con: duckdb.DuckDBPyConnection, view: str, columns: Sequence[Column]
) -> Iterator[list[tuple[str | None, ...]]]:
    words = ", ".join(column.words for column in columns)
    result = con.execute(f"select {words} from (select * from {view} order by {VIEWS[view]})")
    while batch := result.fetchmany(_BATCH):
        yield batch
