"""What CLDR knows of a language's numbers and units: separators, scale words, currencies, units of measure.

It fills what a language pack leaves out, so that a new language starts from here and a language without a pack is
read too. Only CLDR's long forms are taken: its short ones differ by language (`M` is milliard in one, million in
another).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.numbers import get_currency_name, get_territory_currencies
from babel.units import format_unit

from models.page import UNSPACED, fold
from models.units import currencies
from models.vocabulary.amounts import Amounts
from models.vocabulary.numbers import Numbers

_COUNTS = (1, 2, 3, 5, 6, 8, 11, 100, 1.4, 1.5)  # each picks another plural form somewhere
_BRACKETS = re.compile(r"\s*[(（].*?[)）]")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_ORDERS = {"d": "dmy", "M": "mdy"}
_WITHOUT_SPACES = frozenset({"ja", "ko", "zh"})
_KIND, _SHARE = 4, 0.4  # currencies of a kind, and how many of them a bare name must stand in
_NOT_CURRENT = frozenset({"CLF", "CNH"})
_UNITS = {
    "length-millimeter": "mm",
    "length-centimeter": "cm",
    "length-meter": "m",
    "length-kilometer": "km",
    "length-inch": "inch",
    "length-foot": "foot",
    "length-mile": "mile",
    "length-nautical-mile": "nautical_mile",
    "area-hectare": "hectare",
    "area-acre": "acre",
    "area-square-meter": "m2",
    "area-square-kilometer": "km2",
    "area-square-mile": "square_mile",
    "volume-cubic-meter": "m3",
    "volume-liter": "litre",
    "volume-milliliter": "ml",
    "volume-gallon": "gallon",
    "volume-barrel": "barrel",
    "mass-gram": "g",
    "mass-kilogram": "kg",
    "mass-milligram": "mg",
    "mass-tonne": "tonne",
    "mass-pound": "pound",
    "mass-ounce": "ounce",
    "power-kilowatt": "kW",
    "power-megawatt": "MW",
    "power-gigawatt": "GW",
    "power-watt": "watt",
    "energy-kilowatt-hour": "kWh",
    "speed-kilometer-per-hour": "km/h",
    "speed-mile-per-hour": "mph",
    "speed-knot": "knot",
    "temperature-celsius": "celsius",
    "temperature-fahrenheit": "fahrenheit",
    "digital-megabyte": "MB",
    "digital-gigabyte": "GB",
    "digital-terabyte": "TB",
}
_DURATIONS = ("second", "minute", "hour", "day", "week", "month", "year", "decade", "century")


def fill_numbers(code: str, numbers: Numbers) -> Numbers:
    """Adds to a pack's numbers the separators it does not give and CLDR's scale words.

    >>> fill_numbers("de", Numbers()).multipliers["milliarden"]
    Decimal('1000000000')
    """
    locale = _locale(code)
    if locale is None:
        return numbers
    update: dict[str, object] = {}
    if "decimal" not in numbers.model_fields_set:
        update["decimal"] = _symbol(locale, "decimal", ".")
    if "group" not in numbers.model_fields_set:
        update["group"] = tuple(_groups(_symbol(locale, "group", ",")))
    known = {fold(word) for word in numbers.multipliers}
    scales = {word: value for word, value in _scales(locale).items() if word not in known}
    update["multipliers"] = {**scales, **numbers.multipliers}
    return numbers.model_copy(update=update)


def fill_amounts(code: str, amounts: Amounts) -> Amounts:
    """Adds to a pack's words CLDR's names of currencies, units and lengths of time; the pack's own win."""
    locale = _locale(code)
    if locale is None:
        return amounts.model_copy(update={"percent": amounts.percent | {"%"}})
    units = {name: unit for known, unit in _UNITS.items() for name in _unit_names(known, locale)}
    names = _currency_names(locale)
    durations = {name: unit for unit in _DURATIONS for name in _unit_names(f"duration-{unit}", locale)}
    return amounts.model_copy(
        update={
            "currencies": {
                **_bare_names(names, amounts),
                **names,
                **amounts.currencies,
            },
            "units": {**units, **amounts.units},
            "durations": {**durations, **amounts.durations},
            "percent": amounts.percent | {"%", "％", "٪"},
        }
    )


def regional_differences(code: str, region: str, orders: Sequence[str]) -> dict[str, dict[str, Any]]:
    """Gives what CLDR has otherwise in a region than in its language: separators, and day or month first.

    >>> regional_differences("es", "MX", ("dmy", "ymd"))
    {'numbers': {'decimal': '.', 'group': [',']}}
    >>> regional_differences("en", "GB", ("mdy", "dmy"))
    {'dates': {'orders': ['dmy', 'mdy']}}
    """
    here, whole = _locale(f"{code}_{region}"), _locale(code)
    if here is None or whole is None:
        return {}
    found: dict[str, dict[str, Any]] = {}
    decimal, group = (_symbol(here, name, default) for name, default in (("decimal", "."), ("group", ",")))
    if decimal != _symbol(whole, "decimal", "."):
        found["numbers"] = {"decimal": decimal, "group": _groups(group)}
    first, usual = (_first_field(locale) for locale in (here, whole))
    if first != usual and first in _ORDERS:
        found["dates"] = {"orders": [_ORDERS[first], *(order for order in orders if order != _ORDERS[first])]}
    return found


def regional_currency(region: str) -> str | None:
    """Gives the dollar or peso of a region.

    >>> regional_currency("AU"), regional_currency("MX"), regional_currency("GB")
    ('AUD', 'MXN', None)
    """
    known = currencies()
    return next((code for code in get_territory_currencies(region) if code in known.dollars | known.pesos), None)


def _first_field(locale: Locale) -> str:
    """Gives the letter of what a date in digits begins with: d, M or y."""
    found = re.search("[dMy]", locale.date_formats["short"].pattern)
    return found[0] if found else ""


def _groups(sign: str) -> list[str]:
    """Gives the signs that newspapers put for CLDR's group sign."""
    return [" ", "\u00a0"] if sign.isspace() else ["’", "'", " "] if sign == "’" else [sign]


def _locale(code: str) -> Locale | None:
    try:
        return Locale.parse("fil" if code == "tl" else code)
    except (UnknownLocaleError, ValueError):
        return None


def _symbol(locale: Locale, name: str, default: str) -> str:
    symbol = locale.number_symbols.get("latn", {}).get(name, default)
    return str(symbol).strip("\u200f\u200e")


def _scales(locale: Locale) -> dict[str, Decimal]:
    """Reads scale words off patterns such as '00 Millionen' for ten million."""
    found: dict[str, Decimal] = {}
    for patterns in locale.compact_decimal_formats.get("long", {}).values():
        for size, pattern in patterns.items():
            zeros = pattern.pattern.count("0")
            word = pattern.pattern.replace("0", "").replace("'", "").replace("\u00a0", " ").strip(" \u200f\u200e")
            if word and zeros and not _NUMBER.search(word) and not word.endswith("."):
                found[fold(word)] = Decimal(int(size)) / 10 ** (zeros - 1)
    return found


def _currency_names(locale: Locale) -> dict[str, str]:
    found: dict[str, str] = {}
    for code in sorted(currencies().codes - _NOT_CURRENT):
        forms = {get_currency_name(code, count=count, locale=locale) for count in _COUNTS}
        for form in forms | {locale.currencies.get(code, "")}:
            name = fold(_BRACKETS.sub("", form).strip())
            if len(name) > 1 and name != code.casefold() and not _NUMBER.search(name):
                found[name] = code
    return found


def _bare_names(names: dict[str, str], amounts: Amounts) -> dict[str, str]:
    """Gives what the fuller names of a kind begin or end with, as the first of the kind: "dinars" of "dinars serbes".

    An article tells which one is meant. Kinds of few currencies are left out, for what two names share may be anything;
    so are dollars, which every pack knows, and a word that is something else as well.
    """
    others = {*amounts.units, *amounts.nouns, *amounts.not_nouns, *amounts.durations}
    found: dict[str, str] = {}
    for kind in currencies().kinds:
        if len(kind) < _KIND or "HKD" in kind:
            continue
        ends: dict[str, set[str]] = {}
        for name, code in names.items():
            for end in _bare_ends(name) if code in kind else ():
                ends.setdefault(end, set()).add(code)
        often = {end: codes for end, codes in ends.items() if len(codes) >= len(kind) * _SHARE and end not in others}
        known = {*often, *amounts.currencies}
        found |= {end: kind[0] for end, codes in often.items() if not _cut_off(end, codes, often, known)}
    return found


def _cut_off(end: str, codes: set[str], often: dict[str, set[str]], known: set[str]) -> bool:
    """Says whether an end in a script without spaces is cut at the wrong place: 亚尔 of 里亚尔, 尼亚先令."""
    if end[0] < UNSPACED:
        return False
    shorter = any(end != other and end.endswith(other) and often[other] > codes for other in often)
    return shorter or any(other.endswith(end) and often.get(other, codes) >= codes for other in known - {end})


def _bare_ends(name: str) -> list[str]:
    """Gives the first and the last word of a name of several, or each end of one in a script without spaces."""
    words = name.split()
    if len(words) > 1:
        return [word for word in (words[0], words[-1]) if len(word) > 1]
    cuts = range(1, len(name) - 1) if name[0] >= UNSPACED else ()
    return [name[cut:] for cut in cuts if name[cut].isalpha()]


def _unit_names(unit: str, locale: Locale) -> set[str]:
    """Takes the word from a formatted length: 'километров' from '5 километров'.

    Where CLDR has no long form the short one is the same: '5 gün'; scripts without spaces are left to their packs,
    for 5年 is a date as well.
    """
    names: set[str] = set()
    for count in _COUNTS:
        written = format_unit(count, unit, length="long", locale=locale)
        if written.endswith(unit) and locale.language not in _WITHOUT_SPACES:  # the key for a form that is missing
            written = format_unit(count, unit, length="short", locale=locale)
        parts = _NUMBER.split(written)
        if len(parts) == 2 and not parts[0].strip(" \u200f\u200e"):
            names.add(fold(parts[1].replace("\u00a0", " ").strip(" \u200f\u200e")))
    return {name for name in names if name and name[0].isalpha() and name != unit}
