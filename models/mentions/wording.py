"""The words around a number, of one language, compiled once for looking up tokens.

A `Sense` is what a word or sign beside a number makes of it: a currency, percent, a unit of measure, a length
of time, a noun that is counted. `behind` finds senses right of a number, `before` those left of it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from models.compiled import once_a_language
from models.language import Language
from models.mentions.mention import Kind
from models.page import Page, PhraseTable, fold
from models.units import currencies, measures
from models.vocabulary.amounts import Amounts

Modifier = Literal["hedge", "at_least", "at_most"]
_ONE = Decimal(1)
_EXACT = frozenset({"A$", "B$", "J$", "R$", "S$", "AR$"})  # "a $5 note" is no Australian one; Irish "ar" is "on"
_MILLION = Decimal(1_000_000)


@dataclass(frozen=True, slots=True)
class Sense:
    """What a word or sign beside a number makes of it.

    `exact` is the only spelling that counts, where case matters. `sign` tells a symbol or code from a word.
    """

    kind: Kind
    unit: str
    rule: str
    factor: Decimal = _ONE
    exact: str = ""
    sign: bool = False


class Senses:
    """Senses by phrase: those that ask for an exact spelling, then the rest; the longest phrase wins."""

    __slots__ = ("_exact", "_plain")

    def __init__(self, senses: Iterable[tuple[str, Sense]]) -> None:
        plain: dict[tuple[str, ...], tuple[str, Sense]] = {}
        exact: dict[tuple[str, ...], tuple[str, list[Sense]]] = {}
        for phrase, sense in senses:
            words = tuple(Page(phrase).words)
            if sense.exact:
                exact.setdefault(words, (phrase, []))[1].append(sense)
            else:
                plain.setdefault(words, (phrase, sense))
        self._plain: PhraseTable[Sense] = PhraseTable(plain.values())
        self._exact: PhraseTable[list[Sense]] = PhraseTable(exact.values())

    def match(self, page: Page, at: int) -> tuple[int, Sense] | None:
        """Finds the sense of what begins at token `at`: (token behind it, sense)."""
        plain, exact = self._plain.match(page, at), self._exact.match(page, at)
        if exact and (plain is None or exact[0] >= plain[0]):
            sense = _written_so(page, at, exact[0], exact[1])
            if sense:
                return exact[0], sense
        return plain

    def match_before(self, page: Page, at: int) -> tuple[int, Sense] | None:
        """Finds the sense of what ends right before token `at`: (its first token, sense)."""
        plain, exact = self._plain.match_before(page, at), self._exact.match_before(page, at)
        if exact and (plain is None or exact[0] <= plain[0]):
            sense = _written_so(page, exact[0], at, exact[1])
            if sense:
                return exact[0], sense
        return plain


def _written_so(page: Page, first: int, last: int, senses: list[Sense]) -> Sense | None:
    """Picks the sense whose spelling is what is written."""
    written = page.original(first, last)
    return next((sense for sense in senses if sense.exact == written), None)


class Wording:
    """The compiled words of one language around a number."""

    def __init__(self, amounts: Amounts) -> None:
        self.amounts = amounts
        self._behind = Senses(_behind_senses(amounts))
        self._one_word = frozenset(fold(phrase) for phrase, _ in _behind_senses(amounts) if len(phrase) > 1)
        self._before = Senses(_before_senses(amounts))
        self.cents = Senses(_cents(amounts))
        self.modifiers: PhraseTable[Modifier] = PhraseTable(
            [(word, "hedge") for word in amounts.hedges]
            + [(word, "at_least") for word in amounts.at_least]
            + [(word, "at_most") for word in amounts.at_most]
        )
        self.modifiers_after: PhraseTable[Modifier] = PhraseTable(
            [(word, "hedge") for word in amounts.hedges_after]
            + [(word, "at_least") for word in amounts.at_least_after]
            + [(word, "at_most") for word in amounts.at_most_after]
        )
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
        self.per_one = PhraseTable(amounts.per_one)
        self.attached = _phrases(amounts.attached)
        self.equivalents = _phrases(amounts.equivalents)
        self.labels = _phrases(amounts.labels)
        self.counted_one = _phrases(amounts.counted_one)
        self.not_labels = _phrases(amounts.not_labels)
        self.levels = _phrases(amounts.levels)
        self.listing = _phrases(amounts.listing)
        self.bearings = _phrases(amounts.bearings)
        self.clock_before = _phrases(amounts.clock_before)
        self.clock_after = _phrases(amounts.clock_after)
        self.clock_hours = _phrases(amounts.clock_hours)
        self.clock_minutes = _phrases(amounts.clock_minutes)
        self.clock_tails = _phrases(amounts.clock_tails)
        self.age_before = _phrases(amounts.age_before)
        self.ordinal_before = _phrases(amounts.ordinal_before)
        self.ordinal_after = _folded(amounts.ordinal_after)
        self.ordinal_tails = _phrases(amounts.ordinal_after)
        self.cent_links = _folded(amounts.cent_links)
        self.changes = _folded(amounts.changes)
        self.classifiers = _phrases(amounts.classifiers)
        self.not_nouns = _phrases(amounts.not_nouns)

    def behind(self, page: Page, at: int) -> tuple[int, Sense] | None:
        """Finds what stands at token `at`, right of a number, a hyphen between them left aside."""
        found = self._behind.match(page, at)
        if found is None and at + 1 < len(page) and page.words[at] in "-‐‑" and page.glued(at) and page.glued(at + 1):
            return self._behind.match(page, at + 1)
        return None if found and _elided(page, found[0]) else found

    def unit_of(self, page: Page, at: int) -> tuple[int, Sense] | None:
        """Finds what stands behind a number, a word such as 'de' passed over: 'millones de euros'."""
        found = self.behind(page, at)
        of = self.of.match(page, at) if found is None else None
        return self.behind(page, of[0]) if of else found

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
    if len(page.words[end - 1]) > 1 or end + 1 >= len(page) or page.words[end] not in "'’":
        return False
    return page.glued(end) and page.glued(end + 1) and page.words[end + 1][0].isalpha()


@once_a_language
def wording_of(language: Language) -> Wording:
    """Gives the compiled words around numbers of a language, made once."""
    return Wording(language.amounts)


def _behind_senses(amounts: Amounts) -> Iterable[tuple[str, Sense]]:
    """Lists every sense that may stand right of a number; of one spelling the first counts."""
    yield from _currency_senses(amounts, behind=True)
    for rule, unit, factor, words in (
        ("percent.points", "percentage_point", _ONE, amounts.percentage_points),
        ("percent.basis_points", "percentage_point", Decimal("0.01"), amounts.basis_points),
        ("percent.word", "percent", _ONE, amounts.percent),
        ("percent.tenths", "percent", Decimal(10), amounts.tenths),
    ):
        yield from _inflected(((word, Sense("percent", unit, rule, factor)) for word in words), amounts)
    yield from _plain(amounts.durations, "duration", "duration.word", amounts)
    yield from _plain(amounts.units, "quantity", "quantity.unit", amounts)
    yield from _cents(amounts)
    yield from _plain(amounts.nouns, "quantity", "quantity.noun", amounts)
    for measure in measures().values():
        for symbol in measure.symbols:
            exact = symbol if len(symbol) < 3 and symbol.isalpha() else ""
            yield symbol, Sense("quantity", measure.name, "quantity.symbol", _ONE, exact, True)


def _before_senses(amounts: Amounts) -> Iterable[tuple[str, Sense]]:
    """Lists every sense that may stand left of a number."""
    yield from _currency_senses(amounts, behind=False)
    for word, factor in amounts.percent_before.items():
        yield word, Sense("percent", "percent", "percent.before", factor, sign=True)
    for word, unit in amounts.nouns_before.items():
        yield word, Sense("quantity", unit, "quantity.noun_before")
    for word, unit in amounts.units_before.items():
        exact = word.upper() if len(word) == 1 else ""
        yield word, Sense("quantity", unit, "quantity.before", _ONE, exact, True)


def _currency_senses(amounts: Amounts, behind: bool) -> Iterable[tuple[str, Sense]]:
    known = currencies()
    for symbol, code in {**known.symbols, **amounts.symbols}.items():
        lone = len(symbol) == 1 and symbol.isascii() and symbol.isalpha()  # the rand's "R"
        exact = symbol if lone or symbol in _EXACT else ""
        yield symbol, Sense("money", code, "money.symbol", exact=exact, sign=True)
    for name, code in amounts.currencies.items():
        if name in amounts.currency_words and not behind:
            continue
        count, _, unit = code.rpartition(" ")
        sense = Sense("money", unit, "money.name", Decimal(count or 1))
        yield from _inflected(_numbered(name, sense, amounts.plural), amounts)
    labels = frozenset() if behind else _folded(amounts.labels)
    for code in sorted(known.codes):
        if code.casefold() not in labels:  # 'RON 95' is a petrol where the pack says so
            yield from _code_senses(code, behind)


def _code_senses(code: str, behind: bool) -> Iterable[tuple[str, Sense]]:
    known = currencies()
    small = code.lower() in known.known_small
    if behind or code not in known.also_words:
        yield code, Sense("money", code, "money.code", exact="" if small else code, sign=True)
    if small:
        yield f"M{code}", Sense("money", code, "money.code", _MILLION, f"M{code}", True)


def _cents(amounts: Amounts) -> Iterable[tuple[str, Sense]]:
    """Lists the parts of a currency: hundredths, or tenths where the code says so ('CNY10')."""
    for word, code in amounts.cents.items():
        tenth = code.endswith("10")
        factor = Decimal("0.1") if tenth else Decimal("0.01")
        yield word, Sense("money", code.removesuffix("10"), "money.cents", factor)


def _plain(words: Mapping[str, str], kind: Kind, rule: str, amounts: Amounts) -> Iterable[tuple[str, Sense]]:
    for word, unit in words.items():
        yield from _inflected(_numbered(word, Sense(kind, unit, rule), amounts.plural), amounts)


def _inflected(senses: Iterable[tuple[str, Sense]], amounts: Amounts) -> Iterable[tuple[str, Sense]]:
    """Gives every word, and with each ending that the language has: 'forint', 'forintra'."""
    for word, sense in senses:
        yield word, sense
        if amounts.endings and unicodedata.category(word[-1])[0] in "LM":
            yield from ((word + ending, sense) for ending in amounts.endings)


def _numbered(word: str, sense: Sense, plural: str) -> Iterable[tuple[str, Sense]]:
    """Gives a word with its regular plural."""
    yield word, sense
    if plural and word[-1:].isalpha() and not word.endswith(plural):
        yield word + plural, sense


def _phrases(words: Iterable[str]) -> PhraseTable[str]:
    return PhraseTable((word, fold(word)) for word in sorted(words))


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(word) for word in words)
