"""`saksi read` as a filter: cases as data through the function, and the keys of the interface."""

from __future__ import annotations

import io
import json
import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.reading_filter import Failures, dump, read_lines, read_record
from models.errors import InputError

CASES = tomllib.loads((Path(__file__).parents[1] / "cases/commands/read.toml").read_text("utf-8"))["case"]

MENTION = {
    *(
        "kind",
        "text",
        "start",
        "end",
        "low",
        "high",
        "precision",
        "approximate",
        "hedge",
        "unit",
        "unit_guessed",
    ),
    *("per_unit", "period_start", "period_end", "grain", "rule"),
}
CLAIM = {
    *(
        "kind",
        "subject",
        "measure",
        "scope",
        "unit",
        "low",
        "high",
        "direction",
        "period_start",
        "period_end",
    ),
    *(
        "as_of",
        "modality",
        "attributed_to",
        "hedge",
        "sentence",
        "quote",
        "quote_start",
        "quote_end",
        "mention",
    ),
}


def answers(raw: bytes, **options: Any) -> tuple[list[dict[str, Any]], int]:
    failures = Failures()
    lines = [json.loads(line) for line in read_lines(io.BytesIO(raw), failures, **options)]
    return lines, failures.count


def by_kind(line: dict[str, Any], kind: str) -> dict[str, Any]:
    found: list[dict[str, Any]] = [it for it in line["mentions"] if it["kind"] == kind]
    return found[0]


def raw_input(case: dict[str, Any]) -> bytes:
    if "input_repeats" in case:
        first, sign, times = case["input_repeats"]
        return f"{first}\n{sign * times}\n".encode()
    text: str = case["input"]
    return text.encode()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["title"])
def test_lines_in_lines_out(case: dict[str, Any]) -> None:
    lines, failed = answers(raw_input(case))
    wanted = [None if isinstance(one, float) else one for one in case["ids"]]
    assert [line["id"] for line in lines] == wanted
    errors = {int(place): words for place, words in case.get("errors", {}).items()}
    assert {place for place, line in enumerate(lines) if "error" in line} == set(errors)
    for place, words in errors.items():
        assert all(word in lines[place]["error"] for word in words), lines[place]["error"]
        assert set(lines[place]) == {"id", "error"}
    assert (1 if failed else 0) == case["status"]
    if quotes := case.get("quotes"):
        text = raw_input(case).decode()
        assert [text[it["start"] : it["end"]] for it in lines[0]["mentions"]] == quotes


def test_mentions_and_claims_have_the_keys_of_the_interface() -> None:
    text = "Bank Melati melaporkan laba bersih sekitar Rp7,9 triliun pada 2024."
    answer = read_record({"id": 1, "text": text, "language": "id"})
    assert set(answer) == {"id", "mentions", "claims"}
    assert answer["mentions"], "a text with a figure must give mentions"
    assert answer["claims"], "a figure in running text must give a claim"
    assert all(set(it) >= MENTION for it in answer["mentions"])
    assert all(set(it) >= CLAIM for it in answer["claims"])
    for claim in answer["claims"]:
        assert text[claim["quote_start"] : claim["quote_end"]] == claim["quote"]
        assert answer["mentions"][claim["mention"]]["text"] == claim["quote"]


def test_numbers_are_json_numbers_and_days_iso() -> None:
    record = {"id": 1, "text": "Laba Rp7,25 juta, naik 5,5 persen, pada 3 Februari 2025.", "language": "id"}
    line = json.loads(dump(read_record(record)))
    money, percent, day = (by_kind(line, kind) for kind in ("money", "percent", "date"))
    assert (money["low"], money["high"], percent["low"]) == (7250000, 7250000, 5.5)
    assert isinstance(money["low"], int), "a whole number is written without a fraction"
    assert (day["period_start"], day["period_end"]) == ("2025-02-03", "2025-02-03")


def test_options_stand_in_for_what_a_line_leaves_out() -> None:
    raw = b'{"text": "Rapat kemarin."}\n{"text": "Rapat kemarin.", "reference": "2025-03-11"}\n'
    lines, _ = answers(raw, language="id", reference=date(2025, 2, 4))
    assert [line["mentions"][0]["period_start"] for line in lines] == ["2025-02-03", "2025-03-10"]


def test_steps_are_given_on_request_alone() -> None:
    record = {"id": 1, "text": "Rp5.000", "language": "id"}
    assert "steps" not in read_record(record)["mentions"][0]
    assert "steps" in read_record(record, explain=True)["mentions"][0]


@pytest.mark.parametrize("mark", [b"\xff\xfe", b"\xfe\xff"], ids=["little", "big"])
def test_utf_16_is_refused_in_a_sentence(mark: bytes) -> None:
    with pytest.raises(InputError, match=r"UTF-16.*UTF-8"):
        answers(mark + "{".encode("utf-16-le"))


def test_text_that_is_not_utf_8_is_refused_in_a_sentence() -> None:
    with pytest.raises(InputError, match="not UTF-8"):
        answers("Café 5 €".encode("windows-1252"))


def test_one_line_that_is_not_utf_8_costs_no_other() -> None:
    good = b'{"id": 1, "text": ""}\n'
    lines, failed = answers(good + b'{"id": 2, "text": "Caf\xe9"}\n' + good)
    assert [line["id"] for line in lines] == [1, None, 1]
    assert failed == 1


@given(st.text(max_size=60))
def test_any_text_is_answered_with_spans_of_itself(text: str) -> None:
    (line,), failed = answers(json.dumps({"id": 1, "text": text, "language": "id"}).encode())
    assert not failed, line
    for it in line["mentions"]:
        assert text[it["start"] : it["end"]] == it["text"]


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**12), max_value=10**12))
def test_a_number_survives_its_way_through_json(number: Decimal) -> None:
    assert abs(Decimal(json.loads(dump({"low": number}))["low"]) - number) <= abs(number) * Decimal("1e-15")
