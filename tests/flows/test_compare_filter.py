"""`saksi compare` as a filter: what comes in, in what order it goes out, and what becomes of broken lines."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from flows.compare_filter import compare_lines
from flows.reading_filter import Failures

PAIR = {"id": "1", "language": "en", "a": "The Merrow dam is 90 m tall.", "b": "The Merrow dam is 80 m tall."}


def compared(*lines: bytes | dict[str, Any]) -> tuple[list[dict[str, Any]], int]:
    failures = Failures()
    raw = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
    return [json.loads(line) for line in compare_lines(raw, failures)], failures.count


def test_a_pair_gets_its_id_a_verdict_and_a_reason() -> None:
    answers, failed = compared(PAIR)
    reason = "80 m in the second passage, 90 m in the first"
    assert answers == [{"id": "1", "verdict": "contradict", "reason": reason}]
    assert failed == 0


def test_broken_lines_are_told_in_their_place_and_the_filter_goes_on() -> None:
    rubbish = [
        b"{",
        b"[]",
        b'{"id": 2}',
        b'{"id": 3, "a": "x", "b": 5}',
        b"\xff",
        b'{"id": 4, "a": "", "b": "", "language": 7}',
    ]
    answers, failed = compared(PAIR, *rubbish, b"  ", {**PAIR, "id": 9})
    assert failed == len(rubbish)
    assert [answer["id"] for answer in answers] == ["1", None, None, 2, 3, None, 4, 9]
    assert all(answer["error"].startswith(f"line {n}: ") for n, answer in enumerate(answers[1:-1], 2))
    assert answers[-1]["verdict"] == "contradict"


def test_a_region_and_a_mark_before_the_first_line_do_no_harm() -> None:
    line = b"\xef\xbb\xbf" + json.dumps({**PAIR, "language": "en-GB"}).encode()
    assert compared(line)[0][0]["verdict"] == "contradict"


def test_a_language_that_is_not_named_is_detected() -> None:
    a, b = "Bendungan Sempana memiliki tinggi 90 meter.", "Tinggi Bendungan Sempana adalah 80 meter."
    assert compared({"id": 1, "a": a, "b": b})[0][0]["verdict"] == "contradict"


def test_a_passage_that_is_too_long_is_refused() -> None:
    answers, failed = compared({**PAIR, "a": "12 " * 40_000})
    assert failed == 1
    assert "100,000" in answers[0]["error"]


@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=60))
def test_any_line_gets_at_most_one_answer(line: bytes) -> None:
    assert len(compared(line.replace(b"\n", b" "))[0]) <= 1


def test_the_command_needs_neither_database_nor_scheduler() -> None:
    script = (
        "import sys; sys.argv = ['saksi', 'compare']\n"
        "from flows.cli import run\n"
        "status = run(['compare'])\n"
        "heavy = {'duckdb', 'prefect', 'great_expectations'} & set(sys.modules)\n"
        "sys.exit(f'{status} {heavy}' if status or heavy else 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], input=json.dumps(PAIR), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["verdict"] == "contradict"
