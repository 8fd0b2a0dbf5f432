"""Amounts in running text, as written in tests/cases/amounts: one file a topic, and one of known failures.

A case gives its text and what is to be read of it, one line a mention, as `notation` writes it.
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
from models.mentions.mention import Mention
from models.mentions.reading import read_mentions

CASES = Path(__file__).parent / "cases" / "amounts"


def notation(mention: Mention) -> str:
    """Writes a mention on one line: kind: text = value ±precision unit/per, ~hedge, ?vague, twin."""
    low, high = (_plain(end) for end in (mention.low, mention.high))
    value = low if low == high else f"{low}..{high}"
    parts = [f"{mention.kind}: {mention.text} = {value}"]
    if mention.precision:
        parts.append(f"±{_plain(mention.precision)}")
    if mention.unit:
        parts.append(mention.unit + (f"/{mention.per_unit}" if mention.per_unit else ""))
    if mention.hedge:
        parts.append(f"~{mention.hedge}")
    if mention.vague:
        parts.append("vague")
    if mention.twin is not None:
        parts.append("twin")
    return " ".join(parts)


def _plain(value: Decimal | None) -> str:
    if value is None:
        return ""
    return f"{value:f}".rstrip("0").rstrip(".") if "." in f"{value:f}" else f"{value:f}"


def _cases(name: str) -> list[Any]:
    listed = tomllib.loads((CASES / name).read_text("utf-8"))["case"]
    return [pytest.param(case, id=f"{name.removesuffix('.toml')}: {case['text'][:60]}") for case in listed]


def _amounts(case: dict[str, Any]) -> list[str]:
    language = load_language(case["language"])
    found = read_mentions(case["text"], language, currency=case.get("currency"))
    return [notation(mention) for mention in found if mention.kind != "date"]


@pytest.mark.parametrize("case", [c for path in sorted(CASES.glob("read_*.toml")) for c in _cases(path.name)])
def test_reads_amounts(case: dict[str, Any]) -> None:
    assert _amounts(case) == case["read"]


@pytest.mark.parametrize("case", _cases("no_figures.toml"))
def test_reads_no_figure(case: dict[str, Any]) -> None:
    assert _amounts(case) == []


@pytest.mark.xfail(strict=True, reason="known failure")
@pytest.mark.parametrize("case", _cases("known_failures.toml"))
def test_known_failure(case: dict[str, Any]) -> None:
    assert _amounts(case) == case["read"]


@pytest.mark.parametrize("code", packed_languages())
@settings(max_examples=15, deadline=None)
@given(value=st.decimals(min_value=0, max_value=10**12, places=2, allow_nan=False))
def test_reads_back_what_it_writes(code: str, value: Decimal) -> None:
    language = load_language(code)
    signs = str.maketrans({",": language.numbers.group[0], ".": language.numbers.decimal})
    written = f"€ {value:,.2f}".translate(signs)
    (mention,) = read_mentions(written, language)
    assert (mention.low, mention.high, mention.unit, mention.text) == (value, value, "EUR", written)


PIECES = (  # noqa: SIM905 (so long a list of strings is unreadable)
    "0|12|1.200|1,5|3/4|½|$|€|Rp|%|-|–|(|)|.|,|:|/|&|;|juta|miliar|ribu|dua|puluh|and|million|dollars|triệu|tỷ|đồng"
    "|năm|antara|hingga|between|to|from|more than|lebih dari|\n|\n\n|一|万|億|元|٣|१२|of|the|persen|per|kg|setengah"
    "|rưỡi|phần|-5|+62|@a|https://x.y|a|b2|einundzwanzig|5²|\u00ad|\u2009"
).split("|")


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(packed_languages()),
    st.lists(st.sampled_from(PIECES)),
    st.sampled_from(["", " ", "\u00a0"]),
)
def test_any_text_is_read_without_overlaps(code: str, words: list[str], joint: str) -> None:
    text = joint.join(words)
    end = 0
    for mention in read_mentions(text, load_language(code)):
        assert text[mention.start : mention.end] == mention.text
        assert mention.start >= end
        assert mention.low is None or mention.high is None or mention.low <= mention.high
        end = mention.end


def test_dollar_is_the_outlets_or_the_texts() -> None:
    english = load_language("en")
    (own,) = read_mentions("It cost $5.", english, currency="AUD")
    assert (own.unit, own.unit_guessed) == ("AUD", True)
    named, plain = read_mentions("It cost S$5 million, then $3 million.", english)
    assert (named.unit, named.unit_guessed) == ("SGD", False)
    assert (plain.unit, plain.unit_guessed) == ("SGD", True)
