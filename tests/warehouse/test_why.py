"""Why two claims were joined or not: the steps between them, in sentences and as an object."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import duckdb
import pytest

from models.errors import UsageError
from tests.test_rules import _readings
from tests.warehouse.making import make_reading
from warehouse.connection import open_warehouse
from warehouse.judge import judge
from warehouse.replay import replayed
from warehouse.review import decide_on_claims
from warehouse.rule import load_rules
from warehouse.rule_check import cut
from warehouse.store import store_readings
from warehouse.why import tell, why
from warehouse.why_text.telling import as_object, as_text

CASES = tomllib.loads((Path(__file__).parents[1] / "cases" / "why.toml").read_text("utf-8"))["case"]
NOW = datetime(2025, 6, 1, tzinfo=UTC)


def _claims(number: int, case: dict[str, Any]) -> list[dict[str, Any]]:
    """Gives the claims of a case, with a subject and articles that no other case has."""
    claims = [
        {"subject_key": f"merawu{number}", **claim, "article": f"{claim.get('article', side)}{number}"}
        for side, claim in zip("xy", case["claims"], strict=True)
    ]
    if part := case.get("unread"):  # TOML has no nothing
        claims[1] |= {part: None, f"{part}_key": None}
    return claims


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Gives a warehouse with the claims of all cases, and one article in two versions."""
    path = tmp_path_factory.mktemp("why") / "w.duckdb"
    readings = _readings([claim for number, case in enumerate(CASES) for claim in _claims(number, case)])
    readings += [make_reading(), make_reading("Kabar baru: harga beras Rp20.000 per kilogram.")]
    with open_warehouse(path) as con:
        store_readings(con, readings, "run", NOW)
        judge(con, NOW)
    return path


@pytest.fixture(scope="module")
def judged(warehouse: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    copy = warehouse.with_name("copy.duckdb")
    copy.write_bytes(warehouse.read_bytes())
    with replayed(copy) as con:
        yield con


def _id(con: duckdb.DuckDBPyConnection, quote: str) -> str:
    row = con.execute("select claim_id from claim where quote = ?", [quote]).fetchone()
    assert row
    return str(row[0])


@pytest.mark.parametrize("number", range(len(CASES)), ids=[case["title"] for case in CASES])
def test_case(number: int, judged: duckdb.DuckDBPyConnection) -> None:
    case = CASES[number]
    ids = [_id(judged, f"figure {2 * number + side}") for side in (1, 2)]
    found = tell(judged, *ids)
    told = as_text(found)
    assert as_text(tell(judged, *ids[::-1])) == told, "which of the two is named first changes nothing"
    assert (found.answer, found.won) == (case["answer"], case.get("won"))
    assert found.differing == case.get("differing", [])
    # of two claims of one day the ids decide which of them is A
    turned = found.a["claim_id"] != ids[0]
    for words in case["says"]:
        wanted = words.replace("merawu", f"merawu{number}")
        assert (_turned(wanted) if turned else wanted) in told, told
    program = json.loads(as_object(found))
    assert (program["answer"], program["verdict"]) == (case["answer"], case.get("won"))
    assert next((rule["verdict"] for rule in program["rules"] if rule["holds"]), None) == case.get("won")
    assert [program[side]["claim_id"] for side in "ab"] == (ids[::-1] if turned else ids)


def _turned(words: str) -> str:
    """Gives words with A and B the other way round."""
    swapped = {"A": "B", "B": "A"}
    words = re.sub(r"\b([AB])(?= is| only)", lambda found: swapped[found[1]], words)
    return re.sub(r"(?<=[:,] )([^:,]+) \(A\) and ([^:,]+) \(B\)", r"\2 (A) and \1 (B)", words)


def test_only_the_latest_version_is_judged(judged: duckdb.DuckDBPyConnection) -> None:
    ids = [row[0] for row in judged.execute("select claim_id from claim where subject_key = 'beras'").fetchall()]
    found = tell(judged, *ids)
    assert found.answer == "not judged"
    assert "has a newer version" in as_text(found)


def test_a_question_changes_no_warehouse(warehouse: Path) -> None:
    before = warehouse.read_bytes()
    with replayed(warehouse) as con:
        ids = [_id(con, "figure 1"), _id(con, "figure 2")]
        judged = "select * exclude (first_found_at, last_found_at) from {}finding order by all"
        stored = con.execute(judged.format(f"{warehouse.stem}.")).fetchall()
        assert con.execute(judged.format("")).fetchall() == stored
    assert why(warehouse, *ids).answer == "compared"
    assert warehouse.read_bytes() == before


@pytest.mark.parametrize(("named", "said"), [("zz", "'zz'"), ("", "''"), ("%", "'%'"), ("_", "'_'")])
def test_what_names_no_claim_gets_a_sentence(named: str, said: str, judged: duckdb.DuckDBPyConnection) -> None:
    with pytest.raises(
        UsageError, match=f"there is no claim {said}; a claim's id, or a beginning that only one id has"
    ):
        tell(judged, _id(judged, "figure 1"), named)


def test_one_claim_is_no_two(judged: duckdb.DuckDBPyConnection) -> None:
    one = _id(judged, "figure 1")
    with pytest.raises(UsageError, match=f"are one claim, {one}; name two"):
        tell(judged, one, one[:15])


def test_a_beginning_of_one_id_will_do_and_of_several_names_them(judged: duckdb.DuckDBPyConnection) -> None:
    first, second = _id(judged, "figure 1"), _id(judged, "figure 2")
    assert tell(judged, first[:12].upper(), f" {second} ").answer == "compared"
    ids = [row[0] for row in judged.execute("select claim_id from claim").fetchall()]
    shared = next(one[0] for one in ids if sum(other[0] == one[0] for other in ids) > 1)
    with pytest.raises(UsageError, match=f"several claims begin with '{shared}': {shared}.*more of the id is wanted"):
        tell(judged, shared, first)


def test_every_rule_over_pairs_can_be_taken_apart() -> None:
    for rule in load_rules():
        if rule.over == "pairs":
            assert cut(rule.statement).conditions, rule.verdict


def test_what_reviewers_decided_is_told(tmp_path: Path) -> None:
    with open_warehouse(tmp_path / "w.duckdb") as con:
        given: list[dict[str, Any]] = [{"value": 12}, {"value": 15}, {"value": 17, "measure": "injured"}, {"value": 12}]
        store_readings(con, _readings([{**claim, "unit": "person"} for claim in given]), "run", NOW)
        a, b, c, d = (_id(con, f"figure {number}") for number in (1, 2, 3, 4))
        decide_on_claims(con, [a, b], "different_facts", None, None, None, NOW)
        decide_on_claims(con, [a, c], "same_fact", None, None, None, NOW)
        decide_on_claims(con, [d], "misread", None, None, "15 people", NOW)
    split, joined, corrected = (as_text(why(tmp_path / "w.duckdb", a, other)) for other in (b, c, d))
    assert "No: a reviewer found them to be of different facts." in split
    assert re.search("measure: the same, deaths \\([AB] was read as injured\\)", joined)
    assert "A reviewer found it misread, and gave the right value: “15 people”." in corrected
    assert "It is judged as deaths of Merawu: 15 person;" in corrected
