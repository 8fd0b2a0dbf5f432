"""Decisions of reviewers through the real judging: what each does, and that no later run loses it.

All cases are played beside each other in one warehouse, each about a place of its own: a judging has its price.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pytest

from models.article import Article
from models.claim import Claim, Placed, Reading
from models.claims.names.name import name_key
from models.errors import SaksiError
from models.mentions.mention import Mention
from warehouse.alias import add_aliases, remove_aliases
from warehouse.judge import judge
from warehouse.public_views import VIEWS
from warehouse.review import decide, decide_on_claims, undo
from warehouse.rows import claim_rows
from warehouse.schema import prepare
from warehouse.store import store_readings

CASES = tomllib.loads((Path(__file__).parent / "cases" / "reviews.toml").read_text("utf-8"))["case"]
NOW = datetime(2025, 6, 1, tzinfo=UTC)
_MINUTE = timedelta(minutes=1)
_TIMES = {"recorded_at", "first_found_at", "last_found_at"}
DECISIONS = ("review", "review_claim", "right_value", "alias")
_ABOUT_ARTICLES = {"of", "day", "hour", "language", "more", "sentence"}


def new_warehouse() -> duckdb.DuckDBPyConnection:
    con = duckdb.connect()
    con.execute("set timezone = 'UTC'")
    prepare(con, "the test's own")
    return con


def make_reading(claims: dict[str, dict[str, Any]], url: str) -> Reading:
    """Makes a version of an article: a sentence for each of its claims."""
    first = next(iter(claims.values()))
    sentences = [
        told.get("sentence", f"They count {told['quote']} in {told['subject'] or 'the valley'}.")
        for told in claims.values()
    ]
    text = " ".join([*dict.fromkeys(sentences), first.get("more", "")])
    day = first.get("day", date(2025, 5, 9))
    article = Article(
        text=text,
        source=url,
        outlet=url,
        owner=url,
        language=first.get("language", "en"),
        url=f"https://{url}.example/",
        published_at=datetime(day.year, day.month, day.day, first.get("hour", 8), tzinfo=UTC),
    )
    made = [_claim(text, sentence, told) for sentence, told in zip(sentences, claims.values(), strict=True)]
    return Reading(
        article=article,
        mentions=tuple(Placed(field="text", mention=mention) for mention, _ in made),
        claims=tuple(claim.model_copy(update={"mention": i}) for i, (_, claim) in enumerate(made)),
    )


def _claim(text: str, sentence: str, told: dict[str, Any]) -> tuple[Mention, Claim]:
    """Makes a claim, a count of people unless it says else; "" is what could not be read."""
    known: dict[str, Any] = {"kind": "quantity", "unit": "person", "measure": "deaths", **told}
    about = {k: None if v == "" else v for k, v in known.items() if k not in _ABOUT_ARTICLES and k != "value"}
    quote = told["quote"]
    start = text.index(quote, text.index(sentence))
    if "value" in told:
        about["low"] = about["high"] = told["value"]
    about |= {key: Decimal(str(about[key])) for key in {"low", "high", "precision"} & about.keys()}
    about["subject_key"] = name_key(about["subject"]) if about["subject"] else None
    value = {k: about[k] for k in ("low", "high", "precision", "unit", "kind") if k in about}
    mention = Mention(text=quote, start=start, end=start + len(quote), rule="case", **value)
    place = {"quote_field": "text", "quote_start": start, "quote_end": start + len(quote)}
    return mention, Claim(sentence=sentence, mention=0, rule="case", **place, **about)


class _Seen:
    """What the views show of all cases."""

    def __init__(self, con: duckdb.DuckDBPyConnection) -> None:
        self.pairs = con.execute(
            "select distinct f.finding_id, f.review_status, x.claim_id, y.claim_id, f.class from findings f "
            "join finding_claims x on x.finding_id = f.finding_id and x.side = 'a' "
            "join finding_claims y on y.finding_id = f.finding_id and y.side = 'b'"
        ).fetchall()
        self.status = con.execute(
            "select claim_id, string_agg(distinct review_status, ', ' order by review_status) "
            "from findings join finding_claims using (finding_id) where side is null group by claim_id"
        ).fetchall()
        self.not_compared = con.execute("select a_claim_id, b_claim_id, reason from not_compared").fetchall()
        self.values = con.execute("select claim_id, low, unit, coalesce(corrected, '') from claims").fetchall()
        self.figures = con.execute(
            "select claim_id, figure_id, verdict from claims join figures using (figure_id)"
        ).fetchall()


class _Play:
    """A case as it is played: its claims by name and id."""

    def __init__(self, case: dict[str, Any], number: int, con: duckdb.DuckDBPyConnection) -> None:
        self.con, self.number, self.steps = con, number, case["step"]
        self.here = f"Merawu {number}"
        self.claims = {
            name: {**told, "subject": told.get("subject", "{here}").replace("{here}", self.here)}
            for name, told in case["claims"].items()
        }
        self.ids: dict[str, str] = {}
        self.names: dict[str, str] = {}
        self.failures: list[str] = []

    def reading(self, version: str) -> Reading:
        """Makes an article: a version "harian.2" has the claims that say they are `of` it."""
        claims = {name: told for name, told in self.claims.items() if version in told.get("of", name).split()}
        reading = make_reading(claims, f"{version.partition('.')[0]}{self.number}")
        for name, claim_id in zip(claims, claim_rows([reading])["claim_id"], strict=True):
            self.ids[name] = claim_id
            self.names.setdefault(claim_id, name)
        return reading

    def name(self, step: dict[str, Any]) -> None:
        for name, *aliases in step.get("alias", []):
            add_aliases(self.con, name, [alias.replace("{here}", self.here) for alias in aliases], NOW)
        for name in step.get("unalias", []):
            remove_aliases(self.con, [name.replace("{here}", self.here)])

    def finding(self, names: list[str]) -> str:
        """Gives the finding that rests on these claims, one a side."""
        ids = [self.ids[name] for name in names]
        rows = self.con.execute(
            "select finding_id from finding_claim where list_contains(?, claim_id) group by finding_id "
            "having count(distinct claim_id) = ? and count(distinct coalesce(side, claim_id)) = ?",
            [ids, len(ids), len(ids)],
        ).fetchall()
        assert len(rows) == 1, (names, rows)
        return str(rows[0][0])

    def decide(self, step: dict[str, Any], at: datetime) -> None:
        """Decides and undoes; the finding is one of before all decisions of the step, as two reviewers see it."""
        for number, told in enumerate(step.get("decide", [])):
            given = told["decision"], told.get("note"), "Ani", told.get("value"), at + number * timedelta(seconds=1)
            if "claims" in told:
                decide_on_claims(self.con, [self.ids[name] for name in told["claims"]], *given)
            else:
                claim = self.ids[told["claim"]] if "claim" in told else None
                decide(self.con, self.finding(told["on"]), *given, claim=claim, side=told.get("side"))
        for decision in step.get("undo", []):
            (review_id,) = self.con.execute(
                "select arg_max(review_id, decided_at) from reviews join review_claim using (review_id) "
                "where decision = ? and undone_at is null and list_contains(?, claim_id)",
                [decision, list(self.names)],
            ).fetchone() or ("",)
            undo(self.con, review_id, "Budi", at)

    def check(self, told: dict[str, Any], seen: _Seen) -> None:
        """Holds what was expected against what is seen of this case's claims."""
        found: dict[str, Any] = {}
        if "pairs" in told:
            found["pairs"] = self.pairs(seen)
        if "status" in told:
            found["status"] = {self.names[claim]: status for claim, status in seen.status if claim in self.names}
        if "not_compared" in told:
            mine = [(self.names[a], self.names[b], why) for a, b, why in seen.not_compared if a in self.names]
            found["not_compared"] = sorted([*sorted(pair), why] for *pair, why in mine)
        if "values" in told:
            read = {self.names[it]: [int(low), *rest] for it, low, *rest in seen.values if it in self.names}
            found["values"] = {name: read.get(name) for name in told["values"]}
        if "figures" in told:
            figures = {(figure, verdict) for claim, figure, verdict in seen.figures if claim in self.names}
            found["figures"] = sorted(verdict for _, verdict in figures)
        wanted = {key: told[key] for key in found}
        for key in {"pairs", "not_compared"} & wanted.keys():
            wanted[key] = sorted(sorted(pair[:2]) + pair[2:] for pair in wanted[key])
        if "figures" in wanted:
            wanted["figures"] = sorted(wanted["figures"])
        assert found == wanted

    def pairs(self, seen: _Seen) -> list[list[str]]:
        """Gives each pair by the least claims of its sides, its class but for contradictions, and its status."""
        told = defaultdict(list)
        for finding, status, one, other, kind in seen.pairs:
            if one in self.names:
                pair = sorted((self.names[one], self.names[other]))
                told[finding].append([*pair, *([] if kind == "contradiction" else [kind]), status])
        return sorted(map(min, told.values()))

    @contextmanager
    def noting(self) -> Iterator[None]:
        """Notes what fails, for the test of this case to tell."""
        try:
            yield
        except (AssertionError, SaksiError) as failure:
            self.failures.append(str(failure))


def held(con: duckdb.DuckDBPyConnection, without: tuple[str, ...] = ()) -> dict[str, list[Any]]:
    """Gives all views but the runs, without the instants."""
    held = {}
    for view in VIEWS:
        if view not in ("runs", *without):
            columns = [c[0] for c in con.execute(f"select * from {view} limit 0").description or ()]
            kept = ", ".join(f'"{c}"' for c in columns if c not in _TIMES)
            held[view] = con.execute(f"select {kept} from {view} order by all").fetchall()
    return held


class _Stage:
    """All cases, played beside each other."""

    def __init__(self) -> None:
        self.con = new_warehouse()
        self.plays = {case["title"]: _Play(case, number, self.con) for number, case in enumerate(CASES)}
        self.readings: list[Reading] = []
        at = NOW
        for number in range(max(len(play.steps) for play in self.plays.values())):
            at += _MINUTE
            self._step([(play, play.steps[number]) for play in self.plays.values() if number < len(play.steps)], at)

    def _step(self, acts: list[tuple[_Play, dict[str, Any]]], at: datetime) -> None:
        news = [play.reading(version) for play, step in acts for version in step.get("store", [])]
        store_readings(self.con, news, "run", at)
        self.readings += news
        for play, step in acts:
            play.name(step)
        judge(self.con, at)
        for play, step in acts:
            with play.noting():
                play.decide(step, at)
        self._check([(play, step.get("at_once", {})) for play, step in acts])
        judge(self.con, at + _MINUTE / 2)
        self._check(acts)

    def _check(self, wanted: list[tuple[_Play, dict[str, Any]]]) -> None:
        seen = _Seen(self.con)
        for play, told in wanted:
            with play.noting():
                play.check(told, seen)

    def fresh(self, tables: tuple[str, ...]) -> duckdb.DuckDBPyConnection:
        """Gives a warehouse of the same articles, stored in another order and judged once, with these tables too."""
        con = new_warehouse()
        store_readings(con, self.readings[::-1], "all", NOW)
        for table in tables:
            con.register("rows", self.con.sql(f"from {table}").to_arrow_table())
            con.execute(f"insert into {table} select * from rows")
        judge(con, NOW)
        return con


@pytest.fixture(scope="module")
def stage() -> _Stage:
    return _Stage()


@pytest.mark.parametrize("title", [case["title"] for case in CASES])
def test_case(title: str, stage: _Stage) -> None:
    assert not stage.plays[title].failures


def test_one_judging_of_all_gives_what_many_gave(stage: _Stage) -> None:
    assert held(stage.fresh(DECISIONS)) == held(stage.con)


def test_nothing_is_left_of_decisions_that_are_taken_back(stage: _Stage) -> None:
    con = stage.fresh(DECISIONS)
    for (review_id,) in con.execute("select review_id from reviews where undone_at is null").fetchall():
        undo(con, review_id, None, NOW)
    judge(con, NOW)
    assert held(con, ("reviews",)) == held(stage.fresh(("alias",)), ("reviews",))
