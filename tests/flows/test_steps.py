"""The steps of a run without Prefect: what the warehouse holds depends on the set of articles alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from flows import steps
from warehouse.connection import open_warehouse

KEPT = ("article", "mention", "claim", "claim_figure", "figure", "position", "finding_claim", "quarantined")
JUDGED = "select finding_id, class, verdict, figure_id, severity, explanation from finding order by all"


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


def test_parts_and_order_make_no_difference(articles: Path, tmp_path: Path) -> None:
    whole, parts = tmp_path / "whole.duckdb", tmp_path / "parts.duckdb"
    run(whole, articles)
    lines = (articles / "a.jsonl").read_text("utf-8").splitlines()
    for part in (lines[2:], lines[1:2], lines[:1]):
        (articles / "a.jsonl").write_text("\n".join(part), encoding="utf-8")
        run(parts, articles)
    placed = "select version_id, claim_id, figure_id from claim_figure join claim using (claim_id) order by all"
    assert rows(parts, placed) == rows(whole, placed)
    assert rows(parts, JUDGED) == rows(whole, JUDGED)


def test_changed_text_under_an_address_is_a_new_version(articles: Path, tmp_path: Path) -> None:
    warehouse, file = tmp_path / "w.duckdb", articles / "a.jsonl"
    run(warehouse, articles)
    file.write_text(file.read_text("utf-8").replace("Rp6,1 triliun", "Rp7,9 triliun"), encoding="utf-8")
    run(warehouse, articles)
    versions = "select url, count(*), max(version) from article group by all order by all"
    assert rows(warehouse, versions) == [
        ("https://bukit.example/2", 2, 2),
        ("https://delta.example/3", 1, 1),
        ("https://laut.example/1", 1, 1),
    ]
    assert rows(warehouse, "select version from articles where url like '%bukit%'") == [(2,)], "the latest is shown"
    assert rows(warehouse, "select count(*) from contradictions") == [(0,)], "and it agrees with the others"


@pytest.mark.parametrize(("count", "sizes"), [(0, [0]), (1, [1]), (2000, [2000]), (4100, [2000, 2000, 100])])
def test_portions_are_at_least_one(count: int, sizes: list[int]) -> None:
    assert [len(portion) for portion in steps.portions([None] * count)] == sizes  # type: ignore[list-item]


def test_contradictions_are_rows_of_plain_json(articles: Path, tmp_path: Path) -> None:
    run(tmp_path / "w.duckdb", articles)
    found = steps.contradictions(tmp_path / "w.duckdb")
    assert {row["b_low"] for row in found} | {row["a_low"] for row in found} == {7_900_000_000_000, 6_100_000_000_000}
    assert all(isinstance(value, str | int | float | None) for row in found for value in row.values())
