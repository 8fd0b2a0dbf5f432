"""A record made an article: whose it is, when it appeared, in which language; or the sentence why not."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from flows.outlet import Outlet, host_of, outlet_or_own
from flows.sources.dates import read_iso
from flows.sources.record import ARTICLE_CAP, Record
from models.article import Article, canonical_url
from models.detection import detect_language
from models.errors import InputError
from models.language import split_tag

_CODE = re.compile(r"^([A-Za-z]{2,3})(?:[-_].*)?$")
_DETECTED_FROM = 1_500


def article_from(record: Record, path: str, outlets: Mapping[str, Outlet] | None = None) -> Article:
    """Makes the article; raises InputError, naming what would be accepted, where the record is none.

    What is missing is filled from the outlet (time zone, currency) and, for the language, from the text. A
    source that is not given is the host of the address, else the file.
    """
    if not record.text.strip():
        raise InputError("it has no text; an article needs some")
    if len(record.text) > ARTICLE_CAP:
        raise InputError(f"its text has {len(record.text):,} characters; one may have at most {ARTICLE_CAP:,}")
    extra: dict[str, Any] = dict(record.extra)
    url = record.url and _address(record.url, extra)
    source = (record.source or (url and host_of(url)) or record.item.rpartition("/")[2]).strip()
    outlet = outlet_or_own(source, outlets)
    published_at = record.published_at and read_iso(record.published_at, outlet.zone)
    return Article(
        text=record.text,
        source=source,
        outlet=outlet.name,
        owner=outlet.owner,
        language=_language(record, outlet, extra),
        region=_region(record.language or ""),
        title=record.title,
        author=record.author,
        url=url,
        path=path,
        published_at=published_at or None,
        default_currency=outlet.default_currency,
        extra=extra,
    )


def language_code(written: str) -> str | None:
    """Gives the two-letter code of a language tag, also of an old or three-letter one; None where it is none.

    >>> language_code("id-ID"), language_code("in"), language_code("fil"), language_code("Bahasa Indonesia")
    ('id', 'id', 'tl', None)
    """
    code = _CODE.match(written.strip())
    if not code:
        return None
    from babel.core import get_global

    known: str = get_global("language_aliases").get(code[1].lower(), code[1].lower())
    return split_tag(known)[0]


def _region(written: str) -> str | None:
    """Gives the region of a language tag: "GB" of "en-GB"; None where it names none, or is no tag."""
    return (split_tag(written.strip())[1] or None) if language_code(written) else None


def _language(record: Record, outlet: Outlet, extra: dict[str, Any]) -> str:
    """Takes the language given; a word that is no code is kept aside, and the text decides."""
    if record.language:
        if code := language_code(record.language):
            return code
        extra["language"] = record.language
    return detect_language(f"{record.title or ''}\n{record.text[:_DETECTED_FROM]}", outlet.language)


def _address(url: str, extra: dict[str, Any]) -> str | None:
    """An address that is none identifies nothing: it is kept aside, and the content counts instead."""
    try:
        canonical_url(url)
    except ValueError:
        extra["url"] = url
        return None
    return url.strip()
