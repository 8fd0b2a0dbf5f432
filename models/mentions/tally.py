"""Figures told by name in brackets behind their sum: '143 kasus (Jambi 108, Riau 26, dan Lampung 9)'.

A number behind a name is mostly part of it: '3 model (iPhone 15, Pixel 8)'. In brackets right behind what is counted,
names with their numbers in a row are its parts where they do not add up to more.
"""

from __future__ import annotations

from models.mentions.near import Near

_FAR = 60  # tokens back to the bracket
_LEAST = 2  # names with a number


def is_tallied(near: Near) -> bool:
    """Says whether a number behind a name is one of the parts of the sum before the brackets around it."""
    opened = _opening(near)
    if opened is None or not _sum_before(near, opened):
        return False
    words, parts = near.page.words, []
    for at in range(opened + 1, min(opened + _FAR, len(words))):
        if words[at] in ")）":
            break
        if _closes_part(near, at):
            parts.append(_value(near, at))
    return len(parts) >= _LEAST and sum(parts) <= _value(near, opened - 2)


def _opening(near: Near) -> int | None:
    """Gives the bracket around the number, if it closes a part: a comma, a word such as 'dan' or the end is behind."""
    words, first = near.page.words, near.numeral.first
    if not _closes_part(near, near.numeral.last - 1):
        return None
    for at in range(first - 1, max(-1, first - _FAR), -1):
        if words[at] in ")）":
            return None
        if words[at] in "(（":
            return at
    return None


def _closes_part(near: Near, at: int) -> bool:
    """Says whether digits at token `at` stand behind a word and before a comma or the bracket that closes."""
    words = near.page.words
    if not words[at].isdecimal() or at + 1 >= len(words):
        return False
    return words[at + 1] in ",;)）" or near.wording.listing.match(near.page, at + 1) is not None


def _value(near: Near, at: int) -> int:
    """Gives the whole number whose last digits are token `at`, its groups joined."""
    page = near.page
    digits = page.words[at]
    while at > 1 and page.glued(at) and page.words[at - 1] in ".," and page.words[at - 2].isdecimal():
        at -= 2
        digits = page.words[at] + digits
    return int(digits)


def _sum_before(near: Near, opened: int) -> bool:
    """Says whether a number and what it counts stand right before the bracket: '1.085 titik ('."""
    page = near.page
    if opened < 2 or not page.words[opened - 2].isdecimal():
        return False
    found = near.wording.behind(page, opened - 1)
    return found is not None and found[0] == opened and found[1].kind == "quantity"
