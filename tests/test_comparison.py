"""Two passages compared: cases as data, the values held against the warehouse's own SQL, and what must always hold."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from decimal import Decimal
from itertools import product
from pathlib import Path
from typing import Any

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.comparison.dating import moved
from models.comparison.values import Span, Value, entails, outcome, point, span_outcome
from models.comparison.verdict import compare
from models.comparison.words import FOLDER, compared_languages, load_words
from models.errors import PackError

CASES = Path(__file__).parent / "cases/compare"
OUTCOME = Path(__file__).parents[1] / "warehouse/sql/figures/42_outcome.sql"


def cases() -> list[Any]:
    found = []
    for path in sorted(CASES.glob("*.toml")):
        for case in tomllib.loads(path.read_text("utf-8"))["case"]:
            found.append(pytest.param(path.stem, case, id=f"{path.stem}: {case['title']}"))
    return found


@pytest.mark.parametrize(("language", "case"), cases())
def test_verdicts(language: str, case: dict[str, str]) -> None:
    found = compare(case["a"], case["b"], language)
    assert found.verdict == case["verdict"], found.reason


def test_every_language_has_cases() -> None:
    assert tuple(sorted(path.stem for path in CASES.glob("*.toml"))) == compared_languages()


def test_a_language_without_words_is_not_compared() -> None:
    found = compare("12 Häuser", "13 Häuser", "xx")
    assert found.verdict == "unverified"
    assert "'xx'" in found.reason


def test_a_wrong_key_of_a_language_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "qq.toml").write_text('light = []\nnegators = []\nlihgt = ["a"]\n', "utf-8")
    monkeypatch.setattr("models.comparison.words.FOLDER", tmp_path)
    with pytest.raises(PackError, match=r"qq\.toml: lihgt"):
        load_words("qq")
    assert (FOLDER / "en.toml").is_file()


numbers = st.decimals(min_value=-10_000, max_value=10_000, places=1)
precisions = st.sampled_from([Decimal(0), Decimal("0.05"), Decimal("0.5"), Decimal(50)])


@st.composite
def values(draw: st.DrawFn) -> Value:
    low, high = sorted([draw(numbers), draw(numbers)])
    shape = draw(st.sampled_from(["point", "range", "low", "high"]))
    ends = {"point": (low, low), "range": (low, high), "low": (low, None), "high": (None, high)}[shape]
    return Value(*ends, draw(precisions), draw(st.booleans()), draw(st.booleans()))


@given(values(), values())
def test_the_order_of_two_values_tells_nothing(a: Value, b: Value) -> None:
    assert outcome(a, b) == outcome(b, a)


@given(values())
def test_a_value_agrees_with_itself_and_follows_from_itself(a: Value) -> None:
    assert outcome(a, a) == ("compatible" if a.vague else "agree")
    assert entails(a, a) != a.vague


periods = st.lists(st.dates(min_value=date(1, 1, 2)), min_size=2, max_size=2).map(lambda days: Span(*sorted(days)))


@given(periods, periods)
def test_the_order_of_two_periods_tells_nothing(a: Span, b: Span) -> None:
    assert span_outcome(a, b) == span_outcome(b, a)
    assert span_outcome(a, moved(a, "before")) == "conflict"


GRID = [
    *(
        point(Decimal(n), Decimal(p))
        for n, p in [("7.6", "0.05"), ("7.5", "0.05"), ("8", "0.5"), ("31", "0"), ("12", "0")]
    ),
    *(point(Decimal(n)) for n in (2300, 30_000, 30_400, 33_000, 70)),
    *(Value(Decimal(low), None) for low in (2300, 12, 70)),
    *(Value(None, Decimal(high)) for high in (65, 70, 2300)),
    *(Value(Decimal(low), Decimal(high)) for low, high in [(60, 65), (64, 72), (10, 15)]),
    Value(Decimal(30_000), Decimal(30_000), approximate=True),
    Value(Decimal(62), Decimal(62), Decimal("0.5")),
    Value(Decimal(1000), Decimal(1_000_000), vague=True),
]


def test_values_are_compared_as_the_warehouse_compares_them() -> None:
    sql = OUTCOME.read_text("utf-8")
    columns = sorted(set(re.findall(r"\b[ab]_[a-z_]+\b", sql)))
    with duckdb.connect() as con:
        con.execute(f"create temp table pair (i integer, j integer, {', '.join(map(_typed, columns))})")
        rows = []
        for (i, a), (j, b) in product(enumerate(GRID), repeat=2):
            known = {
                f"{side}_{name}": told for side, value in (("a", a), ("b", b)) for name, told in _row(value).items()
            }
            rows.append([i, j, *(known.get(column) for column in columns)])
        con.executemany(f"insert into pair values ({', '.join('?' * len(rows[0]))})", rows)
        con.execute(sql)
        found = con.execute("select i, j, outcome from outcome").fetchall()
    assert len(found) == len(GRID) ** 2
    assert not [(GRID[i], GRID[j], told) for i, j, told in found if outcome(GRID[i], GRID[j]) != told]


def _typed(column: str) -> str:
    if column[2:] in ("shape", "direction", "unit"):
        return f"{column} varchar"
    return f"{column} {'date' if 'date' in column else 'decimal(38, 10)'}"


def _row(value: Value) -> dict[str, Any]:
    low, high = value.reach()
    number = value.low if value.low is not None else value.high
    assert number is not None
    rounded = value.is_point and not value.precision and number >= 1000 and number % 100 == 0
    zeros = len(str(int(number))) - len(str(int(number)).rstrip("0"))
    return {
        "low": value.low,
        "high": value.high,
        "reach_low": low,
        "reach_high": high,
        "number": number,
        "rounding": min(number * Decimal("0.05"), Decimal(10) ** zeros / 2) if rounded else Decimal(0),
        "shape": "vague" if value.vague else "bound" if value.is_bound else "point" if value.is_point else "range",
    }


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=120), st.text(max_size=120), st.sampled_from(["id", "en", "vi"]))
def test_any_text_gets_a_verdict(a: str, b: str, language: str) -> None:
    assert compare(a, b, language).verdict in ("agree", "contradict", "different", "unverified")


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(cases()))
def test_no_passage_contradicts_itself(case: Any) -> None:
    language, pair = case.values
    for side in ("a", "b"):
        assert compare(pair[side], pair[side], language).verdict != "contradict"
