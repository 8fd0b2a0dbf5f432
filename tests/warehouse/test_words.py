"""Findings are told in every language of warehouse/words: each rule has its sentence, each measure its words."""

from __future__ import annotations

import re

import pytest

from models.measure import measures
from warehouse.explanation import explain
from warehouse.rule import Rule, load_rules
from warehouse.words import languages, load_words

_FIELD = re.compile(r"\{\w+\}")
_ROW = {"outlet": "Harian A", "quote": "120 rumah", "measure": "flooded", "subject": "Merawu", "attributed_to": "BPBD"}


@pytest.mark.parametrize("rule", load_rules(), ids=lambda rule: rule.verdict)
def test_a_sentence_says_the_same_in_every_language(rule: Rule) -> None:
    assert set(rule.explain) == set(languages())
    fields = {code: sorted(_FIELD.findall(told)) for code, told in rule.explain.items()}
    assert all(told == fields["en"] for told in fields.values())


@pytest.mark.parametrize("code", [code for code in languages() if code != "en"])
def test_every_measure_has_words_and_none_beyond(code: str) -> None:
    assert set(load_words(code).measures) == set(measures())


def test_the_words_around_are_of_the_language_too() -> None:
    told = "{outlet} ({day}): {measure} {subject} {quote}{citing}"
    assert explain(told, _ROW, "id") == "Harian A (tanpa tanggal): bangunan terendam Merawu “120 rumah”, mengutip BPBD"
    assert explain(told, {**_ROW, "measure": None}, "en").startswith("Harian A (undated): a figure Merawu")
