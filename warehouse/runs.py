"""Runs of the main flow: written when they start, so that one that is killed never reads as complete."""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Literal

import duckdb

from models.errors import WarehouseError

RunState = Literal["complete", "incomplete", "failed"]


def start_run(con: duckdb.DuckDBPyConnection, started_at: datetime, sources: Sequence[str] = ()) -> str:
    """Writes down that a run has started, as incomplete, and gives its id."""
    run_id = uuid.uuid4().hex[:16]
    con.execute(
        "insert into run values (?, ?, null, 'incomplete', ?, '{}')",
        [run_id, started_at, json.dumps(list(sources), ensure_ascii=False)],
    )
    return run_id


def finish_run(
    con: duckdb.DuckDBPyConnection,
    run_id: str,
    state: RunState,
    counts: Mapping[str, int],
    finished_at: datetime,
) -> None:
    """Writes down how a run ended and what it did; raises WarehouseError for a run that never started."""
    ended = con.execute(
        "update run set finished_at = ?, state = ?, counts = ? where run_id = ? returning run_id",
        [finished_at, state, json.dumps(dict(counts)), run_id],
    ).fetchall()
    if not ended:
        raise WarehouseError(f"run {run_id} cannot end: the warehouse has no run of that id")
