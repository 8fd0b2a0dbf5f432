"""Numbers in a row of which only the last names the unit of all: 'masing-masing turun 14 dan 19 persen'.

Read from the right: a plain number joined to one with a percent sign, a unit of measure or a length of time takes that
unit; a comma alone joins only where a word has joined the ones behind it. Nouns that are counted are not shared.
"""

from __future__ import annotations

from decimal import Decimal

from models.mentions.mention import Mention
from models.mentions.wording import Wording
from models.page import Page

_SHARED = frozenset({"percent.word", "percent.points", "quantity.unit", "quantity.symbol", "duration.word"})
_MOST_PERCENT = 1000
_HALF = Decimal("0.5")


def share_units(page: Page, wording: Wording, found: list[Mention]) -> list[Mention]:
    """Gives plain numbers of a list the unit that stands behind its last one."""
    if not wording.listing:
        return found
    told = list(found)
    in_list = False
    for k in range(len(told) - 2, -1, -1):
        one, other = told[k], told[k + 1]
        joined = _shares(one, other) and _joined(page, wording, one, other, in_list)
        if joined:
            told[k] = _with_unit(one, other)
        in_list = joined
    return told


def _shares(one: Mention, other: Mention) -> bool:
    if one.kind != "number" or one.vague or one.low is None or one.high is None:
        return False
    if other.kind == "percent" and abs(one.low) >= _MOST_PERCENT:
        return False  # votes and their share
    return other.rule in _SHARED and other.per_unit is None and not other.vague


def _joined(page: Page, wording: Wording, one: Mention, other: Mention, in_list: bool) -> bool:
    """Says whether only a comma or a word such as 'dan' stands between two numbers."""
    at, end = page.token_at(one.end), page.token_at(other.start)
    comma = at < end and page.words[at] == ","
    at += comma
    word = wording.listing.match(page, at)
    return (word is not None and word[0] == end) or (comma and at == end and in_list)


def _with_unit(one: Mention, other: Mention) -> Mention:
    steps = (*one.steps, f"unit: {other.unit}, which the list names last") if one.steps else ()
    told = {"kind": other.kind, "unit": other.unit, "rule": other.rule, "steps": steps}
    return one.model_copy(update={**told, "precision": one.precision or _HALF})
