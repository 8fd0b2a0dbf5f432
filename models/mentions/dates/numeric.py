"""Days and months written in digits alone: 28/1/2025, 2025-01-28, 3/2015, and years such as 2023-24."""

from __future__ import annotations

from collections.abc import Sequence

from models.mentions.dates.calendar import day_of
from models.page import Page
from models.vocabulary.dates import Order

_SEPARATORS = "/-.–"
_LATEST_SHORT_YEAR = 68  # 68 is 2068 and 69 is 1969, as in POSIX
_LEAP_YEAR = 2000
YEARS = range(1500, 2150)  # what a bare number may name as a year


def full_year(two: int) -> int:
    """Gives the year that two digits stand for.

    >>> full_year(24), full_year(98)
    (2024, 1998)
    """
    return two + (2000 if two <= _LATEST_SHORT_YEAR else 1900)


def read_numeric(page: Page, i: int, orders: Sequence[Order]) -> tuple[int, dict[str, int]] | None:
    """Reads the date in digits that begins at token `i`: the token behind it and its fields.

    `loose` among the fields tells that it may well be something else: 1 for 28/1, 2 for 28-1 and 28.1.

    >>> read_numeric(Page("28/1/2025"), 0, ("dmy",))
    (5, {'year': 2025, 'month': 1, 'day': 28})
    """
    words = page.words
    if i + 2 >= len(words) or words[i + 1] not in _SEPARATORS or not words[i + 2].isdecimal():
        return None
    if words[i + 1] == "." and page.glued(i + 1) and not page.glued(i + 2):
        return _spaced(page, i, orders)
    glued = page.glued(i + 1) and page.glued(i + 2)
    if glued and i + 4 < len(words) and words[i + 3] in _SEPARATORS + "," and words[i + 4].isdecimal():
        comma = words[i + 3] == "," and words[i + 1] == "/"
        if page.glued(i + 3) and (page.glued(i + 4) or (comma and len(words[i + 4]) == 4)):
            fits = (comma or words[i + 3] == words[i + 1]) and not goes_on(page, i + 5)
            fields = _three(words[i], words[i + 2], words[i + 4], orders) if fits else None
            if fields or not _two_days(page, i):
                return (i + 5, fields) if fields else None
    if goes_on(page, i + 3):
        return None
    two = _two(words[i], words[i + 1], words[i + 2], glued, orders)
    return (i + 3, two) if two else None


def _two_days(page: Page, i: int) -> bool:
    """Says whether a dash parts two days written alike, the first at token `i`: 11/08-08/09."""
    words = page.words
    if i + 6 >= len(words) or words[i + 3] not in "-–" or words[i + 1] in "-–" or words[i + 5] != words[i + 1]:
        return False
    return page.glued(i + 5) and page.glued(i + 6) and words[i + 6].isdecimal()


def _spaced(page: Page, i: int, orders: Sequence[Order]) -> tuple[int, dict[str, int]] | None:
    """Reads a date whose full stops have blanks behind them, where all numbers have one but a year at the end.

    >>> _spaced(Page("5. 1. 2024"), 0, ("dmy",)), _spaced(Page("2024. 1. 5."), 0, ("ymd",))
    ((5, {'year': 2024, 'month': 1, 'day': 5}), (5, {'year': 2024, 'month': 1, 'day': 5}))
    """
    words, behind = page.words, i + 3
    if behind >= len(words) or words[behind] != "." or not page.glued(behind):
        return None
    if "\n" in page.text[page.starts[i] : page.ends[behind]]:
        return None
    last = i + 4
    if last < len(words) and words[last].isdecimal() and not page.glued(last) and not goes_on(page, last + 1):
        fields = _three(words[i], words[i + 2], words[last], orders) if 4 in (len(words[i]), len(words[last])) else None
        if fields and fields["year"] in YEARS:
            return last + 1, fields
    two = _two(words[i], ".", words[i + 2], True, orders) if len(words[i]) <= 2 else None
    return (behind, two) if two else None


def is_span_year(page: Page, end: int, year: int) -> bool:
    """Says whether a year that ends before token `end` goes on as 2023-24 or 2023/24."""
    words = page.words
    if end + 1 >= len(words) or words[end] not in "-–/" or len(words[end + 1]) not in (2, 4):
        return False
    if not (words[end + 1].isdecimal() and page.glued(end) and page.glued(end + 1)) or goes_on(page, end + 2):
        return False
    return words[end + 1] in (f"{(year + 1) % 100:02}", str(year + 1))


def inside_number(page: Page, i: int) -> bool:
    """Says whether the digits at token `i` are the decimals or a later group of a number before them."""
    if i < 2 or not (page.glued(i) and page.glued(i - 1)):
        return False
    return page.words[i - 1] in ".,:" and page.words[i - 2][-1].isdecimal()


def goes_on(page: Page, i: int) -> bool:
    """Says whether a number goes on at token `i` with decimals, a group or minutes."""
    words = page.words
    if i + 1 >= len(words) or not (page.glued(i) and page.glued(i + 1)):
        return False
    return words[i] in ".,:" and words[i + 1].isdecimal()


def _three(a: str, b: str, c: str, orders: Sequence[Order]) -> dict[str, int] | None:
    if len(a) == 4 and max(len(b), len(c)) <= 2:
        tries = [(int(a), int(b), int(c)), (int(a), int(c), int(b))]
    elif max(len(a), len(b)) <= 2 and len(c) in (2, 4):
        year = int(c) if len(c) == 4 else full_year(int(c))
        tries = [(year, int(b), int(a)), (year, int(a), int(b))]
        if next((o for o in orders if o in ("dmy", "mdy")), "dmy") == "mdy":
            tries.reverse()
        if len(a) == len(c) == 2 and orders[0] == "ymd":
            tries.insert(0, (full_year(int(a)), int(b), int(c)))
    else:
        return None
    found = next((t for t in tries if 1000 <= t[0] < 3000 and day_of(*t)), None)
    return {"year": found[0], "month": found[1], "day": found[2]} if found else None


def _two(a: str, sign: str, b: str, glued: bool, orders: Sequence[Order]) -> dict[str, int] | None:
    month_first, never_month_first = orders[0] != "dmy", "mdy" not in orders and orders[0] == "dmy"
    for year, month in ((a, b), (b, a)):
        if len(year) == 4 and len(month) <= 2:
            dotted = glued and len(month) == 2  # 2016.05, where 2300.1 is a number
            fits = 1 <= int(month) <= 12 and int(year) in YEARS and (dotted or sign != ".")
            return {"year": int(year), "month": int(month)} if fits else None
    if max(len(a), len(b)) > 2 or not glued:
        return None
    tries = [(int(b), int(a)), (int(a), int(b))]
    if month_first:
        tries.reverse()
    if never_month_first:
        del tries[1:]
    found = next((t for t in tries if day_of(_LEAP_YEAR, *t)), None)
    return {"month": found[0], "day": found[1], "loose": 1 if sign == "/" else 2} if found else None
