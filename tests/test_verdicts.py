"""Verdicts from plain text: short articles in one language, and what is raised between them."""

from __future__ import annotations

import tomllib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import duckdb
import pytest

from models.article import Article
from models.reading import read_claims
from warehouse.connection import open_warehouse
from warehouse.judge import judge
from warehouse.store import store_readings

CASES = Path(__file__).parent / "cases" / "verdicts"
NOW = datetime(2025, 12, 1, tzinfo=UTC)
LOADED = {path.stem: tomllib.loads(path.read_text("utf-8"))["case"] for path in sorted(CASES.glob("*.toml"))}
VERDICTS = {"value_conflict", "scale_slip", "revised", "corroborated", "single_origin", "vague", "disputed_in_text"}


def _articles(language: str, case: dict[str, Any]) -> list[Article]:
    return [
        Article(
            text=given["text"],
            source=f"outlet{number}.example",
            outlet=f"Outlet {number}",
            owner=f"Owner {number}",
            language=given.get("language", language),
            url=f"https://outlet{number}.example/story",
            published_at=datetime(given["day"].year, given["day"].month, given["day"].day, tzinfo=UTC),
        )
        for number, given in enumerate(case["articles"], start=1)
    ]


def _raised(con: duckdb.DuckDBPyConnection) -> list[list[str]]:
    rows = con.execute(
        "select f.verdict, ca.quote, cb.quote from findings f "
        "join finding_claims a on a.finding_id = f.finding_id and a.side = 'a' "
        "join claims ca on ca.claim_id = a.claim_id "
        "join finding_claims b on b.finding_id = f.finding_id and b.side = 'b' "
        "join claims cb on cb.claim_id = b.claim_id"
    ).fetchall()
    return sorted([verdict, *((a, b) if verdict == "revised" else sorted((a, b)))] for verdict, a, b in rows)


@pytest.mark.parametrize(
    ("language", "case"),
    [
        pytest.param(language, case, id=f"{language}: {case['title']}")
        for language, cases in LOADED.items()
        for case in cases
    ],
)
def test_case(language: str, case: dict[str, Any], tmp_path: Path) -> None:
    with open_warehouse(tmp_path / "w.duckdb") as con:
        store_readings(con, [read_claims(article) for article in _articles(language, case)], "run", NOW)
        judge(con, NOW)
        raised = _raised(con)
        said = con.execute(
            "select c.quote, f.verdict, u.reason from claims c join figures f using (figure_id) "
            "left join unverified u using (figure_id)"
        ).fetchall()
    wanted = [[v, *((a, b) if v == "revised" else sorted((a, b)))] for v, a, b in case.get("pairs", [])]
    assert raised == sorted(wanted)
    for quote, verdict in case.get("figures", {}).items():
        found = {reason or of_figure for words, of_figure, reason in said if words == quote}
        assert found == {verdict}, f"{quote}: {found}, of {said}"


@pytest.mark.parametrize("language", sorted(LOADED))
def test_every_language_shows_every_verdict(language: str) -> None:
    cases = LOADED[language]
    shown = {pair[0] for case in cases for pair in case.get("pairs", [])}
    shown |= {verdict for case in cases for verdict in case.get("figures", {}).values()}
    assert shown >= VERDICTS
