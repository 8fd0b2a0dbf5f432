"""The one door to claims: reads an article's title and text into mentions and claims."""

from __future__ import annotations

from models.article import Article
from models.claim import Reading


def read_claims(article: Article) -> Reading:
    """Reads every mention and claim of an article; pure, deterministic, no clock and no network."""
    raise NotImplementedError
