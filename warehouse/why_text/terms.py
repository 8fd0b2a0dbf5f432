"""Whether two positions of one figure may be compared, and what keeps them apart."""

from __future__ import annotations

from collections.abc import Iterator

from warehouse.why import Key, Why
from warehouse.why_text.words import shown


def term_lines(told: Why) -> Iterator[str]:
    """Tells whether positions of one figure may be compared, or that both are one position."""
    if told.answer == "one position":
        yield "Both hold one position: the same value, unit, stance and origin."
        yield "  It counts once, however often it is told."
    if not told.terms and told.pair is None:
        return
    yield "May they be compared?"
    for key in told.terms:
        if not key.same:
            yield f"  {_apart(told, key)}"
    if told.terms and not told.differing:
        yield "  No: the judging has left this pair out."
    if told.pair is not None:
        yield "  Yes: unit, modality and day allow it, and neither only repeats an earlier value."


def _apart(told: Why, key: Key) -> str:
    match key.name:
        case "article":
            return "No: both stand in one article alone, and an article is not held against itself."
        case "review":
            return "No: a reviewer found them to be of different facts."
        case "restated":
            who = "A and B" if key.a and key.b else "A" if key.a else "B"
            return f"No: {who} only repeats an earlier value."
        case "modality" if "aside" in (key.a, key.b):
            return f"No: a denial or a hypothesis is never compared ({key.a} and {key.b})."
        case "unit" if told.a["dimension"] == "money":
            return (
                f"No: {shown(key.a)} (A) and {shown(key.b)} (B) make no one sum at the rates of those days, "
                "and what only a conversion tells apart is no contradiction."
            )
        case "day":
            return f"No: {shown(key.a)} and {shown(key.b)} are more than {told.a['span'] or 0} days apart."
        case _:
            return f"No: the {key.name} differs, {shown(key.a)} (A) and {shown(key.b)} (B)."
