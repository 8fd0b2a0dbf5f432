"""The packaged articles: all are read, and what is expected of them points at words that stand there."""

from __future__ import annotations

import tomllib
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import flows
from flows.sources import Ingest, ingest

CASES = Path(__file__).parent / "cases" / "demo.toml"
EXPECTED: dict[str, Any] = tomllib.loads(CASES.read_text("utf-8"))
SLOTS = [
    pytest.param(slot, id=f"{kind}: {slot['title']}")
    for kind, slots in EXPECTED.items()
    if kind != "articles"
    for slot in slots
]


@cache
def demo() -> Ingest:
    folder = Path(flows.__file__).parent / "demo"
    return ingest([str(folder)], folder / "manifest.csv")


def test_all_are_read_in_three_languages_and_four_formats() -> None:
    read = demo()
    assert not (read.rejects or read.failures)
    assert {article.url for article in read.articles} == set(EXPECTED["articles"].values())
    assert Counter(article.language for article in read.articles) == {"en": 5, "id": 4, "vi": 4}
    formats = {(article.path or "").rpartition(".")[2] for article in read.articles}
    assert formats == {"txt", "md", "html", "jsonl"}


def test_all_are_invented_dated_and_short() -> None:
    for article in demo().articles:
        assert article.url and article.url.split("/")[2].endswith(".example")
        assert article.published_at
        assert article.outlet == article.owner == article.source
        assert 100 <= len(article.text.split()) <= 200


def test_the_languages_would_be_detected_as_well() -> None:
    from models.detection import detect_language

    for article in demo().articles:
        assert detect_language(article.text) == article.language


@pytest.mark.parametrize("slot", SLOTS)
def test_expectations_point_at_words(slot: dict[str, Any]) -> None:
    texts = {article.url: article.text for article in demo().articles}
    groups = [value for value in slot.values() if isinstance(value, list)]
    assert groups
    for name, quote in (pair for group in groups for pair in group):
        assert quote in texts[EXPECTED["articles"][name]]
