"""The number words of a language pack, compiled once for looking up tokens.

Every phrase has an `Entry`: what it may do in a number, by role ("value", "multiplier", "link" ...). Number
words written together (German, Italian, Finnish ...) are cut into entries by `Lexicon.pieces`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from decimal import Decimal
from itertools import chain
from typing import Literal

from models.compiled import once_a_language
from models.language import Language
from models.page import Page, PhraseTable, fold
from models.vocabulary.numbers import Numbers

Role = Literal[
    "value", "multiplier", "teen", "link", "unit_link", "point", "half", "fraction", "denominator", "single", "over",
    "over_reversed", "over_lone", "over_ordinal", "leading", "joined", "vague", "few", "negative", "filler", "weak",
    "bare", "other",
]  # fmt: skip
Entry = Mapping[Role, tuple[Decimal, Decimal]]

_LONGEST_COMPOUND = 90
_REMEMBERED = 50_000
_NOTHING = (Decimal(0), Decimal(0))
_INSIDE: frozenset[Role] = frozenset(
    {"value", "multiplier", "teen", "link", "unit_link", "half", "fraction", "denominator"}
)
_OPENING: frozenset[Role] = frozenset(
    {"value", "bare", "leading", "joined", "fraction", "vague", "few", "negative", "half"}
)


class Lexicon:
    """The number words of one language: `table` by phrase, `starts` the words a number may begin with."""

    __slots__ = (
        "_cut", "_endings", "_known", "_ordinals", "_piece_starts", "_pieces", "_whole", "articles",
        "compounds", "has_ordinals", "least_leading", "never_alone", "never_last", "part_endings", "part_links",
        "powers", "short_scales", "sound_starts", "spans", "starts", "table", "vague_links",
    )  # fmt: skip

    def __init__(self, numbers: Numbers, spans: frozenset[str] = frozenset()) -> None:
        entries = _entries(numbers)
        entries |= _joined(numbers, entries)
        self.spans = spans  # words for lengths of time, some of which are also lower halves: "quarters"
        self.table: PhraseTable[Entry] = PhraseTable(
            chain.from_iterable(((phrase, entry) for phrase in _spellings(key)) for key, entry in entries.items())
        )
        inner = frozenset(map(fold, numbers.inner))
        self.never_last = frozenset(map(fold, numbers.never_last))
        self.never_alone = frozenset(map(fold, numbers.never_alone))
        self.starts = frozenset(
            Page(phrase).words[0]
            for key, entry in entries.items()
            for phrase in _spellings(key)
            if not _OPENING.isdisjoint(entry) and key not in inner
        )
        self.short_scales = frozenset(map(fold, (*numbers.suffixes, *numbers.money_suffixes)))
        self.vague_links = frozenset(fold(word) for word in numbers.vague_links)
        self.articles = frozenset(fold(word) for word in numbers.articles)
        self.part_links = self.vague_links | {fold(word) for word in numbers.part_links}
        self.compounds = numbers.compounds
        leading = [entry["multiplier"][0] for entry in entries.values() if "leading" in entry]
        self.least_leading = min(leading, default=Decimal(0))
        self.sound_starts = frozenset(sound[0] for sound in numbers.sounds)
        self.powers = PhraseTable(numbers.powers)
        self._pieces: dict[str, Entry] = {
            key: entry for key, entry in entries.items() if _is_word(key) and entry.keys() & _INSIDE
        }
        self._pieces |= {fold(key): {"value": (value, value)} for key, value in numbers.pieces.items()}
        self._piece_starts = frozenset(key[:2] for key in self._pieces)
        self._cut: dict[str, tuple[Entry, ...]] = {}
        self._known: dict[str, tuple[Entry, ...]] = {}
        ordinals = {fold(key): _valued(value) for key, value in numbers.ordinals.items()}
        self._ordinals = {key: entry for key, entry in entries.items() if "denominator" in entry} | ordinals
        self._whole = {key: entry for key, entry in entries.items() if "value" in entry or "multiplier" in entry}
        endings = numbers.ordinal_endings | numbers.part_endings
        self._endings = tuple((fold(end), tuple(map(fold, stems))) for end, stems in endings.items())
        self.part_endings = tuple(map(fold, numbers.part_endings))
        self.has_ordinals = bool(ordinals or self._endings)

    def ordinal(self, page: Page, at: int) -> tuple[int, tuple[Entry, ...]] | None:
        """Finds an ordinal number word at token `at`: (token behind it, the entries it is made of)."""
        match = self.table.match(page, at)
        if match is not None and "denominator" in match[1]:
            return match[0], (match[1],)
        if match is not None and match[0] > at + 1:
            return None
        word = page.words[at]
        known = self._known.get(word)
        if known is None:
            if len(self._known) > _REMEMBERED:
                self._known.clear()
            known = self._known[word] = self._ordinal_entries(word)
        return (at + 1, known) if known else None

    def _ordinal_entries(self, word: str) -> tuple[Entry, ...]:
        """Cuts an ordinal into its number words: itself, one at the end of a compound, or a stem and an ending."""
        if word in self._ordinals:
            return (self._ordinals[word],)
        if len(word) > _LONGEST_COMPOUND:
            return ()
        inside = {**self._pieces, **self._ordinals} if self.compounds else self._pieces
        if self.compounds:
            closing = next((k for k in range(2, len(word)) if word[k:] in self._ordinals), None)
            before = closing is not None and (_cut(word[:closing], self._pieces) or self._one(word[:closing]))
            if closing is not None and before:
                return (*before, self._ordinals[word[closing:]])
        for ending, stems in self._endings:
            for stem in (word.removesuffix(ending) + end for end in stems) if word.endswith(ending) else ():
                entries = self._one(stem) or _cut(stem, inside)
                if entries:
                    return entries
        return ()

    def alone(self, word: str) -> Entry | None:
        """Gives the entry of one whole number word by itself, whatever phrases begin with it."""
        return self._whole.get(word)

    def _one(self, word: str) -> tuple[Entry, ...]:
        """Gives the entry of a whole number word."""
        entry = self._whole.get(word)
        return (entry,) if entry else ()

    def pieces(self, word: str) -> tuple[Entry, ...]:
        """Cuts a word that is several number words written together; empty when it is none."""
        starts = self._piece_starts
        if not self.compounds or len(word) > _LONGEST_COMPOUND or not (word[:2] in starts or word[:1] in starts):
            return ()
        known = self._cut.get(word)
        if known is None:
            if len(self._cut) > _REMEMBERED:
                self._cut.clear()
            known = self._cut[word] = _cut(word, self._pieces)
        return known


@once_a_language
def lexicon_of(language: Language) -> Lexicon:
    """Gives the compiled number words of a language, made once."""
    amounts = language.amounts
    spans = {*amounts.durations, *(word + amounts.plural for word in amounts.durations)}
    return Lexicon(language.numbers, frozenset(map(fold, spans)))


def _entries(numbers: Numbers) -> dict[str, Entry]:
    """Gathers the roles of every phrase: one word may be several things ('hundreds')."""
    entries: dict[str, dict[Role, tuple[Decimal, Decimal]]] = {}

    def add(role: Role, phrases: Iterable[tuple[str, tuple[Decimal, Decimal]]]) -> None:
        for phrase, value in phrases:
            entries.setdefault(fold(phrase), {})[role] = value

    tables: tuple[tuple[Role, Mapping[str, Decimal] | Mapping[str, int]], ...] = (
        ("value", numbers.words),
        ("multiplier", numbers.multipliers),
        ("teen", numbers.teens),
        ("half", numbers.halves),
        ("fraction", numbers.fractions),
        ("denominator", numbers.denominators),
    )
    for role, table in tables:
        add(role, ((phrase, (_exact(value), _exact(value))) for phrase, value in table.items()))
    add("single", ((word, _NOTHING) for word in _singles(numbers.denominators)))
    add("vague", ((phrase, (_exact(low), _exact(high))) for phrase, (low, high) in numbers.vague.items()))
    add("few", ((phrase, (_exact(low), _exact(high))) for phrase, (low, high) in numbers.few.items()))
    lists: tuple[tuple[Role, frozenset[str]], ...] = (
        ("bare", _bare(numbers)),
        ("link", numbers.links),
        ("unit_link", numbers.units_first),
        ("point", numbers.points),
        ("over", numbers.over),
        ("over_reversed", numbers.over_reversed),
        ("over_lone", numbers.over_lone),
        ("over_ordinal", numbers.over_ordinal),
        ("negative", numbers.negatives),
        ("filler", numbers.fillers),
        ("weak", numbers.weak),
        ("other", numbers.others),
        ("leading", numbers.leading),
    )
    for role, words in lists:
        add(role, ((word, _NOTHING) for word in words))
    return dict(entries)


def _bare(numbers: Numbers) -> frozenset[str]:
    """Lists the multipliers that may stand for one of themselves, and the phrases they begin: 'mil millones'."""
    return numbers.bare | {phrase for phrase in numbers.multipliers if phrase.partition(" ")[0] in numbers.bare}


def _joined(numbers: Numbers, entries: Mapping[str, Entry]) -> dict[str, Entry]:
    """Gives phrases with a link of one letter written together with them: وستة عشر, and sixteen."""
    links = {link for link in numbers.links | numbers.units_first if len(link) == 1} if numbers.compounds else set()
    phrases = [(phrase, entry["value"]) for phrase, entry in entries.items() if " " in phrase and "value" in entry]
    return {fold(link + phrase): {"joined": value} for phrase, value in phrases for link in links}


def _is_word(key: str) -> bool:
    """Says whether a phrase is one word of letters and their marks."""
    return all(unicodedata.category(sign)[0] in "LM" for sign in key)


def _singles(denominators: Mapping[str, int]) -> list[str]:
    """Finds denominators that have a plural beside them ('third', 'thirds'): only one of them is meant."""
    forms: dict[int, list[str]] = {}
    for word, value in denominators.items():
        forms.setdefault(value, []).append(word)
    return [word for words in forms.values() for word in words if any(o != word and o.startswith(word) for o in words)]


def _valued(value: Decimal | int) -> Entry:
    """Gives the entry of a word that only has a value."""
    return {"value": (_exact(value), _exact(value))}


def _exact(value: Decimal | int) -> Decimal:
    """Gives a whole number without the exponent or zero that TOML's 1e6 brings."""
    return Decimal(int(value)) if value == int(value) else Decimal(value)


def _spellings(phrase: str) -> tuple[str, ...]:
    return (phrase, phrase.replace("-", " ")) if "-" in phrase.strip("-") else (phrase,)


def _cut(word: str, pieces: Mapping[str, Entry]) -> tuple[Entry, ...]:
    """Finds the cut with the fewest pieces; the longest last piece wins among equals."""
    best: list[tuple[Entry, ...] | None] = [()] + [None] * len(word)
    longest = max(map(len, pieces), default=0)
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - longest), end):
            before = best[start]
            if before is None or (start == 0 and end == len(word)):
                continue
            entry = pieces.get(word[start:end])
            found = best[end]
            if entry is not None and (found is None or len(before) + 1 < len(found)):
                best[end] = (*before, entry)
    return best[-1] or ()
