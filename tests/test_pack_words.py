"""Figures made of each pack's own words, and read back: scales multiplied, currencies, percent, by every word for them.

What is written stands between dashes, so that a mention with a wrong offset or a cut end is seen.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from models.language import Language, load_language, load_pack, packed_languages
from models.mentions.mention import Mention
from models.vocabulary.numbers import Numbers
from tests.reading_rules import read_soundly

PACKED = packed_languages()
REGIONS = ("de-AT", "en-AU", "en-CA", "en-GB", "en-IN", "es-AR", "es-CO", "es-MX", "es-US", "fr-CA", "pt-BR", "pt-PT")

examples = settings(max_examples=8, deadline=None)


def _framed(written: str, language: Language) -> Mention:
    """Reads a figure between dashes, which is to be all that is read, from its first sign to its last."""
    found = read_soundly(f"— {written} —", language)
    assert [(mention.start, mention.text) for mention in found] == [(2, written)], f"{language.code}: {found}"
    return found[0]


def _countable(numbers: Numbers) -> dict[str, Decimal]:
    """Gives words for two to nine that may begin a number."""
    others = {*numbers.multipliers, *numbers.teens, *numbers.fractions, *numbers.inner}
    return {word: value for word, value in numbers.words.items() if 2 <= value <= 9 and word not in others}


def _scales(numbers: Numbers) -> dict[str, Decimal]:
    return {word: value for word, value in numbers.multipliers.items() if value >= 1000 and not word.endswith(".")}


@pytest.mark.parametrize("code", PACKED)
def test_a_number_beside_a_scale_is_multiplied(code: str) -> None:
    language, numbers = load_language(code), load_pack(code).numbers
    counts, scales = sorted(_countable(numbers).items()), sorted(_scales(numbers).items())

    @examples
    @given(st.sampled_from(counts), st.sampled_from(scales))
    def multiplied(count: tuple[str, Decimal], scale: tuple[str, Decimal]) -> None:
        pair = (scale[0], count[0]) if scale[0] in numbers.leading else (count[0], scale[0])
        assume("".join(pair) not in numbers.others)  # 구조, nine trillion, is also "rescue"
        read = _framed(f"{' '.join(pair)} €", language)
        assert (read.low, read.high, read.unit) == (count[1] * scale[1], count[1] * scale[1], "EUR")

    multiplied()


@pytest.mark.parametrize("code", PACKED)
def test_digits_before_every_scale(code: str) -> None:
    language, numbers = load_language(code), load_pack(code).numbers
    for word, factor in _scales(numbers).items():
        read = _framed(f"{word} 34 €" if word in numbers.leading else f"34 {word} €", language)
        assert (read.low, read.unit, read.precision) == (34 * factor, "EUR", factor / 2), word


@pytest.mark.parametrize("code", PACKED)
def test_money_by_every_name_of_a_currency(code: str) -> None:
    language = load_language(code)
    for name, unit in load_pack(code).amounts.currencies.items():
        read = _framed(f"34 {name}", language)
        count, _, currency = unit.rpartition(" ")
        value = 34 * Decimal(count or 1)
        told = (read.kind, read.low, read.high, read.unit)
        assert told == ("money", value, value, "USD" if currency == "$" else currency), name


@pytest.mark.parametrize("code", PACKED)
def test_percent_by_every_word_for_it(code: str) -> None:
    language, amounts = load_language(code), load_pack(code).amounts
    number, value = f"7{language.numbers.decimal}5", Decimal("7.5")
    written = {f"{number} {word}": value for word in amounts.percent}
    written |= {f"{word} {number}": value * factor for word, factor in amounts.percent_before.items()}
    for text, worth in written.items():
        read = _framed(text, language)
        assert (read.kind, read.low, read.unit) == ("percent", worth, "percent"), text


@pytest.mark.parametrize("tag", REGIONS)
def test_numbers_and_days_come_back_in_their_region(tag: str) -> None:
    language, locale = load_language(tag), Locale.parse(tag, sep="-")

    @examples
    @given(st.decimals(0, 10**9, places=2), st.dates(date(1900, 1, 1), date(2099, 12, 31)))
    def come_back(value: Decimal, day: date) -> None:
        read = _framed(format_decimal(value, locale=locale, decimal_quantization=False), language)
        assert (read.low, read.high) == (value, value)
        pattern = locale.date_formats["short"].pattern.replace("yy", "y")
        assert _framed(format_date(day, pattern, locale=locale), language).period_start == day

    come_back()
