"""The views that users rely on: names, least columns and types."""

from __future__ import annotations

import tomllib
from pathlib import Path

import duckdb
import pytest

from warehouse.schema import prepare

LEAST = tomllib.loads((Path(__file__).parent.parent / "cases" / "views.toml").read_text("utf-8"))
NUMBERS = {"low", "high", "precision", "a_low", "a_high", "b_low", "b_high"}


@pytest.fixture(scope="module")
def types() -> dict[str, dict[str, str]]:
    with duckdb.connect() as con:
        prepare(con, "the test's own")
        return {view: {row[0]: row[1] for row in con.execute(f"describe {view}").fetchall()} for view in LEAST}


@pytest.mark.parametrize("view", LEAST)
def test_every_view_has_its_columns(view: str, types: dict[str, dict[str, str]]) -> None:
    assert [name for name in LEAST[view].split() if name not in types[view]] == []


@pytest.mark.parametrize("view", LEAST)
def test_values_are_decimals_days_dates_and_instants_have_a_zone(view: str, types: dict[str, dict[str, str]]) -> None:
    for name, type_ in types[view].items():
        if name in NUMBERS:
            assert type_ == "DECIMAL(38,10)", name
        if name.endswith("_at"):
            assert type_ == "TIMESTAMP WITH TIME ZONE", name
        if name in {"period_start", "period_end", "as_of", "date_low", "date_high"}:
            assert type_ == "DATE", name


@pytest.mark.parametrize("macro", ["figures_as_of(date '2025-03-01')", "figures_recorded_as_of(now())"])
def test_macros_give_figures(macro: str) -> None:
    with duckdb.connect() as con:
        prepare(con, "the test's own")
        assert con.execute(f"select count(figure_id) from {macro}").fetchone() == (0,)
