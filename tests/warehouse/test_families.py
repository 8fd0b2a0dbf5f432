"""Near-duplicates are one family, however often and in whatever order they come."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from models.article import Article
from models.reading import read_claims
from warehouse.connection import open_warehouse
from warehouse.families import find_families
from warehouse.store import store_readings

NOW = datetime(2025, 9, 11, tzinfo=UTC)
STORY = (
    "The port of Calder Bay moved 1.42 million tonnes of cargo in August, its operator said on Thursday. Berths were "
    "freer than in spring, when a broken crane held up the coal barges for weeks. The operator has hired more pilots "
    "and lets small vessels dock at night. Exporters have long complained of delays that spoil fruit and raise costs."
)
OTHER = (
    "Fishermen in Calder Bay want the harbour dredged before the winter storms begin. Their union says the channel has "
    "lost a metre of depth since the flood, and that two boats ran aground in July alone. The council promised to look "
    "into the matter at its next meeting, but named no sum and no day on which the work might start this year."
)


def _article(outlet: str, text: str) -> Article:
    return Article(
        text=text,
        source=outlet,
        outlet=outlet,
        owner=outlet,
        language="en",
        url=f"https://{outlet}.example/port",
        published_at=NOW,
    )


ARTICLES = [
    _article("wire", STORY),
    _article("copy", STORY + " (Calder Wire)"),
    _article("changed", STORY.replace("1.42", "1.24")),
    _article("other", OTHER),
]


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (3, 2, 1, 0), (2, 0, 3, 1)])
def test_copies_are_one_family_even_where_a_number_was_changed(tmp_path: Path, order: tuple[int, ...]) -> None:
    with open_warehouse(tmp_path / "w.duckdb") as con:
        store_readings(con, [read_claims(ARTICLES[i]) for i in order], "run", NOW)
        assert find_families(con) == 1
        family = dict(con.execute("select outlet, family_id from articles").fetchall())
    assert family["wire"] == family["copy"] == family["changed"] != family["other"]


def test_two_outlets_that_share_one_story_stay_two(tmp_path: Path) -> None:
    own = Article(**{**_article("copy", OTHER).model_dump(), "url": "https://copy.example/harbour"})
    with open_warehouse(tmp_path / "w.duckdb") as con:
        store_readings(con, [read_claims(a) for a in (*ARTICLES[:2], own)], "run", NOW)
        find_families(con)
        family = dict(con.execute("select url, family_id from articles").fetchall())
    assert family["https://copy.example/port"] == family["https://wire.example/port"]
    assert family["https://copy.example/harbour"] != family["https://wire.example/port"]


def test_stories_that_credit_one_wire_are_one_family(tmp_path: Path) -> None:
    credited = [
        _article("first", STORY + "\n\n(Calder Wire)"),
        _article("second", "CALDER BAY (Calder Wire) - " + OTHER),
        _article(
            "Calder Wire",
            OTHER.replace("Fishermen", "Boat owners").replace("union", "guild")[:200] + " All others waited.",
        ),
        _article("third", OTHER + " (2025)"),
    ]
    with open_warehouse(tmp_path / "w.duckdb") as con:
        store_readings(con, [read_claims(article) for article in credited], "run", NOW)
        find_families(con)
        family = dict(con.execute("select outlet, family_id from articles").fetchall())
    assert family["first"] == family["second"] == family["Calder Wire"]
