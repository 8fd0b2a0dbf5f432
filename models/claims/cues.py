"""Finds the words of a pack's `[claims]` section in a sentence, each with the roles it plays.

One table holds the phrases of all roles, so that a sentence is walked once; at each token the longest phrase
wins and hides shorter ones ("menaikkan target" is a correction, not the rise in it) but for modalities.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import NamedTuple

from models.claims.names.eojeol import joins_words, postpositions
from models.claims.names.script import unspaced
from models.language import Language, load_language
from models.measure import and_words, measure_words, phrases_of_measures
from models.page import Page, PhraseTable


class Cue(NamedTuple):
    """A phrase with a role: token indexes, last exclusive."""

    first: int
    last: int


Cues = dict[str, list[Cue]]

_SPLIT_REACH = 30  # tokens between a verb and the particle that belongs to it
_DESCRIBED = 3  # tokens between a kind of entity and the word that points back to it
_ENDS_KIND = ("at", "of", "relative", "says_after", "posts", "plan", "rise", "fall", "kinds_of_entity")
_SENTENCE_ENDS = frozenset(".!?")
_SHORTEST_HEAD, _SHORTEST_TITLE, _SHORTEST_START = 5, 4, 3  # letters of the parts of a compound


@cache
def _table(code: str) -> PhraseTable[tuple[str, ...]]:
    section = load_language(code).claims
    roles: dict[str, list[str]] = defaultdict(list)
    for role, phrases in section.model_dump().items():
        if role in _NO_CUES or not isinstance(phrases, tuple):
            continue
        for phrase in phrases:
            roles[phrase].append(role)
    return PhraseTable({phrase: tuple(found) for phrase, found in roles.items()})


# A modality also counts inside a longer phrase: "menaikkan proyeksi" is a correction, and of a forecast.
_INSIDE = frozenset({"plan", "target", "forecast", "estimate"})
_NO_CUES = frozenset(
    {
        "name_stops", "surnames", "suffixes", "abbreviations", "counted", "not_names", "name_links",
        "name_ends", "whole_names", "noun_ends", "nouns", "name_letters", "name_inflections", "postpositions",
        "particles", "name_suffixes",
        "middle_ends",
    }
)  # fmt: skip


@cache
def vocabulary(code: str) -> frozenset[str]:
    """Gives every folded word that a phrase of the language may hold; such a word is never stemmed."""
    section = load_language(code).claims
    lists = [phrases for phrases in section.model_dump().values() if isinstance(phrases, tuple)]
    words = {w for phrases in lists for phrase in phrases for w in Page(phrase).words}
    return frozenset(words | measure_words(code).words())


def stem_page(page: Page, language: Language) -> Page:
    """Gives the page with words that no phrase knows without their suffixes, and compounds as what they end with."""
    suffixes, heads, particles = language.claims.suffixes, _heads(language.code), frozenset(language.claims.particles)
    if not suffixes and not heads and not particles:
        return page
    known = vocabulary(language.code)
    words = [word if word in known else _stem(word, suffixes, heads) for word in page.words]
    if particles:
        _join_verbs(page, words, particles, known, language)
    return page.with_words(words)


def _join_verbs(
    page: Page, words: list[str], particles: frozenset[str], known: frozenset[str], language: Language
) -> None:
    """Gives each verb whose particle stands at the end of its clause in one word: "baut ... ab" as "abbaut".

    It stands at both places, for a figure may be next to either; who says something stands before the verb alone.
    """
    ands = and_words(language.code) | frozenset(language.claims.change_to)  # "nam met 3 procent toe tot"
    saying = language.claims.says_after
    for i, particle in enumerate(page.words):
        if particle not in particles:
            continue
        following = page.words[i + 1] if i + 1 < len(words) else "."
        if following[0].isalnum() and following not in ands:
            continue  # "ab Januar"
        for at in range(i - 1, max(i - _SPLIT_REACH, -1), -1):
            if words[at] in _SENTENCE_ENDS and not page.glued(at + 1):
                break
            joined = particle + page.words[at]
            if joined in known:
                words[at] = joined
                words[i] = particle if joined in saying else joined
                break


def _stem(word: str, suffixes: tuple[str, ...], heads: frozenset[str]) -> str:
    for suffix in suffixes:
        if word.endswith(suffix) and len(word) >= len(suffix) + 4:
            return word[: -len(suffix)]
    if heads and len(word) >= _SHORTEST_TITLE + _SHORTEST_START:
        return next(
            (word[i:] for i in range(_SHORTEST_START, len(word) - _SHORTEST_TITLE + 1) if word[i:] in heads), word
        )
    return word


@cache
def _heads(code: str) -> frozenset[str]:
    """Gives the words that a compound may end with, where words are written together ("Quartalsgewinn")."""
    section = load_language(code).claims
    if not section.compounds:
        return frozenset()
    words = {
        word
        for word in (*measure_words(code).words(), *section.speakers, *section.object_words)
        if len(word) >= _SHORTEST_HEAD
    }
    return frozenset(word for word in words | {*section.titles} if len(word) >= _SHORTEST_TITLE and word.isalpha())


def _stands(page: Page, i: int, end: int, code: str) -> bool:
    """Says whether a phrase stands in words that spaces part: one letter hangs on a word, more go over no space."""
    return _hangs(page, i, code) if end - i == 1 else not joins_words(page, i, end, vocabulary_phrases(code))


@cache
def vocabulary_phrases(code: str) -> frozenset[str]:
    """Gives every phrase of the language, and its words for measures."""
    section = load_language(code).claims
    lists = [phrases for phrases in section.model_dump().values() if isinstance(phrases, tuple)]
    return frozenset({phrase for phrases in lists for phrase in phrases} | phrases_of_measures(code))


def _hangs(page: Page, i: int, code: str) -> bool:
    """Says whether a letter hangs on a word, with no more than a postposition behind it: 은 is in 은행 no mark."""
    if not page.glued(i):
        return False
    if not page.glued(i + 1) or not unspaced(page.words[i + 1]):
        return True
    found = postpositions(code).match(page, i + 1)
    return found is not None and not (page.glued(found[0]) and unspaced(page.words[found[0]]))


def find_cues(page: Page, first: int, last: int, language: Language) -> Cues:
    """Finds every cue between two tokens, by role, in order of place."""
    table, behind = _table(language.code), first
    cues: Cues = defaultdict(list)
    for i in table.places(page, first, last):
        found = table.match(page, i) if i >= behind else None
        if found is None or found[0] > last:
            continue
        end, roles = found
        if language.claims.spaced and not _stands(page, i, end, language.code):
            continue
        for role in roles:
            cues[role].append(Cue(i, end))
        for j in range(i + 1, end):
            inside = table.match(page, j)
            for role in _INSIDE.intersection(inside[1]) if inside and inside[0] <= end else ():
                cues[role].append(Cue(j, inside[0] if inside else end))
        behind = end
    return cues


def point_back(cues: Cues) -> None:
    """Takes a word for a kind of entity and "that" shortly behind it as one that stands for the last entity.

    What lies between only describes it ("emiten semen BUMN itu"): no preposition, verb of saying or other kind.
    """
    for that in cues.get("demonstratives", ()):
        kinds = [k for k in cues.get("kinds_of_entity", ()) if 0 <= that.first - k.last <= _DESCRIBED]
        if kinds and not any(kinds[-1].last <= c.first < that.first for role in _ENDS_KIND for c in cues.get(role, ())):
            cues["near_references"].append(Cue(kinds[-1].first, that.last))
