"""The dates of a language without a pack: CLDR's names of months and weekdays, its order of a bare date."""

from __future__ import annotations

from typing import Any

import regex

from models.vocabulary.dates import Dates, Order

_SHORT = 4  # letters of a name that alone may well be another word ("mai")
_ORDERS: dict[str, tuple[Order, ...]] = {"d": ("dmy", "ymd"), "M": ("mdy", "dmy", "ymd"), "y": ("ymd", "dmy")}


def cldr_dates(code: str) -> Dates:
    """Gives what CLDR knows of a language's dates; of an unknown language only what digits tell.

    >>> cldr_dates("pl").months[0].split("|")[0]
    'stycznia'
    """
    # babel is slow to import and no language with a pack needs it
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(code)
    except (UnknownLocaleError, ValueError):
        return Dates()
    first = regex.search("[dMy]", locale.date_formats["short"].pattern)
    months = tuple(_names(locale.months, month) for month in range(1, 13))
    weekdays = tuple(_names(locale.days, day) for day in range(7))
    return Dates(
        orders=_ORDERS[first[0] if first else "d"],
        months=months,
        weekdays=weekdays,
        licensed="|".join(_short_names(months + weekdays)),
    )


def _names(tables: Any, key: int) -> str:
    """Gives the long and short names, as used in a date and alone."""
    names = [
        tables[context][width][key].strip()
        for width in ("wide", "abbreviated")
        for context in ("format", "stand-alone")
    ]
    return "|".join(dict.fromkeys(name for name in names if len(name.rstrip(".")) > 1 and not name[0].isdigit()))


def _short_names(names: tuple[str, ...]) -> list[str]:
    """Gives the names that alone may well be other words."""
    return [name for words in names for name in words.split("|") if len(name) <= _SHORT]
