"""Which claims they are: their words, whose they are, and how they were read."""

from __future__ import annotations

from collections.abc import Iterator

from warehouse.why import Row
from warehouse.why_text.words import flat, shown


def claim_lines(side: str, row: Row) -> Iterator[str]:
    """Tells which claim this is: its words, whose they are, and how they were read."""
    day = f", {row['published_on']}" if row["published_on"] else ""
    yield f"{side} is claim {row['claim_id']}: “{flat(row['quote'])}” in {row['outlet']}{day} ({_place(row)})."
    yield f"  It stands in: “{flat(row['sentence'])}”"
    speaker = row["attributed_to"] or "the article itself"
    if row["corrected"]:
        yield f"  A reviewer found it misread, and gave the right value: “{flat(row['corrected'])}”."
    read = "is judged" if row["corrected"] else "was read"
    yield f"  It {read} as {_said(row)}; {flat(speaker)} says so, as {row['modality']}."


def _said(row: Row) -> str:
    """Gives what was read: measure of subject, value, unit, time."""
    if row["date_low"] is not None:
        value = f"{row['date_low']} to {row['date_high']}"
    elif row["low"] == row["high"]:
        value = shown(row["low"])
    elif row["high"] is None:
        value = f"at least {shown(row['low'])}"
    else:
        value = (
            f"at most {shown(row['high'])}" if row["low"] is None else f"{shown(row['low'])} to {shown(row['high'])}"
        )
    unit = f" {row['unit']}" if row["unit"] else ""
    measure = (row["measure"] or "an unread measure").replace("_", " ")
    return f"{measure} of {flat(row['subject'] or 'an unread subject')}: {value}{unit}"


def _place(row: Row) -> str:
    return str(row["url"] or row["path"] or f"article {row['article_id']}")
