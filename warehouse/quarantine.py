"""Quarantine: what was not loaded, kept with the reason; the same trouble found again adds no second row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

import duckdb
import pyarrow as pa

from models.article import digest
from warehouse.payload import as_json, clean

Stage = Literal["ingest", "articles", "mentions", "claims", "findings"]


@dataclass(frozen=True)
class Failure:
    """One thing that was not loaded.

    `item` names it for a person (an id, an address, a file and line), `reason` is one sentence, `expectation`
    the gate's expectation that it failed, None where no gate stopped it, and `payload` the thing itself.
    """

    stage: Stage
    item: str
    reason: str
    expectation: str | None = None
    payload: Mapping[str, Any] = field(default_factory=dict)


def put_in_quarantine(
    con: duckdb.DuckDBPyConnection,
    failures: Iterable[Failure],
    run_id: str | None,
    recorded_at: datetime,
) -> int:
    """Writes failures down with their reasons, and gives the number of those that were not known before."""
    rows = {
        digest(it.stage, it.item, it.reason): (
            it.stage,
            it.item,
            it.reason,
            it.expectation,
            as_json(it.payload),
        )
        for it in failures
    }
    if not rows:
        return 0
    stage, item, reason, expectation, payload = zip(*rows.values(), strict=True)
    frame = pa.table(
        {
            "quarantine_id": pa.array(rows, pa.string()),
            "stage": pa.array(stage, pa.string()),
            "item": pa.array(map(clean, item), pa.string()),
            "reason": pa.array(map(clean, reason), pa.string()),
            "expectation": pa.array(expectation, pa.string()),
            "payload": pa.array(payload, pa.string()),
        }
    )
    con.register("new_quarantined", frame)
    try:
        added = con.execute(
            """
            insert into quarantined by name
            select *, cast(? as varchar) as run_id, cast(? as timestamptz) as recorded_at
            from new_quarantined
            anti join quarantined using (quarantine_id)
            """,
            [run_id, recorded_at],
        ).fetchall()
    finally:
        con.unregister("new_quarantined")
    return int(added[0][0])
