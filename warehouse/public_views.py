"""The views that users and reports read, each with the order in which its rows are told.

The order is total (`all` compares every column from left to right), so that the same warehouse always gives
the same files. Of findings those that are watched come first, then those that a reviewer confirmed, then the most
severe ones; what is resolved or ignored comes last.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import duckdb
import simplejson

FINDINGS_ORDER = (
    "review_status in ('resolved', 'ignored'), not watched, review_status <> 'confirmed', severity desc, finding_id"
)
VIEWS: Mapping[str, str] = {
    "articles": "all",
    "mentions": "all",
    "claims": "all",
    "figures": "all",
    "findings": FINDINGS_ORDER,
    "finding_claims": "all",
    "contradictions": FINDINGS_ORDER,
    "unverified": FINDINGS_ORDER,
    "not_compared": "all",
    "plans": "all",
    "outlet_record": "all",
    "reviews": "all",
    "quarantine": "all",
    "runs": "all",
}

_BATCH = 10_000


def view_rows(con: duckdb.DuckDBPyConnection, view: str) -> tuple[list[str], Iterator[tuple[Any, ...]]]:
    """Gives the column names of a public view and its rows in their order.

    The rows are read batch by batch from the connection: take them before its next query.
    """
    if view not in VIEWS:
        raise KeyError(view)
    return read_rows(con.execute(f"select * from {view} order by {VIEWS[view]}"))


def read_rows(result: duckdb.DuckDBPyConnection) -> tuple[list[str], Iterator[tuple[Any, ...]]]:
    """Gives the column names of a result and its rows, with JSON text parsed."""
    described = result.description or []
    parsed = [i for i, column in enumerate(described) if str(column[1]) == "JSON"]

    def rows() -> Iterator[tuple[Any, ...]]:
        while batch := result.fetchmany(_BATCH):
            yield from ((_parse(row, parsed) for row in batch) if parsed else batch)

    return [column[0] for column in described], rows()


def _parse(row: tuple[Any, ...], columns: list[int]) -> tuple[Any, ...]:
    return tuple(
        simplejson.loads(value, use_decimal=True) if i in columns and isinstance(value, str) else value
        for i, value in enumerate(row)
    )
