"""The packaged articles show what `tests/cases/demo.toml` says, and raise nothing else."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from flows.demonstration import ARTICLES as FOLDER
from flows.demonstration import MANIFEST
from flows.sources import ingest
from models.reading import read_claims
from tests.shown import PROBLEMS, Shown, Slot, expectations, quotes
from warehouse.connection import open_warehouse
from warehouse.judge import judge
from warehouse.store import store_readings

NOW = datetime(2025, 9, 1, tzinfo=UTC)
WANTED: dict[str, Any] = tomllib.loads((Path(__file__).parent / "cases" / "demo.toml").read_text("utf-8"))
NAMES: dict[str, str] = {url: name for name, url in WANTED["articles"].items()}


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shown]:
    articles = ingest([str(FOLDER)], MANIFEST).articles
    with open_warehouse(tmp_path_factory.mktemp("demo") / "w.duckdb") as con:
        store_readings(con, [read_claims(article) for article in articles], "run", NOW)
        judge(con, NOW)
        yield Shown(con, NAMES)


@pytest.mark.parametrize(
    ("kind", "slot"), [pytest.param(kind, slot, id=f"{kind}: {slot['title']}") for kind, slot in expectations(WANTED)]
)
def test_expectation(shown: Shown, kind: str, slot: Slot) -> None:
    assert list(PROBLEMS[kind](shown, slot)) == []


@pytest.mark.parametrize("slot", [pytest.param(slot, id=slot["title"]) for slot in WANTED["contradiction"]])
def test_every_place_of_a_side_contradicts_every_one_of_the_other(shown: Shown, slot: Slot) -> None:
    for x, y in product(quotes(slot["a"]), quotes(slot["b"])):
        assert shown.between("contradiction", x, y), (x, y)


@pytest.mark.parametrize("slot", [pytest.param(slot, id=slot["title"]) for slot in WANTED["silent"]])
def test_look_alikes_are_silent_though_they_are_read(shown: Shown, slot: Slot) -> None:
    assert [quote for quote in quotes([*slot["a"], *slot["b"]]) if not shown.of(quote)] == []


def test_no_contradiction_beyond_those_listed(shown: Shown) -> None:
    assert shown.unlisted(WANTED["contradiction"]) == []
