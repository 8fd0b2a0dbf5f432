"""What is read of a claim beside its value: subject, measure, time, stance, speaker; cases are data."""

from __future__ import annotations

import tomllib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from models.article import Article
from models.claim import Claim
from models.reading import read_claims

CASES = Path(__file__).parent / "cases" / "claims"


def _cases() -> list[Any]:
    return [
        pytest.param(
            path.stem,
            case,
            id=f"{path.stem}: {case['title']}",
            marks=[pytest.mark.xfail(reason=case["known_failure"])] if "known_failure" in case else [],
        )
        for path in sorted(CASES.glob("*.toml"))
        for case in tomllib.loads(path.read_text("utf-8"))["case"]
    ]


def _article(language: str, case: dict[str, Any]) -> Article:
    day = case.get("day", datetime(2025, 5, 9, tzinfo=UTC))
    return Article(
        text=case["text"],
        title=case.get("headline"),
        source="Test",
        outlet="Test",
        owner="Test",
        language=language,
        published_at=datetime(day.year, day.month, day.day, tzinfo=UTC),
    )


def _of(claims: tuple[Claim, ...], quote: str) -> Claim:
    found = [claim for claim in claims if quote in claim.quote]
    assert len(found) == 1, f"{quote!r} should be one claim, of {[claim.quote for claim in claims]}"
    return found[0]


@pytest.mark.parametrize(("language", "case"), _cases())
def test_case(language: str, case: dict[str, Any]) -> None:
    claims = read_claims(_article(language, case)).claims
    assert case["claims"], "a case must expect something"
    for wanted in case["claims"]:
        claim = _of(claims, wanted["quote"])
        told = {key: getattr(claim, key) for key in wanted if key != "quote"}
        told = {key: "" if value is None else value for key, value in told.items()}
        assert told == {key: value for key, value in wanted.items() if key != "quote"}


def test_offsets_point_at_the_quote() -> None:
    for path in sorted(CASES.glob("*.toml")):
        for case in tomllib.loads(path.read_text("utf-8"))["case"]:
            article = _article(path.stem, case)
            for claim in read_claims(article).claims:
                text = article.text if claim.quote_field == "text" else article.title or ""
                assert text[claim.quote_start : claim.quote_end] == claim.quote
                assert claim.quote in claim.sentence
