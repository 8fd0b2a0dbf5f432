"""Digits that are written together with letters, as part of a word: 'GPT-4', '11a', '5G', 3位; not 'Rp5' or '10K'."""

from __future__ import annotations

from models.mentions.sense import Sense
from models.mentions.wording import Wording
from models.page import Page
from models.vocabulary.numbers import Numbers

TILDES = "~〜～∼"


def is_lettered(page: Page, at: int, end: int, wording: Wording, numbers: Numbers) -> bool:
    """Says whether one number with decimals or groups begins or ends a word: '0.05S', '51A-123.45', 'RON95-3'."""
    signs = page.words[at + 1 : end : 2]
    if signs and set(signs) <= set(".,-‐‑–・") and ends_word(page, at, wording) and page.words[at - 1][0].isalpha():
        return True
    if not signs or not set(signs) <= set(".,"):
        return False
    if signs == ["."] and end < len(page) and _unspaced(page.words[end]):
        return ends_word(page, at, wording)  # 7.1级: no number in an order has decimals
    return ends_word(page, at, wording) or begins_word(page, end - 1, wording, numbers)


def ends_word(page: Page, at: int, wording: Wording) -> bool:
    """Says whether digits end a word: 'R1', 'post332892', 'GPT-4', 'iklan_2', 'v3.1'; not 'Rp5' or 'US$5'."""
    words = page.words
    if not page.glued(at) or wording.leads(page, at):
        return False
    sign = words[at - 1]
    if before := wording.before(page, at):
        whole = page.words[at + 1 : at + 2] != ["."] or not page.glued(at + 1)
        return (whole and _is_letter(before[1])) or _inside_word(page, before, wording)
    if sign[0].isalpha():
        return not (_unspaced(sign) or _multiplied(page, at, wording))
    if sign in "_#@№":
        return True
    if sign == "+" and at > 1 and page.glued(at - 1) and words[at - 2][0].isalpha():
        return True  # H+1, the day behind a feast
    if sign == "/" and at > 3 and words[at - 2].isdecimal() and words[at - 3] == "." and len(words[at]) > 1:
        return _quoted_twice(page, at)
    if sign in "-‐‑.'’/" and at > 1 and page.glued(at - 1) and words[at - 2][0].isalpha():
        word = words[at - 2]
        return not (_unspaced(word) or wording.is_unit(word) or (sign == "/" and len(word) > 2))
    return False


def _is_letter(sense: Sense) -> bool:
    """Says whether a unit is one letter: a magnitude has decimals ('M7.1'), and what has none is a model ('M4')."""
    return sense.kind == "quantity" and len(sense.exact) == 1


def metres_on(page: Page, at: int) -> bool:
    """Says whether centimetres are written together with the sign for metre before token `at`: '1m91', '1m5'."""
    if not page.glued(at) or not page.words[at].isdecimal() or len(page.words[at]) > 2:
        return False
    return not (page.glued(at + 1) and page.words[at + 1][0].isalnum())


def begins_word(page: Page, at: int, wording: Wording, numbers: Numbers) -> bool:
    """Says whether digits begin a word that is no unit: '11a', '2nd', '4x4', '5G'."""
    behind = at + 1
    if behind >= len(page) or not page.glued(behind):
        return False
    word = page.words[behind]
    if not word[0].isalpha():
        return False
    if _unspaced(word):
        return _counts_in_order(page, behind, wording)
    if word == "e" and _exponent(page, behind + 1):
        return False
    if word == "m" and metres_on(page, behind + 1):
        return False
    if word in wording.ordinal_after:
        return True
    written = page.original(behind, behind + 1)
    if len(page.words[at]) == 1 and written == "G" and not (page.glued(at) and page.words[at - 1] in ".,"):
        return True
    if written in numbers.suffixes or written in numbers.money_suffixes or word in numbers.suffixes:
        further = behind + 1
        return page.glued(further) and page.words[further][0].isdecimal()
    if word in numbers.words or word in numbers.multipliers:
        return False
    further = behind + 1
    if page.glued(further) and page.words[further][0].isdecimal():
        power = page.words[further] == "10" and page.words[further + 1 : further + 2] == ["^"]  # 1.3x10^6
        return word not in wording.glued_parts or (word in "x×" and not power)
    return wording.behind(page, behind) is None


def _quoted_twice(page: Page, at: int) -> bool:
    """Says whether digits are the last ones of a second price, the first told in full: '4.1960/1980'."""
    behind = page.words[at + 1] if page.glued(at + 1) else ""
    decimals = behind == "." and page.glued(at + 2) and page.words[at + 2].isdecimal()
    return all(map(page.glued, range(at - 2, at + 1))) and page.words[at - 4].isdecimal() and not decimals


def _multiplied(page: Page, at: int, wording: Wording) -> bool:
    """Says whether a measure at token `at` is told several times over: the 300 in '2x300 MW'."""
    if at < 2 or page.words[at - 1] not in "x×" or not page.glued(at - 1) or not page.words[at - 2].isdecimal():
        return False
    end = at + 1
    while page.glued(end) and page.words[end] in ".," and page.glued(end + 1) and page.words[end + 1].isdecimal():
        end += 2
    unit = wording.behind(page, end)
    return unit is not None and unit[1].rule in ("quantity.unit", "quantity.symbol")


def closes_in_order(page: Page, end: int, wording: Wording) -> bool:
    """Says whether digits before token `end`, or a range that they begin, count in order: 3~4위."""
    if end > 1 and page.words[end - 2] == "." and page.glued(end - 1):
        return False  # 震级为7.1级
    if end + 1 < len(page) and page.words[end] in TILDES and page.words[end + 1].isdecimal():
        end += 2
    return end < len(page) and page.glued(end) and _unspaced(page.words[end]) and _counts_in_order(page, end, wording)


def _inside_word(page: Page, before: tuple[int, object] | None, wording: Wording) -> bool:
    """Says whether a sign before digits is only the end of a longer word: 'XRp5'."""
    if before is None or not page.glued(before[0]) or wording.leads(page, before[0]):
        return False
    word = page.words[before[0] - 1]
    return word[0].isalpha() and not _unspaced(word) and not wording.is_unit(word)


def _counts_in_order(page: Page, at: int, wording: Wording) -> bool:
    """Says whether what stands at token `at` makes an ordinal or a name of digits: 3位, 2回目, 5호선; no 3回, 5위안."""
    tail, sense = wording.ordinal_tails.match(page, at), wording.behind(page, at)
    return tail is not None and (sense is None or tail[0] >= sense[0])


def _exponent(page: Page, at: int) -> bool:
    """Says whether the exponent of a power of ten stands at token `at`: the '+14' in '1.2e+14'."""
    at += page.glued(at) and page.words[at] in "+-"
    return page.glued(at) and page.words[at].isdecimal()


def _unspaced(word: str) -> bool:
    """Says whether a token is a character of a script written without spaces."""
    return word[0] >= "\u0e00" and len(word) <= 3
