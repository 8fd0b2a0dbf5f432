"""What an article says of currencies: which it names, in full or by signs, and of which countries it speaks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from models.claims.currencies.countries import find_places
from models.language import Language
from models.mentions.mention import Mention
from models.mentions.sense import Sense
from models.mentions.wording import wording_of
from models.page import Page, fold
from models.sentence import split_sentences

_LEDE = 2  # sentences
_FRONT = 4  # tokens
Read = Sequence[tuple[Page, list[Mention]]]


@dataclass(slots=True)
class Shared:
    """A mention whose currency is one of several: its place in the article and the words of the name."""

    part: int
    number: int
    first: int
    last: int
    sense: Sense


@dataclass(slots=True)
class Evidence:
    """What an article says of currencies, and how often: those named by another name or sign, those named in full.

    `lede` and `places` are of their countries, those of the first sentences and all; `front` of those that begin it.
    """

    named: Counter[str] = field(default_factory=Counter)
    full: Counter[str] = field(default_factory=Counter)
    front: Counter[str] = field(default_factory=Counter)
    lede: Counter[str] = field(default_factory=Counter)
    places: Counter[str] = field(default_factory=Counter)

    def among(self, codes: frozenset[str]) -> Evidence:
        """Gives what is said of some of them."""
        tables = (self.named, self.full, self.front, self.lede, self.places)
        return Evidence(*(Counter({code: n for code, n in table.items() if code in codes}) for table in tables))


def gather(read: Read, language: Language, shared: Sequence[Shared]) -> Evidence:
    """Gathers what the article says of the currencies that are asked for, and of their countries."""
    evidence = Evidence()
    among = frozenset(code for one in shared for code in one.sense.among)
    names = tuple({fold(read[one.part][0].original(one.first, one.last)) for one in shared})
    for part, (page, _) in enumerate(read):
        inside: set[int] = set()
        for first, last, sense in wording_of(language).named_in(page, 0, len(page)):
            inside |= set(range(first, last))
            if not sense.among and sense.unit in among:
                name = fold(page.original(first, last))
                full = sense.rule == "money.name" and (name.startswith(names) or name.endswith(names))
                (evidence.full if full else evidence.named)[sense.unit] += 1
        sentences = split_sentences(page.text, language.claims.abbreviations, language.claims.counted)[:_LEDE]
        headline = part == 0 and len(read) > 1
        lede = len(page) if headline or not sentences else page.token_at(sentences[-1].end)
        for at, code in find_places(page, language, among):
            if at not in inside:
                evidence.front[code] += at < _FRONT
                evidence.lede[code] += at < lede
                evidence.places[code] += 1
    for table in (evidence.front, evidence.lede):
        table += Counter()  # leaves out what was counted no time
    return evidence
