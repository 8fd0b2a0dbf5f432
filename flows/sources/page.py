"""HTML pages: the article's words without menus and advertisements, and what the page says about itself.

The publication day comes from structured data (JSON-LD, then meta) first, else from trafilatura, else from
htmldate's search of the page; `extra` names which, since the last two are guesses. Nothing asks the clock.
Size and depth are capped before parsing: 100,000 nested tags stop every parser for half a minute.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from flows.outlet import find_outlet, host_of
from flows.sources.dates import read_web
from flows.sources.record import ARTICLE_CAP, Adapter, Found, Record, storable
from flows.sources.text import read_whole
from models.errors import InputError

_DEPTH_CAP = 200
_TAGS_CAP = 50_000
_ATTRIBUTES_CAP = 500
_LONG_TAG = 2_000
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,30})([^<>]*)")
_QUOTED = re.compile(r""""[^"]*"|'[^']*'""")
_BETWEEN = re.compile(r"[\s/]+")
_NEVER_NEST = {
    *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track"),
    *("wbr", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "option"),
}
_META_DATES = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "publishdate",
    "pubdate",
    "parsely-pub-date",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "date",
)
_SHORTEST = 20
_LATEST = "2199-12-31"


def read_page(path: Path, item: str) -> Iterator[Found]:
    """Reads an HTML file."""
    decoded = read_whole(path, markup=True)
    record = read_html(decoded.text, item)
    yield record.told(decoded.notes)


def read_html(html: str, item: str) -> Record:
    """Reads a page; raises InputError where it is too large or too deep, or holds no article."""
    _guard(html)
    head = LexborHTMLParser(html)
    meta = _meta(head)
    linked = next((block for block in _json_ld(head) if _is_article(block)), {})
    url = _address(head, meta, linked)
    body = _body(html, url)
    day, told_by = _published(html, meta, linked, body.get("date"))
    title = _text(linked.get("headline")) or meta.get("og:title") or body.get("title")
    text = _without_title(body["text"], title)
    return Record(
        item,
        storable(text),
        title=title and storable(" ".join(title.split())),
        author=_name(linked.get("author")) or body.get("author"),
        url=url,
        source=_source(url, meta.get("og:site_name") or _name(linked.get("publisher"))),
        published_at=day,
        extra={"published_at_from": told_by} if day else {},
    )


def _guard(html: str) -> None:
    """Refuses what stops parsers; a deeper page than this also loses its text in them."""
    if len(html) > ARTICLE_CAP:
        raise InputError(f"its page has {len(html):,} characters; one article may have at most {ARTICLE_CAP:,}")
    depth = 0
    for tags, tag in enumerate(_TAG.finditer(html)):
        if tag[2].lower() not in _NEVER_NEST:
            depth += -1 if tag[1] and depth else 1 if not tag[1] else 0
        crowded = len(tag[3]) > _LONG_TAG and len(_BETWEEN.findall(_QUOTED.sub("", tag[3]))) > _ATTRIBUTES_CAP
        if depth > _DEPTH_CAP or tags >= _TAGS_CAP or crowded:
            raise InputError(
                f"its page has tags nested more than {_DEPTH_CAP} deep, more than {_TAGS_CAP:,} tags, or one "
                f"with more than {_ATTRIBUTES_CAP} attributes; no article is read from such a page"
            )


def _body(html: str, url: str | None) -> dict[str, Any]:
    from trafilatura import bare_extraction

    for tables in (False, True):
        found = bare_extraction(
            html,
            url=url,
            favor_precision=True,
            include_comments=False,
            include_tables=tables,
            with_metadata=True,
            date_extraction_params={"original_date": True, "extensive_search": False, "max_date": _LATEST},
        )
        if found is None or isinstance(found, dict):
            continue
        if len(text := (found.text or "").strip()) >= _SHORTEST:
            return {"text": text, "title": found.title, "author": found.author, "date": found.date}
    raise InputError("its page holds no article that can be told from menus and advertisements")


def _published(html: str, meta: dict[str, str], linked: dict[str, Any], guessed: str | None) -> tuple[str | None, str]:
    told = read_web(_text(linked.get("datePublished")) or "")
    if told:
        return told, "JSON-LD"
    for name in _META_DATES:
        if name in meta and (told := read_web(meta[name])):
            return told, f"meta {name}"
    if guessed:
        return guessed, "trafilatura"
    from htmldate import find_date

    return find_date(html, original_date=True, extensive_search=True, max_date=_LATEST), "htmldate"


def _meta(head: LexborHTMLParser) -> dict[str, str]:
    """Gives the page's meta values by their folded name; the first of a name counts."""
    found: dict[str, str] = {}
    for node in head.css("meta[content], time[itemprop][datetime]"):
        told = node.attributes
        name = told.get("property") or told.get("name") or told.get("itemprop")
        value = (told.get("content") or told.get("datetime") or "").strip()
        if name and value:
            found.setdefault(name.strip().lower(), value)
    return found


def _json_ld(head: LexborHTMLParser) -> Iterator[dict[str, Any]]:
    """Gives every object of the page's JSON-LD, outermost first; a block that is no JSON tells nothing."""
    for node in head.css('script[type="application/ld+json"]'):
        try:
            waiting = [json.loads(node.text(), strict=False)]
        except (ValueError, RecursionError):
            continue
        while waiting:
            block = waiting.pop(0)
            if isinstance(block, list):
                waiting[:0] = block
            elif isinstance(block, dict):
                yield block
                waiting += [block[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in block]


def _is_article(block: dict[str, Any]) -> bool:
    kinds = block.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and kind.endswith(("Article", "Posting", "Report")) for kind in kinds)


def _address(head: LexborHTMLParser, meta: dict[str, str], linked: dict[str, Any]) -> str | None:
    canonical = head.css_first('link[rel="canonical"][href]')
    told = (
        canonical.attributes.get("href") if canonical else None,
        meta.get("og:url"),
        _text(linked.get("url")),
    )
    return next((url.strip() for url in told if url and url.strip().startswith(("http://", "https://"))), None)


def _source(url: str | None, site: str | None) -> str | None:
    """Prefers the name under which the outlet is known: a page's site name may be a slogan."""
    host = host_of(url) if url else None
    return next((name for name in (site, host) if name and find_outlet(name)), site or host)


def _without_title(text: str, title: str | None) -> str:
    first, _, rest = text.partition("\n")
    return rest.lstrip() if title and rest.strip() and first.split() == title.split() else text


def _name(value: object) -> str | None:
    if isinstance(value, list) and value:
        value = value[0]
    return _text(value.get("name") if isinstance(value, dict) else value)


def _text(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


PAGE = Adapter("HTML page", (".html", ".htm", ".xhtml"), read_page)
