"""Facts about rows, computed beforehand so that a gate only has to look at plain columns.

Does the text at these offsets read so? Is there a value at all? Which years does it speak of?
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from warehouse.rows import Columns, fits


class Source(NamedTuple):
    """A version of an article as its mentions and claims are checked against it; `name` is for people."""

    name: str
    title: str
    text: str


def article_facts(rows: Columns, read_on: Sequence[date]) -> Columns:
    """Adds to rows of articles what their gate looks at; `read_on` is the day each was read."""
    texts = [(title or "") + text for title, text in zip(rows["title"], rows["text"], strict=True)]
    return rows | {
        "item": [source.name for source in sources(rows)],
        "has_words": [bool(text.strip()) for text in rows["text"]],
        "is_unicode": [is_unicode(text) for text in texts],
        "published_year": [day and day.year for day in rows["published_on"]],
        "days_ahead": [day and (day - today).days for day, today in zip(rows["published_on"], read_on, strict=True)],
    }


def mention_facts(rows: Columns, known: Mapping[str, Source], lost: Mapping[str, str]) -> Columns:
    """Adds to rows of mentions what their gate looks at.

    `known` gives each version of an article, `lost` the reason why one was not loaded.
    """
    places = (rows["field"], rows["mention_start"], rows["mention_end"], rows["text"])
    dates = (rows["period_start"], rows["period_end"])
    return (
        rows
        | _place_facts(rows, known, places)
        | _value_facts(rows, dates, dates)
        | {"lost_with": [_loss(one, known, lost) for one in rows["version_id"]]}
    )


def claim_facts(
    rows: Columns, known: Mapping[str, Source], lost: Mapping[str, str], lost_mentions: Mapping[str, str]
) -> Columns:
    """Adds to rows of claims what their gate looks at; `lost_mentions` says why a mention was not loaded."""
    places = (rows["quote_field"], rows["quote_start"], rows["quote_end"], rows["quote"])
    dates = (rows["date_low"], rows["date_high"])
    days = (*dates, rows["period_start"], rows["period_end"], rows["as_of"])
    losses = [
        _loss(version, known, lost) or _mention_loss(mention, lost_mentions)
        for version, mention in zip(rows["version_id"], rows["mention_id"], strict=True)
    ]
    return rows | _place_facts(rows, known, places) | _value_facts(rows, dates, days) | {"lost_with": losses}


def sources(rows: Columns) -> list[Source]:
    """Gives the articles of rows as what is checked against; named by address, else file, else id."""
    names = zip(rows["url"], rows["path"], rows["article_id"], strict=True)
    return [
        Source(url or path or article_id, title or "", text)
        for (url, path, article_id), title, text in zip(names, rows["title"], rows["text"], strict=True)
    ]


def is_unicode(text: str) -> bool:
    """Says whether a text can be written to a file: half a surrogate pair cannot."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _place_facts(rows: Columns, known: Mapping[str, Source], places: Sequence[Sequence[Any]]) -> Columns:
    """Says of each row where it stands, and whether the text there reads as it says."""
    items, matches = [], []
    for version, field, start, end, words in zip(rows["version_id"], *places, strict=True):
        source = known.get(version)
        name = source.name if source else version
        items.append(f"{name}, {field} {start}..{end}")
        text = (source.title if field == "title" else source.text) if source else words
        matches.append(0 <= start < end and text[start:end] == words if source else None)
    return {"item": items, "quote_matches": matches}


def _value_facts(rows: Columns, dates: Sequence[Sequence[Any]], days: Sequence[Sequence[Any]]) -> Columns:
    """Says of each row whether it has a value that can be stored, its unit by kind, and its years.

    `dates` are the columns of a value that is a date, `days` all columns that hold days.
    """
    numbers = list(zip(rows["low"], rows["high"], rows["precision"], strict=True))
    years = [[day.year for day in row if day] for row in zip(*days, strict=True)]
    pairs = list(zip(rows["kind"], rows["unit"], strict=True))
    return {
        "has_value": [
            any(span) if kind == "date" else low is not None or high is not None
            for kind, (low, high, _), span in zip(rows["kind"], numbers, zip(*dates, strict=True), strict=True)
        ],
        "fits": [all(map(fits, row)) for row in numbers],
        "currency": [unit if kind == "money" else None for kind, unit in pairs],
        "percent_unit": [unit if kind == "percent" else None for kind, unit in pairs],
        "first_year": [min(row, default=None) for row in years],
        "last_year": [max(row, default=None) for row in years],
    }


def _loss(version: str, known: Mapping[str, Source], lost: Mapping[str, str]) -> str | None:
    """Says why nothing of a version can be loaded, or None."""
    if version not in known:
        return f"its article {version} is not in the warehouse"
    return f"its article was not loaded: {lost[version]}" if version in lost else None


def _mention_loss(mention: str | None, lost: Mapping[str, str]) -> str | None:
    """Says why the mention of a claim was not loaded, or None."""
    return f"its mention was not loaded: {lost[mention]}" if mention is not None and mention in lost else None
