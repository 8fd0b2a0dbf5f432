"""Every sense that a language pack, the currencies and the units give: which words, and what they make of a number."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from decimal import Decimal

from models.mentions.mention import Kind
from models.mentions.sense import Sense
from models.mentions.shared_names import shared_names
from models.page import fold
from models.units import currencies, measures
from models.vocabulary.amounts import Amounts

_ONE = Decimal(1)
_EXACT = frozenset({"A$", "B$", "J$", "R$", "S$", "AR$"})  # "a $5 note" is no Australian one; Irish "ar" is "on"
_MILLION = Decimal(1_000_000)


def senses_behind(amounts: Amounts) -> Iterable[tuple[str, Sense]]:
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
    yield from cent_senses(amounts)
    yield from _plain(amounts.nouns, "quantity", "quantity.noun", amounts)
    for measure in measures().values():
        for symbol in measure.symbols:
            exact = symbol if len(symbol) < 3 and symbol.isalpha() else ""
            yield symbol, Sense("quantity", measure.name, "quantity.symbol", _ONE, exact, True)


def senses_before(amounts: Amounts) -> Iterable[tuple[str, Sense]]:
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
    known, shared = currencies(), shared_names(amounts)
    for symbol, code in {**known.symbols, **amounts.symbols}.items():
        lone = len(symbol) == 1 and symbol.isascii() and symbol.isalpha()  # the rand's "R"
        exact = symbol if lone or symbol in _EXACT else ""
        yield symbol, Sense("money", code, "money.symbol", exact=exact, sign=True, among=_among(symbol, code, shared))
    for name, code in amounts.currencies.items():
        if name in amounts.currency_words and not behind:
            continue
        count, _, unit = code.rpartition(" ")
        sense = Sense("money", unit, "money.name", Decimal(count or 1), among=_among(name, unit, shared))
        named = (one for form in _bent(name, amounts) for one in _numbered(form, sense, amounts.plural))
        yield from _inflected(named, amounts) if behind else named
    labels = frozenset() if behind else frozenset(map(fold, amounts.labels))
    for code in sorted(known.codes):
        if code.casefold() not in labels:  # 'RON 95' is a petrol where the pack says so
            yield from _code_senses(code, behind)


def _bent(name: str, amounts: Amounts) -> Iterable[str]:
    """Gives a name, and with the other endings of an adjective before it: "norwegischen Kronen"."""
    yield name
    adjective, _, noun = name.partition(" ")
    for ending, others in amounts.bent_adjectives.items() if noun else ():
        if adjective.endswith(ending):
            yield from (f"{adjective.removesuffix(ending)}{other} {noun}" for other in others.split("|"))


def _code_senses(code: str, behind: bool) -> Iterable[tuple[str, Sense]]:
    known = currencies()
    small = code.lower() in known.known_small
    if behind or code not in known.also_words:
        yield code, Sense("money", code, "money.code", exact="" if small else code, sign=True)
    if small:
        yield f"M{code}", Sense("money", code, "money.code", _MILLION, f"M{code}", True)


def cent_senses(amounts: Amounts) -> Iterable[tuple[str, Sense]]:
    """Lists the parts of a currency: hundredths, or tenths where the code says so ('CNY10')."""
    shared = shared_names(amounts) if amounts.shared else {}
    for word, code in amounts.cents.items():
        tenth, unit = code.endswith("10"), code.removesuffix("10")
        factor = Decimal("0.1") if tenth else Decimal("0.01")
        yield word, Sense("money", unit, "money.cents", factor, among=_among(word, unit, shared))


def _among(word: str, unit: str, shared: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Gives the currencies that a word may mean, none where it means but one."""
    among = shared.get(fold(word), frozenset())
    return among if unit in among else frozenset()


def _plain(words: Mapping[str, str], kind: Kind, rule: str, amounts: Amounts) -> Iterable[tuple[str, Sense]]:
    for word, unit in _hyphenated(words, rule):
        yield from _inflected(_numbered(word, Sense(kind, unit, rule), amounts.plural), amounts)


def _hyphenated(words: Mapping[str, str], rule: str) -> Iterable[tuple[str, str]]:
    """Gives every word, and units of several words with hyphens between them, too: 'cubic-metre'."""
    for word, unit in words.items():
        yield word, unit
        if " " in word and rule != "quantity.noun":
            yield word.replace(" ", "-"), unit


def _inflected(senses: Iterable[tuple[str, Sense]], amounts: Amounts) -> Iterable[tuple[str, Sense]]:
    """Gives every word, and with each ending that the language has ('forint', 'forintra') unless another word is so."""
    others = amounts.adjectives | amounts.joiners | amounts.not_nouns  # Turkish "yeni" is new, no yen
    for word, sense in senses:
        yield word, sense
        if amounts.endings and unicodedata.category(word[-1])[0] in "LM":
            yield from ((word + ending, sense) for ending in amounts.endings if word + ending not in others)


def _numbered(word: str, sense: Sense, plural: str) -> Iterable[tuple[str, Sense]]:
    """Gives a word with its regular plural."""
    yield word, sense
    if plural and word[-1:].isalpha() and not word.endswith(plural):
        yield word + plural, sense
