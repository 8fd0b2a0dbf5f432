"""Finds the names of a sentence: one finder a kind of script, all in `FINDERS`."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from models.claims.names.capitals import find_capitalized
from models.claims.names.evidence import Evidence, capital, gather
from models.claims.names.gazetteer import place_names
from models.claims.names.name import Name, is_form, name_at
from models.claims.names.nouns import nouns_of
from models.claims.names.script import unspaced
from models.claims.names.stretch import Finder, Stretch
from models.claims.names.unspaced import find_unspaced, gather_unspaced
from models.language import Language
from models.page import Page

# Each finder looks only at words of its own scripts, so that a text may mix them ("華光電子（Huaguang）").
FINDERS: tuple[Finder, ...] = (find_capitalized, find_unspaced)

_LONGEST_NAME = 6  # tokens, in a heading


def find_names(stretch: Stretch) -> list[Name]:
    """Finds the names of a stretch, in order of place."""
    named = (name for find in FINDERS for name in find(stretch))
    found = sorted(
        (name for name in named if name.last - name.first > 1 or not is_form(name.text)), key=lambda n: n.first
    )
    return [_as_known(stretch.page, name, stretch.language.code) for name in found]


def gather_evidence(
    page: Page,
    sentences: Sequence[tuple[int, int]],
    language: Language,
    taken: Collection[int],
    dated: Collection[int],
) -> Evidence:
    """Gathers what a text tells of its words, for the finders of all scripts."""
    evidence = gather_unspaced(page, sentences, language, taken, dated, gather(page, sentences, taken))
    if language.claims.nouns_capitalized:
        evidence = replace(evidence, nouns=nouns_of(page, sentences, language.code))
    return evidence


def _as_known(page: Page, name: Name, code: str) -> Name:
    """Gives a country or great city under the key that it has in all languages."""
    place = place_names(code).match(page, name.first)
    if place is None or place[0] != name.last:
        return name
    return replace(name, key=place[1], place=unspaced(name.text) or _leads_a_name(page, name.last))


def _leads_a_name(page: Page, at: int) -> bool:
    """Says whether a country only tells whence the next name is ("China's Huaxing")."""
    owns = page.words[at : at + 2] in (["'", "s"], ["’", "s"])
    return owns and at + 2 < len(page) and page.capitals[at + 2]


def find_known(page: Page, first: int, last: int, known: Collection[str], code: str) -> list[Name]:
    """Finds in a heading that capitalizes everything only names that running text bears out."""
    names: list[Name] = []
    i = first
    while i < last:
        longest = min(last, i + _LONGEST_NAME)
        ends = [e for e in range(longest, i, -1) if page.words[e - 1][0].isalnum()] if capital(page, i) else []
        name = next((n for n in (_as_known(page, name_at(page, i, end), code) for end in ends) if n.key in known), None)
        if name:
            names.append(name)
        i = name.last if name else i + 1
    return names
