"""Multiples that one word says: 'profit doubled', 'a tenfold rise', 'output was halved'."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from models.language import Language
from models.mentions.mention import Mention
from models.mentions.wording import wording_of
from models.page import Page


def find_multiples(page: Page, language: Language, found: Sequence[Mention], explain: bool = False) -> list[Mention]:
    """Finds the words of a page that say how many times something became of what it was.

    >>> from models.language import load_language
    >>> [(m.text, m.low, m.unit) for m in find_multiples(Page("Profit doubled"), load_language("en"), ())]
    [('doubled', Decimal('2'), 'times')]
    """
    table = wording_of(language).multiples
    starts = table.first_words()
    if not starts:
        return []
    taken = [(mention.start, mention.end) for mention in found]
    multiples, behind = [], 0
    for at, word in enumerate(page.words):
        match = table.match(page, at) if word in starts and at >= behind else None
        if match is None:
            continue
        behind = match[0]
        start, end = page.starts[at], page.ends[behind - 1]
        if not any(start < last and first < end for first, last in taken):
            multiples.append(_mention(page.text[start:end], start, end, match[1], explain))
    return multiples


def _mention(text: str, start: int, end: int, value: Decimal, explain: bool) -> Mention:
    return Mention(
        kind="quantity",
        text=text,
        start=start,
        end=end,
        low=value,
        high=value,
        unit="times",
        rule="quantity.multiple",
        steps=(f"quantity.multiple: {text!r} = {value} times",) if explain else (),
    )
