"""An amount that is given again in another currency: 'Rp3,4 triliun (US$210 juta)' is one amount, twice."""

from __future__ import annotations

from models.mentions.mention import Mention
from models.mentions.wording import Wording
from models.page import Page

_MOST_TOKENS = 6


def link_twins(page: Page, wording: Wording, found: list[Mention]) -> list[Mention]:
    """Links neighbouring amounts of money that are the same in two currencies, each to the other's start."""
    linked = list(found)
    for k in range(len(linked) - 1):
        one, other = linked[k], linked[k + 1]
        if (
            one.twin is None
            and one.kind == other.kind == "money"
            and one.unit != other.unit
            and _same_again(page, wording, one, other)
        ):
            linked[k] = one.model_copy(update={"twin": other.start})
            linked[k + 1] = other.model_copy(update={"twin": one.start})
    return linked


def _same_again(page: Page, wording: Wording, one: Mention, other: Mention) -> bool:
    """Says whether only a bracket, or words for 'that is', stand between two amounts."""
    at, end = page.token_at(one.end), page.token_at(other.start)
    if not 0 < end - at <= _MOST_TOKENS:
        return False
    opened = False
    while at < end:
        if page.words[at] in "(（[":
            opened, at = True, at + 1
            continue
        if page.words[at] in ",，、":
            at += 1
            continue
        same = wording.equivalents.match(page, at)
        word = same or wording.modifiers.match(page, at)
        if word is None:
            return False
        opened, at = opened or same is not None, word[0]
    return opened
