"""Texts for people and for programs: nothing hidden, nothing lost, nothing run."""

from __future__ import annotations

import csv
import io
import json
import tomllib
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.report_warehouse import CASES
from warehouse.display import clip, clip_start, visible
from warehouse.formats import (
    as_csv,
    as_json,
    as_markdown,
    cell_text,
    guard_formula,
    json_value,
    markdown_text,
    plain_decimal,
)
from warehouse.table import as_table

DECIMALS = st.decimals(allow_nan=False, allow_infinity=False, places=10, min_value=-(10**27), max_value=10**27)


def cases(name: str) -> list[Any]:
    read = tomllib.loads((CASES / "texts.toml").read_text("utf-8"))
    return [pytest.param(case, id=case["title"]) for case in read[name]]


@pytest.mark.parametrize("case", cases("visible"))
def test_shown_text_hides_nothing(case: dict[str, str]) -> None:
    assert visible(case["text"]) == case["shown"]


@pytest.mark.parametrize("case", cases("formula"))
def test_spreadsheets_run_nothing(case: dict[str, str]) -> None:
    assert guard_formula(case["text"]) == case["cell"]


@given(st.text())
def test_shown_text_is_one_line_and_stays_as_it_is(text: str) -> None:
    shown = visible(text)
    assert len(shown.splitlines()) <= 1
    assert visible(shown) == shown
    assert not set(shown) & set("\x1b\r\x07\u202e\u2066\u200b")


@given(st.text(), st.integers(2, 50))
def test_clipped_text_is_never_longer(text: str, length: int) -> None:
    assert len(clip(text, length)) <= length
    assert len(clip_start(text, length)) <= length
    if len(text) <= length:
        assert clip(text, length) == clip_start(text, length) == text


@given(DECIMALS)
def test_decimals_lose_no_digit(number: Decimal) -> None:
    assert Decimal(plain_decimal(number)) == number
    assert json.loads(as_json(["n"], [(number,)]), parse_float=Decimal, parse_int=Decimal)[0]["n"] == number
    assert Decimal(next(iter(csv.DictReader(io.StringIO(as_csv(["n"], [(number,)])))))["n"]) == number


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\0")), min_size=2, max_size=2))
def test_csv_gives_texts_back(texts: list[str]) -> None:
    rows = list(csv.reader(io.StringIO(as_csv(["a", "b"], [texts])), strict=True))
    assert rows[0] == ["a", "b"]
    assert rows[1] == [guard_formula(text) for text in texts]
    assert [
        text.removeprefix("'") if text != kept else kept for text, kept in zip(rows[1], texts, strict=True)
    ] == texts


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_markdown_shows_a_text_and_makes_no_markup_of_it(text: str) -> None:
    rendered = MarkdownIt("commonmark", {"html": True}).enable("table").render(as_markdown(["x"], [(text,)]))
    inside = rendered.split("<tbody>")[1].split("</tbody>")[0] if "<tbody>" in rendered else ""
    assert inside.count("<") <= 4  # a row and a cell, opened and closed
    assert rendered.count("<td>") == 1


def test_values_keep_their_type_in_json() -> None:
    row = (
        Decimal("3.40"),
        True,
        None,
        date(2025, 2, 4),
        datetime(2025, 2, 4, 10, tzinfo=UTC),
        float("inf"),
        [Decimal("1.50")],
        {"a": {"b": date(2025, 1, 1)}},
        b"\xff",
    )
    assert json.loads(as_json("abcdefghi", [row]))[0] == {
        "a": 3.4,
        "b": True,
        "c": None,
        "d": "2025-02-04",
        "e": "2025-02-04T10:00:00Z",
        "f": None,
        "g": [1.5],
        "h": {"a": {"b": "2025-01-01"}},
        "i": "ff",
    }


def test_no_rows_are_an_empty_array_and_a_bare_header() -> None:
    assert json.loads(as_json(["a"], [])) == []
    assert as_csv(["a"], []) == "a\n"
    assert as_table(["a"], []) == "a\n-\n(0 rows)\n"


def test_a_repeated_column_keeps_both_values() -> None:
    assert json.loads(as_json(["n", "n"], [(1, 2)])) == [{"n": 1, "n_1": 2}]


def test_a_cell_of_nothing_is_empty_and_a_decimal_plain() -> None:
    assert (cell_text(None), cell_text(Decimal("1E+3")), cell_text(False)) == ("", "1000", "false")
    assert json_value(Decimal("2.50")) == Decimal("2.5")


@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_a_table_fits_the_terminal(width: int) -> None:
    columns = ["outlet", "quote", "claims"]
    rows = [
        ("Harian Pagi", "Sebanyak 31 orang meninggal, kata " + "Dewi " * 30, 12),
        ("新聞", "死者は三十一人", 3),
    ]
    assert max(cells(line) for line in as_table(columns, rows, width).splitlines()) <= width


def test_a_table_is_whole_where_there_is_no_terminal() -> None:
    long = "word " * 200
    assert long.strip() in as_table(["a"], [(long,)])


def test_columns_stand_under_each_other_in_wide_scripts() -> None:
    lines = as_table(["a", "b"], [("死者", "x"), ("dead", "y")]).splitlines()
    assert [cells(line[: line.index(mark)]) for line, mark in zip(lines[2:4], "xy", strict=True)] == [6, 6]


def test_markdown_text_is_inert() -> None:
    assert markdown_text("[x](javascript:alert(1)) `a` <b>") == "\\[x\\](javascript:alert(1)) \\`a\\` &lt;b>"


def cells(line: str) -> int:
    from rich.cells import cell_len

    return cell_len(line)
