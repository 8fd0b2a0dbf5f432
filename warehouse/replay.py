"""The judging once more, in memory: what it made on the way to its verdicts stays there to be looked at.

The warehouse is opened to read alone and left as it is. Its tables are copied into a database in memory and judged
there by the very SQL that judges them on disk.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from warehouse.connection import open_warehouse
from warehouse.judge import judge
from warehouse.schema import schema_files

_NOT_JUDGED = {"mention", "quarantined", "run"}


@contextmanager
def replayed(path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """Gives a connection in which the warehouse has just been judged, with all temporary tables of the judging."""
    with open_warehouse(path, read_only=True) as con:
        (stored,) = con.execute("select current_database()").fetchone() or ("",)
        name = stored.replace('"', '""')
        con.execute(f"""attach ':memory:' as "replay of {name}" (read_write)""")
        con.execute(f'use "replay of {name}"')
        for file in schema_files("tables"):
            con.execute(file.statement)
            if not file.derived and file.name not in _NOT_JUDGED:
                con.execute(f'insert into {file.name} by name select * from "{name}".main.{file.name}')
        for file in schema_files("views"):
            con.execute(file.statement)
        judge(con, datetime.now(UTC))
        yield con
