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

from models.claims.subject import name_key
from models.errors import UsageError
from tests.test_rules import _readings
from warehouse.alias import Names, add_aliases, list_aliases, remove_aliases
from warehouse.judge import judge
from warehouse.schema import prepare
from warehouse.store import store_readings

CASES = tomllib.loads((Path(__file__).parents[1] / "cases" / "aliases.toml").read_text("utf-8"))["case"]
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


def _store(con: duckdb.DuckDBPyConnection, subjects: list[str]) -> None:
    """Stores a claim of each subject, all of one day, with values that contradict each other."""
    claims = [
        {"value": 31 - 3 * i, "unit": "person", "subject": name, "subject_key": name_key(name)}
        for i, name in enumerate(subjects)
    ]
    store_readings(con, _readings(claims), "run", NOW)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["title"])
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
