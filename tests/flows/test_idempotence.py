"""What the warehouse holds depends on the set of articles: not on their order, on the runs, or on how often."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from flows.demonstration import ARTICLES, MANIFEST
from flows.sources import ingest
from models.article import Article
from models.claim import Reading
from models.reading import read_claims
from warehouse.connection import open_warehouse
from warehouse.judge import judge
from warehouse.public_views import VIEWS
from warehouse.store import store_readings

NOW = datetime(2025, 9, 1, tzinfo=UTC)
CORPUS = Path(__file__).parents[1] / "corpus" / "dev"
_TIMES = {"recorded_at", "first_found_at", "last_found_at"}


@pytest.fixture(scope="module")
def readings() -> list[Reading]:
    return [read_claims(article) for article in ingest([str(ARTICLES)], MANIFEST).articles]


def _hold(path: Path, batches: Sequence[Sequence[Reading]], step: timedelta = timedelta(0)) -> dict[str, list[Any]]:
    """Stores and judges batch by batch, and gives all views but the runs."""
    with open_warehouse(path) as con:
        for i, batch in enumerate(batches):
            store_readings(con, batch, f"run {i}", NOW + i * step)
            judge(con, NOW + i * step)
        held = {}
        for view in VIEWS:
            if view != "runs":
                columns = [c[0] for c in con.execute(f"select * from {view} limit 0").description or ()]
                kept = ", ".join(f'"{c}"' for c in columns if c not in _TIMES)
                held[view] = con.execute(f"select {kept} from {view} order by all").fetchall()
        return held


def test_any_order_and_any_number_of_runs(tmp_path: Path, readings: list[Reading]) -> None:
    whole = _hold(tmp_path / "whole.duckdb", [readings])
    assert whole["contradictions"]
    assert _hold(tmp_path / "back.duckdb", [readings[::-1]]) == whole
    assert _hold(tmp_path / "two.duckdb", [readings[1::2], readings[::2]]) == whole


@pytest.mark.slow
def test_one_by_one(tmp_path: Path, readings: list[Reading]) -> None:
    whole = _hold(tmp_path / "whole.duckdb", [readings])
    assert _hold(tmp_path / "one by one.duckdb", [[reading] for reading in readings]) == whole


@pytest.mark.parametrize("event", ["ferry_sinking", pytest.param("bridge_project", marks=pytest.mark.slow)])
def test_articles_on_one_event_and_another_in_any_portions(tmp_path: Path, event: str) -> None:
    """What an article changes in its event reaches what was judged before, also through another event's subject."""
    told = [article for name in (event, "flash_flood") for article in _corpus(name)]
    readings = [read_claims(article) for article in told]
    whole = _hold(tmp_path / "whole.duckdb", [readings])
    assert len(whole["claims"]) > len(whole["figures"]), "several tell of one fact"
    assert _hold(tmp_path / "by fours.duckdb", [readings[i::4] for i in range(4)]) == whole
    assert _hold(tmp_path / "last first.duckdb", [readings[-3:], readings[:-3], readings[:1]]) == whole


def _corpus(event: str) -> list[Article]:
    return [
        Article(
            text=given["text"],
            title=given["headline"],
            source=given["outlet"],
            outlet=given["outlet"],
            owner=given["outlet"],
            language=given["language"],
            url=given["url"],
            published_at=datetime.fromisoformat(given["published_at"]),
        )
        for given in tomllib.loads((CORPUS / f"{event}.toml").read_text("utf-8"))["article"]
    ]


def test_the_same_again_changes_only_when_findings_were_last_found(tmp_path: Path, readings: list[Reading]) -> None:
    path = tmp_path / "w.duckdb"
    tables = "select table_name from duckdb_tables() where not temporary order by all"

    def rows() -> dict[str, list[Any]]:
        with open_warehouse(path) as con:
            names = [row[0] for row in con.execute(tables).fetchall()]
            held = {name: con.execute(f"select * from {name} order by all").fetchall() for name in names}
            held["finding"] = con.execute("select * exclude (last_found_at) from finding order by all").fetchall()
            return held

    _hold(path, [readings])
    before = rows()
    with open_warehouse(path) as con:
        store_readings(con, readings, "later", NOW + timedelta(days=2))
        again = judge(con, NOW + timedelta(days=2))
        found = con.execute("select distinct last_found_at from finding").fetchall()
    assert rows() == before
    assert found == [(NOW + timedelta(days=2),)]
    assert again.new_contradictions == ()


def test_only_the_groups_that_something_new_touches_are_judged_again(tmp_path: Path, readings: list[Reading]) -> None:
    with open_warehouse(tmp_path / "w.duckdb") as con:
        for i, (batch, all_of_them) in enumerate(((readings[:-1], True), (readings[-1:], False), ([], False))):
            store_readings(con, batch, f"run {i}", NOW)
            judge(con, NOW)
            touched, every = (
                con.execute(f"select count(*) from {table}").fetchone()[0]  # type: ignore[index]
                for table in ("touched_group", "(select distinct group_key from judged)")
            )
            assert touched == (every if all_of_them else touched)
            assert (0 < touched < every) == (i == 1)
    assert touched == 0


def test_a_changed_text_is_a_new_version_and_only_the_latest_is_judged(tmp_path: Path) -> None:
    def article(count: int) -> Article:
        return Article(
            text=f"Banjir merendam {count} rumah di Kabupaten Tirtasari hingga Senin (20/1/2025).",
            source="a.example",
            outlet="A",
            owner="A",
            language="id",
            url="https://a.example/banjir",
            published_at=datetime(2025, 1, 20, tzinfo=UTC),
        )

    day = timedelta(days=1)
    path = tmp_path / "w.duckdb"
    _hold(path, [[read_claims(article(300))], [read_claims(article(312))]], day)
    with open_warehouse(path) as con:
        assert con.execute("select version, count(*) over () from articles").fetchall() == [(2, 1)]
        assert con.execute("select quote from claims").fetchall() == [("312 rumah",)]
        assert con.execute("select version from article order by all").fetchall() == [(1,), (2,)]
        assert con.execute("select low, claim_count from figures").fetchall() == [(312, 1)]
