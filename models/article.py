"""An article as a source hands it in, and the ids by which it is known ever after."""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

_TRACKING = ("utm_", "fbclid", "gclid", "mc_cid", "mc_eid", "igshid", "ref_src")


class Article(BaseModel):
    """One article: its text exactly as read, and what is known about it.

    `source` is the outlet's name or domain as given, `outlet` the name that Saksi knows it by and `owner` who
    owns that outlet (both default to the source). `region` is that of the language: GB in en-GB. `published_at`
    is an instant; its own offset is kept, so that `published_at.date()` is the publication day at the outlet.
    `extra` keeps what the source told and Saksi does not use.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str
    source: str
    outlet: str
    owner: str
    language: str
    region: str | None = None
    title: str | None = None
    author: str | None = None
    url: str | None = None
    path: str | None = None
    published_at: AwareDatetime | None = None
    default_currency: str | None = None
    extra: dict[str, Any] = Field(default_factory=dict)

    @property
    def content_hash(self) -> str:
        """Hash of title and text: changes when a reader would see a difference."""
        return digest(self.title or "", self.text)

    @property
    def article_id(self) -> str:
        """Stable id: of the canonical URL, else of the content."""
        return digest("url", canonical_url(self.url)) if self.url else digest("text", self.content_hash)

    @property
    def version_id(self) -> str:
        """Stable id of this article with this content."""
        return digest(self.article_id, self.content_hash)

    @property
    def reference(self) -> datetime | None:
        """The instant from which relative days are counted; the publication, or None."""
        return self.published_at


def digest(*parts: str) -> str:
    """Gives 16 hex digits that depend on the parts and their order alone.

    >>> digest("a", "b") == digest("a", "b"), digest("ab", "") == digest("a", "b")
    (True, False)
    """
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def canonical_url(url: str) -> str:
    """Gives the form under which two addresses are one article's: no fragment, no tracking, no default port.

    >>> canonical_url("HTTPS://Example.org:443/a/?utm_source=x&id=2#top")
    'https://example.org/a?id=2'
    """
    parts = urlsplit(url.strip())
    host = (parts.hostname or "").lower()
    host = f"[{host}]" if ":" in host else host
    port = {"http": 80, "https": 443}.get(parts.scheme.lower())
    netloc = host if parts.port in (None, port) else f"{host}:{parts.port}"
    query = sorted((k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not k.startswith(_TRACKING))
    return urlunsplit((parts.scheme.lower(), netloc, parts.path.rstrip("/"), urlencode(query), ""))
