"""The packaged articles show what `tests/cases/demo.toml` says, and raise nothing else."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import combinations, product
from pathlib import Path
from typing import Any

import duckdb
import pytest

from flows.demonstration import ARTICLES as FOLDER
from flows.demonstration import MANIFEST
from flows.sources import ingest
from models.reading import read_claims
from warehouse.connection import open_warehouse
from warehouse.judge import judge
from warehouse.store import store_readings

NOW = datetime(2025, 9, 1, tzinfo=UTC)
WANTED: dict[str, Any] = tomllib.loads((Path(__file__).parent / "cases" / "demo.toml").read_text("utf-8"))
ARTICLES: dict[str, str] = WANTED["articles"]

Quote = tuple[str, str]
Pair = frozenset[str]


class Shown:
    """What the warehouse shows, under the short names of the cases."""

    def __init__(self, con: duckdb.DuckDBPyConnection) -> None:
        names = {url: name for name, url in ARTICLES.items()}
        self.texts = {names[url]: text for url, text in con.execute("select url, text from articles").fetchall()}
        rows = con.execute(
            "select c.claim_id, a.url, c.quote_start, c.quote_end, c.figure_id, c.quote, c.quote_field "
            "from claims c join articles a using (article_id)"
        ).fetchall()
        self.claims = [(row[0], names[row[1]], *row[2:]) for row in rows]
        self.quote = {row[0]: f"{names[row[1]]}: {row[5]}" for row in rows}
        self.verdict = dict(con.execute("select figure_id, verdict from figures").fetchall())
        self.reason = dict(con.execute("select figure_id, reason from unverified").fetchall())
        self.pairs: dict[str, set[tuple[str, Pair]]] = {"contradiction": set(), "revision": set()}
        sides = con.execute(
            "select f.class, f.verdict, a.claim_id, b.claim_id from findings f "
            "join finding_claims a on a.finding_id = f.finding_id and a.side = 'a' "
            "join finding_claims b on b.finding_id = f.finding_id and b.side = 'b'"
        ).fetchall()
        for kind, verdict, a, b in sides:
            self.pairs[kind].add((verdict, frozenset((a, b))))

    def of(self, quote: Quote) -> list[str]:
        """Gives the claims that overlap a quote's first occurrence."""
        name, words = quote
        start = self.texts[name].index(words)
        end = start + len(words)
        return [c[0] for c in self.claims if c[1] == name and c[5] and c[6] == "text" and c[2] < end and c[3] > start]

    def figures(self, quote: Quote) -> set[str]:
        return {c[4] for c in self.claims if c[0] in self.of(quote)}

    def between(self, kind: str, x: Quote, y: Quote) -> set[str]:
        wanted = {frozenset(pair) for pair in product(self.of(x), self.of(y))}
        return {verdict for verdict, pair in self.pairs[kind] if pair in wanted}


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shown]:
    articles = ingest([str(FOLDER)], MANIFEST).articles
    with open_warehouse(tmp_path_factory.mktemp("demo") / "w.duckdb") as con:
        store_readings(con, [read_claims(article) for article in articles], "run", NOW)
        judge(con, NOW)
        yield Shown(con)


def _slots(kind: str) -> list[Any]:
    return [pytest.param(slot, id=slot["title"]) for slot in WANTED[kind]]


def _quotes(given: list[list[str]]) -> list[Quote]:
    return [(name, words) for name, words in given]


@pytest.mark.parametrize("slot", _slots("contradiction"))
def test_contradiction(shown: Shown, slot: dict[str, Any]) -> None:
    for x, y in product(_quotes(slot["a"]), _quotes(slot["b"])):
        found = shown.between("contradiction", x, y)
        assert found == {slot["verdict"]} if "verdict" in slot else found, (x, y, found)


@pytest.mark.parametrize("slot", _slots("revision"))
def test_revision(shown: Shown, slot: dict[str, Any]) -> None:
    for x, y in product(_quotes(slot["earlier"]), _quotes(slot["later"])):
        assert shown.between("revision", x, y), (x, y)
        assert not shown.between("contradiction", x, y), (x, y)


@pytest.mark.parametrize("slot", [*_slots("corroborated"), *_slots("agree")])
def test_agreement(shown: Shown, slot: dict[str, Any]) -> None:
    quotes = _quotes(slot["quotes"])
    for x, y in combinations(quotes, 2):
        assert shown.figures(x) & shown.figures(y), (x, y)
        assert not shown.between("contradiction", x, y), (x, y)
    if slot in WANTED["corroborated"]:
        for quote in quotes:
            assert {shown.verdict[figure] for figure in shown.figures(quote)} == {"corroborated"}, quote


@pytest.mark.parametrize("slot", _slots("unverified"))
def test_unverified(shown: Shown, slot: dict[str, Any]) -> None:
    for quote in _quotes(slot["quotes"]):
        assert {shown.reason.get(figure) for figure in shown.figures(quote)} == {slot["reason"]}, quote


@pytest.mark.parametrize("slot", _slots("silent"))
def test_silence(shown: Shown, slot: dict[str, Any]) -> None:
    for x, y in product(_quotes(slot["a"]), _quotes(slot["b"])):
        assert shown.of(x) and shown.of(y), (x, y)
        for kind in ("contradiction", "revision"):
            assert not shown.between(kind, x, y), (kind, x, y)


@pytest.mark.parametrize("slot", _slots("no_figure"))
def test_no_figure(shown: Shown, slot: dict[str, Any]) -> None:
    for quote in _quotes(slot["quotes"]):
        assert not shown.of(quote), quote


def test_no_contradiction_beyond_those_listed(shown: Shown) -> None:
    listed = {
        frozenset(pair)
        for slot in WANTED["contradiction"]
        for x, y in product(_quotes(slot["a"]), _quotes(slot["b"]))
        for pair in product(shown.of(x), shown.of(y))
    }
    raised = {pair for _, pair in shown.pairs["contradiction"]}
    assert sorted(" | ".join(sorted(shown.quote[c] for c in pair)) for pair in raised - listed) == []
