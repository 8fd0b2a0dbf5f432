"""The formats of articles that Saksi reads: one visible tuple; a new one is one file and its line here."""

from __future__ import annotations

from pathlib import PurePath

from flows.sources.jsonlines import JSON_LINES
from flows.sources.markdown import MARKDOWN
from flows.sources.page import PAGE
from flows.sources.record import Adapter
from flows.sources.table import TABLE
from flows.sources.text import TEXT

SOURCES: tuple[Adapter, ...] = (TEXT, MARKDOWN, PAGE, JSON_LINES, TABLE)

ACCEPTED = ", ".join(adapter.suffixes[0] for adapter in SOURCES)
"""The file names that are read, for sentences that say what would be accepted."""


def adapter_for(path: PurePath) -> Adapter | None:
    """Finds the adapter that takes files named like this one.

    >>> adapter_for(PurePath("berita.MD")).name
    'Markdown'
    """
    suffix = path.suffix.lower()
    return next((adapter for adapter in SOURCES if suffix in adapter.suffixes), None)
