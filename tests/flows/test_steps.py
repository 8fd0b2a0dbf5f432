"""The steps of a run without Prefect, one after the other on a real warehouse."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from flows import steps
from warehouse.connection import open_warehouse

KEPT = ("article", "mention", "claim", "claim_figure", "figure", "position", "finding_claim", "quarantined")


def run(warehouse: Path, source: Path) -> steps.Compared:
    """Runs the steps in the order of the flow."""
    run_id = steps.begin_run(warehouse, [str(source)])
    found = steps.collect([str(source)], None)
    done = steps.read(steps.unread(warehouse, found.articles))
    steps.store(warehouse, done, found.rejects, run_id)
    compared = steps.compare(warehouse, run_id)
    steps.end_run(warehouse, run_id, "complete", compared.counts)
    return compared


def rows(warehouse: Path, query: str) -> list[tuple[Any, ...]]:
    with open_warehouse(warehouse, read_only=True) as con:
        return con.execute(query).fetchall()


def test_the_same_articles_again_change_nothing(articles: Path, tmp_path: Path) -> None:
    warehouse = tmp_path / "w.duckdb"

    def everything() -> dict[str, list[tuple[Any, ...]]]:
        tables = {name: rows(warehouse, f"from {name} order by all") for name in KEPT}
        return tables | {"finding": rows(warehouse, "select * exclude (last_found_at) from finding order by all")}

    first = run(warehouse, articles)
    before, found_at = everything(), rows(warehouse, "select max(last_found_at) from finding")
    again = run(warehouse, articles)
    assert everything() == before
    assert rows(warehouse, "select max(last_found_at) from finding") > found_at
    assert rows(warehouse, "select count(*) from runs") == [(2,)]
    assert first.new_contradictions, "one of the articles gives another number than the two others"
    assert not again.new_contradictions, "a contradiction is new once"


@pytest.mark.parametrize(("count", "sizes"), [(0, [0]), (1, [1]), (2000, [2000]), (4100, [2000, 2000, 100])])
def test_portions_are_at_least_one(count: int, sizes: list[int]) -> None:
    assert [len(portion) for portion in steps.portions([None] * count)] == sizes  # type: ignore[list-item]


def test_contradictions_are_rows_of_plain_json(articles: Path, tmp_path: Path) -> None:
    run(tmp_path / "w.duckdb", articles)
    found = steps.contradictions(tmp_path / "w.duckdb")
    assert {row["b_low"] for row in found} | {row["a_low"] for row in found} == {7_900_000_000_000, 6_100_000_000_000}
    assert all(isinstance(value, str | int | float | None) for row in found for value in row.values())
