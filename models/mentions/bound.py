"""Words around an amount that bound it or make it approximate: 'at least', 'không quá', 'sekitar'."""

from __future__ import annotations

from dataclasses import dataclass

from models.mentions.amount import Amount
from models.mentions.wording import Wording
from models.page import Page

_MOST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Bound:
    """What the words around an amount say: which side is open, and the hedge as written."""

    at_least: bool = False
    at_most: bool = False
    hedge: str | None = None
    last: int = 0


def read_bound(page: Page, wording: Wording, amount: Amount, floor: int) -> Bound:
    """Reads the words before and behind an amount; nothing before token `floor`."""
    at_least = at_most = False
    hedges: list[str] = []
    at = amount.first
    for _ in range(_MOST_WORDS):
        opener = wording.openers.match_before(page, at)
        found = wording.modifiers.match_before(page, at)
        if opener and (found is None or opener[0] < found[0]):
            at = opener[0]
            continue
        if found is None or found[0] < floor:
            break
        if found[0] == floor > 0 and wording.any_joiner.match(page, floor) and found[1] != "hedge":
            break
        at_least |= found[1] == "at_least"
        at_most |= found[1] == "at_most"
        if found[1] == "hedge":
            hedges.insert(0, page.original(found[0], at))
        at = found[0]
    at_least |= amount.numeral.more
    last = amount.last
    behind = wording.modifiers_after.match(page, last)
    if behind and _stands_behind(page, wording, last, behind[0]):
        at_least |= behind[1] == "at_least"
        at_most |= behind[1] == "at_most"
        if behind[1] == "hedge":
            hedges.append(page.original(last, behind[0]))
        last = behind[0]
    return Bound(at_least and not at_most, at_most, " ".join(hedges) or None, last)


def _stands_behind(page: Page, wording: Wording, at: int, end: int) -> bool:
    """Says whether words behind an amount close it: not 'lebih' in '5 persen lebih tinggi'."""
    if end - at > 1:
        return True
    if not page.words[at][0].isalpha():
        return page.glued(at)
    return end >= len(page) or not page.words[end][0].isalpha() or wording.not_nouns.match(page, end) is not None
