"""Readings made by hand, so that the warehouse is tested apart from the grammar that fills it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

from models.article import Article
from models.claim import Claim, Placed, Reading
from models.mentions.mention import Mention

JAKARTA = timezone(timedelta(hours=7))
NOON = datetime(2025, 3, 2, 12, tzinfo=UTC)
TODAY = NOON.date()
TEXT = "Harga beras naik menjadi Rp20.000 per kilogram, kata pedagang."


def make_article(text: str = TEXT, **about: Any) -> Article:
    known: dict[str, Any] = {
        "source": "kabar.example",
        "outlet": "Kabar",
        "owner": "Grup Kabar",
        "language": "id",
        "title": "Harga beras",
        "url": "https://kabar.example/beras",
        "published_at": datetime(2025, 3, 1, 5, 30, tzinfo=JAKARTA),
    }
    return Article(text=text, **(known | about))


def make_mention(text: str, words: str = "Rp20.000", **read: Any) -> Mention:
    start = text.index(words)
    known: dict[str, Any] = {"kind": "money", "low": Decimal(20000), "high": Decimal(20000), "unit": "IDR"}
    return Mention(text=words, start=start, end=start + len(words), rule="money", **(known | read))


def make_claim(text: str, words: str = "Rp20.000", **read: Any) -> Claim:
    start = text.index(words)
    known: dict[str, Any] = {
        "kind": "money",
        "subject": "beras",
        "subject_key": "beras",
        "measure": "price",
        "unit": "IDR",
        "per_unit": "kilogram",
        "low": Decimal(20000),
        "high": Decimal(20000),
        "as_of": date(2025, 3, 1),
        "mention": 0,
    }
    return Claim(
        sentence=text,
        quote=words,
        quote_field="text",
        quote_start=start,
        quote_end=start + len(words),
        rule="measure: price",
        **(known | read),
    )


def make_reading(text: str = TEXT, words: str = "Rp20.000", **about: Any) -> Reading:
    return Reading(
        article=make_article(text, **about),
        mentions=(Placed(field="text", mention=make_mention(text, words)),),
        claims=(make_claim(text, words),),
    )
