"""JSON lines: one article a line; a broken line is rejected by its number and the others are read.

Keys: id, source, url, title, text or html, published_at, language, author; unknown ones are kept aside. The
text stays exactly as the line gives it, so that offsets hold for the file as well.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from flows.sources.decoding import decode, encoding_of
from flows.sources.page import read_html
from flows.sources.record import ARTICLE_CAP, Adapter, Found, Reject, excerpt, record_of
from models.errors import InputError

_LINE_CAP = 2 * ARTICLE_CAP
_SAMPLE = 4096
_HOPELESS = 100
_WANTED = "a line must hold one JSON object with text or html"


def read_json_lines(path: Path, item: str) -> Iterator[Found]:
    """Reads a file of JSON lines, one line in memory at a time.

    Raises InputError where the file as a whole is something else.
    """
    good = broken = 0
    with path.open("rb") as raw:
        for number, line in enumerate(_lines(raw), 1):
            if not line.strip():
                continue
            place = f"{item}:{number}"
            try:
                found: Found = record_of(place, parse_line(line), read_html)
                good += 1
            except InputError as error:
                found = Reject(place, f"{place}: {error}", excerpt(line))
                broken += 1
            if broken == _HOPELESS and not good:
                raise InputError(f"none of its first {broken} lines can be read; {_WANTED}")
            yield found
    if not good + broken:
        raise InputError("it is empty; JSON objects, one a line, are wanted")


def parse_line(line: bytes) -> dict[str, Any]:
    """Reads one line; raises InputError saying what it is when it is no JSON object.

    >>> parse_line(b'{"text": "Air naik."}')
    {'text': 'Air naik.'}
    """
    if len(line) > _LINE_CAP:
        raise InputError(f"it is longer than {_LINE_CAP:,} bytes; {_WANTED}")
    try:
        value = json.loads(_text_of(line).rstrip(), parse_constant=str)
    except json.JSONDecodeError as error:
        raise InputError(f"it is broken JSON ({error.msg} at column {error.colno}); {_WANTED}") from error
    except (RecursionError, ValueError) as error:
        raise InputError(f"it is JSON that cannot be read ({type(error).__name__}); {_WANTED}") from error
    if not isinstance(value, dict):
        raise InputError(f"it is JSON, but no object; {_WANTED}")
    return value


def _text_of(line: bytes) -> str:
    try:
        return line.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError:
        return decode(line).text


def _lines(raw: IO[bytes]) -> Iterator[bytes]:
    """Gives the lines, each cut shortly behind the cap; a file in UTF-16 or UTF-32 is turned into UTF-8."""
    encoding = _wide_encoding(raw.read(_SAMPLE))
    raw.seek(0)
    if encoding:
        yield from (line.encode() for line in io.TextIOWrapper(raw, encoding, "replace"))
        return
    while line := raw.readline(_LINE_CAP + 1):
        yield line
        while len(line) > _LINE_CAP and not line.endswith(b"\n"):
            line = raw.readline(_LINE_CAP + 1)


def _wide_encoding(sample: bytes) -> str | None:
    """Names the encoding if a letter takes two or four bytes in it; InputError where it is no text at all."""
    try:
        encoding = encoding_of(sample)
    except InputError:
        if b"{" in sample:
            return None
        raise
    return encoding if encoding.startswith(("utf-16", "utf-32")) else None


JSON_LINES = Adapter("JSON lines", (".jsonl", ".ndjson"), read_json_lines, many=True)
