"""How `saksi read --explain` tells that mentions were read: the cases of tests/cases/explain, and what always holds."""

from __future__ import annotations

import random
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.language import load_language, packed_languages
from models.mentions.arithmetic import Formula
from models.mentions.reading import read_mentions
from tests.benchmarks.random_texts import random_text
from tests.reading_rules import DAY

CASES = tomllib.loads((Path(__file__).parent / "cases" / "explain" / "steps.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=[case["title"] for case in CASES])
def test_tells_the_steps(case: dict[str, Any]) -> None:
    found = read_mentions(case["text"], load_language(case["language"]), DAY, explain=True)
    assert [list(mention.steps) for mention in found] == [case["steps"]]


@settings(max_examples=150, deadline=None)
@given(st.randoms(use_true_random=False), st.sampled_from(packed_languages()))
def test_explaining_changes_nothing_but_the_steps(rng: random.Random, code: str) -> None:
    text, language = random_text(rng, code), load_language(code)
    plain = read_mentions(text, language, DAY)
    explained = read_mentions(text, language, DAY, explain=True)
    assert not any(mention.steps for mention in plain)
    assert all(mention.steps for mention in explained)
    assert [mention.model_copy(update={"steps": ()}) for mention in explained] == plain


def test_a_formula_multiplies_what_is_smaller() -> None:
    made = Formula()
    for value, factor in ((3, 100), (20, 1000)):
        made.add(Decimal(value))
        made.multiply(Decimal(factor))
    assert (str(made), made.value) == ("(3 × 100 + 20) × 1000", Decimal(320_000))
