"""A number written in digits: which signs group and which one begins the decimals.

The language decides, unless the digits themselves do ("1,234,567", "5,25"): only one sign before exactly
three digits is open to both readings, and there a `Style` says what the document does elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from html import unescape

from models.page import Page
from models.vocabulary.numbers import Numbers

_LONGEST = 27  # digits of a number; more are an identifier
_MOST_GROUPS = 13
_SIGNS = {".": ".", ",": ",", "．": ".", "，": ",", "٫": ",", "٬": "٬", "'": "'", "’": "'", "·": ".", "・": "."}
_FULL_WIDTH = "０"
_SOFT_HYPHEN = "\u00ad"
_BLANKS = frozenset({"\u00a0", "\u2009", "\u202f", "\u2007", "\u2008"})
_LONGEST_ENTITY = 6  # tokens
_DECIMALS = {
    sign: re.compile(rf"(?<![\d.,])\d+{re.escape(sign)}(?:\d{{1,2}}|\d{{4,}})(?![\d.,]\d|\d)") for sign in ".,"
}
_PERCENT = {sign: re.compile(rf"(?<![\d.,])\d{{1,3}}{re.escape(sign)}\d{{1,2}} ?%") for sign in ".,"}
_THREES = {sign: re.compile(rf"(?<![\d.,])\d{{1,3}}{re.escape(sign)}\d{{3}}(?![\d.,]\d|\d)") for sign in ".,"}
_GROUPED = {sign: re.compile(rf"(?<![\d.,])\d{{1,3}}(?:{re.escape(sign)}\d{{3}}){{2,}}(?!\d)") for sign in ".,"}


@dataclass(slots=True)
class Style:
    """Which sign begins the decimals and which ones group digits."""

    decimal: str
    group: tuple[str, ...]


@dataclass(slots=True)
class Digits:
    """A number in digits: the token behind it, its value, and the decimals it was written with."""

    last: int
    value: Decimal
    decimals: int
    grouped: bool


def style_of(numbers: Numbers) -> Style:
    """Gives the style of a language."""
    return Style(numbers.decimal, numbers.group)


def document_style(text: str, style: Style) -> Style:
    """Gives the style of a text: the language's, unless every number that shows one shows the other."""
    other = "," if style.decimal == "." else "."
    if other not in style.group or _DECIMALS[style.decimal].search(text) or _GROUPED[other].search(text):
        return style
    grouped = _GROUPED[style.decimal].search(text) or (
        _PERCENT[other].search(text) and _THREES[style.decimal].search(text) and not _THREES[other].search(text)
    )
    if _DECIMALS[other].search(text) and grouped:
        return Style(other, (style.decimal,))
    return style


def read_digits(page: Page, i: int, style: Style) -> Digits | None:
    """Reads the number in digits that begins at token `i`, a digit run or a decimal sign before one."""
    words = page.words
    if not words[i][0].isdecimal():
        return _leading_sign(page, i, style)
    runs, signs, ends = _chain(page, i)
    count = _fitting(runs, signs, style)
    if sum(map(len, runs[:count])) > _LONGEST:
        return None
    decimals = 0
    integer, fraction = "".join(runs[:count]), ""
    if count > 1 and _is_decimal(runs, signs[: count - 1], style):
        integer, fraction = "".join(runs[: count - 1]), runs[count - 1]
        decimals = len(fraction)
    value = Decimal(f"{integer}.{fraction}" if fraction else integer)
    return Digits(ends[count - 1], value, decimals, count > 1 and decimals == 0)


def _leading_sign(page: Page, i: int, style: Style) -> Digits | None:
    """Reads '.77': a decimal sign that nothing precedes, directly before digits."""
    if page.words[i] != style.decimal or i + 1 >= len(page) or not page.glued(i + 1):
        return None
    if page.glued(i) and page.words[i - 1] not in "-−－":
        return None
    run = page.words[i + 1]
    if not run[0].isdecimal() or len(run) > _LONGEST:
        return None
    return Digits(i + 2, Decimal("0." + run), len(run), False)


def _chain(page: Page, i: int) -> tuple[list[str], list[str], list[int]]:
    """Gathers digit runs joined by single signs: runs, signs between them, the token behind each run."""
    words = page.words
    runs, signs, ends = [words[i]], [], [i + 1]
    at = i + 1
    for _ in range(_LONGEST + _MOST_GROUPS):
        joint = _joint(page, at) if at < len(words) and len(runs) <= _MOST_GROUPS else None
        if joint is None:
            break
        sign, run = joint
        at = run + 1
        if sign == _SOFT_HYPHEN:
            runs[-1] += words[run]
            ends[-1] = at
            continue
        runs.append(words[run])
        signs.append(sign)
        ends.append(at)
        if len(runs) > 2 and not 2 <= len(words[run]) <= 3:
            break
    return runs, signs, ends


def _joint(page: Page, at: int) -> tuple[str, int] | None:
    """Finds the sign between the run before token `at` and the next one: (sign, token of that run)."""
    words, text = page.words, page.text
    if words[at][0].isdecimal():
        gap = text[page.ends[at - 1] : page.starts[at]]
        if len(words[at]) != 3 or not (gap in _BLANKS or gap == " "):
            return None
        return ("\u00a0" if gap in _BLANKS else " "), at
    if words[at] in ",." and at + 1 < len(words) and words[at + 1] == "000" and not page.glued(at + 1):
        return "\u00a0", at + 1  # '80 , 000', as some software cuts it: nobody counts 000
    if not page.glued(at) or at + 1 >= len(words):
        return None
    if words[at] == "&":
        return _entity(page, at)
    sign = _SOFT_HYPHEN if words[at] == _SOFT_HYPHEN else _SIGNS.get(words[at])
    if words[at] == "，" and words[at + 1][0] < _FULL_WIDTH:
        return None  # 20，300: a list
    if sign is None or not words[at + 1][0].isdecimal() or not page.glued(at + 1):
        return None
    return sign, at + 1


def _entity(page: Page, at: int) -> tuple[str, int] | None:
    """Reads a sign that is written as an HTML entity: '1&nbsp;200', '1&#44;200', '1&#x2c;200'."""
    words = page.words
    end = next((i for i in range(at + 2, min(at + _LONGEST_ENTITY, len(words))) if words[i] == ";"), 0)
    if not end or end + 1 >= len(words) or not words[end + 1][0].isdecimal() or not page.glued(end + 1):
        return None
    sign = unescape(page.original(at, end + 1))
    if sign in _BLANKS:
        return "\u00a0", end + 1
    known = _SOFT_HYPHEN if sign == _SOFT_HYPHEN else _SIGNS.get(sign)
    return (known, end + 1) if known else None


def _fitting(runs: list[str], signs: list[str], style: Style) -> int:
    """Says how many runs make one number: all of a grouping and its decimals, else the first alone."""
    if not signs:
        return 1
    count = _groups(runs, signs, style)
    if count == 1:
        return 2 if signs[0] in ".," and _lone(signs, 0) else 1
    if count < len(runs) and signs[count - 1] in ".," and signs[count - 1] != signs[0] and _lone(signs, count - 1):
        return count + 1
    return count


def _lone(signs: list[str], at: int) -> bool:
    """Says whether the sign at `at` stands once: not in a list '22,24,26' or an address '192.168.1.2'."""
    return at + 1 >= len(signs) or signs[at + 1] in " \u00a0" or signs[at + 1] != signs[at]


def _groups(runs: list[str], signs: list[str], style: Style) -> int:
    """Counts the runs that make one grouped number: one to three digits, then threes (lakhs: twos)."""
    sign = signs[0]
    if len(runs[0]) > 3 or (runs[0].startswith("0") and len(runs) > 1 and sign in ".,"):
        return 1
    count = 1
    while count < len(runs) and signs[count - 1] == sign and len(runs[count]) == 3:
        count += 1
    if count < len(runs) and signs[count - 1] == sign and sign in ".,":
        return _indian_groups(runs, signs)
    if count == 1:
        return 1
    if sign == "\u00a0" or count > 2:
        return count
    if sign == " ":
        return count if " " in style.group or runs[1] == "000" else 1
    if sign == style.decimal:
        return count if count < len(runs) and signs[count - 1] in ".," else 1
    return count


def _indian_groups(runs: list[str], signs: list[str]) -> int:
    """Counts the runs of a grouping by lakh and crore: 12,34,567."""
    count = 1
    while count < len(runs) and signs[count - 1] == signs[0] and len(runs[count]) == 2:
        count += 1
    ends = 1 < count < len(runs) and signs[count - 1] == signs[0] and len(runs[count]) == 3 and len(runs[0]) <= 2
    behind = signs[count] if ends and count < len(signs) else ""
    return count + 1 if ends and behind != signs[0] else 1


def _is_decimal(runs: list[str], signs: list[str], style: Style) -> bool:
    """Says whether the last of these signs begins the decimals."""
    last = signs[-1]
    if last not in ".,":
        return False
    if signs == ["'", last] and len(runs[2]) == 3 and not {"'", "’"} & set(style.group):
        return False  # 7’928,500: an apostrophe that only marks millions
    if len(signs) > 1:
        return last != signs[0]
    if len(runs[len(signs)]) != 3 or len(runs[0]) > 3 or runs[0].startswith("0"):
        return True
    return last == style.decimal
