"""Which currency a name that several have means in an article; cases are data."""

from __future__ import annotations

import tomllib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from models.article import Article
from models.language import load_language, packed_languages
from models.mentions.reading import read_mentions
from models.mentions.shared_names import shared_names
from models.page import fold
from models.reading import read_claims

CASES = Path(__file__).parent / "cases" / "currencies" / "shared.toml"


@pytest.mark.parametrize(
    "case", [pytest.param(case, id=case["title"]) for case in tomllib.loads(CASES.read_text("utf-8"))["case"]]
)
def test_case(case: dict[str, Any]) -> None:
    article = Article(
        text=case["text"],
        title=case.get("headline"),
        source="Test",
        outlet="Test",
        owner="Test",
        language=case["language"],
        region=case.get("region"),
        default_currency=case.get("currency"),
        published_at=datetime(2025, 5, 9, tzinfo=UTC),
    )
    reading = read_claims(article)
    money = [placed.mention for placed in reading.mentions if placed.mention.kind == "money"]
    assert len(money) == len(case["currencies"]), [mention.text for mention in money]
    for mention, wanted in zip(money, case["currencies"], strict=True):
        amount, code = wanted.split()
        assert mention.text.startswith(amount)
        assert f"{mention.unit}{'?' * mention.unit_guessed}" == code
    claimed = [claim.unit for claim in reading.claims if claim.kind == "money"]
    assert claimed == [mention.unit for mention in money]


@pytest.mark.parametrize("code", packed_languages())
def test_what_a_pack_says_of_shared_names_is_read(code: str) -> None:
    amounts = load_language(code).amounts
    found = shared_names(amounts)
    for name, codes in amounts.shared.items():
        assert set(codes.split()) <= found[fold(name)], name


def test_a_sentence_alone_keeps_the_defaults_of_its_language() -> None:
    told = {
        code: read_mentions(text, load_language(code))[0].unit
        for code, text in {"es": "Cuesta 20 rupias.", "sv": "Det kostar 20 kronor.", "zh": "售价20元。"}.items()
    }
    assert told == {"es": "INR", "sv": "SEK", "zh": "CNY"}
