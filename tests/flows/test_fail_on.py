"""`--fail-on contradiction` asks for those that no reviewer has settled."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from flows.exits import DONE, FOUND
from flows.launch import conclude
from flows.track import Outcome
from models.article import Article
from models.reading import read_claims
from warehouse.connection import open_warehouse
from warehouse.judge import judge
from warehouse.review import decide
from warehouse.store import store_readings

NOW = datetime(2025, 5, 10, tzinfo=UTC)
TEXTS = (
    "A bus crash in Ashford county injured 46 people on Friday, health director Lena Moss said.",
    "The Red Cross said the bus crash in Ashford county had injured 61 people by Friday.",
)


@pytest.mark.parametrize(
    ("decision", "status"),
    [
        (None, FOUND),
        ("confirmed", FOUND),
        ("resolved", DONE),
        ("ignored", DONE),
        ("different_facts", DONE),
        ("same_fact", FOUND),
    ],
)
def test_what_a_reviewer_settled_fails_no_script(tmp_path: Path, decision: str | None, status: int) -> None:
    warehouse = tmp_path / "w.duckdb"
    with open_warehouse(warehouse) as con:
        articles = [
            Article(
                text=text, source=name, outlet=name, owner=name, url=f"https://{name}/", language="en", published_at=NOW
            )
            for name, text in zip(("a.example", "b.example"), TEXTS, strict=True)
        ]
        store_readings(con, [read_claims(article) for article in articles], "run", NOW)
        judge(con, NOW)
        ((finding,),) = con.execute("select finding_id from contradictions").fetchall()
        if decision:
            decide(con, finding, decision, None, "Ida", None, NOW)
    assert conclude(Outcome(), warehouse, "contradiction") == status
    assert conclude(Outcome(), warehouse, None) == DONE
