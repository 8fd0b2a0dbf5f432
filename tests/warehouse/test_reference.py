"""References: files of authoritative figures, and what becomes of claims beside them."""

from __future__ import annotations

import re
import tomllib
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pytest

from models.errors import InputError
from tests.test_rules import _readings
from warehouse.change import Change
from warehouse.connection import transaction
from warehouse.gates import check_warehouse
from warehouse.judge import judge
from warehouse.reference import Added, add_references
from warehouse.reference_file import COLUMNS, read_references
from warehouse.schema import prepare
from warehouse.store import store_readings

CASES = tomllib.loads((Path(__file__).parents[1] / "cases" / "references.toml").read_text("utf-8"))
NOW = datetime(2025, 6, 1, tzinfo=UTC)
LATER = datetime(2025, 6, 2, tzinfo=UTC)
KEPT = ("article", "mention", "claim", "reference")


@pytest.fixture
def con() -> duckdb.DuckDBPyConnection:
    con = duckdb.connect()
    con.execute("set timezone = 'UTC'")
    prepare(con, "the test's own")
    return con


def _file(path: Path, lines: list[str]) -> Path:
    mark = ";" if any(";" in line for line in lines) else ","
    path.write_text("\n".join([mark.join(COLUMNS), *lines]), "utf-8")
    return path


def _add(con: duckdb.DuckDBPyConnection, path: Path, at: datetime = NOW) -> Added:
    with transaction(con):
        change = Change(con, at, {})
        added = add_references(change, read_references(path))
    assert change.idle == (added.new + added.replaced == 0)
    return added


@pytest.mark.parametrize("case", CASES["wrong"], ids=lambda case: case["title"])
def test_what_is_wrong_is_said_with_its_line_and_column(case: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "figures.csv"
    if "file" in case:
        path.write_text(case["file"], "utf-8")
    else:
        _file(path, [case["line"]])
    with pytest.raises(InputError, match=re.escape(case["error"])) as raised:
        read_references(path)
    assert str(raised.value).startswith(str(path))


@pytest.mark.parametrize("raw", [b"\xff\xfe\x00", None], ids=["no text", "no file"])
def test_what_is_no_file_of_text_is_said(raw: bytes | None, tmp_path: Path) -> None:
    path = tmp_path / "figures.csv"
    if raw:
        path.write_bytes(raw)
    with pytest.raises(InputError, match="a CSV with the columns subject, measure"):
        read_references(path)


@pytest.mark.parametrize("case", CASES["case"], ids=lambda case: case["title"])
def test_case(case: dict[str, Any], con: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    store_readings(con, _readings(case["claims"]), "run", NOW)
    _add(con, _file(tmp_path / "figures.csv", case["lines"]))
    judge(con, NOW)
    assert sorted(row[0] for row in con.execute("select verdict from figures").fetchall()) == case["verdicts"]
    told = " ".join(row[0] for row in con.execute("select explanation from findings").fetchall())
    for words in case.get("says", []):
        assert words in told
    if "findings" in case:
        assert con.execute("select count(*) from findings").fetchone() == (case["findings"],)


def test_the_same_file_again_changes_nothing_and_another_value_takes_its_place(
    con: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    lines = ["Merawu,deaths,31,31,person,,2025-05-09,BPBD,", "Merawu,injured,4,4,person,,2025-05-09,BPBD,"]
    path = _file(tmp_path / "figures.csv", lines)

    def rows() -> dict[str, list[Any]]:
        return {table: con.execute(f"from {table} order by all").fetchall() for table in KEPT}

    assert _add(con, path) == Added(new=2)
    before = rows()
    assert _add(con, path, LATER) == Added(unchanged=2)
    assert rows() == before
    assert _add(con, _file(path, [lines[0].replace("31,31", "33,"), lines[1]]), LATER) == Added(replaced=1, unchanged=1)
    assert con.execute("select low, high from claims order by measure").fetchall() == [(33, None), (4, 4)]
    assert _add(con, _file(path, lines), LATER) == Added(replaced=1, unchanged=1)
    assert [row[0] for row in con.execute("select claim_id from claim order by all").fetchall()] == sorted(
        row[0] for row in before["claim"]
    ), "ids depend on the figures alone"


def test_a_reference_shows_in_the_views_and_passes_every_gate(con: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    lines = [
        "Merawu,deaths,31,31,person,,2025-05-09,BPBD,https://bpbd.example/data",
        '"Bank: 5, 5 IDR",net_profit,,5,IDR,2024-01-01,2024-12-31,BPS,',
        "Bank Melati,net_profit,-1.5,2,IDR,2024-01-01,2024-12-31,BPS,",
    ]
    store_readings(con, _readings([{"value": 28, "unit": "person"}]), "run", NOW)
    _add(con, _file(tmp_path / "figures.csv", lines))
    judge(con, NOW)
    kinds = con.execute("select kind, outlet, url from articles order by all").fetchall()
    assert kinds[1:] == [("reference", "BPBD", "https://bpbd.example/data"), ("reference", "BPS", None)]
    assert con.execute("select a_outlet, a_low, a_url from contradictions").fetchall() == [
        ("BPBD", Decimal(31), "https://bpbd.example/data")
    ]
    report = check_warehouse(con)
    assert report.ok, report.failures
