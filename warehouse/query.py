"""`saksi sql`: one read-only statement over the warehouse, and a prompt for many.

The warehouse is opened for each statement and closed after it: an open reader would keep `saksi track` from
writing. Only statements that read are run, so a copied query can neither change the warehouse nor write a
file.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import duckdb

from models.errors import UsageError
from warehouse.connection import open_warehouse
from warehouse.formats import FORMATS, Format, as_csv, as_json, as_markdown
from warehouse.public_views import read_rows
from warehouse.table import as_table

# A pivot is one statement of many parts to DuckDB 2. Pragmas are left out: some of them write files.
_READING = {duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN, duckdb.StatementType.MULTI}
_EXPLAIN = re.compile(r"\s*explain\s*(?:analyze\b|\([^)]*\))?", re.IGNORECASE)


def run_query(path: Path, query: str, format: Format = "table", width: int | None = None) -> str:
    """Runs one statement that reads, and gives its rows as text.

    `width` is that of the terminal; without it nothing is cut. Raises WarehouseError where there is none,
    UsageError with DuckDB's own words when the statement is wrong or does anything but read.
    """
    if format not in FORMATS:
        raise UsageError(f"unknown format {format!r}; there are {', '.join(FORMATS)}")
    columns, rows = fetch(path, query)
    match format:
        case "table" if columns == ["explain_key", "explain_value"]:  # a plan is a drawing of many lines
            return "".join(f"{plan}\n" for _, plan in rows)
        case "table":
            return as_table(columns, rows, width)
        case "csv":
            return as_csv(columns, rows)
        case "json":
            return as_json(columns, rows)
        case "markdown":
            return as_markdown(columns, rows)


def fetch(path: Path, query: str) -> tuple[list[str], Sequence[Sequence[Any]]]:
    """Runs one statement that reads: its column names and rows."""
    with open_warehouse(path, read_only=True) as con:
        try:
            statement = _reading_statement(con, query)
            con.execute("set autoinstall_known_extensions = false")
            columns, rows = read_rows(con.execute(statement))
            return columns, list(rows)
        except duckdb.Error as error:
            raise UsageError(sentence(error)) from error


def sentence(error: duckdb.Error) -> str:
    """Gives what DuckDB says of an error as one sentence, without the picture of the query.

    >>> sentence(duckdb.CatalogException("Binder Error: no foo!\\nDid you mean bar?\\n\\nLINE 1: foo"))
    'Binder Error: no foo! Did you mean bar?'
    """
    said = re.split(r"\n\s*LINE \d+:", str(error))[0]
    return " ".join(said.split())


def _reading_statement(con: duckdb.DuckDBPyConnection, query: str) -> duckdb.Statement | str:
    """Gives the one statement of a query, when all it does is read."""
    statements = con.extract_statements(query)
    if not statements:
        raise UsageError("the query is empty; try: select * from contradictions")
    # A pivot is cut into parts by DuckDB 1: a temporary type without a text of its own, then the select.
    pivot = statements[-1].type == duckdb.StatementType.SELECT and all(
        part.type == duckdb.StatementType.CREATE and not part.query for part in statements[:-1]
    )
    if len(statements) > 1 and pivot:
        return query
    if len(statements) > 1:
        raise UsageError(f"the query holds {len(statements)} statements; one at a time, please")
    kind = statements[0].type
    if kind == duckdb.StatementType.EXPLAIN:  # "explain analyze" runs what it explains
        kind = con.extract_statements(_EXPLAIN.sub("", _without_comments(query), count=1))[0].type
    if kind not in _READING:
        raise UsageError(f"`saksi sql` only reads: {kind.name.lower().replace('_', ' ')} statements are not run")
    return statements[0]


def _without_comments(query: str) -> str:
    """Drops the comments that stand before the first word."""
    return re.sub(r"\A(?:\s|--[^\n]*(?:\n|\Z)|/\*.*?\*/)+", "", query, flags=re.DOTALL)
