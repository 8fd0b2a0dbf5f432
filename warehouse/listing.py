"""The list of contradictions as a desk asks for it: filtered, searched, and page by page.

A page is found by the key of the last row before it, never by counting rows from the start: what comes in between two
pages neither repeats a row nor leaves one out, and the hundredth page is as quick as the first.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import duckdb

from models.errors import UsageError
from warehouse.public_views import FINDINGS_ORDER

_KEY = "(review_status in ('resolved', 'ignored'), not watched, review_status <> 'confirmed', -severity, finding_id)"
_PARTS = (bool, bool, bool, float, str)
_CONDITIONS: Mapping[str, str] = {
    "subject": "contains(strip_accents(lower(subject)), strip_accents(lower($subject)))",
    "measure": "measure = $measure",
    "verdict": "verdict = $verdict",
    "outlet": "$outlet in (a_outlet, b_outlet)",
    "language": "$language in (a_language, b_language)",
    "day": "$day in (a_published_on, b_published_on)",
    "status": "review_status = $status",
    "words": "finding_id in (from told_about($words))",
}


@dataclass(frozen=True)
class Asked:
    """What a list is narrowed to; of an outlet, language or day one side is enough. All of `words` must be found.

    The words are looked for in subject, measure, scope, speakers, outlets and the sentences of both sides, whatever
    their case and accents; the beginning or any other part of a word is enough.
    """

    subject: str | None = None
    measure: str | None = None
    verdict: str | None = None
    outlet: str | None = None
    language: str | None = None
    day: date | None = None
    status: str | None = None
    words: str | None = None


@dataclass(frozen=True)
class Page:
    """Rows of the view `contradictions` by column name, and the key that gives the next page; None on the last."""

    rows: tuple[dict[str, Any], ...]
    after: str | None


def list_contradictions(
    con: duckdb.DuckDBPyConnection, asked: Asked = Asked(), after: str | None = None, limit: int = 20
) -> Page:
    """Gives a page of contradictions in the order of reports, behind the row that the key `after` stands for.

    Raises UsageError where `after` is no key that a page gave.
    """
    given: dict[str, Any] = {name: value for name in _CONDITIONS if (value := getattr(asked, name)) not in (None, "")}
    conditions = [_CONDITIONS[name] for name in given]
    if after is not None:
        given |= {f"key{i}": part for i, part in enumerate(_read_key(after))}
        conditions.append(f"{_KEY} > ({', '.join(f'$key{i}' for i in range(len(_PARTS)))})")
    cursor = con.execute(
        f"select *, {_KEY} as key from contradictions where {' and '.join(conditions) or 'true'} "
        f"order by {FINDINGS_ORDER} limit {limit + 1:d}",
        given,
    )
    names = [column[0] for column in cursor.description or ()]
    found = cursor.fetchall()
    rows = tuple(dict(zip(names[:-1], row[:-1], strict=True)) for row in found[:limit])
    return Page(rows, json.dumps(found[limit - 1][-1], separators=(",", ":")) if len(found) > limit else None)


def _read_key(after: str) -> list[Any]:
    """Reads a key; its parts are of the types that a page writes."""
    try:
        parts = json.loads(after)
    except json.JSONDecodeError:
        parts = None
    if not isinstance(parts, list) or [type(part) for part in parts] != list(_PARTS):
        raise UsageError(f"{after!r} is no key of a page; the one that the page before gives as `after` is wanted")
    return parts
