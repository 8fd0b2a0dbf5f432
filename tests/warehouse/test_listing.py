"""The list of contradictions: filtered, searched, and paged by key; kept rows are those that the claims would give."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import duckdb
import pytest

from models.errors import UsageError
from tests.benchmarks.big_warehouse import make
from warehouse.connection import open_warehouse
from warehouse.listing import Asked, list_contradictions
from warehouse.schema import SQL

FINDINGS = 50
# as the view told them before what it shows was kept beside the findings
_FROM_CLAIMS = """
select t.finding_id, t.class, ac.quote, aa.outlet, aa.url, aa.published_at,
    bc.quote, ba.outlet, ba.url, ba.published_at,
    a.claim_count, b.claim_count, a.low, b.low
from comparison as k
join position as a on a.position_id = k.a_position
join position as b on b.position_id = k.b_position
join told_pair as t on t.finding_id = left(
    sha256(concat_ws(chr(31), 'pair', least(k.a_position, k.b_position), greatest(k.a_position, k.b_position))), 16
)
join claim as ac on ac.claim_id = a.first_claim_id
join article as aa on aa.version_id = ac.version_id
join claim as bc on bc.claim_id = b.first_claim_id
join article as ba on ba.version_id = bc.version_id
where k.class in ('contradiction', 'revision')
order by all
"""
_KEPT = """
select finding_id, class, a_quote, a_outlet, a_url, a_published_at, b_quote, b_outlet, b_url, b_published_at,
    a_claims, b_claims, a_low, b_low
from told_pair
order by all
"""


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("listing") / "w.duckdb"
    make(made, claims=4000, findings=FINDINGS)
    return made


@pytest.fixture
def con(path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    with open_warehouse(path, read_only=True) as it:
        yield it


def test_what_is_kept_is_what_the_claims_say(con: duckdb.DuckDBPyConnection) -> None:
    kept = con.execute(_KEPT).fetchall()
    assert len(kept) == FINDINGS
    assert kept == con.execute(_FROM_CLAIMS).fetchall()


@pytest.mark.parametrize("limit", [1, 7, 25, FINDINGS, 1000])
def test_pages_follow_on_one_another(con: duckdb.DuckDBPyConnection, limit: int) -> None:
    told, after = [], None
    while True:
        page = list_contradictions(con, after=after, limit=limit)
        told += [row["finding_id"] for row in page.rows]
        if (after := page.after) is None:
            break
    whole = con.execute("select finding_id from contradictions").fetchall()
    assert told == [row[0] for row in whole]
    assert len(told) == FINDINGS


def test_a_page_is_that_of_its_key_though_others_came_before(con: duckdb.DuckDBPyConnection) -> None:
    first = list_contradictions(con, limit=10)
    narrowed = list_contradictions(con, Asked(language="en"), after=first.after, limit=1000)
    shown = {row["finding_id"] for row in first.rows}
    assert narrowed.rows
    assert all("en" in (row["a_language"], row["b_language"]) for row in narrowed.rows)
    assert not shown.intersection(row["finding_id"] for row in narrowed.rows)


@pytest.mark.parametrize(
    ("asked", "condition"),
    [
        (Asked(subject="SAMPLE 7"), "subject ilike '%sample 7%'"),
        (Asked(measure="damaged"), "measure = 'damaged'"),
        (Asked(measure="deaths"), "false"),
        (Asked(verdict="value_conflict"), "true"),
        (Asked(outlet="outlet7.example"), "a_outlet = 'outlet7.example' or b_outlet = 'outlet7.example'"),
        (Asked(language="vi"), "a_language = 'vi' or b_language = 'vi'"),
        (Asked(day=date(2025, 1, 1)), "a_published_on = date '2025-01-01' or b_published_on = date '2025-01-01'"),
        (Asked(status="open"), "true"),
        (Asked(status="confirmed"), "false"),
        (Asked(words="  "), "true"),
        (Asked(words="hoúses Đistrict ample"), "true"),
        (
            Asked(words="outlet3.example 1012"),
            "a_outlet = 'outlet3.example' and (a_quote like '%1012%' or b_quote like '%1012%')",
        ),
        (Asked(words="' or 1=1 --"), "false"),
    ],
)
def test_a_list_is_narrowed(con: duckdb.DuckDBPyConnection, asked: Asked, condition: str) -> None:
    found = [row["finding_id"] for row in list_contradictions(con, asked, limit=1000).rows]
    wanted = con.execute(f"select finding_id from contradictions where {condition}").fetchall()
    assert found == [row[0] for row in wanted]


@pytest.mark.parametrize("key", ["", "x", "[]", "{}", '[false,true,true,"0.5","a"]', "[0,1,1,-0.5,1]"])
def test_what_is_no_key_is_said_so(con: duckdb.DuckDBPyConnection, key: str) -> None:
    with pytest.raises(UsageError, match="is no key of a page"):
        list_contradictions(con, after=key)


def test_an_older_warehouse_tells_its_contradictions_before_it_is_judged_again(tmp_path: Path) -> None:
    make(tmp_path / "old.duckdb", claims=400, findings=5)
    with open_warehouse(tmp_path / "old.duckdb") as con:
        kept = con.execute("from told_pair order by all").fetchall()
        con.execute("drop table told_pair")
        con.execute("update setting set value = '3' where key = 'schema_version'")
        con.execute("update setting set value = 'older' where key = 'schema_fingerprint'")
    with open_warehouse(tmp_path / "old.duckdb", read_only=True) as con:
        assert con.execute("from told_pair order by all").fetchall() == kept
        assert len(kept) == 5


def test_the_migration_makes_the_table_as_it_is_made_anew() -> None:
    texts = [(SQL / name).read_text("utf-8") for name in ("tables/29_told_pair.sql", "migrations/4_told_pair.sql")]
    made = [text[text.index("told_pair (") :].partition("\n)")[0] for text in texts]
    assert made[0] == made[1]
