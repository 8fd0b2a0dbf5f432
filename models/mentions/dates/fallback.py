"""The last resort: dateparser, on a span that is known to be a date and that the grammar reads only in part.

It serves languages without a pack ("2024. január 5."): there a month's name with a year beside it is a date, and
how its parts are joined is not known. It is slow to import and to call, so both happen only then, and once a span.
"""

from __future__ import annotations

import warnings
from datetime import date, datetime
from functools import lru_cache

from models.mentions.dates.calendar import Period, around
from models.page import Page

_REACH = 4  # tokens on either side
_JOINTS = frozenset(".,/-")
_FIRST_YEAR, _LAST_YEAR = 1900, 2100


def widened(page: Page, first: int, last: int) -> tuple[int, int] | None:
    """Gives the span with the figures and signs around it, if they hold exactly one year."""
    words = page.words

    def is_part(i: int) -> bool:
        return words[i] in _JOINTS or (words[i].isdecimal() and len(words[i]) <= 4)

    while first > 0 and last - first < _REACH * 2 and is_part(first - 1):
        first -= 1
    while last < len(words) and last - first < _REACH * 2 and is_part(last):
        last += 1
    while words[first] in _JOINTS:
        first += 1
    while words[last - 1] in _JOINTS:
        last -= 1
    years = [w for w in words[first:last] if len(w) == 4 and w.isdecimal() and _FIRST_YEAR <= int(w) <= _LAST_YEAR]
    return (first, last) if len(years) == 1 else None


@lru_cache(maxsize=4096)
def parse_span(span: str, code: str) -> Period | None:
    """Reads a day or month written with its year; None where dateparser knows no such language or date."""
    import dateparser

    figures = [part for part in Page(span).words if part.isdecimal()]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of its own use of the standard library
        try:
            found = dateparser.parse(
                span, languages=[code], settings={"REQUIRE_PARTS": ["month", "year"], "PREFER_DAY_OF_MONTH": "first"}
            )
        except ValueError:  # a language that it does not know
            return None
    if not isinstance(found, datetime) or str(found.year) not in figures:
        return None
    day = date(found.year, found.month, found.day)
    if len(figures) == 1:
        return around(day, "month")
    return Period(day, day, "day") if any(int(part) == day.day for part in figures) else None
