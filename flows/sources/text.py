"""Plain text files: the whole file is the article's text, exactly as it stands; no title is guessed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from flows.sources.decoding import Decoded, decode
from flows.sources.record import ARTICLE_CAP, Adapter, Found, Record
from models.errors import InputError


def read_whole(path: Path, markup: bool = False) -> Decoded:
    """Reads and decodes a file that holds one article; InputError where it is too large or no text."""
    size = path.stat().st_size
    if size > ARTICLE_CAP:
        raise InputError(f"it has {size:,} bytes; one article may have at most {ARTICLE_CAP:,}")
    return decode(path.read_bytes(), markup)


def read_text(path: Path, item: str) -> Iterator[Found]:
    """Reads a text file."""
    decoded = read_whole(path)
    yield Record(item, decoded.text, extra=decoded.notes)


TEXT = Adapter("plain text", (".txt", ".text"), read_text)
