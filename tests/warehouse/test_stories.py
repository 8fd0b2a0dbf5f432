"""Articles on one event are known by what few others share, and what they tell is joined by its values first.

A case gives articles as claims (`value`, `low`, `on` ..., each with words of its own as `quote`) or as `text`. What is
expected names a claim by its article and its words: "2: 45 people". The cases of a file share a warehouse; those of
claims lie years apart and have names of their own, so that nothing joins across.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from models.article import Article
from models.claim import Claim, Placed, Reading
from models.mentions.mention import Mention
from models.reading import read_claims
from warehouse.connection import open_warehouse
from warehouse.judge import judge
from warehouse.store import store_readings

CASES = Path(__file__).parent.parent / "cases" / "stories"
NOW = datetime(2025, 12, 1, tzinfo=UTC)
DAY = date(2025, 5, 9)
YEARS = timedelta(days=600)  # more than what links ever reach over
FILES = {path.stem: tomllib.loads(path.read_text("utf-8"))["case"] for path in sorted(CASES.glob("*.toml"))}
LOADED = {f"{name}: {case['title']}": case for name, cases in FILES.items() for case in cases}


class Judged(NamedTuple):
    """What a judging made of a case: the event and the figure of each article and claim, and the pairs raised."""

    event: dict[int, str]
    figure: dict[str, str]
    measure: dict[str, str]
    verdict: dict[str, str]
    pairs: list[tuple[str, ...]]


def _reading(case: int, number: int, given: dict[str, Any]) -> Reading:
    """Makes an article of a case: what it tells is read from its `text`, or taken from its `claims`."""
    name, day = f"outlet{number}.case{case}.example", given.get("day", DAY)
    claims = [_own(it, case) for it in given.get("claims", [])]
    day -= YEARS * (case if claims else 0)
    words = {field: ". ".join(it["quote"] for it in claims if _field(it) == field) for field in ("title", "text")}
    article = Article(
        text=given.get("text") or words["text"] or "Nothing more.",
        title=given.get("heading") or words["title"] or None,
        source=name,
        outlet=name,
        owner=name,
        language=given.get("language", "en"),
        url=f"https://{name}/",
        published_at=datetime(day.year, day.month, day.day, tzinfo=UTC),
    )
    if "text" in given:
        return read_claims(article)
    told = [_told(article, index, dict(it)) for index, it in enumerate(claims)]
    names = [(f"{key}{case}", lede) for part, lede in (("lede", True), ("names", False)) for key in given.get(part, [])]
    return Reading(
        article=article,
        mentions=tuple(placed for placed, _ in told),
        claims=tuple(claim for _, claim in told),
        names=tuple(names),
    )


def _own(told: dict[str, Any], case: int) -> dict[str, Any]:
    """Gives a claim a subject and an origin that no other case has."""
    return {**told, **{key: f"{told[key]}{case}" for key in ("subject", "subject_key", "origin") if key in told}}


def _field(told: dict[str, Any]) -> str:
    return str(told.get("quote_field", "text"))


def _told(article: Article, index: int, told: dict[str, Any]) -> tuple[Placed, Claim]:
    """Makes a claim and its mention; `value` is a number, `day` the value of a date."""
    quote, field = told.pop("quote"), told.pop("quote_field", "text")
    text = (article.title if field == "title" else article.text) or ""
    start = text.index(quote)
    if "value" in told:
        told["low"] = told["high"] = told.pop("value")
    if "on" in told:
        told["date_low"] = told["date_high"] = told.pop("on")
    told |= {key: Decimal(str(told[key])) for key in ("low", "high") if key in told}
    kind = "date" if "date_low" in told else told.pop("kind", "quantity")
    place = {"text": quote, "start": start, "end": start + len(quote)}
    value = {key: told[key] for key in ("low", "high", "unit") if key in told}
    days = {"period_start": told.get("date_low"), "period_end": told.get("date_high")}
    claim = Claim(
        kind=kind,
        sentence=text,
        quote=quote,
        quote_field=field,
        quote_start=start,
        quote_end=start + len(quote),
        mention=index,
        rule="case",
        **told,
    )
    return Placed(field=field, mention=Mention(kind=kind, rule="case", **place, **value, **days)), claim


CLAIMS = (
    "select a.source, c.quote, c.figure_id, coalesce(f.measure, ''), f.verdict "
    "from claims as c join articles as a using (article_id) join figures as f using (figure_id) order by all"
)
PAIRS = """
select f.verdict, aa.source, ca.quote, ab.source, cb.quote from findings f
join finding_claims a on a.finding_id = f.finding_id and a.side = 'a'
join claims ca on ca.claim_id = a.claim_id join articles aa on aa.article_id = ca.article_id
join finding_claims b on b.finding_id = f.finding_id and b.side = 'b'
join claims cb on cb.claim_id = b.claim_id join articles ab on ab.article_id = cb.article_id
"""


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Judged]]:
    """Gives what was made of each case, by its title."""
    folder = tmp_path_factory.mktemp("stories")
    yield {
        f"{name}: {case['title']}": judged
        for name, cases in FILES.items()
        for case, judged in zip(cases, _judged(folder / f"{name}.duckdb", cases), strict=True)
    }


def _judged(path: Path, cases: list[dict[str, Any]]) -> list[Judged]:
    with open_warehouse(path) as con:
        readings = [
            _reading(i, number, it)
            for i, case in enumerate(cases)
            for number, it in enumerate(case["articles"], start=1)
        ]
        store_readings(con, readings, "run", NOW)
        judge(con, NOW)
        claims, pairs = con.execute(CLAIMS).fetchall(), con.execute(PAIRS).fetchall()
        events = con.execute("select source, story from event_of join articles using (article_id)").fetchall()
    return [_of_case(f".case{i}.", claims, events, pairs) for i in range(len(cases))]


def _of_case(mark: str, claims: list[Any], events: list[Any], pairs: list[Any]) -> Judged:
    """Takes what is of one case, known by the addresses of its outlets."""
    mine = [(f"{_number(source)}: {quote}", *rest) for source, quote, *rest in claims if mark in source]
    return Judged(
        {_number(source): story for source, story in events if mark in source},
        {claim: figure for claim, figure, _, _ in mine},
        {claim: measure for claim, _, measure, _ in mine},
        {claim: verdict for claim, _, _, verdict in mine},
        sorted(
            _in_order(verdict, f"{_number(a)}: {a_quote}", f"{_number(b)}: {b_quote}")
            for verdict, a, a_quote, b, b_quote in pairs
            if mark in a or mark in b
        ),
    )


def _number(source: str) -> int:
    """Gives the number of the article of an outlet.

    >>> _number("outlet2.case7.example")
    2
    """
    return int(source.removeprefix("outlet").split(".")[0])


def _in_order(verdict: str, a: str, b: str) -> tuple[str, ...]:
    """Which side of a contradiction comes first tells nothing; of a revision it does."""
    return (verdict, a, b) if verdict == "revised" else (verdict, *sorted((a, b)))


def _groups(held: dict[Any, str], wanted: Iterable[Any]) -> set[frozenset[Any]]:
    """Gives what goes together of what is asked for."""
    of: dict[str, set[Any]] = {}
    for one in wanted:
        of.setdefault(held.get(one, f"alone {one}"), set()).add(one)
    return {frozenset(group) for group in of.values()}


@pytest.mark.parametrize("title", LOADED)
def test_case(title: str, judged: dict[str, Judged]) -> None:
    case, found = LOADED[title], judged[title]
    named = {claim for group in case.get("facts", []) for claim in group} | set(case.get("measures", {}))
    assert named <= found.figure.keys(), f"no such claim: {named - found.figure.keys()}, but {sorted(found.figure)}"
    events = case.get("events", [[*range(1, len(case["articles"]) + 1)]])
    assert _groups(found.event, range(1, len(case["articles"]) + 1)) == {frozenset(group) for group in events}
    facts = case.get("facts", [])
    assert _groups(found.figure, [claim for group in facts for claim in group]) == {frozenset(group) for group in facts}
    assert found.pairs == sorted(_in_order(*pair) for pair in case.get("pairs", []))
    for told, wanted in (("measures", found.measure), ("verdicts", found.verdict)):
        expected = case.get(told, {})
        assert {claim: wanted[claim] for claim in expected} == expected


def test_every_case_expects_something() -> None:
    for title, case in LOADED.items():
        assert case.keys() & {"events", "facts", "pairs", "measures", "verdicts"}, title
