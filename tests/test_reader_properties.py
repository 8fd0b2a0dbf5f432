"""What holds of the reader whatever it reads: any text, any language, and figures as each language writes them.

Numbers, money, percentages and days are written by babel, from CLDR's patterns for the language, and read back.
"""

from __future__ import annotations

import random
from datetime import date, timedelta
from decimal import Decimal

import pytest
from babel import Locale
from babel.dates import format_date
from babel.numbers import format_compact_decimal, format_currency, format_decimal, format_percent
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from models.language import load_language, packed_languages
from models.mentions.mention import Mention
from models.mentions.reading import read_mentions
from tests.benchmarks.fuzz import UNPACKED
from tests.benchmarks.random_texts import random_text
from tests.reading_rules import DAY, read_soundly

PACKED = packed_languages()
CODES = (*PACKED, *UNPACKED)
CURRENCIES = ("USD", "EUR", "GBP", "JPY", "IDR", "VND")
_SYMBOL_UNREAD = ("bg", "USD", "standard")  # "щ.д.", which no Bulgarian paper writes
_SCALES = (10**3, 10**6, 10**9, 10**12)
_UNSCALED = {
    "my": "two scale words around the number: ကုဋေ 2 သိန်း",
    "ne": "CLDR calls ten lakh a crore",
    "sw": "babel writes 2,000 as 'elfu 20'",
}

examples = settings(max_examples=8, deadline=None)


def _locale(code: str) -> Locale:
    return Locale.parse("fil" if code == "tl" else code)


def _only(text: str, code: str, kind: str) -> Mention:
    """Reads a text that is to be one mention."""
    found = read_soundly(text, load_language(code))
    assert [mention.kind for mention in found] == [kind], f"{text!r} in {code}: {found}"
    return found[0]


# Any text ---------------------------------------------------------------------------------------------


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=120), st.sampled_from(CODES))
@example("\ud8001 juta\udfff", "id")
@example("Rp\u200f7,9\u200b triliun", "id")
@example("\u0301\u0301" * 50 + "5", "vi")
@example("0" * 5000, "en")
@example("koma lima " * 400, "id")
@example("佰分之" * 300, "zh")
@example("١٬٢٣٤٫٥ ३.४ ५६", "ar")
def test_any_text_is_read(text: str, code: str) -> None:
    read_soundly(text, load_language(code))


@settings(max_examples=150, deadline=None)
@given(st.randoms(use_true_random=False), st.sampled_from(CODES))
def test_damaged_sentences_and_thrown_together_words_are_read(rng: random.Random, code: str) -> None:
    read_soundly(random_text(rng, code), load_language(code))


@settings(max_examples=60, deadline=None)
@given(st.randoms(use_true_random=False), st.sampled_from(("id", "vi", "en", "de", "ja", "ar")))
def test_the_same_text_is_read_the_same_whatever_was_read_between(rng: random.Random, code: str) -> None:
    language, text = load_language(code), random_text(rng, code)
    first = read_mentions(text, language, DAY)
    read_mentions(random_text(rng, code), language, DAY)
    assert read_mentions(text, language, DAY) == first


# There and back ---------------------------------------------------------------------------------------

_whole = st.integers(0, 10**12).map(Decimal)
_cents = st.decimals(0, 10**9, places=2)
_values = st.one_of(_whole, _cents)
_days = st.integers(0, 20_000).map(lambda count: date(1980, 1, 1) + timedelta(count))


@pytest.mark.parametrize("code", PACKED)
def test_numbers_come_back(code: str) -> None:
    @examples
    @given(_values.filter(lambda value: not 1900 <= value < 2100), st.sampled_from(("latn", "default")))
    def come_back(value: Decimal, digits: str) -> None:
        written = format_decimal(value, locale=_locale(code), decimal_quantization=False, numbering_system=digits)
        read = _only(written, code, "number")
        assert (read.low, read.high) == (value, value), written

    come_back()


@pytest.mark.parametrize("code", PACKED)
def test_money_comes_back(code: str) -> None:
    @examples
    @given(_cents, st.sampled_from(CURRENCIES), st.sampled_from(("standard", "name")))
    def comes_back(value: Decimal, currency: str, form: str) -> None:
        assume((code, currency, form) != _SYMBOL_UNREAD)
        written = format_currency(value, currency, locale=_locale(code), currency_digits=False, format_type=form)  # type: ignore[arg-type]
        read = _only(written, code, "money")
        assert (read.low, read.high, read.unit) == (value, value, currency), written

    comes_back()


@pytest.mark.parametrize("code", PACKED)
def test_percentages_come_back(code: str) -> None:
    @examples
    @given(st.decimals(0, 500, places=1))
    def come_back(value: Decimal) -> None:
        written = format_percent(value / 100, locale=_locale(code), decimal_quantization=False)
        read = _only(written, code, "percent")
        assert (read.low, read.high, read.unit) == (value, value, "percent"), written

    come_back()


@pytest.mark.parametrize("code", PACKED)
def test_scaled_numbers_come_back(code: str) -> None:
    locale = _locale(code)
    if code in _UNSCALED or "long" not in locale.compact_decimal_formats:
        pytest.skip(_UNSCALED.get(code, "CLDR knows no scale words of this language"))

    @examples
    @given(st.integers(2, 99), st.sampled_from(_SCALES))
    def come_back(count: int, scale: int) -> None:
        value = Decimal(count * scale)
        written = format_compact_decimal(value, format_type="long", locale=locale, fraction_digits=2)
        read = _only(written, code, "number")
        assert (read.low, read.high) == (value, value), written

    come_back()


@pytest.mark.parametrize("code", CODES[:-1])
def test_days_come_back(code: str) -> None:
    @examples
    @given(_days, st.sampled_from(("long", "full")))
    def come_back(day: date, length: str) -> None:
        written = format_date(day, length, locale=_locale(code))
        read = _only(written, code, "date")
        assert (read.period_start, read.period_end, read.grain) == (day, day, "day"), written

    come_back()
