"""Markdown files: front matter is metadata, the first heading the title, the rest the text without markup.

The text that is stored, and into which every claim points, is the plain one that a reader of the rendered
page sees: a blank line parts paragraphs, a line broken in a paragraph is one line, links keep their words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flows.sources.record import Adapter, Found, Record
from flows.sources.text import read_whole
from models.errors import InputError

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_KEYS = {
    "title": "title",
    "author": "author",
    "by": "author",
    "date": "published_at",
    "published": "published_at",
    "published_at": "published_at",
    "url": "url",
    "link": "url",
    "canonical": "url",
    "source": "source",
    "outlet": "source",
    "publisher": "source",
    "language": "language",
    "lang": "language",
}
_ROWS = ("bullet_list", "ordered_list", "table")
_FRONT = re.compile(r"\A---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_PAIR = re.compile(r"^([A-Za-z][\w -]{0,40}?)[ \t]*:[ \t]*(.*)$")


def read_markdown(path: Path, item: str) -> Iterator[Found]:
    """Reads a Markdown file."""
    decoded = read_whole(path)
    front, body = split_front_matter(decoded.text)
    title, text = to_plain(body)
    if not text.strip():
        raise InputError("it has no text beside its heading and front matter; an article needs text")
    known: dict[str, str] = {}
    extra: dict[str, Any] = dict(decoded.notes)
    for key, value in front.items():
        name = _KEYS.get(key.lower())
        if name and name not in known:
            known[name] = value
        else:
            extra[key] = value
    if title and known.setdefault("title", title) != title:
        text = f"{title}\n\n{text}"
    yield Record(item, text, **known, extra=extra)


def split_front_matter(text: str) -> tuple[dict[str, str], str]:
    """Parts the `key: value` lines between two lines of dashes at the top from the body.

    A block at the top that holds no such line is no front matter.

    >>> split_front_matter("---\\ntitle: Banjir\\n---\\nAir naik.")
    ({'title': 'Banjir'}, 'Air naik.')
    """
    block = _FRONT.match(text)
    pairs = [found for line in block[1].splitlines() if (found := _PAIR.match(line))] if block else []
    front = {found[1].strip(): _unquoted(found[2]) for found in pairs}
    front = {key: value for key, value in front.items() if value}
    return (front, text[block.end() :]) if block and front else ({}, text)


def to_plain(body: str) -> tuple[str | None, str]:
    """Gives the first heading of the first level, if there is one, and the rest as plain text.

    >>> to_plain("# Banjir\\n\\nAir *naik*\\ndua [meter](/m).\\n\\n- satu\\n- dua")
    ('Banjir', 'Air naik dua meter.\\n\\nsatu\\ndua')
    """
    title: str | None = None
    parts: list[str] = []
    rows = heading = 0
    within = False
    for token in _parser().parse(body):
        rows += token.nesting if token.type.startswith(_ROWS) else 0
        within = within and rows > 0
        if token.type in ("heading_open", "heading_close"):
            heading = int(token.tag[1]) if token.nesting == 1 else 0
        written = _words(token)
        if not written.strip():
            continue
        if heading == 1 and title is None:
            title = " ".join(written.split())
            continue
        parts.append(("\n" if within else "\n\n" if parts else "") + written.strip("\n"))
        within = rows > 0
    return title, "".join(parts)


def _words(token: Token) -> str:
    if token.type == "inline":
        return _inline(token.children or ())
    if token.type in ("fence", "code_block"):
        return token.content
    return _without_tags(token.content) if token.type == "html_block" else ""


def _inline(children: Sequence[Token]) -> str:
    words = {"softbreak": " ", "hardbreak": "\n", "image": "", "html_inline": ""}
    return "".join(words.get(child.type, child.content) for child in children)


def _without_tags(html: str) -> str:
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(html)
    tree.strip_tags(["script", "style"])
    return tree.body.text(separator=" ").strip() if tree.body else ""


def _unquoted(value: str) -> str:
    value = value.strip()
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if quoted else value


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"maxNesting": 40}).enable(["table", "strikethrough"])


MARKDOWN = Adapter("Markdown", (".md", ".markdown"), read_markdown)
