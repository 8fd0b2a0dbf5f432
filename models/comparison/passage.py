"""A passage cut into what is compared: its figures and dates with their places, its words, and the cues around them."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

import regex

from models.comparison.values import Span, Value
from models.comparison.words import ComparingWords
from models.language import Language
from models.mentions.mention import Mention
from models.mentions.reading import read_mentions
from models.page import Page, PhraseTable, fold
from models.sentence import split_sentences

# How treebanks write brackets and quotes; passages are often taken from them.
_TREEBANK = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "``": '"', "''": '"'}
_CUTS = frozenset(",;:()[]–—")
T = TypeVar("T")

_REFERENCES = (date(2001, 12, 31), date(2003, 12, 31))


@dataclass(frozen=True, slots=True)
class Word:
    """A word that tells what is spoken of: its token, its stem, whether it looks like a name, what it is a word for.

    `changing` words may lose a letter where a prefix meets the stem.
    """

    at: int
    text: str
    stem: str
    name: bool
    changing: bool
    groups: frozenset[str]


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure or date with its tokens (`last` exclusive); `yearless` dates have a day or month alone."""

    mention: Mention
    first: int
    last: int
    value: Value | None
    span: Span | None
    yearless: bool = False

    @property
    def text(self) -> str:
        """Gives the words as written."""
        return self.mention.text


@dataclass(frozen=True)
class Sentence:
    """One sentence of a passage: tokens `first` up to `last`, its words, figures and cues."""

    passage: Passage
    first: int
    last: int
    words: tuple[Word, ...]
    figures: tuple[Figure, ...]
    support: tuple[Word, ...]
    cues: dict[str, tuple[int, ...]]
    events: tuple[tuple[int, str], ...]

    def segment(self, at: int) -> int:
        """Gives the number of the part between commas, brackets and "and" in which a token stands."""
        return self._segments[at - self.first]

    @cached_property
    def _segments(self) -> list[int]:
        inside = {i for figure in self.figures for i in range(figure.first, figure.last)}
        links = set(self.cues.get("links", ()))
        numbers, number = [], 0
        for i in range(self.first, self.last):
            if i not in inside and (self.passage.page.words[i] in _CUTS or i in links):
                number += 1
            numbers.append(number)
        return numbers

    def has(self, cue: str) -> bool:
        """Says whether a cue stands in the sentence."""
        return bool(self.cues.get(cue))

    @property
    def dates(self) -> tuple[Figure, ...]:
        """Gives the dates of the sentence."""
        return tuple(figure for figure in self.figures if figure.span)

    @property
    def amounts(self) -> tuple[Figure, ...]:
        """Gives the figures of the sentence that are no dates."""
        return tuple(figure for figure in self.figures if figure.value)

    @property
    def text(self) -> str:
        """Gives the sentence as written."""
        return self.passage.page.original(self.first, self.last)


class Passage:
    """One passage with its sentences."""

    def __init__(self, text: str, language: Language, words: ComparingWords) -> None:
        for sign, plain in _TREEBANK.items():
            text = text.replace(sign, plain)
        self.page = Page(text)
        self.vocabulary = words
        figures, self.loose_dates = _figures(self.page, language)
        spans = split_sentences(text, language.claims.abbreviations)
        self.sentences = tuple(self._sentence(span.start, span.end, figures) for span in spans)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Gives all figures and dates of the passage."""
        return tuple(figure for sentence in self.sentences for figure in sentence.figures)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Gives the words of all sentences, with the light ones that are words for an event or a meaning."""
        return tuple(word for sentence in self.sentences for word in sentence.support)

    def _sentence(self, start: int, end: int, figures: list[Figure]) -> Sentence:
        first, last = self.page.token_at(start), self.page.token_at(end)
        own = tuple(figure for figure in figures if first <= figure.first < last)
        inside = {i for figure in own for i in range(figure.first, figure.last)}
        events = _placed(self.page, self.vocabulary.events, first, last, inside)
        cues: dict[str, list[int]] = {}
        for i, names in _placed(self.page, self.vocabulary.cues, first, last, inside):
            for name in names:
                cues.setdefault(name, []).append(i)
        words = self._words(first, last, inside)
        return Sentence(
            self,
            first,
            last,
            tuple(word for word, light in words if not light),
            own,
            tuple(word for word, light in words if not light or word.groups or word.text.isdecimal()),
            {name: tuple(places) for name, places in cues.items()},
            tuple(events),
        )

    def _words(self, first: int, last: int, inside: set[int]) -> list[tuple[Word, bool]]:
        light = _covered(self.page, self.vocabulary.light, first, last)
        groups = self._groups(first, last, inside)
        changing = bool(self.vocabulary.prefixes)
        found = []
        for i in range(first, last):
            text = self.page.words[i]
            if not text[0].isalnum() or (i in inside and not text.isdecimal()):
                continue
            name = self.page.text[self.page.starts[i]].isupper()
            word = Word(i, text, stem(text, self.vocabulary), name, changing, frozenset(groups.get(i, ())))
            found.append((word, i in light or i in inside))
        return found

    def _groups(self, first: int, last: int, inside: set[int]) -> dict[int, set[str]]:
        """Gives for each token the events, meanings and measures that it is a word for."""
        vocabulary, found = self.vocabulary, dict[int, set[str]]()
        for i in range(first, last):
            if i in inside:
                continue
            if event := vocabulary.events.match(self.page, i):
                for at in range(i, event[0]):
                    found.setdefault(at, set()).add("event " + event[1])
            if meaning := vocabulary.same.match(self.page, i):
                for at in range(i, meaning[0]):
                    found.setdefault(at, set()).add("meaning " + meaning[1])
            if measured := vocabulary.measures.match(self.page, i):
                for at in range(i, measured[0]):
                    found.setdefault(at, set()).update("measure " + word.measure for word in measured[1])
        return found


def stem(word: str, vocabulary: ComparingWords) -> str:
    """Takes marks off a word's letters, and one prefix and one suffix, where enough of it stays."""
    if vocabulary.whole_words:
        return word
    if not word.isascii():
        word = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    for prefix in vocabulary.prefixes:
        if word.startswith(prefix) and len(word) - len(prefix) >= 4:
            word = word[len(prefix) :]
            break
    for suffix in vocabulary.suffixes:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            return word[: -len(suffix)]
    return word


def _figures(page: Page, language: Language) -> tuple[list[Figure], frozenset[str]]:
    """Reads the figures of a page; a date that moves with the reference day is one without a year, or a loose one."""
    first = read_mentions(page.text, language, _REFERENCES[0])
    second = {(m.start, m.end): m for m in read_mentions(page.text, language, _REFERENCES[1])}
    found, loose = [], set()
    for mention in first:
        tokens = page.token_at(mention.start), page.token_at(mention.end)
        if mention.kind != "date":
            if year := _bracketed_year(page, mention, tokens[0]):
                found.append(Figure(mention, tokens[0], tokens[0] + 1, None, year))
                continue
            value = Value(mention.low, mention.high, mention.precision, mention.approximate, mention.vague)
            found.append(Figure(mention, *tokens, value, None))
            continue
        other = second.get((mention.start, mention.end))
        if mention.period_start is None or mention.period_end is None or other is None:
            continue
        moved = other.period_start != mention.period_start
        same_day = other.period_start is not None and (
            (other.period_start.month, other.period_start.day) == (mention.period_start.month, mention.period_start.day)
        )
        if moved and not (same_day and any(map(str.isalnum, mention.text)) and mention.grain in ("day", "month")):
            loose.add(fold(mention.text))
            continue
        found.append(Figure(mention, *tokens, None, Span(mention.period_start, mention.period_end), moved))
    return found, frozenset(loose)


def _bracketed_year(page: Page, mention: Mention, first: int) -> Span | None:
    """Reads the year that opens a bracket and tells apart what has one name: "Hush (2016 film)"."""
    digits = page.words[first]
    bare = mention.kind != "money" and first > 0 and page.words[first - 1] == "("
    if not bare or not regex.fullmatch(r"1[5-9]\d\d|20\d\d", digits):
        return None
    return Span(date(int(digits), 1, 1), date(int(digits), 12, 31))


def _placed(
    page: Page, table: PhraseTable[T], first: int, last: int, inside: set[int] | frozenset[int]
) -> list[tuple[int, T]]:
    """Gives the phrases of a table with the token at which each begins; the longest one hides those within it."""
    found, i = [], first
    while i < last:
        match = None if i in inside else table.match(page, i)
        if match:
            found.append((i, match[1]))
        i = match[0] if match else i + 1
    return found


def _covered(page: Page, table: PhraseTable[bool], first: int, last: int) -> set[int]:
    """Gives the tokens that stand in a phrase of a table."""
    found: set[int] = set()
    for i in range(first, last):
        if match := table.match(page, i):
            found.update(range(i, match[0]))
    return found
