"""Whether two claims speak of one figure: each key, the same or different, with both values."""

from __future__ import annotations

from collections.abc import Iterator

from warehouse.why import Key, Row, Why
from warehouse.why_text.words import joined, shown

_NATURES = {
    "one_off": "it happens once, so all times are one",
    "flow": "it flows over a period, so the period counts",
    "level": "it is a level, so the day counts",
    "cumulative": "it only grows within one event, so days at most 60 apart are one",
    "tally": "it rises and falls within one event, so days at most 60 apart are one",
    "unknown": "nothing is known of how it changes with time",
}


def figure_lines(told: Why) -> Iterator[str]:
    """Tells each key: same or different, with both values."""
    if not told.keys:
        return
    yield "Do they speak of one figure?"
    for key in told.keys:
        yield f"  {_key(told, key)}"
    names = [key.name for key in told.keys if not key.same]
    if names:
        yield "  So they speak of two figures, and two figures are not compared."
    else:
        yield f"  So they speak of one figure, {told.a['figure_id']}."


def _key(told: Why, key: Key) -> str:
    if key.name == "time":
        why = (
            _NATURES[told.a["nature"]] if told.a["nature"] == told.b["nature"] else "they change differently with time"
        )
        values = [_time(row) for row in (told.a, told.b)]
        return _compared(key, *values) + f" ({why})"
    if key.name == "change or amount":
        words = ["a change" if value else "an amount" for value in (key.a, key.b)]
        return _compared(key, *words)
    if not key.same and key.a is None and key.b is None:
        return f"{key.name}: it could not be read for either, so neither is joined with another"
    return _compared(key, shown(key.a), shown(key.b)) + _by_alias(told, key) + _joined(told, key)


def _by_alias(told: Why, key: Key) -> str:
    """Says where a name is another one by an alias."""
    column = {"subject": "subject_key", "scope": "scope_key"}.get(key.name)
    pairs = [(row[column], value) for row, value in ((told.a, key.a), (told.b, key.b)) if column and row[column]]
    said = [f"{own} is {value}" for own, value in dict.fromkeys(pairs) if own != value]
    return f" (by an alias, {joined(said)})" if said else ""


def _joined(told: Why, key: Key) -> str:
    """Says where the measure is not the one that was read: others on the event, or a reviewer, know it better."""
    if key.name != "measure":
        return ""
    sides = (("A", told.a, key.a), ("B", told.b, key.b))
    said = [f"{side} was read as {shown(row['measure'])}" for side, row, value in sides if row["measure"] != value]
    return f" ({joined(said)})" if said else ""


def _time(row: Row) -> str:
    """Tells the slot of time of a claim, in the words of its nature."""
    if not row["joinable"]:
        return "of its own, for it joins no other claim"
    if row["nature"] == "one_off":
        return "any"
    if row["nature"] == "flow":
        return f"{row['period_start']} to {row['period_end']}" if row["period_start"] else "no period told"
    slot = str(row["slot"]).removeprefix("from ")
    return f"{row['day'] or 'no day told'}, in a row of days from {slot}"


def _compared(key: Key, a: str, b: str) -> str:
    if key.same and a == b:
        return f"{key.name}: the same, {a}"
    return f"{key.name}: {'the same' if key.same else 'different'}, {a} (A) and {b} (B)"
