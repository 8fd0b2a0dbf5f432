"""Settles which currency a name that several have means in an article: "rupias" in one on Indonesia are rupiah.

The country beside the words tells first. Else what the whole article says does: the one of these currencies that it
names beyond doubt ("Rp"), the country of its first sentences, the country that it names most. Where a language or an
outlet has its own such currency ("kronor" in Swedish) that one is meant, unless the article is of a country of the
same language. What is settled so, or left as it was against what the article says of others, is marked as guessed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from models.claims.names.gazetteer import all_places, territories
from models.compiled import once_a_language
from models.language import Language
from models.mentions.mention import Mention
from models.mentions.sense import Sense
from models.mentions.shared_names import shared_names
from models.mentions.wording import Wording, wording_of
from models.page import Page, fold
from models.sentence import split_sentences

_RULES = frozenset({"money.name", "money.cents", "money.symbol"})
_LEDE = 2  # sentences
_FRONT = 4  # tokens
_OFTEN = 2  # times that a country must be named outside of them, and as many times as often as others
_BESIDE = 3  # tokens to a country beside the words
_STEM, _ENDING = 5, 3  # letters
Read = Sequence[tuple[Page, list[Mention]]]


@dataclass(slots=True)
class _Shared:
    """A mention whose currency is one of several: its place in the article and the words of the name."""

    part: int
    number: int
    first: int
    last: int
    sense: Sense


@dataclass(frozen=True, slots=True)
class _Home:
    """Where an article was written: its language, the region of that, and the currency of its outlet."""

    language: str
    region: str | None
    own: str | None

    @property
    def territory(self) -> str:
        """Gives the region, else the territory where most speak the language."""
        return self.region or _spoken_in(self.language)


@dataclass(slots=True)
class _Evidence:
    """What an article says of currencies, and how often: those named by another name or sign, those named in full.

    `lede` and `places` are of their countries, those of the first sentences and all; `front` of those that begin it.
    """

    named: Counter[str] = field(default_factory=Counter)
    full: Counter[str] = field(default_factory=Counter)
    front: Counter[str] = field(default_factory=Counter)
    lede: Counter[str] = field(default_factory=Counter)
    places: Counter[str] = field(default_factory=Counter)

    def among(self, codes: frozenset[str]) -> _Evidence:
        """Gives what is said of some of them."""
        tables = (self.named, self.full, self.front, self.lede, self.places)
        return _Evidence(*(Counter({code: n for code, n in table.items() if code in codes}) for table in tables))


def settle_currencies(read: Read, language: Language, region: str | None, own: str | None) -> list[list[Mention]]:
    """Gives the mentions of each part of an article, with the currency that each of them means there.

    `own` is the currency of the outlet. Nothing is looked for in an article without such a name.
    """
    settled = [list(mentions) for _, mentions in read]
    wording = wording_of(language)
    shared = [one for part in range(len(read)) for one in _find_shared(part, read[part], wording)]
    if not shared:
        return settled
    evidence = _gather(read, language, wording, shared)
    home = _Home(language.code, region, own)
    for one in shared:
        page = read[one.part][0]
        beside = _beside(page, one, language)
        code, guessed = (beside, False) if beside else _decide(one.sense, evidence, home)
        mention = settled[one.part][one.number]
        steps = (*mention.steps, f"which currency: {code}, by what the article says") if mention.steps else ()
        told = {"unit": code, "unit_guessed": guessed or mention.unit_guessed, "steps": steps}
        settled[one.part][one.number] = mention.model_copy(update=told)
    return [_followed(before, after) for (_, before), after in zip(read, settled, strict=True)]


def _find_shared(part: int, read: tuple[Page, list[Mention]], wording: Wording) -> Iterator[_Shared]:
    """Finds the mentions of a part that name their currency by such a name."""
    page, mentions = read
    for number, mention in enumerate(mentions):
        if mention.kind != "money" or mention.rule not in _RULES or mention.unit_guessed:
            continue
        span = page.token_at(mention.start), page.token_at(mention.end)
        named = list(wording.named_in(page, *span))
        if named and all(sense.among and sense.unit == mention.unit for _, _, sense in named):
            yield _Shared(part, number, *named[-1])


def _followed(before: list[Mention], after: list[Mention]) -> list[Mention]:
    """Gives amounts that had their currency from a neighbour the one that it has now: "40 y 50 millones de rupias"."""
    changed = {i for i, (old, new) in enumerate(zip(before, after, strict=True)) if old.unit != new.unit}
    if not changed:
        return after
    for i, mention in enumerate(before):
        near = min(changed, key=lambda k: abs(k - i))
        if i not in changed and mention.unit_guessed and mention.unit == before[near].unit:
            after[i] = mention.model_copy(update={"unit": after[near].unit})
    return after


def _gather(read: Read, language: Language, wording: Wording, shared: Sequence[_Shared]) -> _Evidence:
    """Gathers what the article says of the currencies that are asked for, and of their countries."""
    evidence = _Evidence()
    among = frozenset(code for one in shared for code in one.sense.among)
    names = tuple({fold(read[one.part][0].original(one.first, one.last)) for one in shared})
    for part, (page, _) in enumerate(read):
        inside: set[int] = set()
        for first, last, sense in wording.named_in(page, 0, len(page)):
            inside |= set(range(first, last))
            if not sense.among and sense.unit in among:
                name = fold(page.original(first, last))
                full = sense.rule == "money.name" and (name.startswith(names) or name.endswith(names))
                (evidence.full if full else evidence.named)[sense.unit] += 1
        sentences = split_sentences(page.text, language.claims.abbreviations, language.claims.counted)[:_LEDE]
        headline = part == 0 and len(read) > 1
        lede = len(page) if headline or not sentences else page.token_at(sentences[-1].end)
        for at, code in _find_places(page, language, among):
            if at not in inside:
                evidence.front[code] += at < _FRONT
                evidence.lede[code] += at < lede
                evidence.places[code] += 1
    for table in (evidence.front, evidence.lede):
        table += Counter()  # leaves out what was counted no time
    return evidence


def _find_places(page: Page, language: Language, among: frozenset[str]) -> Iterator[tuple[int, str]]:
    """Finds the countries of these currencies, their cities and adjectives: (token, currency)."""
    places, adjectives, money = all_places(language.code), _adjectives(language), _money_of(among)
    at = 0
    while at < len(page):
        found = places.match(page, at) if _may_name(page, at) else None
        code = money.get(found[1]) if found else adjectives.get(page.words[at], among)
        if code:
            yield at, code
        at = found[0] if found else at + 1


def _decide(sense: Sense, evidence: _Evidence, home: _Home) -> tuple[str, bool]:
    """Gives the currency that is meant and whether that is a guess."""
    usual = home.own if home.own is not None and home.own in sense.among else sense.unit
    told = evidence.among(sense.among)
    rivals = {*told.named, *told.full, *told.places} - {usual}
    if usual == home.own or usual in _money_in(home.territory):
        abroad = _of_same_tongue(usual, told, home.language) if not (home.region or home.own) else None
        return abroad or usual, bool(rivals)
    code = _by_article(usual, told, sense.rule == "money.cents")
    return code, code != usual or bool(rivals) or not (usual in told.named or usual in told.lede)


def _of_same_tongue(usual: str, told: _Evidence, language: str) -> str | None:
    """Gives the currency of another country of the same language that an article begins with and names."""
    codes = {*told.named, *told.full} & {*told.front} if usual not in {*told.named, *told.full, *told.places} else set()
    return next(iter(codes)) if len(codes) == 1 and all(_same_tongue(code, language) for code in codes) else None


def _by_article(usual: str, told: _Evidence, part: bool) -> str:
    """Gives the currency that an article points to, the usual one where it points to several or to none.

    One that is only named in full may be named so to tell it from the bare name: then its country must be in the lede.
    """
    if usual in told.named or usual in told.lede:
        return usual
    if len(told.named) == 1:
        (code,) = told.named
        return code if part or (told.places[code] >= told.places[usual] and {*told.lede} <= {code}) else usual
    if told.named:
        return usual
    if told.lede:
        (code, *others) = told.lede
        return usual if others or (told.full[code] and told.places[code] < _OFTEN) else code
    ranked = told.places.most_common(2)
    if not ranked or ranked[0][1] < _OFTEN or (len(ranked) > 1 and ranked[0][1] < _OFTEN * ranked[1][1]):
        return usual
    return ranked[0][0]


def _beside(page: Page, one: _Shared, language: Language) -> str | None:
    """Gives the currency whose country stands beside the name: "coronas noruegas", "rupees of Pakistan"."""
    places, money = all_places(language.code), _money_of(one.sense.among)
    adjectives = _adjectives(language)
    if one.first and (code := adjectives.get(page.words[one.first - 1], one.sense.among)):
        return code
    if one.last < len(page) and (code := adjectives.get(page.words[one.last], one.sense.among)):
        return code
    of = wording_of(language).of.match(page, one.last)
    at = of[0] if of else one.last
    found = places.match(page, at) if at < min(len(page), one.last + _BESIDE) and _may_name(page, at) else None
    return money.get(found[1]) if found else None


def _may_name(page: Page, at: int) -> bool:
    """Says whether a token may begin the name of a place: with a capital, or in a script that has none."""
    return page.capitals[at] or not (page.words[at][0].isascii() or page.words[at][0].upper() != page.words[at][0])


class _Adjectives:
    """The words that fuller names of currencies have beside the bare one, found in other forms of theirs too."""

    def __init__(self, exact: Mapping[str, frozenset[str]]) -> None:
        self._exact = exact
        self._stems = {word[:-2]: codes for word, codes in exact.items() if len(word) - 2 >= _STEM}

    def get(self, word: str, among: frozenset[str]) -> str | None:
        """Gives which of some currencies an adjective belongs to: "norwegischen" as "norwegische"."""
        codes = self._exact.get(word)
        for cut in range(max(_STEM, len(word) - _ENDING - 1), len(word) + 1) if codes is None else ():
            codes = codes or self._stems.get(word[:cut])
        (code, *others) = (codes or frozenset()) & among or (None,)
        return None if others else code


@once_a_language
def _adjectives(language: Language) -> _Adjectives:
    """Gives the adjectives of all currencies: the one word that a fuller name has beside another."""
    found: dict[str, set[str]] = {}
    names = {fold(name): code.rpartition(" ")[2] for name, code in language.amounts.currencies.items()}
    shared = shared_names(language.amounts)
    for name, code in names.items():
        words = name.split()
        if len(words) == 2 and name not in shared:
            for word, other in (words, words[::-1]):
                if other in names and word not in names:
                    found.setdefault(word, set()).add(code)
    return _Adjectives({word: frozenset(codes) for word, codes in found.items()})


@cache
def _money_of(among: frozenset[str]) -> dict[str, str]:
    """Gives for the keys of places the currency of theirs that is among these."""
    return {key: code for key, land in territories().items() for code in _money_in(land) if code in among}


@cache
def _money_in(territory: str) -> tuple[str, ...]:
    """Gives the currencies of a territory today."""
    # babel is slow to import, and an article may name no such currency
    from babel.numbers import get_territory_currencies

    return tuple(get_territory_currencies(territory)) if territory else ()


@cache
def _spoken_in(language: str) -> str:
    """Gives the territory where most speak a language."""
    from babel.core import get_global

    return str(get_global("likely_subtags").get(language, "")).rpartition("_")[2]


@cache
def _same_tongue(currency: str, language: str) -> bool:
    """Says whether a language is official where a currency is used: Hong Kong and Singapore are read in Chinese."""
    from babel.languages import get_official_languages

    lands = {land for land in territories().values() if currency in _money_in(land)}
    return any(tongue.partition("_")[0] == language for land in lands for tongue in get_official_languages(land))
