"""The warehouse's schema as files: one SQL statement a file, its comment the documentation.

A file in `sql/tables/` or `sql/views/` begins with comment lines. First the grain, one sentence or more;
then, one line a column, in the order of the columns:

    -- One row per version of an article.
    --
    -- version_id: stable id of the article with this content
    -- text: the text exactly as read; a long description
    --     goes on in a line indented by two or more spaces
    create table if not exists article (...)

A line `-- name: words` with a lower-case name always documents a column (for a macro: a column of its
result); all other comment lines belong to the grain. `warehouse.document` makes the README from them, and a
test holds the names to what DuckDB itself says. Files run in the order of their names, tables before views; a
macro is a file among the views.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Literal

import duckdb

from models.article import digest
from models.errors import PackError, WarehouseError

SCHEMA_VERSION = 4
SQL = Path(__file__).parent / "sql"

_COLUMN = re.compile(r"-- ([a-z][a-z0-9_]*): (\S.*)")
_MORE = re.compile(r"--  +(\S.*)")
_CREATE = re.compile(r'create (?:or replace )?(table|view|macro) (?:if not exists )?"?([a-z_]+)"?', re.IGNORECASE)


@dataclass(frozen=True)
class SqlFile:
    """One statement that makes a table, view or macro, with its documentation."""

    path: Path
    kind: Literal["table", "view", "macro"]
    name: str
    grain: str
    statement: str
    columns: dict[str, str] = field(default_factory=dict)

    @property
    def derived(self) -> bool:
        """Says whether judging makes what the table holds: those numbered from 20 on."""
        return self.kind == "table" and self.path.name >= "20"


def parse_sql(path: Path) -> SqlFile:
    """Reads one SQL file and its documentation; raises PackError where it makes nothing or says nothing."""
    statement = path.read_text("utf-8")
    grain: list[str] = []
    columns: dict[str, str] = {}
    for line in statement.splitlines():
        if not line.startswith("--"):
            break
        if column := _COLUMN.fullmatch(line):
            columns[column[1]] = column[2]
        elif columns and (more := _MORE.fullmatch(line)):
            columns[next(reversed(columns))] += " " + more[1]
        elif text := line.removeprefix("--").strip():
            grain.append(text)
    made = _CREATE.search(statement)
    if not made or not grain:
        raise PackError(f"{path.name}: begins with a comment that gives the grain, then makes one table, view or macro")
    kind: Literal["table", "view", "macro"] = made[1].lower()  # type: ignore[assignment]
    return SqlFile(path, kind, made[2].lower(), " ".join(grain), statement, columns)


@cache
def schema_files(folder: Literal["tables", "views"]) -> tuple[SqlFile, ...]:
    """Gives the files of a folder in the order in which they run."""
    return tuple(parse_sql(path) for path in sorted((SQL / folder).glob("*.sql")))


def fingerprint() -> str:
    """Gives a hash of all statements: where it is unchanged none of them needs to run again."""
    return digest(*(file.statement for folder in ("tables", "views") for file in schema_files(folder)))


def is_current(stored: Mapping[str, str]) -> bool:
    """Says whether a warehouse of these settings was made by the very statements that are here."""
    return stored.get("schema_fingerprint") == fingerprint()


def prepare(con: duckdb.DuckDBPyConnection, name: str) -> None:
    """Makes or updates tables, views and macros; `name` is the file's, for errors. One transaction."""
    stored = read_settings(con, name)
    if is_current(stored):
        return
    con.begin()
    try:
        _migrate(con, int(stored.get("schema_version", SCHEMA_VERSION)))
        _clear_changed_tables(con, name)
        for file in (*schema_files("tables"), *schema_files("views")):
            con.execute(file.statement)
        con.execute("delete from setting where key in ('schema_version', 'schema_fingerprint')")
        con.execute(
            "insert into setting values ('schema_version', ?), ('schema_fingerprint', ?)",
            [str(SCHEMA_VERSION), fingerprint()],
        )
        con.commit()
    except BaseException:
        con.rollback()
        raise


def read_settings(con: duckdb.DuckDBPyConnection, name: str) -> dict[str, str]:
    """Reads what the warehouse says of itself, {} for an empty file.

    Raises WarehouseError where it is no warehouse, or one of a newer Saksi: its tables may mean what this one
    does not know.
    """
    tables = {row[0] for row in con.execute("select table_name from duckdb_tables() where not temporary").fetchall()}
    if not tables:
        return {}
    if "setting" not in tables or "article" not in tables:
        some = ", ".join(sorted(tables)[:3])
        raise WarehouseError(f"{name} is a DuckDB file, but no Saksi warehouse (it holds {some}); name another file")
    settings = dict(con.execute('select key, "value" from setting').fetchall())
    if int(settings.get("schema_version", "0")) > SCHEMA_VERSION:
        raise WarehouseError(
            f"{name} was made by a newer Saksi (schema {settings['schema_version']}, this one knows up to "
            f"{SCHEMA_VERSION}); update Saksi, or name another file"
        )
    return settings


def _clear_changed_tables(con: duckdb.DuckDBPyConnection, name: str) -> None:
    """Drops derived tables whose columns have changed; a base table that has is what migrations are for."""
    for file in schema_files("tables"):
        found = con.execute(
            "select column_name from duckdb_columns() where table_name = ? order by column_index", [file.name]
        ).fetchall()
        if not found or [row[0] for row in found] == list(file.columns):
            continue
        if not file.derived:
            raise WarehouseError(
                f"{name} was made by another Saksi: its table {file.name} has other columns; track its "
                "articles into a new file"
            )
        con.execute(f"drop table {file.name}")


def _migrate(con: duckdb.DuckDBPyConnection, version: int) -> None:
    """Runs the files of `sql/migrations/` whose number is above the stored schema version, in order."""
    for path in sorted((SQL / "migrations").glob("[0-9]*.sql")):
        if int(path.name.split("_")[0]) > version:
            con.execute(path.read_text("utf-8"))
