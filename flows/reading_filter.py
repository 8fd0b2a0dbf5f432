"""`saksi read`: JSON lines (or one plain text) in, the mentions and claims of each out, one a line, in order.

Standard input is JSON lines when a line of it is a JSON object; anything else is one plain text, whole, so
that its offsets are those of the file. No database, no Prefect: this module imports neither.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from flows.json_lines import answer_line, parse_object
from models.article import Article
from models.errors import InputError
from models.reading import read_claims

MENTION_KEYS = (
    *("kind", "text", "start", "end", "low", "high", "precision", "approximate", "hedge", "unit"),
    *("unit_guessed", "per_unit", "period_start", "period_end", "grain", "rule"),
)
CLAIM_KEYS = (
    *("kind", "subject", "measure", "scope", "unit", "per_unit", "low", "high", "precision", "approximate"),
    *("date_low", "date_high", "direction", "period_start", "period_end", "as_of", "modality"),
    *("attributed_to", "origin", "hedge", "sentence", "quote", "quote_start", "quote_end", "mention", "rule"),
)
EXPLAINED = ("steps",)
PLAIN_TEXT_ID = "stdin"

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*")
_FOREIGN_MARKS = (b"\xff\xfe", b"\xfe\xff")
_MARK = b"\xef\xbb\xbf"


class Failures:
    """Counts the lines that could not be read; the filter goes on and its exit status tells."""

    def __init__(self) -> None:
        self.count = 0


def read_lines(
    lines: Iterable[bytes],
    failures: Failures,
    language: str | None = None,
    reference: date | None = None,
    explain: bool = False,
) -> Iterator[str]:
    """Gives one JSON line for each text; `language` and `reference` are for texts without their own."""
    records = _records(lines)
    for number, raw in records:
        answer = _answer(number, raw, language, reference, explain)
        if "error" in answer:
            failures.count += 1
        yield dump(answer)


def read_record(
    record: dict[str, Any], language: str | None = None, reference: date | None = None, explain: bool = False
) -> dict[str, Any]:
    """Reads one text: its id, mentions and claims as they go out.

    Raises InputError when a value of the record is of the wrong kind.

    >>> read_record({"id": 7, "text": "", "language": "id"})
    {'id': 7, 'mentions': [], 'claims': []}
    """
    text = record.get("text")
    if not isinstance(text, str):
        raise InputError(f'"text" must be a string, not {_kind_of(text)}')
    code = language_tag(record.get("language") or language) or detect(text)
    day = reference_day(record.get("reference")) or reference
    reading = read_claims(_article(text, code, day), explain)
    mention_keys = (*MENTION_KEYS, *EXPLAINED) if explain else MENTION_KEYS
    return {
        "id": record.get("id"),
        "mentions": [_row(placed.mention, mention_keys) for placed in reading.mentions],
        "claims": [_row(claim, CLAIM_KEYS) for claim in reading.claims],
    }


def language_tag(value: object) -> str | None:
    """Checks that a value is a language code, or absent.

    >>> language_tag("id"), language_tag(None)
    ('id', None)
    """
    if value is None or (isinstance(value, str) and _LANGUAGE.fullmatch(value)):
        return value
    raise InputError(f'"language" must be a code such as "id" or "en", or null, not {json.dumps(value)}')


def reference_day(value: object) -> date | None:
    """Checks that a value is a day (or an instant, whose day is taken), or absent.

    >>> reference_day("2025-02-04"), reference_day("2025-02-04T23:30:00+07:00")
    (datetime.date(2025, 2, 4), datetime.date(2025, 2, 4))
    """
    if value is None:
        return None
    try:
        if isinstance(value, str):
            return datetime.fromisoformat(value.strip()).date()
    except ValueError:
        pass
    raise InputError(f'"reference" must be a day such as "2025-02-04", or null, not {json.dumps(value)}')


def dump(answer: dict[str, Any]) -> str:
    """Writes an answer as one JSON line of valid UTF-8, even where the text holds half a surrogate pair."""
    line = json.dumps(answer, ensure_ascii=False, default=plain)
    try:
        line.encode()
    except UnicodeEncodeError:
        return json.dumps(answer, default=plain)
    return line


def _records(lines: Iterable[bytes]) -> Iterator[tuple[int, bytes | dict[str, Any]]]:
    """Gives each non-blank line with its number, or the whole input as one record when it is plain text."""
    held: list[bytes] = []
    numbered = enumerate(_without_mark(lines), 1)
    for number, line in numbered:
        if _opens_object(line):
            yield from ((at, early) for at, early in enumerate(held, number - len(held)) if early.strip())
            yield number, line
            break
        held.append(line)
    else:
        if any(line.strip() for line in held):
            yield 1, _plain_text(held)
        return
    yield from ((number, line) for number, line in numbered if line.strip())


def _without_mark(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Takes the byte order mark off the first line; another encoding's mark is an InputError."""
    for number, line in enumerate(lines):
        if number == 0 and line.startswith(_FOREIGN_MARKS):
            raise InputError("standard input is UTF-16; `saksi read` takes UTF-8")
        yield line.removeprefix(_MARK) if number == 0 else line


def _opens_object(line: bytes) -> bool:
    """Says whether a line looks like a JSON object; a broken one counts where it begins like one."""
    return line.lstrip().startswith((b'{"', b"{}", b"{ "))


def _plain_text(lines: list[bytes]) -> dict[str, Any] | bytes:
    try:
        return {"id": PLAIN_TEXT_ID, "text": b"".join(lines).decode()}
    except UnicodeDecodeError as error:
        raise InputError(f"standard input is not UTF-8 (byte {error.start}); `saksi read` takes UTF-8") from error


def _answer(
    number: int, raw: bytes | dict[str, Any], language: str | None, reference: date | None, explain: bool
) -> dict[str, Any]:
    """Reads one line; what is wrong with it becomes its answer."""
    return answer_line(number, raw, _parse, lambda record: read_record(record, language, reference, explain), "reading")


def _parse(line: bytes) -> dict[str, Any]:
    """Parses one line as a JSON object."""
    return parse_object(
        line, lambda other: f'expected an object such as {{"id": "1", "text": "..."}}, not {_kind_of(other)}'
    )


def _article(text: str, language: str, day: date | None) -> Article:
    """Makes a text an article without an outlet, published at the start of its reference day."""
    published = datetime.combine(day, time(), UTC) if day else None
    return Article(text=text, source="", outlet="", owner="", language=language, published_at=published)


def detect(text: str) -> str:
    """Finds the language of a text; what does so is loaded, half a second, when the first text asks for it."""
    from models.detection import detect_language

    return detect_language(text)


def _row(model: BaseModel, keys: tuple[str, ...]) -> dict[str, Any]:
    """Gives the values of a mention or claim under the keys of the interface."""
    return {key: getattr(model, key) for key in keys}


def plain(value: object) -> object:
    """Gives what JSON has no word for: a Decimal as a number, a day as ISO 8601."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"no JSON for {type(value).__name__}")


def _kind_of(value: object) -> str:
    names = {
        dict: "an object",
        list: "a list",
        str: "a string",
        bool: "true or false",
        int: "a number",
        float: "a number",
    }
    return "nothing" if value is None else names.get(type(value), type(value).__name__)
