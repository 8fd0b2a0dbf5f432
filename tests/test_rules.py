"""Each verdict has its cases beside it: claims, and what the judging must say of them."""

from __future__ import annotations

import tomllib
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import combinations
from pathlib import Path
from typing import Any

import duckdb
import pytest

from models.article import Article
from models.claim import Claim, Placed, Reading
from models.mentions.mention import Mention
from warehouse.connection import open_warehouse
from warehouse.judge import judge
from warehouse.rule import load_rules
from warehouse.store import store_readings

CASES = Path(__file__).parent / "cases" / "rules"
NOW = datetime(2025, 6, 1, tzinfo=UTC)


def _cases() -> list[Any]:
    return [
        pytest.param(path.stem, case, id=f"{path.stem}: {case['title']}")
        for path in sorted(CASES.glob("*.toml"))
        for case in tomllib.loads(path.read_text("utf-8"))["case"]
    ]


def _readings(given: list[dict[str, Any]]) -> list[Reading]:
    """Makes an article of each claim; claims with the same `article` stand in one."""
    articles: dict[str, list[tuple[int, dict[str, Any]]]] = {}
    for number, told in enumerate(given, start=1):
        articles.setdefault(told.get("article", f"a{number}"), []).append((number, dict(told)))
    return [_reading(name, claims) for name, claims in articles.items()]


def _reading(name: str, given: list[tuple[int, dict[str, Any]]]) -> Reading:
    """Makes an article; of a claim `value` is a number, `low` and `high` a bound or range."""
    text = " ".join(f"figure {number}." for number, _ in given)
    first = given[0][1]
    outlet, day = first.pop("outlet", f"Outlet {name}"), first.pop("day", date(2025, 5, 9))
    article = Article(
        text=text,
        source=outlet,
        outlet=outlet,
        owner=first.pop("owner", outlet),
        language="en",
        url=f"https://{name}.example/",
        published_at=datetime(day.year, day.month, day.day, tzinfo=UTC),
    )
    told = [_claim(text, number, i, claim) for i, (number, claim) in enumerate(given)]
    return Reading(
        article=article,
        mentions=tuple(Placed(field="text", mention=mention) for mention, _ in told),
        claims=tuple(claim for _, claim in told),
    )


def _claim(text: str, number: int, index: int, told: dict[str, Any]) -> tuple[Mention, Claim]:
    told.pop("article", None)
    if "value" in told:
        told["low"] = told["high"] = told.pop("value")
    for key in {"low", "high", "precision"} & told.keys():
        told[key] = Decimal(str(told[key]))
    quote = f"figure {number}"
    start = text.index(quote + ".")
    place = {"start": start, "end": start + len(quote)}
    kind = told.pop("kind", "quantity")
    value = {k: told[k] for k in ("low", "high", "precision", "approximate", "vague") if k in told}
    mention = Mention(kind=kind, text=quote, unit=told.get("unit"), rule="case", **place, **value)
    claim = Claim(
        kind=kind,
        sentence=text,
        quote=quote,
        quote_start=place["start"],
        quote_end=place["end"],
        mention=index,
        rule="case",
        **{"quote_field": "text", "subject": "Merawu", "subject_key": "merawu", "measure": "deaths", **told},
    )
    return mention, claim


def _judged(tmp_path: Path, readings: list[Reading]) -> dict[str, list[tuple[Any, ...]]]:
    with open_warehouse(tmp_path / "w.duckdb") as con:
        store_readings(con, readings, "run", NOW)
        judge(con, NOW)
        return {
            "figures": con.execute("select verdict from figures order by first_published, figure_id").fetchall(),
            "pairs": _pairs(con),
            "unverified": con.execute("select quote, reason from unverified order by quote").fetchall(),
            "inconsistent": con.execute(
                "select f.verdict, c.quote from findings f join finding_claims using (finding_id) "
                "join claims c using (claim_id) where f.class = 'inconsistency' and c.figure_id = f.figure_id "
                "order by all"
            ).fetchall(),
            "not_compared": con.execute("select a_quote, b_quote, reason from not_compared").fetchall(),
        }


def _pairs(con: duckdb.DuckDBPyConnection) -> list[tuple[str, str, str]]:
    rows = con.execute(
        "select f.verdict, ca.quote, cb.quote from findings f "
        "join finding_claims a on a.finding_id = f.finding_id and a.side = 'a' "
        "join claims ca on ca.claim_id = a.claim_id "
        "join finding_claims b on b.finding_id = f.finding_id and b.side = 'b' "
        "join claims cb on cb.claim_id = b.claim_id "
        "order by all"
    ).fetchall()
    # which side of a contradiction comes first tells nothing; of a revision it does
    return sorted((verdict, a, b) if verdict == "revised" else (verdict, *sorted((a, b))) for verdict, a, b in rows)


@pytest.mark.parametrize(("verdict", "case"), _cases())
def test_case(verdict: str, case: dict[str, Any], tmp_path: Path) -> None:
    judged = _judged(tmp_path, _readings(case["claims"]))
    assert judged["pairs"] == [tuple(pair) for pair in case.get("pairs", [])]
    if "figures" in case:
        assert sorted(row[0] for row in judged["figures"]) == sorted(case["figures"])
    if "unverified" in case:
        assert judged["unverified"] == [tuple(row) for row in case["unverified"]]
    if "inconsistent" in case:
        assert judged["inconsistent"] == [tuple(row) for row in case["inconsistent"]]
    if "not_compared" in case:
        found = {frozenset(row[:2]) | {row[2]} for row in judged["not_compared"]}
        assert {frozenset(row) for row in case["not_compared"]} <= found
    assert "pairs" in case or "figures" in case or "unverified" in case, "a case must expect something"


def test_every_rule_has_cases_and_every_case_file_a_rule() -> None:
    verdicts = {rule.verdict for rule in load_rules()}
    files = {path.stem for path in CASES.glob("*.toml")} - {"comparable"}
    assert files == verdicts


@pytest.mark.parametrize("verdict", [rule.verdict for rule in load_rules()])
def test_some_case_shows_the_verdict(verdict: str) -> None:
    cases = tomllib.loads((CASES / f"{verdict}.toml").read_text("utf-8"))["case"]
    shown = {pair[0] for case in cases for pair in case.get("pairs", [])}
    shown |= {row[1] for case in cases for row in case.get("unverified", [])}
    shown |= {row[0] for case in cases for row in case.get("inconsistent", [])}
    shown |= {figure for case in cases for figure in case.get("figures", [])}
    assert verdict in shown


def test_judging_does_not_depend_on_the_order_of_articles(tmp_path: Path) -> None:
    given = [
        {"value": 12, "unit": "person", "day": date(2025, 5, 9)},
        {"value": 14, "unit": "person", "day": date(2025, 5, 9)},
        {"value": 17, "unit": "person", "day": date(2025, 5, 11)},
        {"low": 15, "unit": "person", "day": date(2025, 5, 10)},
    ]
    readings = _readings(given)
    for name in ("1", "2"):
        (tmp_path / name).mkdir()
    first, second = _judged(tmp_path / "1", readings), _judged(tmp_path / "2", readings[::-1])
    assert first == second
    assert first["pairs"]


def test_pairs_are_compared_the_same_way_round(tmp_path: Path) -> None:
    """Swapping who gives which value gives the same outcomes."""
    values: list[dict[str, Any]] = [
        {"value": 7600000000, "precision": 50000000},
        {"value": 7500000000, "precision": 50000000},
        {"value": 8000000000, "precision": 500000000},
        {"low": 7000000000},
        {"high": 8000000000},
        {"low": 7000000000, "high": 8000000000},
        {"value": 30000},
        {"value": 30400},
    ]
    given = []
    for i, pair in enumerate(combinations(values, 2)):
        for turn, ordered in (("there", pair), ("back", pair[::-1])):
            for value in ordered:
                key = f"{turn} {i}"
                about = {
                    "kind": "money",
                    "unit": "USD",
                    "measure": "valuation",
                    "subject": key,
                    "subject_key": key,
                }
                given.append({**value, **about})
    with open_warehouse(tmp_path / "w.duckdb") as con:
        store_readings(con, _readings(given), "run", NOW)
        judge(con, NOW)
        rows = con.execute("select subject, outcome, verdict from comparison join figure using (figure_id)").fetchall()
    outcomes = {subject: rest for subject, *rest in rows}
    assert len(outcomes) == 2 * len(list(combinations(values, 2)))
    for i, pair in enumerate(combinations(values, 2)):
        assert outcomes[f"there {i}"] == outcomes[f"back {i}"], pair
