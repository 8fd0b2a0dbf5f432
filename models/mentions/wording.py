"""The words around a number, of one language, compiled once for looking up tokens.

A `Sense` is what a word or sign beside a number makes of it: a currency, percent, a unit of measure, a length
of time, a noun that is counted. `behind` finds senses right of a number, `before` those left of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from models.compiled import once_a_language
from models.language import Language
from models.mentions.pack_senses import cent_senses, senses_before, senses_behind
from models.mentions.sense import Sense, Senses
from models.page import Page, PhraseTable, fold
from models.vocabulary.amounts import Amounts

Modifier = Literal["hedge", "at_least", "at_most"]


class ClockWords:
    """The words around a time of day."""

    def __init__(self, amounts: Amounts) -> None:
        self.before = _phrases(amounts.clock_before)
        self.after = _phrases(amounts.clock_after)
        self.hours = _phrases(amounts.clock_hours)
        self.minutes = _phrases(amounts.clock_minutes)
        self.since = _phrases(amounts.clock_since)
        self.tails = _phrases(amounts.clock_tails)


class Wording:
    """The compiled words of one language around a number."""

    def __init__(self, amounts: Amounts) -> None:
        self.amounts = amounts
        self._behind = Senses(senses_behind(amounts))
        self._one_word = frozenset(fold(phrase) for phrase, _ in senses_behind(amounts) if len(phrase) > 1)
        self._before = Senses(senses_before(amounts))
        self.cents = Senses(cent_senses(amounts))
        self.modifiers, self.modifiers_after = _modifiers(amounts)
        self.joiners = _phrases(amounts.joiners)
        self.openers: PhraseTable[PhraseTable[str]] = PhraseTable(
            (opener, _phrases(joiners)) for opener, joiners in amounts.openers.items()
        )
        self.any_joiner = _phrases({*amounts.joiners, *(j for js in amounts.openers.values() for j in js)})
        self.glued_parts = frozenset(fold(word) for word in (*amounts.durations, *amounts.units, *amounts.currencies))
        self.change_openers = _phrases(amounts.change_openers)
        self.becoming = _phrases(amounts.becoming)
        self.sets_apart = _phrases(amounts.sets_apart)
        self.of = _phrases(amounts.of)
        self.per = _phrases(amounts.per)
        self.loose_per = _folded(amounts.loose_per)
        self.earlier = _folded(amounts.earlier)
        self.per_one = PhraseTable(amounts.per_one)
        self.attached = _phrases(amounts.attached)
        self.equivalents = _phrases(amounts.equivalents)
        self.labels = _phrases(amounts.labels)
        self.counted_one = _phrases(amounts.counted_one)
        self.not_labels = _phrases(amounts.not_labels)
        self.levels = _phrases(amounts.levels)
        self.listing = _phrases(amounts.listing)
        self.verb_prefixes = amounts.verb_prefixes
        self.bearings = _phrases(amounts.bearings)
        self.clock = ClockWords(amounts)
        self.age_before = _phrases(amounts.age_before)
        self.ordinal_before = _phrases(amounts.ordinal_before)
        self.ordinal_after = _folded(amounts.ordinal_after)
        self.ordinal_tails = _phrases(amounts.ordinal_after)
        self.cent_links = _folded(amounts.cent_links)
        self.changes = _folded(amounts.changes)
        self.classifiers = _phrases(amounts.classifiers)
        self.not_nouns = _phrases(amounts.not_nouns)
        self._words_of_counts(amounts)

    def _words_of_counts(self, amounts: Amounts) -> None:
        """Compiles the words that tell nouns, weights, ages and phrases apart."""
        self.not_plural = _folded(amounts.not_plural)
        self.invariable = _folded(amounts.invariable)
        self.plural_cuts = sorted(amounts.plural_cuts.items(), key=lambda cut: -len(cut[0]))
        self.adjectives = _phrases(amounts.adjectives)
        self.multiples = PhraseTable(amounts.multiples)
        self.idioms = _phrases(amounts.idioms)
        self.points = _phrases(amounts.points)
        self.half_after = _phrases(amounts.half_after)
        self.in_year = _phrases(amounts.in_year)
        self.not_figures = _phrases(amounts.not_figures)
        self.not_one = _phrases(amounts.not_one)
        self.inner_after = PhraseTable((way, how) for said, how in amounts.inner_after.items() for way in _ways(said))
        self.weights = PhraseTable(amounts.weights)
        self.weight_before = _phrases(amounts.weight_before)
        self.weight_after = _phrases(amounts.weight_after)
        self.paid_for = _phrases(amounts.paid_for)
        self.age_told = _phrases(amounts.age_told)
        self.not_names = _phrases(amounts.not_names)
        self.count_verbs = _folded(amounts.count_verbs)

    def behind(self, page: Page, at: int) -> tuple[int, Sense] | None:
        """Finds what stands at token `at`, right of a number, a hyphen between them left aside."""
        found = self._behind.match(page, at)
        if found is None and at + 1 < len(page) and page.words[at] in "-‐‑" and page.glued(at) and page.glued(at + 1):
            return self._behind.match(page, at + 1)
        return None if found and _elided(page, found[0]) else found

    def named_in(self, page: Page, first: int, last: int) -> Iterator[tuple[int, int, Sense]]:
        """Finds the currencies that are named between two tokens: (first token, token behind, sense)."""
        at = first
        while at < last:
            found = self._behind.match(page, at) or self._before.match(page, at)
            if found is None or found[1].kind != "money":
                at += 1
                continue
            yield at, found[0], found[1]
            at = found[0]

    def unit_of(self, page: Page, at: int) -> tuple[int, Sense] | None:
        """Finds what stands behind a number, a word such as 'de' or 'more' passed over: 'millones de euros'."""
        found = self.behind(page, at)
        for words in (self.of, self.adjectives, self.adjectives) if found is None else ():
            over = words.match(page, at)
            if over is not None:
                at = over[0]
                found = self.behind(page, at)
            if found is not None:
                return None if found[1].kind == "percent" and words is self.of else found
        return found

    def before(self, page: Page, at: int) -> tuple[int, Sense] | None:
        """Finds what stands left of a number that begins at token `at`: (its first token, sense)."""
        return self._before.match_before(page, at)

    def opens(self, page: Page, at: int) -> int | None:
        """Finds a sign or code at token `at` that a number follows: the token behind it."""
        found = self._before.match(page, at)
        return found[0] if found else None

    def leads(self, page: Page, at: int) -> bool:
        """Says whether a particle is written together with token `at`: "d'" in d'1,2 million, 'ב-' in ב-7.5."""
        found = self.attached.match_before(page, at) if page.glued(at) else None
        if found is None or not all(map(page.glued, range(found[0] + 1, at))):
            return False
        return not (page.glued(found[0]) and page.words[found[0] - 1][0].isalnum())

    def is_unit(self, word: str) -> bool:
        """Says whether this folded word is a unit, a currency or a noun that is counted."""
        return word in self._one_word


def _elided(page: Page, end: int) -> bool:
    """Says whether a letter before token `end` is an article cut short: the 'l' in '46 milliards l'an dernier'."""
    letter = page.words[end - 1]
    if len(letter) > 1 or not letter.isalpha() or end + 1 >= len(page) or page.words[end] not in "'’":
        return False  # a '$' keeps its ending: "75 milyon $'ını"
    return page.glued(end) and page.glued(end + 1) and page.words[end + 1][0].isalpha()


@once_a_language
def wording_of(language: Language) -> Wording:
    """Gives the compiled words around numbers of a language, made once."""
    return Wording(language.amounts)


def _modifiers(amounts: Amounts) -> tuple[PhraseTable[Modifier], PhraseTable[Modifier]]:
    """Gives the words for a bound or a hedge: those before a number, and those behind it."""
    before: dict[Modifier, Iterable[str]] = {
        "hedge": amounts.hedges,
        "at_least": amounts.at_least,
        "at_most": amounts.at_most,
    }
    after: dict[Modifier, Iterable[str]] = {
        "hedge": amounts.hedges_after,
        "at_least": amounts.at_least_after,
        "at_most": amounts.at_most_after,
    }
    return _by_phrase(before), _by_phrase(after)


def _by_phrase(words: Mapping[Modifier, Iterable[str]]) -> PhraseTable[Modifier]:
    return PhraseTable((way, modifier) for modifier, phrases in words.items() for p in phrases for way in _ways(p))


def _ways(phrase: str) -> set[str]:
    """Gives a phrase with either apostrophe."""
    return {phrase, phrase.replace("'", "’")}


def _phrases(words: Iterable[str]) -> PhraseTable[str]:
    return PhraseTable((word, fold(word)) for word in sorted(words))


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(word) for word in words)
