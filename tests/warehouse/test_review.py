"""A decision as data: what is refused, what two reviewers at once leave, and what an older warehouse brings along."""

from __future__ import annotations

import shutil
import threading
import tomllib
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pytest

from models.errors import UsageError
from tests.test_rules import _readings
from warehouse.change import Change
from warehouse.connection import open_warehouse
from warehouse.forget import forget
from warehouse.judge import judge
from warehouse.review import decide, decide_on_claims, history, undo, undo_on_claims
from warehouse.right_value import Misread, read_right_value
from warehouse.schema import SQL
from warehouse.store import store_readings
from warehouse.watch import Watched, unwatch, watch, watched

REFUSED = tomllib.loads((Path(__file__).parents[1] / "cases" / "refused_reviews.toml").read_text("utf-8"))["case"]
NOW = datetime(2025, 6, 1, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
GIVEN: list[dict[str, Any]] = [
    {"value": 12, "unit": "person"},
    {"value": 15, "unit": "person"},
    {
        "value": 7_000_000,
        "unit": "USD",
        "kind": "money",
        "measure": "budget",
        "subject": "Corran",
        "subject_key": "corran",
    },
]
Names = dict[str, str]


def _filled(con: duckdb.DuckDBPyConnection) -> Names:
    """Stores and judges; gives the ids of the contradiction f of claims c and d, and of the figure u of claim e."""
    con.execute("set timezone = 'UTC'")
    readings = _readings([dict(told) for told in GIVEN])
    quoted = [
        it.model_copy(update={"claims": (it.claims[0].model_copy(update={"quote": quote}),)})
        for it, quote in zip(readings, ("12 people", "15 people", "$7 million"), strict=True)
    ]
    store_readings(con, quoted, "run", NOW)
    judge(con, NOW)
    claims = [row[0] for row in con.execute("select claim_id from claim order by low").fetchall()]
    found = dict(con.execute("select class, finding_id from finding").fetchall())
    return {"f": found["contradiction"], "u": found["unverified"], **dict(zip("cde", claims, strict=True))}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Names]:
    """A warehouse to copy, and its names."""
    path = tmp_path_factory.mktemp("review") / "w.duckdb"
    with open_warehouse(path) as con:
        return path, _filled(con)


@pytest.fixture(scope="module")
def shared(made: tuple[Path, Names]) -> Iterator[tuple[duckdb.DuckDBPyConnection, Names]]:
    """A warehouse that no test writes to."""
    path, names = made
    with open_warehouse(path) as con:
        yield con, names


@pytest.fixture
def names(made: tuple[Path, Names]) -> Names:
    return made[1]


@pytest.fixture
def path(made: tuple[Path, Names], tmp_path: Path) -> Path:
    return Path(shutil.copy(made[0], tmp_path / "w.duckdb"))


def _status(con: duckdb.DuckDBPyConnection, finding: str) -> str:
    (row,) = con.execute("select review_status from findings where finding_id = ?", [finding]).fetchall()
    return str(row[0])


@pytest.mark.parametrize("case", REFUSED, ids=lambda case: case["title"])
def test_what_is_refused(case: dict[str, Any], shared: tuple[duckdb.DuckDBPyConnection, Names]) -> None:
    con, names = shared
    before = con.execute("select count(*) from review").fetchone()
    given = case["decision"], None, "Ani", case.get("value"), NOW
    with pytest.raises(UsageError) as refused:
        if "claims" in case:
            decide_on_claims(con, [one.format(**names) for one in case["claims"]], *given)
        else:
            claim = case["claim"].format(**names) if "claim" in case else None
            decide(con, case["finding"].format(**names), *given, claim=claim, side=case.get("side"))
    assert case["says"].format(**names) in str(refused.value)
    assert len(str(refused.value).splitlines()) == 1
    assert con.execute("select count(*) from review").fetchone() == before


def test_nothing_is_taken_back_where_nothing_was_decided(shared: tuple[duckdb.DuckDBPyConnection, Names]) -> None:
    con, names = shared
    for named, call in (("f", undo), ("u", undo)):
        with pytest.raises(UsageError, match="no decision stands on"):
            call(con, names[named], None, NOW)
    with pytest.raises(UsageError, match="no decision stands on"):
        undo_on_claims(con, [names["c"], names["d"]], None, NOW)
    with pytest.raises(UsageError, match="there is no finding 'nothing'"):
        undo(con, "nothing", None, NOW)


def test_history_keeps_all_that_was_decided_and_taken_back(path: Path, names: Names) -> None:
    with open_warehouse(path) as con:
        finding = names["f"]
        decide(con, finding[:6].upper(), "Resolved", "  they\nagree \ud83d now ", " Ani ", None, NOW)
        decide(con, finding, "confirmed", None, None, None, LATER)
        assert _status(con, finding) == "confirmed"
        undo(con, finding, "Budi", LATER + timedelta(1), "too early")
        assert _status(con, finding) == "resolved"
        first, second = history(con, finding)
        assert (first.decision, first.note, first.reviewer, first.undone_at) == (
            "resolved",
            "they\nagree ? now",
            "Ani",
            None,
        )
        assert (second.decision, second.undone_at, second.undone_by) == ("confirmed", LATER + timedelta(1), "Budi")
        undo(con, first.review_id, None, LATER)
        assert _status(con, finding) == "open"
        with pytest.raises(UsageError, match="no decision stands on"):
            undo(con, finding, None, LATER)
        assert con.execute("select count(*) from review").fetchone() == (4,)


def test_a_decision_on_a_finding_that_another_reviewer_has_done_away_with_is_kept(path: Path, names: Names) -> None:
    with open_warehouse(path) as con:
        finding = names["f"]
        decide(con, finding, "different_facts", None, "Ani", None, NOW)
        judge(con, NOW)
        assert con.execute("from contradictions").fetchall() == []
        assert decide(con, finding, "confirmed", None, "Budi", None, LATER).judging
        judge(con, LATER)
        assert [it.decision for it in history(con, finding)] == ["different_facts", "confirmed"]
        assert _status(con, finding) == "confirmed"


def test_two_reviewers_at_once_lose_nothing(path: Path, names: Names) -> None:
    with open_warehouse(path) as con:
        finding = names["f"]
        ready = threading.Barrier(2)
        failed: list[BaseException] = []

        def review(name: str) -> None:
            try:
                own = con.cursor()
                for number in range(10):
                    ready.wait(10)
                    at = NOW + timedelta(seconds=number, milliseconds=500 * (name == "Budi"))
                    decide(own, finding, "confirmed" if name == "Ani" else "ignored", None, name, None, at)
            except BaseException as error:  # noqa: BLE001  a thread's failure is the test's
                failed.append(error)

        threads = [threading.Thread(target=review, args=(name,)) for name in ("Ani", "Budi")]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert not failed
        told = history(con, finding)
        assert [it.reviewer for it in told] == ["Ani", "Budi"] * 10
        assert _status(con, finding) == "ignored"


def test_what_is_decided_on_claims_can_be_taken_back(path: Path, names: Names) -> None:
    with open_warehouse(path) as con:
        pair = [names["c"], names["d"][:7]]
        decided = decide_on_claims(con, pair, "different facts", None, "Ani", None, NOW)
        assert decided.judging
        assert decided.claim_ids == (names["c"], names["d"])
        judge(con, NOW)
        assert con.execute("select reason from not_compared").fetchall() == [("review",)]
        undo_on_claims(con, pair[::-1], "Ani", LATER)
        judge(con, LATER)
        assert _status(con, names["f"]) == "open"


def test_only_what_changes_the_judging_asks_for_it(path: Path, names: Names) -> None:
    with open_warehouse(path) as con:
        finding = names["f"]
        assert not decide(con, finding, "confirmed", None, None, None, NOW).judging
        assert not undo(con, finding, None, NOW).judging
        assert decide(con, finding, "misread", None, None, "12", NOW).judging
        assert decide(con, finding, "ignored", None, None, None, LATER).judging
        assert [undo(con, finding, None, LATER).judging for _ in range(2)] == [True, True]
        assert not decide(con, finding, "ignored", None, None, None, LATER).judging, "what was taken back is no matter"


def test_a_known_contradiction_under_another_id_is_no_news(path: Path, names: Names) -> None:
    with open_warehouse(path) as con:
        finding = names["f"]
        decide(con, finding, "ignored", None, None, None, NOW)
        con.execute("update claim set subject_key = 'merawu regency' where subject_key = 'merawu'")
        judged = judge(con, LATER)
        assert con.execute("select count(*) from finding where finding_id = ?", [finding]).fetchone() == (0,)
        assert judged.new_contradictions == ()
        assert con.execute("select review_status from contradictions").fetchall() == [("ignored",)]
        (told,) = history(con, con.execute("select finding_id from contradictions").fetchall()[0][0])
        assert told.made_on == finding


def test_forgetting_an_article_leaves_none_of_its_words_in_decisions(path: Path, names: Names) -> None:
    with open_warehouse(path) as con:
        finding = names["f"]
        decide(con, finding, "confirmed", "checked by phone", "Ani", None, NOW)
        (url,) = con.execute("select url from article join claim using (version_id) where low = 12").fetchone() or ("",)
        forget(Change(con, LATER, {}), url)
        judge(con, LATER)
        assert con.execute("select quote from review_claim").fetchall() == [("15 people",)]
        assert con.execute("select note, finding_id from reviews").fetchall() == [("checked by phone", finding)]
        assert [it.note for it in history(con, finding)] == ["checked by phone"]


def test_decisions_of_an_older_warehouse_stay(path: Path, names: Names) -> None:
    with open_warehouse(path) as con:
        finding = names["f"]
        con.execute("drop table review; drop table review_claim; drop table finding_review")
        con.execute(
            "create table review (finding_id varchar not null, decision varchar not null, note varchar, "
            "reviewer varchar, value varchar, decided_at timestamptz not null)"
        )
        con.execute("insert into review values (?, 'confirmed', 'n', 'Ani', null, ?)", [finding, NOW])
        con.execute("update setting set value = '1' where key = 'schema_version'")
        con.execute("update setting set value = 'older' where key = 'schema_fingerprint'")
    with open_warehouse(path) as con:
        judge(con, LATER)
        assert _status(con, finding) == "confirmed"
        assert [(it.reviewer, it.decided_at) for it in history(con, finding)] == [("Ani", NOW)]


def test_the_migration_makes_the_table_as_it_is_made_anew() -> None:
    texts = [(SQL / name).read_text("utf-8") for name in ("tables/15_review.sql", "migrations/2_reviews.sql")]
    made = [text[text.index("review (") :].partition(")\n")[0].partition(");")[0] for text in texts]
    assert made[0].strip() == made[1].strip()


def test_what_is_watched_under_any_of_its_names(path: Path, names: Names) -> None:
    with open_warehouse(path) as con:
        con.execute("insert into learned_alias select version_id, 'mrw', 'merawu' from article limit 1")
        assert watch(con, ["Kabupaten MRW", "budget ", "Nowhere", "kabupaten mrw"], NOW) == [
            "Kabupaten MRW",
            "budget",
            "Nowhere",
        ]
        assert watch(con, ["mrw"], NOW) == []
        seen = "select finding_id from findings where watched order by all"
        everything = sorted([(names["f"],), (names["u"],)])
        assert con.execute(seen).fetchall() == everything
        assert con.execute("select watched from contradictions").fetchall() == [(True,)]
        judge(con, LATER)
        assert con.execute(seen).fetchall() == everything
        assert watched(con) == [Watched("budget", 0, 1), Watched("Kabupaten MRW", 1, 1), Watched("Nowhere", 0, 0)]
        assert unwatch(con, ["MRW"]) == ["Kabupaten MRW"]
        assert con.execute(seen).fetchall() == [(names["u"],)]
        with pytest.raises(UsageError, match="“Merawu” is not watched"):
            unwatch(con, ["budget", "Merawu"])
        with pytest.raises(UsageError, match=r"“\?” is no name"):
            watch(con, ["?"], NOW)


@pytest.mark.parametrize(
    ("words", "kind", "language", "low", "high", "unit"),
    [
        ("1.250", "quantity", "id", 1250, 1250, None),
        ("1.250", "quantity", "en", Decimal("1.25"), Decimal("1.25"), None),
        ("31 people", "quantity", "id", 31, 31, "person"),
        ("12 percent", "percent", "id", 12, 12, "percent"),
        ("at least 12", "quantity", "en", 12, None, None),
        ("60-65", "quantity", "en", 60, 65, None),
        ("about 12", "quantity", "en", 12, 12, None),
        ("12億", "money", "ja", 1_200_000_000, 1_200_000_000, None),
        ("$5", "money", "en", 5, 5, None),
        ("EUR 5 million", "money", "id", 5_000_000, 5_000_000, "EUR"),
    ],
)
def test_right_values_are_read_as_the_article_or_the_reviewer_writes(
    words: str, kind: str, language: str, low: Any, high: Any, unit: str | None
) -> None:
    read = read_right_value(words, Misread(kind, "person" if kind == "quantity" else "USD", language, None, None))
    assert (read.low, read.high, read.unit) == (low, high, unit)


def test_a_right_day_is_a_day(shared: object) -> None:
    read = read_right_value("9 Mei 2025", Misread("date", None, "en", None, None))
    assert (read.low, read.date_low, read.date_high) == (None, date(2025, 5, 9), date(2025, 5, 9))
    assert read.told == "2025-05-09"
