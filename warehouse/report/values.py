"""A claim's value in words for people, in the reader's locale, never rounding away a digit that was written.

Large numbers take the locale's scale word only where three decimals hold them whole: 3.4 trillion, 14.312
million, but 14,312,345.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal, localcontext

from babel import Locale
from babel.dates import format_date, format_interval, format_skeleton
from babel.numbers import format_compact_decimal, format_decimal, get_currency_symbol, is_currency
from pydantic import BaseModel, ConfigDict

# The world's English: US$ and not $, 4 Feb 2025 and not Feb 4, 2025.
_LOCALES: Mapping[str, str] = {"en": "en_001", "id": "id"}
LOCALES = tuple(_LOCALES)

_PHRASES: Mapping[str, Mapping[str, str]] = {
    "en": {
        "approximate": "about {}",
        "low": "at least {}",
        "high": "at most {}",
        "range": "{} to {}",
        "per": "{} per {}",
        "rise": "up {}",
        "fall": "down {}",
        "percentage_point": "percentage points",
        "none": "no value",
    },
    "id": {
        "approximate": "sekitar {}",
        "low": "sedikitnya {}",
        "high": "paling banyak {}",
        "range": "{} sampai {}",
        "per": "{} per {}",
        "rise": "naik {}",
        "fall": "turun {}",
        "percentage_point": "poin persentase",
        "none": "tanpa nilai",
    },
}
# CLDR, as babel ships it, writes the rupiah as IDR in English; every English paper of the region writes Rp.
_SYMBOLS = {"IDR": "Rp"}
_IRREGULAR = {"person": "people", "child": "children", "man": "men", "woman": "women", "foot": "feet"}
_UNCHANGED = {"aircraft", "hertz", "celsius", "fahrenheit", "sheep", "series", "species"}
_SHORT = {"car", "cow", "day", "gun", "job", "man", "pig", "ton"}
_DIGITS = 80


class Value(BaseModel):
    """What a claim says something is: a number with its unit, open on the side that is None, or days."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    low: Decimal | None = None
    high: Decimal | None = None
    precision: Decimal = Decimal(0)
    approximate: bool = False
    unit: str | None = None
    per_unit: str | None = None
    direction: str | None = None
    date_low: date | None = None
    date_high: date | None = None


def say_value(value: Value, locale: str = "en") -> str:
    """Gives a value in words.

    >>> say_value(Value(low=Decimal("3.4e12"), high=Decimal("3.4e12"), unit="IDR"))
    'Rp3.4 trillion'
    >>> say_value(Value(low=Decimal("60e9"), high=Decimal("65e9"), unit="USD", approximate=True))
    'about US$60–65 billion'
    >>> say_value(Value(low=Decimal(12), unit="person")), say_value(Value(low=Decimal(12), unit="km"), "id")
    ('at least 12 people', 'sedikitnya 12 km')
    """
    words = _PHRASES[locale]
    said = _say_bare(value, locale)
    if value.per_unit:
        said = words["per"].format(said, _noun(value.per_unit))
    if value.approximate:
        said = words["approximate"].format(said)
    return words[value.direction].format(said) if value.direction in ("rise", "fall") else said


def say_exact(value: Value, locale: str = "en") -> str:
    """Gives every digit and half a unit of the last written one; nothing where the words already do.

    >>> say_exact(Value(low=Decimal('14.3e9'), precision=Decimal('0.05e9'), unit='USD'))
    '14,300,000,000 ± 50,000,000 USD'
    """
    ends = [end for end in (value.low, value.high) if end is not None]
    if not value.precision and not any(_number_parts(end, locale)[1] for end in ends):
        return ""
    numbers = " – ".join(dict.fromkeys(_grouped(end, locale) for end in ends))
    spread = f" ± {_grouped(value.precision, locale)}" if value.precision else ""
    return f"{numbers}{spread} {_noun(value.unit) if value.unit else ''}".rstrip()


def say_number(number: Decimal, locale: str = "en") -> str:
    """Gives a number with a scale word where that loses nothing.

    >>> say_number(Decimal("14312000")), say_number(Decimal("14312345")), say_number(Decimal("-0.25"))
    ('14.312 million', '14,312,345', '-0.25')
    """
    return " ".join(_number_parts(number, locale)).rstrip()


def say_days(start: date | None, end: date | None, locale: str = "en") -> str:
    """Gives a period by the name of its day, month, quarter or year, else by its two days.

    >>> say_days(date(2025, 6, 1), date(2025, 6, 30)), say_days(date(2025, 1, 1), date(2025, 12, 31))
    ('June 2025', '2025')
    >>> say_days(date(2025, 2, 4), date(2025, 2, 9), "id")
    '4–9 Feb 2025'
    """
    name = _LOCALES[locale]
    if start is None or end is None:
        day = start or end
        side = "low" if end is None else "high"
        return _PHRASES[locale][side].format(say_days(day, day, locale)) if day else ""
    if start == end:
        return str(format_date(start, "d MMM y", locale=name))
    after = end + timedelta(days=1) if end != date.max else end
    if start.day == 1 and after.day == 1:
        months = (after.year - start.year) * 12 + after.month - start.month
        if months == 1:
            return str(format_skeleton("yMMMM", start, locale=name))
        if months == 3 and start.month % 3 == 1:
            return str(format_skeleton("yQQQ", start, locale=name))
        if months == 12 and start.month == 1:
            return str(start.year)
    return str(format_interval(start, end, "yMMMd", locale=name)).replace("\u2009", " ")


def say_name(key: str | None) -> str:
    """Gives a key of the warehouse as words.

    >>> say_name("net_profit")
    'net profit'
    """
    return (key or "").replace("_", " ").strip()


def say_language(code: str | None, locale: str = "en") -> str:
    """Gives the name of a language, or its code where it has none.

    >>> say_language("vi"), say_language("vi", "id")
    ('Vietnamese', 'Vietnam')
    """
    return str(Locale.parse(_LOCALES[locale]).languages.get(code or "", code or "?"))


def _say_bare(value: Value, locale: str) -> str:
    words = _PHRASES[locale]
    if value.date_low or value.date_high:
        return say_days(value.date_low, value.date_high, locale)
    if value.low is not None and value.high is not None:
        return _amount(value.low, None if value.low == value.high else value.high, value.unit, locale)
    if value.low is not None:
        return words["low"].format(_amount(value.low, None, value.unit, locale))
    if value.high is not None:
        return words["high"].format(_amount(value.high, None, value.unit, locale))
    return words["none"]


def _amount(low: Decimal, high: Decimal | None, unit: str | None, locale: str) -> str:
    """Gives one number or a range, with its unit; a scale word that both ends share is said once."""
    digits, scale = _number_parts(low, locale)
    if high is None:
        return _with_unit(digits, scale, unit, locale, one=low == 1)
    high_digits, high_scale = _number_parts(high, locale)
    if scale == high_scale:
        return _with_unit(f"{digits}–{high_digits}", scale, unit, locale)
    ends = (_with_unit(digits, scale, unit, locale), _with_unit(high_digits, high_scale, unit, locale))
    return _PHRASES[locale]["range"].format(*ends)


def _with_unit(digits: str, scale: str, unit: str | None, locale: str, *, one: bool = False) -> str:
    number = f"{digits} {scale}".rstrip()
    if unit is None:
        return number
    if unit == "percent":
        return f"{number}%"
    if is_currency(unit):
        symbol = _SYMBOLS.get(unit) or get_currency_symbol(unit, _LOCALES[locale])
        sign, number = ("-", number[1:]) if number.startswith("-") else ("", number)
        return f"{sign}{symbol}{' ' if symbol == unit else ''}{number}"
    if unit == "percentage_point":
        return f"{number} {_PHRASES[locale][unit]}"
    return f"{number} {_noun(unit) if one or locale != 'en' else _plural(_noun(unit))}"


def _noun(unit: str) -> str:
    return unit.replace("_", " ")


def _plural(noun: str) -> str:
    """Gives the English plural of a unit's noun; symbols such as km stay."""
    *front, last = noun.split(" ")
    if last in _UNCHANGED or (len(last) <= 3 and last not in _SHORT) or (last.endswith("s") and last[-2:] != "ss"):
        return noun
    if last in _IRREGULAR:
        many = _IRREGULAR[last]
    elif last.endswith("y") and last[-2:-1] not in "aeiou":
        many = f"{last[:-1]}ies"
    elif last.endswith(("s", "x", "ch", "sh")):
        many = f"{last}es"
    else:
        many = f"{last}s"
    return " ".join([*front, many])


def _number_parts(number: Decimal, locale: str) -> tuple[str, str]:
    """Gives the digits of a number and its scale word, empty where it would hide a digit."""
    with localcontext(prec=_DIGITS):
        size = abs(number)
        if Decimal(10) ** 6 <= size < Decimal(10) ** 18:
            scale = Decimal(10) ** min(size.adjusted() // 3 * 3, 12)
            if size * 1000 % scale == 0:
                said = format_compact_decimal(number, format_type="long", locale=_LOCALES[locale], fraction_digits=3)
                digits, _, word = said.replace("\xa0", " ").partition(" ")
                return digits, word
        return _grouped(number, locale), ""


def _grouped(number: Decimal, locale: str) -> str:
    with localcontext(prec=_DIGITS):
        plain = Decimal(format(number, "f"))
        return str(format_decimal(plain.normalize(), locale=_LOCALES[locale], decimal_quantization=False))
