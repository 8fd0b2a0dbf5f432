"""Verdicts from plain text: short articles in one language, and what is raised between them.

The cases of a language share a warehouse; those that tell of what another tells of have a `warehouse` of their own.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

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


def _articles(language: str, number: int, case: dict[str, Any]) -> list[Article]:
    names = [f"outlet{i}.case{number}.example" for i in range(1, len(case["articles"]) + 1)]
    return [
        Article(
            text=given["text"],
            source=name,
            outlet=name,
            owner=name,
            language=given.get("language", language),
            url=f"https://{name}/story",
            published_at=datetime(given["day"].year, given["day"].month, given["day"].day, tzinfo=UTC),
        )
        for name, given in zip(names, case["articles"], strict=True)
    ]


PAIRS = """
select f.verdict, ca.quote, cb.quote from findings f
join finding_claims a on a.finding_id = f.finding_id and a.side = 'a'
join claims ca on ca.claim_id = a.claim_id join articles on articles.article_id = ca.article_id
join finding_claims b on b.finding_id = f.finding_id and b.side = 'b'
join claims cb on cb.claim_id = b.claim_id
where contains(articles.source, ?)
"""
SAID = """
select c.quote, f.verdict, u.reason from claims c join articles using (article_id) join figures f using (figure_id)
left join unverified u using (figure_id)
where contains(articles.source, ?)
"""

Said = tuple[list[list[str]], list[tuple[str, str, str | None]]]


@cache
def _judged(language: str, warehouse: int) -> dict[str, Said]:
    """Gives the pairs that are raised and what is said of the claims, by the title of the case."""
    cases = [(i, it) for i, it in enumerate(LOADED[language]) if it.get("warehouse", 1) == warehouse]
    with TemporaryDirectory() as folder, open_warehouse(Path(folder) / "w.duckdb") as con:
        articles = [article for i, case in cases for article in _articles(language, i, case)]
        store_readings(con, [read_claims(article) for article in articles], "run", NOW)
        judge(con, NOW)
        return {
            case["title"]: (
                _in_order(con.execute(PAIRS, [f".case{i}."]).fetchall()),
                con.execute(SAID, [f".case{i}."]).fetchall(),
            )
            for i, case in cases
        }


def _in_order(pairs: Iterable[Iterable[str]]) -> list[list[str]]:
    """Which side of a contradiction comes first tells nothing; of a revision it does."""
    return sorted([verdict, *((a, b) if verdict == "revised" else sorted((a, b)))] for verdict, a, b in pairs)


@pytest.mark.parametrize(
    ("language", "case"),
    [
        pytest.param(language, case, id=f"{language}: {case['title']}")
        for language, cases in LOADED.items()
        for case in cases
    ],
)
def test_case(language: str, case: dict[str, Any]) -> None:
    raised, said = _judged(language, case.get("warehouse", 1))[case["title"]]
    assert raised == _in_order(case.get("pairs", []))
    for quote, verdict in case.get("figures", {}).items():
        found = {reason or of_figure for words, of_figure, reason in said if words == quote}
        assert found == {verdict}, f"{quote}: {found}, of {said}"


@pytest.mark.parametrize("language", sorted(LOADED))
def test_every_language_shows_every_verdict(language: str) -> None:
    cases = LOADED[language]
    shown = {pair[0] for case in cases for pair in case.get("pairs", [])}
    shown |= {verdict for case in cases for verdict in case.get("figures", {}).values()}
    assert shown >= VERDICTS
