"""Each verdict has its cases beside it: claims, and what the judging must say of them.

All cases are judged in one warehouse, each with a subject, addresses and owners of its own: nothing may join across.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import combinations
from pathlib import Path
from typing import Any

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


Judged = dict[str, list[tuple[Any, ...]]]


def _loaded() -> dict[str, dict[str, Any]]:
    return {
        f"{path.stem}: {case['title']}": case
        for path in sorted(CASES.glob("*.toml"))
        for case in tomllib.loads(path.read_text("utf-8"))["case"]
    }


LOADED = _loaded()


def _apart(claims: list[dict[str, Any]], number: int) -> list[dict[str, Any]]:
    """Gives a case's claims a subject, articles and owners that no other case has."""
    return [
        {
            **claim,
            "subject": f"{claim.get('subject', 'Merawu')} {number}",
            "subject_key": f"{claim.get('subject_key', 'merawu')} {number}",
            "article": f"{claim.get('article', f'a{i}')}-case{number}",
            **({"owner": f"{claim['owner']} {number}"} if "owner" in claim else {}),
        }
        for i, claim in enumerate(claims, start=1)
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
    guessed = told.pop("unit_guessed", False)
    value = {k: told[k] for k in ("low", "high", "precision", "approximate", "vague") if k in told}
    mention = Mention(kind=kind, text=quote, unit=told.get("unit"), unit_guessed=guessed, rule="case", **place, **value)
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


def _judged(path: Path, readings: list[Reading]) -> dict[str, Judged]:
    """Judges the readings and gives what is said of them, by the case that the articles' addresses end with."""
    with open_warehouse(path) as con:
        store_readings(con, readings, "run", NOW)
        judge(con, NOW)
        con.execute(
            "create temp table case_claim as select c.*, regexp_extract(a.url, '-case([0-9]+)', 1) as number "
            "from claims as c join articles as a using (article_id)"
        )
        said: dict[str, Judged] = defaultdict(lambda: {what: [] for what in SAID})
        for what, query in SAID.items():
            for number, *row in con.execute(query).fetchall():
                said[number][what].append(tuple(row))
    for judged in said.values():
        judged["pairs"] = sorted(_in_order(*pair) for pair in judged["pairs"])
    return said


SAID = {
    "figures": (
        "select distinct number, figure_id, f.verdict from figures as f join case_claim using (figure_id) order by all"
    ),
    "pairs": (
        "select ca.number, f.verdict, ca.quote, cb.quote from findings f "
        "join finding_claims a on a.finding_id = f.finding_id and a.side = 'a' "
        "join case_claim ca on ca.claim_id = a.claim_id "
        "join finding_claims b on b.finding_id = f.finding_id and b.side = 'b' "
        "join case_claim cb on cb.claim_id = b.claim_id"
    ),
    "unverified": (
        "select distinct number, u.quote, u.reason from unverified as u join case_claim using (figure_id) order by all"
    ),
    "inconsistent": (
        "select c.number, f.verdict, c.quote from findings f join finding_claims using (finding_id) "
        "join case_claim c using (claim_id) where f.class = 'inconsistency' and c.figure_id = f.figure_id order by all"
    ),
    "plans": (
        "select c.number, p.plan_quote, p.outcome_quote, p.came_out from plans as p "
        "join case_claim as c on c.claim_id = p.plan_claim_id order by all"
    ),
    "not_compared": (
        "select c.number, n.a_quote, n.b_quote, n.reason from not_compared as n "
        "join case_claim as c on c.claim_id = n.a_claim_id order by all"
    ),
}


def _in_order(verdict: str, a: str, b: str) -> tuple[str, str, str]:
    """Which side of a contradiction comes first tells nothing; of a revision it does."""
    return (verdict, a, b) if verdict == "revised" else (verdict, min(a, b), max(a, b))


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Judged]]:
    """Gives what is said of each case, by its title."""
    apart = [_readings(_apart(case["claims"], i)) for i, case in enumerate(LOADED.values())]
    said = _judged(tmp_path_factory.mktemp("rules") / "w.duckdb", [each for readings in apart for each in readings])
    yield {title: said[str(i)] for i, title in enumerate(LOADED)}


@pytest.mark.parametrize("title", LOADED)
def test_case(title: str, judged: dict[str, Judged]) -> None:
    case, said = LOADED[title], judged[title]
    assert said["pairs"] == sorted(tuple(pair) for pair in case.get("pairs", []))
    if "figures" in case:
        assert sorted(verdict for _, verdict in said["figures"]) == sorted(case["figures"])
    if "unverified" in case:
        assert said["unverified"] == [tuple(row) for row in case["unverified"]]
    if "inconsistent" in case:
        assert said["inconsistent"] == [tuple(row) for row in case["inconsistent"]]
    if "plans" in case:
        assert said["plans"] == [tuple(row) for row in case["plans"]]
    if "not_compared" in case:
        found = {frozenset(row) for row in said["not_compared"]}
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
    readings = _readings(_apart(given, 1))
    first, second = (_judged(tmp_path / f"{i}.duckdb", each) for i, each in enumerate((readings, readings[::-1])))
    assert first == second
    assert first["1"]["pairs"]


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
