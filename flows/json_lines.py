"""One line of JSON in, one answer out: what the filters of `saksi read` and `saksi compare` share."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from flows.environment import debugging
from models.errors import InputError, SaksiError

Record = dict[str, Any]


def answer_line(
    number: int, raw: bytes | Record, parse: Callable[[bytes], Record], answer: Callable[[Record], Record], doing: str
) -> Record:
    """Answers one line; what is wrong with it becomes its answer, `doing` names what was tried ("reading")."""
    known: Record = {}
    try:
        known = raw if isinstance(raw, dict) else parse(raw)
        return answer(known)
    except SaksiError as error:
        reason = str(error)
    except Exception as error:  # a bug must not cost the lines behind it; it is named in its place
        if debugging():
            raise
        said = f"{type(error).__name__}: {error}".splitlines()[0]
        reason = f"{doing} it failed, which is a bug in Saksi ({said}); SAKSI_DEBUG=1 shows where"
    return {"id": known.get("id"), "error": f"line {number}: {reason}"}


def parse_object(line: bytes, expected: Callable[[Any], str]) -> Record:
    """Parses one line as a JSON object; `expected` says what was wanted instead of anything else.

    >>> parse_object(b'{"id": 1}', str)
    {'id': 1}
    """
    try:
        record = json.loads(line.decode())
    except UnicodeDecodeError as error:
        raise InputError(f"not UTF-8 (byte {error.start} of the line)") from error
    except ValueError as error:
        raise InputError(f"not JSON: {error}") from error
    if not isinstance(record, dict):
        raise InputError(expected(record))
    return record
