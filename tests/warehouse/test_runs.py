from __future__ import annotations

import json
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from models.errors import WarehouseError
from tests.warehouse.making import NOON
from warehouse.connection import open_warehouse
from warehouse.quarantine import Failure, put_in_quarantine
from warehouse.runs import finish_run, start_run

BROKEN = Failure("ingest", "berita.jsonl, line 3", "no JSON object: expected { at column 1", payload={"line": 3})


def test_a_run_that_was_killed_reads_as_incomplete(tmp_path: Path) -> None:
    path = tmp_path / "news.duckdb"
    with open_warehouse(path) as con:
        run = start_run(con, NOON, ["berita/"])
    with open_warehouse(path, read_only=True) as con:
        assert con.execute("select run_id, state, finished_at, sources from runs").fetchall() == [
            (run, "incomplete", None, '["berita/"]')
        ]


def test_a_run_that_ends_says_how_and_what_it_did(tmp_path: Path) -> None:
    with open_warehouse(tmp_path / "news.duckdb") as con:
        run, other = start_run(con, NOON), start_run(con, NOON)
        finish_run(con, run, "complete", {"articles": 5}, NOON + timedelta(minutes=1))
        rows = con.execute("select run_id, state, counts from runs order by state").fetchall()
        assert rows == [(run, "complete", json.dumps({"articles": 5})), (other, "incomplete", "{}")]
        with pytest.raises(WarehouseError, match="run nosuch cannot end"):
            finish_run(con, "nosuch", "failed", {}, NOON)


def test_the_same_trouble_is_written_down_once(tmp_path: Path) -> None:
    with open_warehouse(tmp_path / "news.duckdb") as con:
        assert put_in_quarantine(con, [BROKEN, BROKEN], "run1", NOON) == 1
        other = Failure("ingest", "berita.jsonl, line 3", "the line is empty")
        assert put_in_quarantine(con, [BROKEN, other], "run2", NOON + timedelta(days=1)) == 1
        assert put_in_quarantine(con, [], "run3", NOON) == 0
        assert con.execute("select reason, run_id from quarantine order by recorded_at").fetchall() == [
            (BROKEN.reason, "run1"),
            ("the line is empty", "run2"),
        ]


def test_quarantine_keeps_whatever_a_thing_holds(tmp_path: Path) -> None:
    payload = {
        "low": Decimal("7.60"),
        "day": date(2025, 2, 4),
        "at": NOON,
        "odd": float("inf"),
        "bytes": b"\xff",
        "half": "\ud83d",
        "nested": {"a": [1, None, ("x",)]},
    }
    with open_warehouse(tmp_path / "news.duckdb") as con:
        put_in_quarantine(con, [Failure("claims", "\ud83d", "why", payload=payload)], None, NOON)
        found = con.execute("select item, payload from quarantine").fetchall()
    assert found[0][0] == "?"
    assert json.loads(found[0][1]) == {
        "low": "7.60",
        "day": "2025-02-04",
        "at": "2025-03-02T12:00:00+00:00",
        "odd": "inf",
        "bytes": "\ufffd",
        "half": "?",
        "nested": {"a": [1, None, ["x"]]},
    }
