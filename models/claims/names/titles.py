"""Cuts a run of names at the titles in it: "Meta CEO Mark Zuckerberg" names two."""

from __future__ import annotations

from collections.abc import Iterator

from models.claims.names.evidence import acronym, capital
from models.claims.names.name import Name, name_at
from models.claims.names.words import titles
from models.page import Page

_HYPHENS = frozenset("-–")


def cut_at_titles(page: Page, first: int, last: int, code: str) -> Iterator[Name]:
    """Cuts the run between two tokens at its titles, and behind an office's acronym that a title leads ("Ketua KPU X").

    A title stands before a name, so the last word of a run is none; one that also is part of names ("General")
    cuts nothing.
    """
    table = titles(code)
    start = i = first
    # "Kepala BPBD Merawu, Yusran Hakim": a person behind a comma leaves the office whole
    apposed = last + 1 < len(page) and page.words[last] == "," and capital(page, last + 1)
    titled = table.match_before(page, first) is not None
    if titled and last - first > 1 and acronym(page, first) and not apposed:
        yield name_at(page, first, first + 1)
        start = i = first + 1
    while i < last:
        found = table.match(page, i)
        cuts = found and (found[0] < last or acronym(page, i)) and found[1] == "title"
        if found and cuts and found[0] <= last:
            end = i - (page.words[i - 1] in _HYPHENS)  # "Weltbank-Ökonomin Mira Tolan"
            if end > start:
                yield name_at(page, start, end)
            start = i = found[0]
        else:
            i += 1
    if start < last:
        yield name_at(page, start, last)
