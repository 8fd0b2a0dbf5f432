"""Aliases: which names a user joins, and what then becomes of their claims."""

from __future__ import annotations

import re
import tomllib
from datetime import UTC, datetime
from itertools import permutations
from pathlib import Path
from typing import Any

import duckdb
import pytest

from models.article import Article
from models.claim import Reading
from models.claims.names.name import name_key
from models.errors import UsageError
from models.reading import read_claims
from tests.test_rules import _readings
from tests.warehouse.making import make_reading
from warehouse.alias import Names, add_aliases, list_aliases, remove_aliases
from warehouse.judge import judge
from warehouse.schema import prepare
from warehouse.store import store_readings

CASES = tomllib.loads((Path(__file__).parents[1] / "cases" / "aliases.toml").read_text("utf-8"))
NOW = datetime(2025, 6, 1, tzinfo=UTC)


@pytest.fixture
def con() -> duckdb.DuckDBPyConnection:
    con = duckdb.connect()
    con.execute("set timezone = 'UTC'")
    prepare(con, "the test's own")
    return con


def _verdicts(con: duckdb.DuckDBPyConnection) -> list[str]:
    judge(con, NOW)
    return sorted(row[0] for row in con.execute("select verdict from figures").fetchall())


def _claims(subjects: list[str]) -> list[Reading]:
    """Gives an article with a claim of each subject, all of one day, with values that contradict each other."""
    return _readings(
        [
            {"value": 31 - 3 * i, "unit": "person", "subject": name, "subject_key": name_key(name)}
            for i, name in enumerate(subjects)
        ]
    )


def _store(con: duckdb.DuckDBPyConnection, subjects: list[str]) -> None:
    store_readings(con, _claims(subjects), "run", NOW)


@pytest.mark.parametrize("case", CASES["case"], ids=lambda case: case["title"])
def test_case(case: dict[str, Any], con: duckdb.DuckDBPyConnection) -> None:
    _store(con, case["subjects"])
    *calls, last = [*case.get("adds", [])] or [None]
    for name, *aliases in calls:
        assert add_aliases(con, name, aliases, NOW)
    if "error" in case:
        before = list_aliases(con)
        with pytest.raises(UsageError, match=re.escape(case["error"])):
            add_aliases(con, last[0], last[1:], NOW)
        assert list_aliases(con) == before
        return
    if last:
        assert add_aliases(con, last[0], last[1:], NOW) == last[1:]
        assert add_aliases(con, last[0], last[1:], NOW) == [], "the same again is nothing new"
    if "removes" in case:
        remove_aliases(con, case["removes"])
    assert _verdicts(con) == case["verdicts"]


def test_the_order_in_which_they_are_added_changes_no_figure(con: duckdb.DuckDBPyConnection) -> None:
    _store(con, ["Alfa", "Beta", "Gamma"])
    found = set()
    for first, second in permutations(["Beta", "Gamma"]):
        con.execute("delete from alias")
        add_aliases(con, "Alfa", [first], NOW)
        add_aliases(con, first, [second], NOW)
        judge(con, NOW)
        found.add(tuple(con.execute("select finding_id, verdict from findings order by all").fetchall()))
    assert len(found) == 1
    assert con.execute("select count(distinct figure_id) from claim_figure").fetchone() == (1,)


def test_what_was_found_of_the_name_before_stays_what_it_is(con: duckdb.DuckDBPyConnection) -> None:
    _store(con, ["Alfa", "Beta"])
    judge(con, NOW)
    before = {row[0] for row in con.execute("select figure_id from claim_figure").fetchall()}
    add_aliases(con, "Alfa", ["Beta"], NOW)
    judge(con, NOW)
    (after,) = {row[0] for row in con.execute("select figure_id from claim_figure").fetchall()}
    assert after in before


def test_an_alias_makes_two_speakers_one_origin(con: duckdb.DuckDBPyConnection) -> None:
    same = {"value": 31, "unit": "person"}
    speakers = [
        {"attributed_to": "KPU", "origin": "kpu"},
        {"attributed_to": "Komisi Pemilihan Umum", "origin": "komisi pemilihan umum"},
    ]
    store_readings(con, _readings([same | speaker for speaker in speakers]), "run", NOW)
    assert _verdicts(con) == ["corroborated"]
    add_aliases(con, "Komisi Pemilihan Umum", ["KPU"], NOW)
    assert _verdicts(con) == ["unverified"], "one witness under two names"


def test_aliases_are_listed_and_only_they_can_be_removed(con: duckdb.DuckDBPyConnection) -> None:
    add_aliases(con, "Bank  Rakyat Indonesia", ["BRI", "Bank BRI", "bri"], NOW)
    assert list_aliases(con) == [Names("Bank Rakyat Indonesia", ("Bank BRI", "BRI"))]
    with pytest.raises(UsageError, match="“BNI” is no alias here; `saksi alias list`"):
        remove_aliases(con, ["BRI", "BNI"])
    assert remove_aliases(con, ["bank bri"]) == ["bank bri"]
    assert list_aliases(con) == [Names("Bank Rakyat Indonesia", ("BRI",))]


@pytest.mark.parametrize("case", CASES["learned"], ids=lambda case: case["title"])
def test_what_articles_tell_in_brackets(case: dict[str, Any], con: duckdb.DuckDBPyConnection) -> None:
    claims = zip(_claims(case["subjects"]), case["tells"], strict=True)
    readings = [it.model_copy(update={"aliases": tuple(map(tuple, pairs))}) for it, pairs in claims]
    for name, *aliases in case.get("adds", []):
        add_aliases(con, name, aliases, NOW)
    store_readings(con, readings[::-1], "run", NOW)
    assert _verdicts(con) == case["verdicts"]
    findings = con.execute("select finding_id from finding order by all").fetchall()
    for table in ("article", "mention", "claim", "learned_alias"):
        con.execute(f"delete from {table}")
    for reading in readings:
        store_readings(con, [reading], "run", NOW)
        judge(con, NOW)
    assert con.execute("select finding_id from finding order by all").fetchall() == findings


@pytest.mark.parametrize("case", CASES["read"], ids=lambda case: case["title"])
def test_short_names_are_read(case: dict[str, Any]) -> None:
    article = Article(text=case["text"], source="a", outlet="a", owner="a", language=case["language"])
    assert [list(pair) for pair in read_claims(article).aliases] == case["pairs"]


def test_only_the_latest_version_tells(con: duckdb.DuckDBPyConnection) -> None:
    explained = make_reading().model_copy(update={"aliases": (("brs", "beras"),)})
    later = make_reading("Harga beras Rp20.000.", published_at=NOW)
    for readings, known in (([explained], {"brs": "beras"}), ([later], {})):
        store_readings(con, readings, "run", NOW)
        judge(con, NOW)
        assert dict(con.execute("from same_subject").fetchall()) == known
    assert con.execute("select count(*) from learned_alias").fetchone() == (1,)
