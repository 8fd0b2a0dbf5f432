"""What figures measure: cases of plain sentences as data, and the catalogue of measures itself."""

from __future__ import annotations

import tomllib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from models.article import Article
from models.measure import measure_words, measures, spell_out
from models.reading import read_claims

CASES = Path(__file__).parent / "cases" / "measures"
LANGUAGES = ("id", "en", "vi", "es", "fr", "pt", "de", "zh", "ja")


def _cases() -> list[Any]:
    return [
        pytest.param(
            path.stem,
            case,
            id=f"{path.stem}: {case['title']}",
            marks=[pytest.mark.xfail(strict=True, reason=case["known_failure"])] if "known_failure" in case else [],
        )
        for path in sorted(CASES.glob("*.toml"))
        for case in tomllib.loads(path.read_text("utf-8"))["case"]
    ]


def _measured(language: str, text: str) -> dict[str, str]:
    article = Article(
        text=text,
        title=None,
        source="Test",
        outlet="Test",
        owner="Test",
        language=language,
        published_at=datetime(2025, 5, 9, tzinfo=UTC),
    )
    return {claim.quote: claim.measure or "" for claim in read_claims(article).claims}


@pytest.mark.parametrize(("language", "case"), _cases())
def test_case(language: str, case: dict[str, Any]) -> None:
    assert case["measures"], "a case must expect something"
    found = _measured(language, case["text"])
    assert set(case["measures"]) <= set(found), f"not read, of {list(found)}"
    listed = {quote: measure if measure in measures() else "" for quote, measure in found.items()}
    assert {quote: listed[quote] for quote in case["measures"]} == case["measures"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_measure_has_words(language: str) -> None:
    """Nearly all of them: some languages have no word of their own for a day or a rate."""
    named = [
        name
        for name, measure in measures().items()
        if any(words.get(language) for words in (measure.nouns, measure.verbs, measure.beside))
    ]
    assert len(named) >= 0.95 * len(measures())
    assert measure_words(language)


def test_no_choice_is_left_open() -> None:
    for measure in measures().values():
        for words in (measure.nouns, measure.verbs, measure.beside):
            for phrase in (phrase for phrases in words.values() for phrase in phrases):
                assert all(spelled == spelled.strip() for spelled in spell_out(phrase)), phrase
                assert not any(sign in spelled for spelled in spell_out(phrase) for sign in "()|"), phrase
