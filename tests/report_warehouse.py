"""A small invented warehouse for the tests of reports and queries, filled from cases/report/warehouse.sql."""

from __future__ import annotations

from pathlib import Path

import duckdb

from warehouse.schema import fingerprint

CASES = Path(__file__).parent / "cases" / "report"


def fill(con: duckdb.DuckDBPyConnection) -> None:
    """Makes the public views as plain tables, with a few invented rows."""
    con.execute("set timezone = 'UTC'")
    con.execute((CASES / "warehouse.sql").read_text("utf-8"))


def make_file(path: Path) -> Path:
    """Makes the same as a file, which passes for one of this very schema."""
    con = duckdb.connect(str(path))
    fill(con)
    con.execute("insert into setting values ('schema_version', '1'), ('schema_fingerprint', ?)", [fingerprint()])
    con.close()
    return path
