"""Any decisions on any articles in any order: one judging of all gives what many gave, and undoing leaves nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from typing import Any

import duckdb
import pytest

from models.claim import Reading
from models.errors import UsageError
from tests.test_reviews import DECISIONS, NOW, held, make_reading, new_warehouse
from warehouse.alias import add_aliases
from warehouse.judge import judge
from warehouse.review import DECISIONS as KINDS
from warehouse.review import decide, decide_on_claims, undo
from warehouse.store import store_readings

_SUBJECTS = ("Merawu", "Merawu", "Tirta", "Lower Merawu", "")
_MEASURES = ("deaths", "deaths", "injured", "bodies")


def _articles(random: Random) -> list[Reading]:
    """Makes versions of up to eight articles, whose claims differ in little."""
    readings = []
    for number in range(random.randint(8, 14)):
        about = {"day": date(2025, 5, random.choice((1, 9, 9, 12))), "hour": number, "more": f"Part {number}."}
        claims: dict[str, dict[str, Any]] = {}
        for noun in ("people", "persons")[: random.randint(1, 2)]:
            value = random.choice((12, 15, 17))
            told = {"quote": f"{value} {noun}", "value": value, "modality": random.choice(("actual",) * 5 + ("plan",))}
            claims[noun] = about | told | {"subject": random.choice(_SUBJECTS), "measure": random.choice(_MEASURES)}
            if random.random() < 0.3:
                claims[noun] |= {"attributed_to": "BPBD", "origin": "bpbd"}
        readings.append(make_reading(claims, f"outlet{random.randint(0, 7)}"))
    return readings


class _Run:
    """Articles that come in portions, with decisions between them."""

    def __init__(self, seed: int) -> None:
        self.random, self.con, self.at = Random(seed), new_warehouse(), NOW
        self.stored: list[Reading] = []
        self.made = 0
        news = _articles(self.random)
        while news:
            portion = [news.pop() for _ in range(min(len(news), self.random.randint(2, 5)))]
            store_readings(self.con, portion, "run", self.at)
            self.stored += portion
            self.judge()
            for _ in range(self.random.randint(2, 4)):
                self.act()
        self.judge()

    def judge(self) -> None:
        self.at += timedelta(minutes=1)
        judge(self.con, self.at)

    def act(self) -> None:
        """Does one thing that a reviewer may do; what makes no sense is refused, and nothing has happened."""
        self.at += timedelta(seconds=1)
        acts: list[Callable[[], object]] = [self.decide, self.decide, self.decide_on_claims, self.undo, self.name]
        try:
            self.random.choice(acts)()
            self.made += 1
        except UsageError:
            return

    def decide(self) -> None:
        finding, decision = self.one("select finding_id from finding"), self.random.choice(KINDS)
        value = str(self.random.choice((12, 15, 20))) if decision == "misread" else None
        claim = self.one("select claim_id from finding_claim where finding_id = ?", finding) if value else None
        decide(self.con, finding, decision, None, None, value, self.at, claim=claim)

    def decide_on_claims(self) -> None:
        pair = [self.one("select claim_id from claims") for _ in range(2)]
        decide_on_claims(self.con, pair, self.random.choice(KINDS[1:3]), None, None, None, self.at)

    def undo(self) -> None:
        undo(self.con, self.one("select review_id from reviews where undone_at is null"), None, self.at)

    def name(self) -> None:
        add_aliases(self.con, "Great Tirta", [self.random.choice(("Tirta", "Lower Merawu"))], self.at)

    def one(self, query: str, *given: str) -> str:
        rows = self.con.execute(f"{query} order by all", list(given)).fetchall()
        return str(self.random.choice(rows)[0]) if rows else "none"

    def fresh(self, tables: tuple[str, ...]) -> duckdb.DuckDBPyConnection:
        con = new_warehouse()
        store_readings(con, self.random.sample(self.stored, len(self.stored)), "all", NOW)
        for table in tables:
            con.register("rows", self.con.sql(f"from {table}").to_arrow_table())
            con.execute(f"insert into {table} select * from rows")
        return con


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(6))
def test_any_decisions_in_any_order(seed: int) -> None:
    run = _Run(seed)
    assert run.made
    once, undone, never = run.fresh(DECISIONS), run.fresh(DECISIONS), run.fresh(("alias",))
    for (review_id,) in undone.execute("select review_id from reviews where undone_at is null").fetchall():
        undo(undone, review_id, None, NOW)
    for con in (once, undone, never):
        judge(con, NOW)
    assert held(once) == held(run.con)
    assert held(undone, ("reviews",)) == held(never, ("reviews",))
