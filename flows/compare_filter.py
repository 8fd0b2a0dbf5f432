"""`saksi compare`: JSON lines of two passages in, what their figures are to each other out, one a line, in order.

No database, no Prefect: this module imports neither.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from flows.json_lines import answer_line, parse_object
from flows.reading_filter import Failures, detect, dump, language_tag
from models.comparison.verdict import compare
from models.errors import InputError

_LONGEST = 100_000
_MARK = b"\xef\xbb\xbf"


def compare_lines(lines: Iterable[bytes], failures: Failures, language: str | None = None) -> Iterator[str]:
    """Gives one JSON line for each pair; `language` is for pairs without their own."""
    for number, line in enumerate(lines, 1):
        raw = line.removeprefix(_MARK) if number == 1 else line
        if not raw.strip():
            continue
        answer = _answer(number, raw, language)
        if "error" in answer:
            failures.count += 1
        yield dump(answer)


def compare_record(record: dict[str, Any], language: str | None = None) -> dict[str, Any]:
    """Compares the two passages of one record.

    Raises InputError when a value of the record is of the wrong kind.

    >>> compare_record({"id": 1, "language": "en", "a": "A dam 90 m tall.", "b": "The dam is 80 m tall."})["verdict"]
    'contradict'
    """
    for key in ("a", "b"):
        if not isinstance(record.get(key), str):
            raise InputError(f'"{key}" must be a passage, as a string, not {json.dumps(record.get(key))[:60]}')
        if len(record[key]) > _LONGEST:
            raise InputError(f'"{key}" has {len(record[key]):,} characters; a passage has at most {_LONGEST:,}')
    tag = language_tag(record.get("language") or language)
    code = tag.replace("_", "-").split("-")[0].lower() if tag else detect(f"{record['a']} {record['b']}")
    found = compare(record["a"], record["b"], code)
    return {"id": record.get("id"), "verdict": found.verdict, "reason": found.reason}


def _answer(number: int, line: bytes, language: str | None) -> dict[str, Any]:
    """Compares the passages of one line; what is wrong with it becomes its answer."""
    return answer_line(number, line, _parse, lambda record: compare_record(record, language), "comparing")


def _parse(line: bytes) -> dict[str, Any]:
    return parse_object(
        line, lambda _: 'expected an object such as {"id": "1", "language": "en", "a": "...", "b": "..."}'
    )
