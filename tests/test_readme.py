"""What the README says is so: its generated parts, its commands, its query on the demo's articles."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from docs.readme import README, ROOT, generated
from flows.cli import COMMANDS
from flows.demonstration import ARTICLES, MANIFEST
from flows.sources import ingest
from models.article import Article
from models.reading import read_claims
from warehouse.connection import open_warehouse
from warehouse.judge import judge
from warehouse.query import run_query
from warehouse.store import store_readings

TEXT = README.read_text("utf-8")
NOW = datetime(2025, 9, 1, tzinfo=UTC)


def test_generated_parts_are_up_to_date() -> None:
    assert generated(TEXT) == TEXT, "run `python -m docs.readme`"


def test_the_table_of_commands_is_the_help() -> None:
    told = set(re.findall(r"^\| `saksi (\w+)", TEXT, re.MULTILINE))
    assert told == {command.name for command in COMMANDS}


def test_every_file_that_a_page_links_to_is_there() -> None:
    assert "](" in TEXT
    for page in (README, ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")):
        text = page.read_text("utf-8")
        links = [link for link in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in link]
        for link in links:
            assert (page.parent / link).exists(), f"{page.name} links to {link}"


def test_the_query_tells_which_outlets_contradict_each_other(tmp_path: Path) -> None:
    found = re.search(r"<!-- query: outlets -->\n```sql\n(.*?)```", TEXT, re.DOTALL)
    assert found
    path = tmp_path / "demo.duckdb"
    with open_warehouse(path) as con:
        store_readings(con, [read_claims(a) for a in ingest([str(ARTICLES)], MANIFEST).articles], "run", NOW)
        judge(con, NOW)
    told = run_query(path, found[1], "csv")
    assert "kabarlembayung.example" in told
    assert "islandcourier.example" in told


@pytest.mark.parametrize(("country", "unit"), [("Sri Lanka", "LKR"), ("Nepal", "NPR")])
def test_a_name_of_several_currencies_is_read_by_the_country_and_marked(country: str, unit: str) -> None:
    text = f"A plant in {country} will cost 2 billion rupees, the ministry said."
    article = Article(text=text, source="A", outlet="A", owner="A", language="en", published_at=NOW)
    (placed,) = read_claims(article).mentions
    assert (placed.mention.unit, placed.mention.unit_guessed) == (unit, True)


def test_no_page_names_a_path_of_one_machine() -> None:
    for page in [README, ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").glob("*.md")]:
        assert not re.search(r"(?<![\w.])/(?:work|tmp|home|root)/", page.read_text("utf-8")), page.name
