"""A record: what an adapter read of one article, before it is known to be one; a reject: what is none."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from models.errors import InputError

ARTICLE_CAP = 5_000_000
"""Bytes (or characters) that one article may have, markup included; a long news article has 50,000."""

_STRINGS = ("title", "author", "url", "source", "published_at", "language")
_EXCERPT = 300
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Record:
    """One article as its source tells it, every part still as written; `item` says where it was found.

    `extra` keeps what the source tells beyond that.
    """

    item: str
    text: str
    title: str | None = None
    author: str | None = None
    url: str | None = None
    source: str | None = None
    published_at: str | None = None
    language: str | None = None
    extra: Mapping[str, Any] = field(default_factory=dict)

    def told(self, given: Mapping[str, str]) -> Record:
        """Gives this record with what a manifest's row tells of it, which goes before what the file says."""
        own = {name: value for name, value in given.items() if name in _STRINGS}
        rest = {name: value for name, value in given.items() if name not in _STRINGS}
        return replace(self, **own, extra={**self.extra, **rest}) if given else self

    def lacking(self, given: Mapping[str, str]) -> Record:
        """Gives this record with what a manifest's row tells where the record itself is silent.

        The row of a file with many articles cannot know the address of each.
        """
        return self.told({k: v for k, v in given.items() if k != "url" and not getattr(self, k, None)})


@dataclass(frozen=True, slots=True)
class Reject:
    """What is kept out, with the sentence that says why; it goes to quarantine."""

    item: str
    reason: str
    payload: str = ""
    stage: str = "ingest"


Found = Record | Reject


@dataclass(frozen=True, slots=True)
class Adapter:
    """One format of articles: the file names it takes and how such a file is read.

    `read` takes the path and the name under which the file is spoken of. It yields rejects for records that
    are wrong, and raises InputError where the whole file is. `many` says that a file holds many articles.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[Path, str], Iterator[Found]]
    many: bool = False


def record_of(item: str, keys: Mapping[str, Any], read_html: Callable[[str, str], Record]) -> Record:
    """Makes a record of the keys that JSON lines and tables share; raises InputError on wrong ones.

    `read_html` reads the page where there is no text but `html`; what the record says itself goes first.
    """
    told = {name: _string(name, keys.get(name)) for name in _STRINGS}
    given = {name: value for name, value in told.items() if value is not None}
    extra = {k: v for k, v in keys.items() if k not in (*_STRINGS, "text", "html", None)}
    text, html = _string("text", keys.get("text")), _string("html", keys.get("html"))
    if text is None and html is None:
        raise InputError("it has neither text nor html; one of the two must hold the article")
    if text is None and html is not None:
        page = read_html(html, item).told(given)
        return replace(page, extra={**page.extra, **extra})
    return Record(item, text or "", **given, extra=extra)


def excerpt(raw: object) -> str:
    """Gives the beginning of something rejected, as a text that every store can hold.

    >>> excerpt(b"\\x89PNG")
    '\\\\x89PNG'
    """
    if isinstance(raw, bytes):
        raw = raw[:_EXCERPT].decode("utf-8", "backslashreplace")
    elif not isinstance(raw, str):
        raw = json.dumps(raw, ensure_ascii=False, default=str)
    return storable(raw[:_EXCERPT]).strip()


def storable(text: str) -> str:
    """Replaces, one for one, what no store can hold: NUL and halves of surrogate pairs."""
    return _UNSTORABLE.sub("\ufffd", text)


def _string(name: str, value: object) -> str | None:
    """Reads a key's value as text; an empty one counts as not given."""
    if value is None:
        return None
    if isinstance(value, bool | dict | list) or (name in ("text", "html") and not isinstance(value, str)):
        raise InputError(f"its {name} is {_kind(value)}, and text is wanted")
    text = storable(str(value))
    return text if text.strip() else None


def _kind(value: object) -> str:
    names = {bool: "true or false", dict: "an object", list: "a list"}
    return names.get(type(value), "a number")
