"""Readings as rows: columns of plain values under the names of the tables, with their stable ids."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from decimal import Context, Decimal
from operator import attrgetter
from typing import Any

from models.article import Article, digest
from models.claim import Claim, Placed, Reading
from models.mentions.mention import Mention
from warehouse.payload import as_json, clean

Columns = dict[str, list[Any]]

_ARTICLE = (
    *("version_id", "article_id", "source", "outlet", "owner", "url", "path", "title", "author"),
    *("published_at", "language", "text", "content_hash", "default_currency"),
)
_MENTION = tuple(name for name in Mention.model_fields if name not in {"start", "end"})
_CLAIM = tuple(name for name in Claim.model_fields if name != "mention")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_PLACES = Decimal("1e-10")
_WIDE = Context(prec=76)


def article_rows(readings: Sequence[Reading]) -> Columns:
    """Gives one row an article, with all that is known before it is stored."""
    articles = [reading.article for reading in readings]
    rows = _attributes(_ARTICLE, articles)
    for name in ("source", "outlet", "owner", "url", "path", "author"):
        rows[name] = [value and clean(value) for value in rows[name]]
    rows["published_on"] = [it.published_at and it.published_at.date() for it in articles]
    rows["extra"] = [as_json(it.extra) if it.extra else None for it in articles]
    rows["family_id"] = [own_family(it) for it in articles]
    rows["about_hash"] = [about_hash(it) for it in articles]
    return rows


def mention_rows(readings: Sequence[Reading]) -> Columns:
    """Gives one row a mention."""
    placed = [(it.article, number, one) for it in readings for number, one in enumerate(it.mentions)]
    rows = _attributes(_MENTION, [one.mention for _, _, one in placed])
    versions = _versions(readings)
    rows["version_id"] = [versions[id(article)] for article, _, _ in placed]
    rows["article_id"] = _article_ids(readings, [len(it.mentions) for it in readings])
    rows["mention_id"] = [mention_id(versions[id(article)], one) for article, _, one in placed]
    rows["field"] = [one.field for _, _, one in placed]
    rows["ordinal"] = [number for _, number, _ in placed]
    rows["mention_start"] = [one.mention.start for _, _, one in placed]
    rows["mention_end"] = [one.mention.end for _, _, one in placed]
    rows["steps"] = [list(one.mention.steps) for _, _, one in placed]
    return rows


def claim_rows(readings: Sequence[Reading]) -> Columns:
    """Gives one row a claim; `mention_id` is None where a claim names a mention that is not there."""
    rows = _attributes(_CLAIM, [claim for it in readings for claim in it.claims])
    versions = _versions(readings)
    rows["version_id"] = [versions[id(it.article)] for it in readings for _ in it.claims]
    rows["article_id"] = _article_ids(readings, [len(it.claims) for it in readings])
    rows["ordinal"] = [number for it in readings for number in range(len(it.claims))]
    rows["mention_id"], rows["claim_id"], rows["part_of"] = [], [], []
    for reading in readings:
        ids = [mention_id(versions[id(reading.article)], one) for one in reading.mentions]
        seen: Counter[int] = Counter()
        for claim in reading.claims:
            mention = ids[claim.mention] if 0 <= claim.mention < len(ids) else None
            rows["mention_id"].append(mention)
            whole = claim.part_of
            rows["part_of"].append(ids[whole] if whole is not None and 0 <= whole < len(ids) else None)
            rows["claim_id"].append(digest(mention or str(claim.mention), str(seen[claim.mention])))
            seen[claim.mention] += 1
    return rows


def mention_id(version_id: str, placed: Placed) -> str:
    """Gives a mention's stable id: of the version, the place and the kind."""
    it = placed.mention
    return digest(version_id, placed.field, str(it.start), str(it.end), it.kind)


def best_finds(articles: Iterable[Article]) -> dict[str, Article]:
    """Gives, by version id, the article that is kept of several finds of one text."""
    best: dict[str, Article] = {}
    for article in articles:
        one = article.version_id
        if one not in best or preference(article) < preference(best[one]):
            best[one] = article
    return best


def own_family(article: Article) -> str:
    """Gives the family an article is of by itself: that of its owner, else its own."""
    return owner_family(article.owner, article.article_id)


def owner_family(owner: str, article_id: str) -> str:
    """Gives the family of all articles of an owner; without one an article is a family of its own."""
    known = owner.strip().casefold()
    return digest("owner", known) if known else digest("article", article_id)


def about_hash(article: Article) -> str:
    """Gives a hash of what is known about an article beside its title and text."""
    it = article
    when = it.published_at.isoformat() if it.published_at else ""
    language = f"{it.language}-{it.region}" if it.region else it.language
    return digest(*place(it), it.outlet, it.owner, it.author or "", when, language, it.default_currency or "")


def place(article: Article) -> tuple[str, str, str]:
    """Gives where an article was found; of two finds of one text the one at the lesser place is kept."""
    return clean(article.source), clean(article.url or ""), clean(article.path or "")


def preference(article: Article) -> tuple[str | bool | float, ...]:
    """Orders finds of one text: by place, a known instant before none, the earlier one, the rest."""
    when = article.published_at
    age = (when - _EPOCH).total_seconds() if when else 0.0
    return *place(article), when is None, age, about_hash(article)


def fits(value: Decimal | None) -> bool:
    """Says whether a value can be stored: under 1e28, and ten decimals keep all but a millionth of it.

    >>> fits(Decimal("7.6e9")), fits(Decimal("1e28")), fits(Decimal("1e-12")), fits(None)
    (True, False, False, True)
    """
    if value is None:
        return True
    if not value.is_finite() or value.adjusted() >= 28:
        return False
    return abs((stored(value) or 0) - value) <= abs(value) * Decimal("1e-6")


def stored(value: Decimal | None) -> Decimal | None:
    """Gives a value that fits as DECIMAL(38, 10) holds it: rounded to ten decimals."""
    if value is None:
        return None
    exponent = value.as_tuple().exponent
    return value.quantize(_PLACES, context=_WIDE) if isinstance(exponent, int) and exponent < -10 else value


def _attributes(names: Sequence[str], things: Sequence[object]) -> Columns:
    """Reads attributes of many things into columns."""
    return {name: list(map(attrgetter(name), things)) for name in names}


def _versions(readings: Sequence[Reading]) -> dict[int, str]:
    """Gives the version id of each article object: computing it hashes the text, so once is enough."""
    return {id(it.article): it.article.version_id for it in readings}


def _article_ids(readings: Sequence[Reading], counts: Sequence[int]) -> list[str]:
    """Repeats each reading's article id."""
    return [one for it, n in zip(readings, counts, strict=True) for one in [it.article.article_id] * n]
