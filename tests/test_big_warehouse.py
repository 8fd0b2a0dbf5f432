"""The generated warehouse that a desk is timed on holds what it says, by the views that a desk reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.benchmarks.big_warehouse import asked, make
from tests.benchmarks.judging_speed import ADDED, times
from warehouse.connection import open_warehouse


def test_a_small_one_of_it_has_its_claims_and_contradictions(tmp_path: Path) -> None:
    make(tmp_path / "w.duckdb", claims=4000, findings=50)
    with open_warehouse(tmp_path / "w.duckdb", read_only=True) as con:
        told = con.execute(
            "select (select count(*) from claims), (select count(*) from figures), count(*), "
            "count(*) filter (a_quote <> b_quote and a_low <> b_low), min(a_claims) from contradictions"
        ).fetchall()
        assert all(milliseconds > 0 for milliseconds in asked(con, runs=1).values())
    assert told == [(4000, 400, 50, 50, 5)]


@pytest.mark.slow
def test_judging_it_is_timed_as_a_whole_and_with_a_few_articles_more(tmp_path: Path) -> None:
    make(tmp_path / "w.duckdb", claims=1000, findings=5)
    told = times(tmp_path / "w.duckdb")
    assert all(processor > 0 and clock > 0 for processor, clock in told.values())
    with open_warehouse(tmp_path / "w.duckdb", read_only=True) as con:
        held = con.execute("select count(*), count(*) filter (source not like 'outlet%') from articles").fetchall()
        assert held == [(1000 // 20 + ADDED, ADDED)]
        assert (
            con.execute("select count(*) from judged").fetchall()
            == con.execute("select count(*) from claims").fetchall()
        )
