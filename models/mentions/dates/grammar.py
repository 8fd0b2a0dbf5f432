"""The grammar of one language: the words of its pack by symbol, and its word orders as trees.

A symbol is what a template names in braces. One that begins with `<` or `>` is a mark that stands before or
behind a number and makes it a day, month, year or ordinal ("tháng 3", 3月); `=word` is a template's own word.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from models.language import Language
from models.lexicon import lexicon_of
from models.mentions.dates.cldr import fill_dates
from models.mentions.dates.numeric import goes_on, inside_number
from models.mentions.dates.templates import EDGES, ORDERS, ORDERS_OF_PARTS, PARTS, PLAIN, WEEKDAY_AROUND, Node, tree
from models.page import Page, PhraseTable, fold
from models.vocabulary.dates import Dates

_ROMAN_UNITS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_ROMAN = (*_ROMAN_UNITS, *(f"x{unit}" for unit in _ROMAN_UNITS), "xxi")
_ABBREVIATION = 4  # letters a name may have and still be shortened with a full stop
QUOTES = "'’‘`"  # before a year or decade of two digits
_JOINING = frozenset({"j", "of", "to", "and", "open", "close"})
_NEVER = "24/7|50/50|24/24"
_OF_RANGES = frozenset({"day", "year", "now"})  # what alone may be the end of a range, or a bare year
_NUMBERS = ("num", "gnum", "short", "yy", "tens", "n")  # what a number alone may be, but a day
_YEAR = 4  # digits
_SMALL = 1000  # the least number in words that may be a year
_GRAMMARS: dict[int, tuple[Language, Grammar]] = {}


class Entry(NamedTuple):
    """One phrase: its words behind the first, what it is, its value, whether it needs a capital letter."""

    tail: tuple[str, ...]
    symbol: str
    value: object
    cased: bool


class Grammar:
    """The words and word orders of one language."""

    def __init__(self, language: Language) -> None:
        self.packed = bool(language.dates.months or language.dates.month_after)
        dates = language.dates if self.packed else fill_dates(language.code, language.dates)
        self.language = language
        self.dates = dates
        self.entries: dict[str, list[Entry]] = {}
        self._joined = tuple(_split(dates.joined))
        self.joined_words: set[str] = set()
        self._plain_words: set[str] = set()
        self.cased = frozenset(_split(dates.cased))
        for symbol, words, value in _vocabulary(dates):
            for phrase in _split(words):
                self.add(phrase, symbol, value)
        for symbol, names in (("month", dates.months), ("weekday", dates.weekdays)):
            for value, words in enumerate(names, 1):
                for phrase in _named(words, _split(dates.suffixes)):
                    self.add(phrase, symbol, value)
        for value, roman in enumerate(_ROMAN, 1):
            self.entries.setdefault(roman, []).append(Entry((), "roman", value, True))
        for symbol, signs in (("j", ",-–/、，،"), ("of", "-–/"), ("open", "(（"), ("close", ")）")):
            for sign in signs:
                self.add(sign, symbol, None)
        self.plain = tree(_fused(dates, (*_orders(dates), *PLAIN, *dates.templates)))
        self.parts = tree(_fused(dates, (*PARTS, *_parts(dates), *(t for t in dates.templates if "{period" in t))))
        self.edges = tree(EDGES)
        for node in (self.plain, self.parts, self.edges):
            self._literals(node)
        for bucket in self.entries.values():
            bucket.sort(key=lambda entry: -len(entry.tail))
        self._lexicon = lexicon_of(language)
        self.numerals = self._lexicon.starts
        trees = (self.plain, self.parts, self.edges)
        self._dates_of_one_number = any(n in tree.next and tree.next[n].rule for tree in trees for n in _NUMBERS)
        self.starts = frozenset(
            word for word, bucket in self.entries.items() if any(self._opens(entry.symbol) for entry in bucket)
        ) | frozenset(QUOTES)
        self.only_joined = self.joined_words - self._plain_words
        self.habitual = _table(dates.habitual)
        self.plurals = frozenset(map(fold, _split(dates.plurals)))
        self.before_era = _table(dates.before_era)
        self.lasting = _table(dates.lasting)
        self.scales = frozenset(fold(word).split()[0] for word in language.numbers.multipliers)
        self._permits(dates)
        self._spans(dates)
        self._deniers(language)
        self._opening = self.starts | self.numerals
        self.opening_symbols = _OF_RANGES.union(*(node.next for node in trees))
        self.lone_symbols = _OF_RANGES.union(s for node in trees for s, step in node.next.items() if step.rule)
        self._compile_quick_test(language)

    def _permits(self, dates: Dates) -> None:
        """Compiles the words that make what stands beside them a date, and those that tell of which year it is."""
        licensed = frozenset(_split(dates.licensed))
        self.licensed = licensed | {joined + word for joined in self._joined for word in licensed}
        self.license = _table(dates.license)
        self.day_license = _table(dates.day_license)
        self.dash_license = _table(dates.dash_license or dates.day_license)
        self.part_followers = _table(dates.part_followers)
        self.part_words = frozenset(_split(dates.part_words))
        self.future = _table(dates.future)
        self.outlook = _table("|".join(filter(None, (dates.future, dates.outlook))))
        self.past = _table(dates.past)
        self.documents = _table(dates.documents)
        self.speech = _table(dates.speech)
        self.year_license = _table(dates.year_license)
        self.year_followers = _table(dates.year_followers)
        self.year_verbs = _table(dates.year_verbs)
        self.year_determiners = _table(dates.year_determiners)
        self.count_before = _table(dates.count_before)
        tense = self.language.tense
        self.person_months = frozenset(_split(tense.person_months))
        self.month_license: PhraseTable[bool] = PhraseTable(dict.fromkeys(_split(tense.month_license), True))
        self.dayparts = _table(dates.dayparts)

    def _spans(self, dates: Dates) -> None:
        """Compiles the words of ranges and of periods that are told by another one."""
        self.between = _table(dates.range_before)
        self.and_before = _table(dates.and_before or dates.range_before)
        self.range_after = _table(dates.range_after)
        self.same = PhraseTable({fold(w): unit for words, unit in dates.same.items() for w in _split(words)})
        self.same_year = _table(dates.same_year)
        self.same_alone = frozenset(fold(word) for word in _split(dates.same_alone))
        self.earlier = PhraseTable({fold(w): unit for words, unit in dates.earlier.items() for w in _split(words)})
        self.starts |= self.same.first_words() | self.earlier.first_words()
        self.ranges = _table("|".join(filter(None, (dates.ranges, "-|–|—|−|~|〜|～"))))
        self.ranges_and = _table(dates.ranges_and)

    def _deniers(self, language: Language) -> None:
        """Compiles the words that make what stands beside them no date."""
        self.statutes = _table(self.dates.statutes)
        self.weekday_license = _table(self.dates.weekday_license)
        self.habitual_after = _table(self.dates.habitual_after)
        self.compared = _table(self.dates.compared)
        self.just_before = frozenset(_split(self.dates.just_before))
        self.months_license = _table(self.dates.months_license)
        self.from_another = _table(self.dates.from_another)
        self.indefinite = PhraseTable({fold(w): True for w in (*language.numbers.few, *language.numbers.vague)})
        self.clock_before = PhraseTable({fold(word): True for word in language.amounts.clock_before})
        self.not_dates = _table("|".join(filter(None, (self.dates.not_dates, _NEVER))))

    def places(self, words: list[str]) -> list[int]:
        """Gives every token where a date may begin, in order: one look at each word."""
        starts = self._opening
        if self._lexicon.compounds:
            return [i for i, word in enumerate(words) if word in starts or word[0].isdecimal() or self.is_numeral(word)]
        return [i for i, word in enumerate(words) if word in starts or word[0].isdecimal()]

    def opens_nothing(self, page: Page, i: int) -> bool:
        """Says whether what stands at token `i` begins no date: a quick test that looks at one word behind it.

        So it is with decimals, with numbers that count a word which plays a part in no date, and with words that
        belong to a date only before others ("in", "the"): most of a text.
        """
        word, words = page.words[i], page.words
        if i + 1 >= len(words):
            return False
        behind = words[i + 1]
        if word.isdecimal() and word not in self.starts and word not in self.entries:
            if len(word) > _YEAR or inside_number(page, i) or (behind == "," and goes_on(page, i + 1)):
                return True
            if len(word) == _YEAR or self._dates_of_one_number:
                return False
        elif word in self._unfinished:
            return not (behind in self._behind_words or behind[0].isdecimal() or self.is_numeral(behind))
        elif word not in self._small or behind in self._behind_counts or self._dates_of_one_number:
            return False
        if behind in self._behind_words or not (behind.isalpha() or behind == "%") or self.is_numeral(behind):
            return False
        return "\n" not in page.text[page.ends[i] : page.starts[i + 1]]

    def _compile_quick_test(self, language: Language) -> None:
        """Compiles the words by which most of a text is known to hold no date."""
        whole = (self.same, self.earlier)
        tables = (*whole, self.ranges, self.ranges_and, self.between, self.range_after)
        tails = {word for bucket in self.entries.values() for entry in bucket for word in entry.tail}
        known = {*self.entries, *self.joined_words, *self.just_before, *tails, *QUOTES, *self.numerals}
        self._behind_words = frozenset(known.union(*(table.words() for table in tables)))
        self._behind_counts = self._lexicon.table.words() | {"oh"}
        lone = self.lone_symbols | {"nth", "nth!"}  # which may be a day
        self._unfinished = frozenset(
            word
            for word, bucket in self.entries.items()
            if not (self.is_numeral(word) or word in QUOTES or word[0].isdecimal())
            and not any(not e.tail and (e.symbol in lone or f"{e.symbol}:{e.value}" in lone) for e in bucket)
            and not any(table.match(Page(word), 0) for table in whole)
        )
        small = {fold(word) for word, value in language.numbers.words.items() if value < _SMALL}
        self._small = frozenset(w for w in small if all(e.symbol in _NUMBERS for e in self.entries.get(w, ())))

    def is_numeral(self, word: str) -> bool:
        """Says whether a number in words may begin so, also one written together: duemiladiciotto."""
        return word in self.numerals or (self._lexicon.compounds and bool(self._lexicon.pieces(word)))

    def add(self, phrase: str, symbol: str, value: object) -> None:
        """Adds one phrase to the words."""
        first, *tail = Page(phrase).words
        cased = symbol in ("weekday", "month") and phrase.rstrip(".") in self.cased
        entry = Entry(tuple(tail), symbol, value, cased)
        self.entries.setdefault(first, []).append(entry)
        self._plain_words.add(first)
        for joined in self._joined if symbol[0] != ">" and symbol not in _JOINING and first[0].isalpha() else ():
            self.entries.setdefault(joined + first, []).append(entry)
            self.joined_words.add(joined + first)

    def _opens(self, symbol: str) -> bool:
        symbol = symbol.removesuffix("!") if symbol == "nth!" else symbol
        return (
            symbol[0] == "<"
            or symbol == "now"
            or any(
                name in node.next
                for node in (self.plain, self.parts, self.edges)
                for name in (symbol, f"{symbol}:day", f"{symbol}:week", f"{symbol}:month")
            )
        )

    def _literals(self, node: Node) -> None:
        for symbol, behind in node.next.items():
            if symbol.startswith("=") and not any(e.symbol == symbol for e in self.entries.get(symbol[1:], ())):
                self.entries.setdefault(symbol[1:], []).append(Entry((), symbol, None, False))
            self._literals(behind)


def grammar_of(language: Language) -> Grammar:
    """Gives the compiled grammar of a language, made once."""
    known = _GRAMMARS.get(id(language))
    if known is None:
        known = _GRAMMARS[id(language)] = (language, Grammar(language))
    return known[1]


def _orders(dates: Dates) -> Iterator[str]:
    for order in dates.orders:
        for template in ORDERS[order]:
            before, nothing, behind = WEEKDAY_AROUND
            yield before + template
            yield nothing + template
            yield template + behind


def _parts(dates: Dates) -> Iterator[str]:
    for order in dates.orders:
        yield from ORDERS_OF_PARTS[order]


def _fused(dates: Dates, templates: Iterable[str]) -> Iterator[str]:
    """Gives the templates, and where a language says "a year" in one word those that take it."""
    for template in templates:
        yield template
        plain = template.replace("{n} [-] {unit}", "{n} {unit}")
        if dates.fused and "{n} {unit}" in plain:
            yield plain.replace("{n} {unit}", "{counted}", 1)


def _vocabulary(dates: Dates) -> Iterator[tuple[str, str, object]]:
    """Gives symbol, words and value of every list of a pack but the names of months and weekdays."""
    for unit, words in dates.units.items():
        yield "unit", words, unit
    for unit, words in dates.numbered.items():
        yield "numbered", words, unit
    for words, text in dates.relatives.items():
        name, _, away = text.partition(" ")
        yield "rel", words, (name, away if away in "~<" else int(away))
    for words, text in dates.fused.items():
        name, _, count = text.partition(" ")
        yield "counted", words, (name, int(count))
    yield "to", dates.ranges, None
    for words, text in dates.named_parts.items():
        name, _, nth = text.partition(" ")
        yield "numeric", words, {"numbered": name, "num": int(nth)}
    for symbol, offsets in (
        ("near_pre", dates.near_before), ("near_post", dates.near_after), ("pre", dates.shift_before),
        ("post", dates.shift_after), ("span_pre", dates.span_before), ("span_post", dates.span_after),
        ("n", dates.counts), ("nth", dates.ordinals), ("nth!", dates.first_last), ("decade", dates.decades),
        ("<era", dates.eras),
    ):  # fmt: skip
        for words, offset in offsets.items():
            yield symbol, words, offset
    for symbol, edges in (("edge", dates.edges_before), ("edge_post", dates.edges_after)):
        for words, edge in edges.items():
            yield symbol, words, edge
    for symbol, words in (
        ("ago", dates.ago_after), ("ago_pre", dates.ago_before), ("ahead", dates.ahead_after),
        ("ahead_pre", dates.ahead_before), ("<nth", dates.ordinal_before), (">nth", dates.ordinal_after),
        ("<day", dates.day_before), (">day", dates.day_after), ("<month", dates.month_before),
        (">month", dates.month_after), ("<year", dates.year_before), (">year", dates.year_after),
        ("<weekday", dates.weekday_before), (">decade", dates.decade_after),
        (">decade!", dates.decade_sure), ("decade_pre", dates.decade_before),
        ("fiscal", dates.fiscal_before), ("fiscal_post", dates.fiscal_after), ("ended", dates.ended),
        ("to_end", dates.ended_after), ("daypart", dates.dayparts), ("j", dates.links),
        ("and", dates.ranges_and), ("anchor", dates.anchor_after), ("anchor_back", dates.anchor_before),
        ("now", dates.now), ("starting", dates.starting), ("first_months", dates.first_months),
    ):  # fmt: skip
        yield symbol, words, None
    yield "of", "|".join(link for link in _split(dates.links) if link[0] not in ",、，،"), None


def _split(words: str) -> Iterable[str]:
    return [word.strip() for word in words.split("|") if word.strip()]


def _named(words: str, suffixes: Iterable[str]) -> Iterator[str]:
    """Gives the forms of a name: as listed, shortened with a full stop, with each ending."""
    for word in _split(words):
        yield word
        if len(word) <= _ABBREVIATION and all(unicodedata.category(sign)[0] in "LM" for sign in word):
            yield f"{word}."
        for suffix in suffixes if len(word) >= _ABBREVIATION else ():
            yield word + suffix


def _table(words: str) -> PhraseTable[bool]:
    return PhraseTable({fold(word): True for word in _split(words)})
