from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, get_args

import duckdb
import pytest

from models.claim import Placed, Reading
from models.errors import GateError, PackError
from models.mentions.mention import Kind
from tests.warehouse.making import NOON, TEXT, TODAY, make_article, make_claim, make_mention, make_reading
from warehouse import quality
from warehouse.connection import open_warehouse
from warehouse.gates import Checked, check_readings, check_warehouse, gate_findings
from warehouse.quality import gate, load_suite, warm_up
from warehouse.quarantine import put_in_quarantine
from warehouse.rows import article_rows
from warehouse.store import store_readings

CASES = Path(__file__).parent.parent / "cases" / "gates"
NUMBERS = {"low", "high", "precision"}


GOOD: list[dict[str, Any]] = tomllib.loads((CASES / "good.toml").read_text("utf-8"))["case"]
BAD: list[dict[str, Any]] = tomllib.loads((CASES / "bad.toml").read_text("utf-8"))["case"]


def changes(case: dict[str, Any], part: str) -> dict[str, Any]:
    """Reads a case's changes; an empty string takes the value away, but for words that must be there."""
    return {
        name: (Decimal(value) if value else None)
        if name in NUMBERS
        else None
        if value == "" and name in {"unit", "published_at"}
        else value
        for name, value in case.get(part, {}).items()
    }


def changed(case: dict[str, Any], number: int = 0) -> Reading:
    """Makes the good reading with a case's changes, which nothing has validated."""
    article = make_article(case.get("text", TEXT), url=f"https://kabar.example/{number}")
    placed = Placed.model_construct(
        field=case.get("field", "text"),
        mention=make_mention(TEXT).model_copy(update=changes(case, "mention")),
    )
    claim = make_claim(TEXT).model_copy(update=changes(case, "claim"))
    only = case.get("only", "claims")
    return Reading.model_construct(
        article=article.model_copy(update=changes(case, "article")),
        mentions=(placed,) if only != "articles" else (),
        claims=(claim,) if only == "claims" else (),
    )


@pytest.fixture
def con(tmp_path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    with open_warehouse(tmp_path / "news.duckdb") as con:
        yield con


@pytest.fixture(scope="module")
def bad_batch() -> tuple[list[Reading], Checked]:
    readings = [changed(case, number) for number, case in enumerate(BAD)]
    return readings, check_readings([*readings, make_reading()], TODAY)


@pytest.mark.parametrize("number", range(len(BAD)), ids=[case["title"] for case in BAD])
def test_bad_rows_are_stopped_with_their_reason(number: int, bad_batch: tuple[list[Reading], Checked]) -> None:
    case, (readings, checked) = BAD[number], bad_batch
    bad = readings[number].article
    stops = [it for it in checked.failures if it.item.split(",")[0] == bad.url]
    assert [[it.stage, it.reason] for it in stops] == case["stops"]
    passed = [it for it in checked.readings if it.article.url == bad.url]
    stages = {stage for stage, _ in case["stops"]}
    assert len(passed) == ("articles" not in stages)
    for reading in passed:
        assert len(reading.mentions) == ("mentions" not in stages)
        assert reading.claims == ()


def test_what_is_stopped_is_in_quarantine_and_the_rest_is_loaded(
    con: duckdb.DuckDBPyConnection, bad_batch: tuple[list[Reading], Checked]
) -> None:
    _, checked = bad_batch
    count = store_readings(con, checked.readings, "run", NOON)
    assert put_in_quarantine(con, checked.failures, "run", NOON) == len(checked.failures)
    assert (count.new, count.claims) == (len(checked.readings), 1)
    expected = sorted(tuple(stop) for case in BAD for stop in case["stops"])
    assert con.execute("select stage, reason from quarantine order by all").fetchall() == expected
    assert check_warehouse(con).ok


def test_odd_rows_pass(con: duckdb.DuckDBPyConnection) -> None:
    readings = [changed(case, number) for number, case in enumerate(GOOD)]
    checked = check_readings(readings, TODAY)
    assert [(it.item, it.reason) for it in checked.failures] == []
    assert checked.readings == readings
    assert store_readings(con, checked.readings, "run", NOON).claims == len(readings)
    report = check_warehouse(con)
    assert report.ok
    assert report.rows == {"articles": 14, "mentions": 14, "claims": 14, "findings": 0}


def test_the_rest_of_an_article_is_loaded_and_points_to_the_right_mentions() -> None:
    text = "Rp1.000 lalu Rp2.000 lalu Rp3.000"
    words = ("Rp1.000", "Rp2.000", "Rp3.000")
    placed = [Placed(field="text", mention=make_mention(text, it)) for it in words]
    placed[0] = placed[0].model_copy(update={"mention": placed[0].mention.model_copy(update={"start": 1})})
    claims = tuple(make_claim(text, word, mention=n) for n, word in enumerate(words))
    checked = check_readings([Reading(article=make_article(text), mentions=tuple(placed), claims=claims)], TODAY)
    (reading,) = checked.readings
    assert [it.mention.text for it in reading.mentions] == ["Rp2.000", "Rp3.000"]
    assert [(it.quote, reading.mentions[it.mention].mention.text) for it in reading.claims] == [
        ("Rp2.000", "Rp2.000"),
        ("Rp3.000", "Rp3.000"),
    ]
    assert [it.stage for it in checked.failures] == ["mentions", "claims"]


def test_a_text_with_half_a_character_is_stopped_and_kept(con: duckdb.DuckDBPyConnection) -> None:
    broken = Reading(article=make_article("harga \ud83d beras"), mentions=(), claims=())
    checked = check_readings([broken], TODAY)
    assert checked.readings == []
    assert "lone surrogate" in checked.failures[0].reason
    assert put_in_quarantine(con, checked.failures, "run", NOON) == 1
    assert put_in_quarantine(con, check_readings([broken], TODAY).failures, "run2", NOON) == 0
    found = con.execute("select item, payload->>'text' from quarantine").fetchone()
    assert found == ("https://kabar.example/beras", "harga ? beras")


def test_copies_of_one_text_are_no_failure() -> None:
    copies = [make_reading(url=None, path=path) for path in ("b.txt", "a.txt", "c.txt")]
    checked = check_readings(copies, TODAY)
    assert (checked.readings, checked.failures) == ([copies[1]], [])


def test_two_mentions_of_one_kind_in_one_place() -> None:
    one = make_reading()
    twice = one.model_copy(update={"mentions": one.mentions * 2, "claims": ()})
    reasons = [it.reason for it in check_readings([twice], TODAY).failures]
    assert reasons == ["two mentions of one kind (money) stand at text 25..33; expected is one"] * 2


def test_a_long_text_is_cut_in_quarantine(con: duckdb.DuckDBPyConnection) -> None:
    long = Reading(article=make_article("kata " * 10_000, language="?"), mentions=(), claims=())
    put_in_quarantine(con, check_readings([long], TODAY).failures, "run", NOON)
    found = con.execute("select payload from quarantine").fetchall()
    assert json.loads(found[0][0])["text"].endswith("... (50000 characters)")
    assert len(found[0][0]) < 5_000


def test_nothing_to_check() -> None:
    assert check_readings([], TODAY).failures == []


FINDING = {
    "class": "contradiction",
    "verdict": "value_conflict",
    "figure_id": "g1",
    "severity": 0.5,
    "explanation": "Two figures for one price.",
    "explanations": {"en": "Two figures for one price.", "id": "Dua angka untuk satu harga."},
}
FINDINGS: list[tuple[dict[str, Any], list[str | None], str | None]] = [
    ({}, ["a", "b"], None),
    ({"class": "unverified", "verdict": "vague"}, [None], None),
    ({"class": "rumour"}, ["a", "b"], "the class 'rumour' is unknown"),
    (
        {"figure_id": "g9"},
        ["a", "b"],
        "the value_conflict is about the figure 'g9', which the warehouse does not have",
    ),
    ({}, [], "the value_conflict names no claim; every finding has the claims it is about"),
    ({}, ["a"], "the value_conflict has claims on one side only; a contradiction needs both"),
    ({}, ["a", "b", "stray"], "the value_conflict names a claim that the warehouse does not have"),
    ({"severity": 1.5}, ["a", "b"], "the severity 1.5 of the value_conflict is not between 0 and 1"),
    ({"explanation": " "}, ["a", "b"], "the value_conflict comes without an explanation"),
    ({"verdict": "Value conflict"}, ["a", "b"], "the verdict 'Value conflict' is no name of a rule"),
]


def test_findings(con: duckdb.DuckDBPyConnection) -> None:
    store_readings(con, [make_reading()], "run", NOON)
    claim_id = con.execute("select claim_id from claims").fetchall()[0][0]
    con.execute("insert into figure by name select 'g1' as figure_id, 'money' as dimension, 'level' as nature")
    for number, (change, sides, _) in enumerate(FINDINGS):
        row = {"finding_id": f"f{number}"} | FINDING | change
        columns = ", ".join(f"? as {name}" for name in row)
        con.execute(
            f"insert into finding by name select {columns}, now() as first_found_at, now() as last_found_at",
            list(row.values()),
        )
        for side in sides:
            known = claim_id if side != "stray" else "gone"
            con.execute("insert into finding_claim values (?, ?, ?)", [f"f{number}", known, side])
    expected = [(f"f{number}", reason) for number, (*_, reason) in enumerate(FINDINGS) if reason]
    assert [(it.item, it.reason) for it in check_warehouse(con).failures] == expected
    assert [(it.item, it.reason) for it in gate_findings(con, "run", NOON)] == expected
    assert con.execute("select item, reason from quarantine order by all").fetchall() == expected
    for table in ("finding", "finding_claim"):
        left = con.execute(f"select distinct finding_id from {table} order by all").fetchall()
        assert left == [("f0",), ("f1",)]
    assert gate_findings(con, "run", NOON) == []


def test_a_check_finds_what_was_changed_behind_the_gates(con: duckdb.DuckDBPyConnection) -> None:
    store_readings(con, [make_reading(), make_reading("Rp20.000 saja.", url=None)], "run", NOON)
    con.execute("update claim set low = 30000 where quote_start = 25")
    con.execute("delete from mention where mention_start = 0")
    con.execute("insert into article select * from article where url is not null")
    twice = make_reading().article.version_id
    report = check_warehouse(con)
    assert not report.ok
    assert report.rows == {"articles": 3, "mentions": 1, "claims": 2, "findings": 0}
    assert sorted(it.reason.split(";")[0] for it in report.failures) == [
        "its mention was not loaded: it is not in the warehouse",
        "low 30000.0000000000 is above high 20000.0000000000 in 'Rp20.000'",
        *[f"the id {twice} stands more than once"] * 2,
    ]


def test_a_gate_without_its_columns_could_not_run() -> None:
    rows = article_rows([make_reading()])
    with pytest.raises(GateError, match="the gate articles could not run: the rows have no column days_ahead"):
        gate("articles", rows)


def test_a_gate_that_great_expectations_cannot_judge_could_not_run() -> None:
    columns = {it.arguments[key] for it in load_suite("articles") for key in it.arguments if key == "column"}
    rows: dict[str, list[Any]] = {name: [None] for name in columns} | {"days_ahead": [date(2025, 3, 1)]}
    with pytest.raises(GateError, match="the gate articles could not run expect_column_values_to_be_between"):
        gate("articles", rows)


def test_the_words_a_column_may_hold_are_those_of_the_models() -> None:
    kinds = [it.arguments["value_set"] for it in load_suite("mentions") if it.arguments.get("column") == "kind"]
    assert kinds == [list(get_args(Kind))]


def test_a_suite_that_is_wrong_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quality, "EXPECTATIONS", tmp_path)
    path = tmp_path / "findings.toml"
    for text in ("[[expect]]\ntype = 'x'", "[[expect]]\ntype = 1\nreason = ''\nvalue_set_of = 'moods'"):
        path.write_text(text)
        load_suite.cache_clear()
        with pytest.raises(PackError, match=r"findings\.toml: expect 1: missing or unknown"):
            load_suite("findings")
    path.write_text("expect = [")
    with pytest.raises(PackError, match=r"findings\.toml: not a list"):
        load_suite("findings")
    load_suite.cache_clear()


def test_warming_up_can_be_done_twice() -> None:
    warm_up()
    warm_up()
