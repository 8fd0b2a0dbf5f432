"""The noun that a number counts, a few words ahead: 'four armed young men', '34 migrant detention centres'.

For languages that mark the plural: an unknown noun is known by its ending. A word joined by hyphens is one word, an
adverb is none; a plural closes the search unless a noun stands right behind it ('two sports cars').
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from models.mentions.near import Near, Unit

_AHEAD = 4  # words between a number and the noun it counts
_HEAD = 2  # words from a singular noun that only describes to the plural that is counted
_SHORTEST_PLURAL = 4
_NAMED = frozenset({"quantity.noun", "duration.word"})
_HALF, _NO_HALF = Decimal("0.5"), Decimal(0)
_HYPHENS = "-‐‑"


def noun_ahead(near: Near, at: int) -> Unit | None:
    """Finds the noun that is counted at token `at` or a few words behind it."""
    unknown: Unit | None = None
    for first, last in _words(near, at):
        found = near.wording.behind(near.page, first)
        if found and found[0] < last:
            found = near.wording.behind(near.page, last - 1)  # "30 hostage-taking gunmen"
        if found and found[1].rule == "quantity.noun":
            return head(near, found[0]) or Unit("quantity", found[1].unit, near.first, found[0], "quantity.noun")
        if is_plural(near, last - 1):
            unknown = _unknown(near, last)
        elif unknown:
            break
    return unknown


def head(near: Near, at: int) -> Unit | None:
    """Finds the plural that a singular noun before token `at` only describes: 'two school buildings'."""
    word = near.page.words[at - 1]
    if not near.wording.amounts.plural or near.numeral.high <= 1 or is_plural(near, at - 1):
        return None
    if not near.wording.not_nouns:
        return None  # a language whose nouns are not known by their ending alone: 'emplois menacés'
    reach = 1 if word in near.wording.invariable else _HEAD
    for ahead in range(at, min(at + reach, len(near.page))):
        if not may_be_noun(near, ahead):
            return None
        if is_plural(near, ahead) or near.page.words[ahead] in near.wording.invariable:
            found = near.wording.behind(near.page, ahead)
            if found and found[1].rule in _NAMED:
                half = _NO_HALF if found[1].kind == "quantity" else _HALF
                return Unit(found[1].kind, found[1].unit, near.first, found[0], found[1].rule, half=half)
            beyond = near.wording.behind(near.page, ahead + 1) if is_plural(near, ahead + 1) else None
            if beyond and beyond[1].rule == "quantity.noun":  # "five national ratings agencies"
                return Unit("quantity", beyond[1].unit, near.first, beyond[0], "quantity.noun")
            return _unknown(near, ahead + 1)
    return None


def may_be_noun(near: Near, at: int, inside: bool = False) -> bool:
    """Says whether token `at` may be a noun or what describes one; `inside` a word it is joined by a hyphen."""
    page, wording = near.page, near.wording
    word = page.words[at]
    if not word[0].isalpha() or wording.not_nouns.match(page, at) or wording.joiners.match(page, at):
        return False
    if wording.amounts.plural and word in near.numerals.lexicon.starts and _is_number(near, at):
        return False
    return inside or ("\n" not in page.text[page.ends[at - 1] : page.starts[at]] and not page.glued(at))


def is_plural(near: Near, at: int) -> bool:
    """Says whether the ending of token `at` is that of a plural noun."""
    if at >= len(near.page):
        return False
    word, plural = near.page.words[at], near.wording.amounts.plural
    if not plural or not word.endswith(plural) or len(word) < _SHORTEST_PLURAL:
        return False
    return not word.endswith(("ss", "us", "is")) and word not in near.wording.not_plural


def _is_number(near: Near, at: int) -> bool:
    """Says whether a number word of its own stands at token `at`: 'one of two boys' counts two."""
    match = near.numerals.lexicon.table.match(near.page, at)
    return match is not None and ("value" in match[1] or "multiplier" in match[1]) and "denominator" not in match[1]


def _words(near: Near, at: int) -> Iterator[tuple[int, int]]:
    """Gives the words from token `at` on that may be a noun, each by its first token and the token behind it."""
    page, taken = near.page, 0
    while at < len(page) and taken < _AHEAD and may_be_noun(near, at):
        last = at + 1
        while last + 1 < len(page) and page.words[last] in _HYPHENS and page.glued(last) and page.glued(last + 1):
            if not page.words[last + 1][0].isalpha():
                break
            last += 2
        yield at, last
        taken += not page.words[last - 1].endswith("ly")
        at = last


def _unknown(near: Near, last: int) -> Unit:
    name = singular(near, near.page.words[last - 1])
    return Unit("quantity", name, near.first, last, "quantity.unknown", known=False)


def singular(near: Near, word: str) -> str:
    """Cuts a regular plural: 'factories' is factory, 'boxes' box, 'wells' well."""
    amounts = near.wording.amounts
    for ending, instead in near.wording.plural_cuts:
        if word.endswith(ending):
            return word.removesuffix(ending) + instead
    return word.removesuffix(amounts.plural)
