"""Cuts a run of names at the titles in it: "Meta CEO Mark Zuckerberg" names two."""

from __future__ import annotations

from collections.abc import Iterator

from models.claims.names.evidence import acronym, capital
from models.claims.names.gazetteer import place_names
from models.claims.names.name import Name, name_at
from models.claims.names.words import titles
from models.language import load_language
from models.page import Page

_HYPHENS = frozenset("-–")
_WHOLE_NAME = 2  # words


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
    elif titled and (office := _office(page, first, last, code)) > first:
        yield name_at(page, first, office)
        start = i = office
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


def _office(page: Page, first: int, last: int, code: str) -> int:
    """Gives the token behind what a titled run begins with, where that is an office and a person's whole name follows.

    In languages that bend names nothing stands between them ("губернатор Омска Олег Травин"); of three names of a
    person the second is told by its ending ("Олег Петрович Травин").
    """
    known = place_names(code).match(page, first)
    if known and last - known[0] >= _WHOLE_NAME:
        return known[0]
    ends = load_language(code).claims.middle_ends
    three = ends and last - first == _WHOLE_NAME + 1 and not page.words[first + 1].endswith(ends)
    return first + 1 if three and all(word.isalpha() for word in page.words[first:last]) else first
