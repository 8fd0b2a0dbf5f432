"""A change to what is judged, and the judging after it, as one step: both are written, or nothing is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from warehouse.connection import open_warehouse, transaction
from warehouse.gates import gate_findings
from warehouse.judge import judge

_PATIENCE = 10.0  # seconds: another change, such as a second reviewer's decision, is soon judged


@dataclass
class Change:
    """A change in progress: the connection, the instant it is dated, and afterwards what the judging found.

    One that turns out to change nothing is `idle`, and nothing is judged.
    """

    con: duckdb.DuckDBPyConnection
    at: datetime
    findings: dict[str, int]
    new_contradictions: int = 0
    idle: bool = False


@contextmanager
def changed(path: Path) -> Iterator[Change]:
    """Opens a warehouse that is there for a change; when the block is left it is judged anew, in one transaction."""
    with open_warehouse(path, read_only=True, patience=_PATIENCE):
        """A warehouse that is not there is not made for a change to nothing."""
    with open_warehouse(path, patience=_PATIENCE) as con, transaction(con):
        change = Change(con, datetime.now(UTC), {})
        yield change
        if change.idle:
            return
        judged = judge(con, change.at)
        gate_findings(con, None, change.at)
        change.findings = dict(con.execute("select class, count(*) from finding group by class").fetchall())
        kept = {row[0] for row in con.execute("select finding_id from finding").fetchall()}
        change.new_contradictions = len(kept.intersection(judged.new_contradictions))
