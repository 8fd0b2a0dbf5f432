"""Words around an amount that bound it or make it approximate: 'at least', 'không quá', 'sekitar'."""

from __future__ import annotations

from dataclasses import dataclass

from models.mentions.amount import Amount
from models.mentions.wording import Modifier, Wording
from models.page import UNSPACED, Page

_MOST_WORDS = 4
_CHANGE_WITHIN = 12  # tokens from a verb of change to what it leads to
_WITH_ITS_AMOUNT = 24  # tokens, where the amount of the change stands right before: "elevó ... en 25 puntos, hasta ..."
_AMOUNT_WITHIN = 5


@dataclass(slots=True)
class Bound:
    """What the words around an amount say: which side is open, the hedge as written, and each word with its meaning."""

    at_least: bool = False
    at_most: bool = False
    hedge: str | None = None
    last: int = 0
    words: tuple[tuple[str, Modifier], ...] = ()


def read_bound(page: Page, wording: Wording, amount: Amount, floor: int) -> Bound:
    """Reads the words before and behind an amount; nothing before token `floor`."""
    words: list[tuple[str, Modifier]] = []
    at = amount.first
    for _ in range(_MOST_WORDS):
        opener = wording.openers.match_before(page, at)
        found = wording.modifiers.match_before(page, at)
        if opener and (found is None or opener[0] < found[0]):
            at = opener[0]
            continue
        if found is None or found[0] < floor or _leads_to(page, wording, found[0], at):
            break
        if found[0] == floor > 0 and wording.any_joiner.match(page, floor) and found[1] != "hedge":
            break
        words.insert(0, (page.original(found[0], at), found[1]))
        at = found[0]
    last = amount.last
    behind = wording.modifiers_after.match(page, last)
    if behind and _closes(page, wording, last, *behind):
        words.append((page.original(last, behind[0]), behind[1]))
        last = behind[0]
    meanings = {meaning for _, meaning in words}
    at_most = "at_most" in meanings
    at_least = ("at_least" in meanings or amount.numeral.more) and not at_most
    hedge = " ".join(said for said, meaning in words if meaning == "hedge")
    return Bound(at_least, at_most, hedge or None, last, tuple(words))


def _leads_to(page: Page, wording: Wording, first: int, at: int) -> bool:
    """Says whether a word for an upper bound tells what a change leads to: 'creció un 38%, hasta 877 millones'."""
    becoming = wording.becoming.match_before(page, at)
    if becoming is None or becoming[0] != first:
        return False
    amount = any(word[0].isdigit() for word in page.words[max(0, first - _AMOUNT_WITHIN) : first])
    within = _WITH_ITS_AMOUNT if amount else _CHANGE_WITHIN
    for back in range(first - 1, max(-1, first - 1 - within), -1):
        if page.words[back] in ".;:" and not page.glued(back + 1):
            return False
        if page.words[back] in wording.changes:
            return True
    return False


def _closes(page: Page, wording: Wording, at: int, end: int, meaning: Modifier) -> bool:
    """Says whether words behind an amount bound it; one may need a case: '30 saniyeden fazla', no '30 lira fazla'."""
    endings, before = wording.amounts.bound_endings, page.words[at - 1]
    if endings and meaning != "hedge" and end - at == 1 and before[0].isalpha():
        return before.endswith(tuple(endings))
    return _stands_behind(page, wording, at, end)


def _stands_behind(page: Page, wording: Wording, at: int, end: int) -> bool:
    """Says whether words behind an amount close it: not 'lebih' in '5 persen lebih tinggi'."""
    if end - at > 1:
        return True
    if not page.words[at][0].isalpha():
        return page.glued(at)
    if page.words[at][0] >= UNSPACED and end < len(page) and not page.glued(end):
        return True  # 余震100回超 長周期
    return end >= len(page) or not page.words[end][0].isalpha() or wording.not_nouns.match(page, end) is not None
