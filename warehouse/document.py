"""Makes warehouse/README.md, the page of all views and tables, from the comments of the SQL files.

Run `python -m warehouse.document` after changing a file in `sql/tables/` or `sql/views/`; a test fails where
the page is not what it would make. `warehouse/schema.py` tells how those comments are written.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import duckdb

from warehouse.schema import SqlFile, prepare, schema_files

PAGE = Path(__file__).parent / "README.md"

_HEAD = """\
# The warehouse

One DuckDB file holds everything; `saksi sql` asks it questions, and so does any other DuckDB client. Numbers
are exact decimals, days are dates, instants are in UTC. The same articles have the same ids on every machine.

<!-- Made by `python -m warehouse.document` from the comments in warehouse/sql; change those. -->

## Views

Ask these: they show the latest version of each article, and stay as they are when the tables change.
"""
_MACROS = """\
## Macros

Used like tables, with an argument: `from {call}`.
"""
_TABLES = """\
## Tables

Where the views take it from. They keep every version of an article; the ones called derived are written anew
by each judging.
"""


def render() -> str:
    """Gives the page as Markdown."""
    con = duckdb.connect()
    try:
        con.execute("set timezone = 'UTC'")
        prepare(con, "the page's own warehouse")
        views = [_section(con, it) for it in schema_files("views") if it.kind == "view"]
        macros = [it for it in schema_files("views") if it.kind == "macro"]
        tables = [_section(con, it) for it in schema_files("tables")]
        parts = [_HEAD, *views]
        if macros:
            parts += [_MACROS.format(call=_call(con, macros[0])), *(_section(con, it) for it in macros)]
        return "\n".join([*parts, _TABLES, *tables])
    finally:
        con.close()


def columns_of(con: duckdb.DuckDBPyConnection, file: SqlFile) -> dict[str, str]:
    """Gives the columns that DuckDB itself sees in what a file makes, with their types."""
    rows = con.execute(f"describe from {_call(con, file, null=True)}").fetchall()
    return {row[0]: row[1].replace("TIMESTAMP WITH TIME ZONE", "TIMESTAMPTZ") for row in rows}


def main() -> None:
    """Writes the page."""
    PAGE.write_text(render(), "utf-8")


def _section(con: duckdb.DuckDBPyConnection, file: SqlFile) -> str:
    """Gives the part of the page about one view, macro or table."""
    types = columns_of(con, file)
    rows = [f"| `{name}` | {types.get(name, '')} | {_cell(text)} |" for name, text in file.columns.items()]
    title = f"`{_call(con, file)}`"
    return "\n".join([f"### {title}", "", file.grain, "", *_table(("column", "type", "what it is"), rows), ""])


def _table(head: Iterable[str], rows: Iterable[str]) -> list[str]:
    """Gives a Markdown table."""
    names = list(head)
    return [f"| {' | '.join(names)} |", f"|{' --- |' * len(names)}", *rows]


def _cell(text: str) -> str:
    """Keeps a bar from ending the cell."""
    return text.replace("|", r"\|")


def _call(con: duckdb.DuckDBPyConnection, file: SqlFile, *, null: bool = False) -> str:
    """Gives the name, for a macro with its parameters (or nulls in their place)."""
    if file.kind != "macro":
        return file.name
    found = con.execute(
        "select parameters from duckdb_functions() where function_name = ? and function_type = 'table_macro'",
        [file.name],
    ).fetchall()
    parameters = found[0][0]
    return f"{file.name}({', '.join('null' if null else name for name in parameters)})"


if __name__ == "__main__":
    main()
