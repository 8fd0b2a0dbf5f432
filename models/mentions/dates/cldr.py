"""The dates of a language without a pack, from CLDR: names of months and weekdays, orders of day, month and year."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import regex

from models.vocabulary.dates import Dates, Order

_SHORT = 4  # letters of a name that alone may well be another word ("mai")
_ORDERS: dict[str, tuple[Order, ...]] = {"d": ("dmy", "ymd"), "M": ("mdy", "dmy", "ymd"), "y": ("ymd", "dmy")}
_SKELETONS = ("yMMMM", "yMMM", "MMMMd", "MMMd", "yMMMEd", "MMMEd")
_FIELDS = {"E": "weekday", "d": "day", "M": "month", "L": "month", "y": "year"}
_PIECE = regex.compile(r"'[^']*'|E+|d+|M+|L+|y+|\S")
_MONTH_NAME = regex.compile("M{3}|L{3}")
_ENDING = regex.compile(r"(M{3,}|L{3,})'(\p{L}+)'")


def fill_dates(code: str, dates: Dates) -> Dates:
    """Adds to the dates of a pack that names no months what CLDR knows; the pack's own words win.

    >>> fill_dates("sw", Dates(now="leo")).months[2], fill_dates("sw", Dates(now="leo")).now
    ('Machi|Mac', 'leo')
    """
    known = cldr_dates(code)
    given = dates.model_fields_set
    update: dict[str, object] = {
        name: getattr(known, name) for name in ("orders", "months", "weekdays") if name not in given
    }
    for name in ("licensed", "suffixes"):
        update[name] = "|".join(filter(None, (getattr(dates, name), getattr(known, name))))
    update["templates"] = (*dates.templates, *known.templates)
    return dates.model_copy(update=update)


def cldr_dates(code: str) -> Dates:
    """Gives what CLDR knows of a language's dates; of an unknown language only what digits tell.

    >>> cldr_dates("pl").months[0].split("|")[0]
    'stycznia'
    """
    # babel is slow to import and no language with a pack needs it
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse("fil" if code == "tl" else code)
    except (UnknownLocaleError, ValueError):
        return Dates()
    first = regex.search("[dMy]", locale.date_formats["short"].pattern)
    tables = _tables(str(locale))
    months = tuple(_names(tables["months"], month) for month in range(1, 13))
    weekdays = tuple(_names(tables["days"], day) for day in range(7))
    patterns = _patterns(locale)
    return Dates(
        orders=_ORDERS[first[0] if first else "d"],
        months=months,
        weekdays=weekdays,
        licensed="|".join(_short_names(months + weekdays)),
        suffixes="|".join(_endings(patterns)),
        templates=tuple(dict.fromkeys(template for template in map(_template, patterns) if template)),
    )


def _tables(name: str) -> Any:
    """Gives a locale its own tables of names: babel resolves aliases in tables that locales share, for the first asked.

    >>> cldr_dates("lo").months[2].split("|")[0], cldr_dates("sw").months[2]
    ('ມີນາ', 'Machi|Mac')
    """
    from babel import localedata

    shared = localedata.load(name)
    return localedata.LocaleDataDict({table: deepcopy(shared[table]) for table in ("months", "days")})


def _patterns(locale: Any) -> list[str]:
    """Gives the patterns in which CLDR writes a month by its name: "EEEE, d. MMMM y"."""
    found = [locale.date_formats[length] for length in ("full", "long", "medium")]
    found += [locale.datetime_skeletons[name] for name in _SKELETONS if name in locale.datetime_skeletons]
    return [str(each.pattern) for each in found if _MONTH_NAME.search(each.pattern)]


def _template(pattern: str) -> str:
    """Turns a pattern into a template; one with brackets, or with letters glued to a field, into none.

    >>> _template("EEEE, d. MMMM y."), _template("d MMMM 'del' y")
    ('{weekday} [{j}] {day} . {month} {year}', '{day} {month} del {year}')
    """
    pieces: list[str] = []
    for found in _PIECE.finditer(_ENDING.sub(r"\1", pattern)):
        field = _FIELDS.get(found[0][0]) if found[0].isascii() and found[0].isalpha() else None
        if field:
            pieces.append(f"{{{field}}}")
        elif found[0] in ",،、":
            pieces.append("[{j}]")
        elif found[0].strip("'"):
            pieces.append(found[0].strip("'"))
    while pieces and not pieces[-1].startswith("{"):
        pieces.pop()
    return "" if any(sign in pattern for sign in "()[]{}|") else " ".join(pieces)


def _endings(patterns: list[str]) -> list[str]:
    """Gives the endings that names of months take in a date: 'ын' in "MMMM'ын' d"."""
    return sorted({found[2] for pattern in patterns for found in _ENDING.finditer(pattern)})


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
    return [name for words in names for name in words.split("|") if 0 < len(name) <= _SHORT]
