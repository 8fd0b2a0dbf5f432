"""The time that judging takes when a run adds a few articles to a warehouse of a million claims.

    python -m tests.benchmarks.judging_speed WAREHOUSE

WAREHOUSE is one that `tests.benchmarks.big_warehouse` made; a copy beside it is judged once as a whole, then again with
twenty dense articles more. Times are those of the processor, and of the clock, which other programs lengthen.
"""

from __future__ import annotations

import shutil
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from models.reading import read_claims
from tests.benchmarks.claims_speed import articles_of_3_kb
from warehouse.connection import open_warehouse
from warehouse.judge import judge
from warehouse.store import store_readings

ADDED = 20
NOW = datetime(2026, 1, 1, tzinfo=UTC)


def times(path: Path) -> dict[str, tuple[float, float]]:
    """Gives for the first judging and the next one the seconds of the processor and of the clock."""
    articles = [article for told in articles_of_3_kb().values() for article in told]
    readings = [read_claims(article) for article in articles[:ADDED]]
    with open_warehouse(path) as con:
        first = _timed(con)
        store_readings(con, readings, "added", NOW)
        return {"all of it": first, f"{len(readings)} articles more": _timed(con)}


def _timed(con: duckdb.DuckDBPyConnection) -> tuple[float, float]:
    started = time.process_time(), time.perf_counter()
    judge(con, NOW)
    return time.process_time() - started[0], time.perf_counter() - started[1]


def main(warehouse: str) -> None:
    """Judges a copy of the warehouse and prints the times."""
    copy = Path(warehouse).with_suffix(".judged")
    shutil.copyfile(warehouse, copy)
    try:
        for name, (processor, clock) in times(copy).items():
            print(f"{processor:8.1f} s of the processor, {clock:6.1f} s in all: {name}")
    finally:
        copy.unlink()


if __name__ == "__main__":
    main(sys.argv[1])
