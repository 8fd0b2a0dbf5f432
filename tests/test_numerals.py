"""Numbers in digits and words, as written in tests/cases/numerals, and what holds of any order of number words.

A case gives a text and what the number that begins it is worth: all of the text, or the words in `read`; one without
a value begins with no number.
"""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.language import load_language, packed_languages
from models.lexicon import lexicon_of
from models.numerals.digits import style_of
from models.numerals.numeral import Numeral
from models.numerals.reader import NumeralReader
from models.page import Page

CASES = Path(__file__).parent / "cases" / "numerals"
PIECES = ("5", "12", "300", "1.5", "2,5", "1 000", "007", "3/4", "½", "x10^3", "e6", "-", "^", ".", "\n\n", "km", "(")


def _cases() -> list[Any]:
    listed = [(path.stem, c) for path in sorted(CASES.glob("*.toml")) for c in tomllib.loads(path.read_text())["case"]]
    return [pytest.param(case, id=f"{stem}: {case['title']}") for stem, case in listed]


def _reader(page: Page, code: str) -> NumeralReader:
    language = load_language(code)
    return NumeralReader(page, language.numbers, lexicon_of(language), style_of(language.numbers))


def _value(numeral: Numeral) -> str:
    ends = (f"{end.normalize():f}" for end in (numeral.low, numeral.high))
    return "..".join(dict.fromkeys(ends))


@pytest.mark.parametrize("case", _cases())
def test_reads_the_number(case: dict[str, Any]) -> None:
    page = Page(case["text"])
    found = _reader(page, case["language"]).read(0, money=case.get("money", False))
    if "value" not in case:
        assert found is None
        return
    assert found is not None
    assert _value(found) == case["value"]
    if case.get("rule") != "number.ordinal":
        assert page.original(0, found.last) == case.get("read", case["text"])
    assert case.get("rule", found.rule) == found.rule


@pytest.mark.parametrize("code", packed_languages())
@settings(max_examples=8, deadline=None)
@given(data=st.data())
def test_reads_any_order_of_number_words(code: str, data: st.DataObject) -> None:
    tables = [sorted(v) for name, v in load_language(code).numbers if isinstance(v, dict | frozenset) and v]
    words = st.one_of(st.sampled_from(PIECES), *map(st.sampled_from, tables))
    text = data.draw(st.sampled_from((" ", "", "-"))).join(data.draw(st.lists(words, min_size=1, max_size=8)))
    page = Page(text)
    reader = _reader(page, code)
    for i in range(len(page)):
        for money in (False, True):
            found = reader.read(i, money)
            if found is not None:
                assert found.first == i < found.last <= len(page)
                assert found.low <= found.high
                assert found.half_unit >= 0
                assert abs(found.low) < Decimal(10) ** 60
