"""`saksi compare`: JSON lines of two passages in, what their figures are to each other out, one a line, in order.

No database, no Prefect: this module imports neither.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from flows.environment import debugging
from flows.reading_filter import Failures, dump, language_tag
from models.comparison.verdict import compare
from models.errors import InputError, SaksiError

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
    code = tag.replace("_", "-").split("-")[0].lower() if tag else _detect(f"{record['a']} {record['b']}")
    found = compare(record["a"], record["b"], code)
    return {"id": record.get("id"), "verdict": found.verdict, "reason": found.reason}


def _answer(number: int, line: bytes, language: str | None) -> dict[str, Any]:
    """Compares the passages of one line; what is wrong with it becomes its answer."""
    known: dict[str, Any] = {}
    try:
        known = _parse(line)
        return compare_record(known, language)
    except SaksiError as error:
        reason = str(error)
    except Exception as error:  # a bug must not cost the lines behind it; it is named in its place
        if debugging():
            raise
        said = f"{type(error).__name__}: {error}".splitlines()[0]
        reason = f"comparing it failed, which is a bug in Saksi ({said}); SAKSI_DEBUG=1 shows where"
    return {"id": known.get("id"), "error": f"line {number}: {reason}"}


def _parse(line: bytes) -> dict[str, Any]:
    try:
        record = json.loads(line.decode())
    except UnicodeDecodeError as error:
        raise InputError(f"not UTF-8 (byte {error.start} of the line)") from error
    except ValueError as error:
        raise InputError(f"not JSON: {error}") from error
    if not isinstance(record, dict):
        raise InputError('expected an object such as {"id": "1", "language": "en", "a": "...", "b": "..."}')
    return record


def _detect(text: str) -> str:
    """Finds the language of both passages; what does so is loaded, half a second, when the first pair asks for it."""
    from models.detection import detect_language

    return detect_language(text)
