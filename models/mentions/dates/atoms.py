"""What the tokens from one place on can be in a date: a name, a mark, a number in digits or words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from models.lexicon import lexicon_of
from models.mentions.dates.grammar import QUOTES, Grammar
from models.mentions.dates.numeric import full_year, goes_on, inside_number, is_span_year, read_numeric
from models.numerals.digits import style_of
from models.numerals.reader import NumeralReader
from models.page import Page

_LATER_ERA = 2400  # from here on a year is one of an era that began before ours
_LATER_CENTURY, _LATER_SHORT = 2500, 50  # and such a year in two digits
_BEFORE = frozenset({"near_post", "post", "ago"})
_MONTH_SO_FAR = ("month", "<")
_MOST_MARKS = 3  # in a row, as in "hôm ngày thứ 2"


class Atom(NamedTuple):
    """One reading of the tokens from a place up to, not including, `end`."""

    symbol: str
    end: int
    value: object


class Atoms:
    """The readings of every token of a page, made when asked for."""

    def __init__(self, page: Page, grammar: Grammar) -> None:
        self.page = page
        self.words = page.words
        self.grammar = grammar
        numbers = grammar.language.numbers
        self._numerals = NumeralReader(page, numbers, lexicon_of(grammar.language), style_of(numbers))
        self.known: dict[int, list[Atom]] = {}
        """The readings that have been asked for, by token; see `at`."""
        self._marks = 0

    def _capital(self, i: int) -> bool:
        return self.caseless or self.page.text[self.page.starts[i]].isupper()

    def _between_numbers(self, i: int, end: int) -> bool:
        """Says whether a day and a year make a month even of "5 may 2025"."""
        words = self.words
        return (
            i > 0 and end < len(words) and words[i - 1].isdecimal() and words[end].isdecimal() and len(words[end]) == 4
        )

    @cached_property
    def caseless(self) -> bool:
        """Says whether the text has no capital letters at all, so that none can be asked for."""
        return self.page.text == self.page.text.lower()

    def at(self, i: int) -> list[Atom]:
        """Gives all readings that begin at token `i`."""
        known = self.known.get(i)
        if known is None:
            known = self.known[i] = self._read(i) if i < len(self.words) else []
        return known

    def forget(self) -> None:
        """Lets go of the readings that are kept."""
        self.known.clear()

    def _read(self, i: int) -> list[Atom]:
        word = self.words[i]
        if word[0].isdecimal():
            atoms = self._digits(i)
        elif self.grammar.is_numeral(word):
            atoms = list(self._words(i))
        elif word in QUOTES:
            atoms = list(self._quoted(i))
        else:
            atoms = []
        for entry in self.grammar.entries.get(word, ()):
            atoms += self._entered(i, *entry)
        return atoms

    def _entered(self, i: int, tail: tuple[str, ...], symbol: str, value: object, cased: bool) -> Iterable[Atom]:
        """Reads one entry of the words of a pack."""
        end = i + 1 + len(tail)
        if tail and tuple(self.words[i + 1 : end]) != tail:
            return ()
        if symbol in _BEFORE and self._before_another(end):
            return ()
        if cased and not (self._capital(i) or self._between_numbers(i, end)):
            return ()
        if symbol[0] == "<":
            return self._marked(symbol, value, end)
        if value == _MONTH_SO_FAR and any(atom.symbol in ("month", "n") for atom in self.at(end)):
            return ()  # "từ đầu tháng 10", "sejak awal bulan Oktober": of the month that is named
        atoms = [Atom("nth" if symbol == "nth!" else symbol, end, value)]
        if symbol == "nth" and isinstance(value, int) and 0 < value <= 31 and not self._possessed(i):
            atoms += Atom("day", end, value), Atom("oth", end, value)
        elif symbol == "unit":
            atoms.append(Atom(f"unit:{value}", end, value))
        elif symbol == "rel" and isinstance(value, tuple):
            atoms.append(Atom(f"rel:{value[0]}", end, value))
        return atoms

    def _spoken_day(self, i: int, end: int) -> bool:
        """Says whether a number in words may be a day: "May twenty-nine", but not "Mrs May two days before"."""
        if self.grammar.dates.spoken_days:
            return True
        named = i > 0 and any(entry.symbol == "month" for entry in self.grammar.entries.get(self.words[i - 1], ()))
        return named and (end >= len(self.words) or not (self.words[end].isalpha() or self.words[end] in "-‐‑"))

    def _possessed(self, i: int) -> bool:
        """Says whether an ordinal in words stands behind a possessor: "Friday's first test" is no first of a month."""
        return i > 1 and self.words[i - 1] == "s" and self.words[i - 2] in QUOTES

    def _before_another(self, end: int) -> bool:
        """Says whether a word such as 'trước' only stands before what follows: 'quý III trước giờ mở cửa'."""
        if self.words[end - 1] not in self.grammar.just_before:
            return False
        return self.grammar.from_another.match(self.page, end) is not None

    def _digits(self, i: int) -> list[Atom]:
        """Reads a run of digits; one that goes on behind a separator is part of another number."""
        word = self.words[i]
        if len(word) > 4 or inside_number(self.page, i):
            return []
        value = int(word)
        numeric = read_numeric(self.page, i, self.grammar.dates.orders)
        season = len(word) == 4 and self.grammar.dates.orders[0] == "mdy" and is_span_year(self.page, i + 1, value)
        if season and numeric is not None and "day" not in numeric[1]:
            numeric = None  # 2010-11 is a season, no November
        atoms: list[Atom] = []
        if numeric is not None:
            end, fields = numeric
            if "year" in fields:
                two = len(word) < 3 and len(self.words[end - 1]) == 2
                fields["year"] = self._short_year(fields["year"] % 100) if two else self._common_year(fields["year"])
            atoms.append(Atom("numeric", end, fields))
        if goes_on(self.page, i + 1):
            return atoms
        return [*atoms, *self._of_four(i, value), *self._number(i, i + 1, value, len(word))]

    def _of_four(self, i: int, value: int) -> Iterator[Atom]:
        """Reads which of four quarters is meant: 3/4분기."""
        words, behind = self.words, i + 3
        if not 1 <= value <= 4 or words[i + 1 : behind] != ["/", "4"] or not all(map(self.page.glued, (i + 1, i + 2))):
            return
        if self.page.glued(behind) and any(e.value == "quarter" for e in self.grammar.entries.get(words[behind], ())):
            yield Atom("gnum", behind, value)

    def _words(self, i: int) -> Iterator[Atom]:
        numeral = self._numerals.read(i)
        if numeral is not None and numeral.rule == "number.ordinal":
            return  # a pack's dates name their own ordinals
        if numeral is not None and numeral.low != int(numeral.low):
            yield from self._before_quarters(i)
        if numeral is None or numeral.form == "vague" or numeral.low != int(numeral.low) or numeral.decimals:
            return
        value = int(numeral.low)
        if numeral.weak:
            yield Atom("n", numeral.last, value)
            if numeral.last < len(self.words):
                yield from self._behind(numeral.last, value, 2)
            return
        if self.grammar.dates.paired_years and 10 <= value <= 21:
            yield from self._paired_year(numeral.last, value)
        if 0 < value < 3000:
            yield from self._number(i, numeral.last, value, 4 if value >= 1000 else 2 if value < 100 else 3)

    def _before_quarters(self, i: int) -> Iterator[Atom]:
        """Reads the count before quarters of a year, which elsewhere are a fraction: 'the first three quarters'."""
        value = self.grammar.language.numbers.words.get(self.words[i])
        behind = self.words[i + 1] if i + 1 < len(self.words) else ""
        unit = any(entry.symbol == "unit" for entry in self.grammar.entries.get(behind, ()))
        if value is not None and value == int(value) and unit:
            yield Atom("n", i + 1, int(value))

    def _paired_year(self, end: int, century: int) -> Iterator[Atom]:
        """Reads 'nineteen seventy-eight' and 'nineteen zero one'."""
        start = end + 1 if end < len(self.words) and self.words[end] in ("-", "zero", "oh") else end
        rest = self._numerals.read(start) if start < len(self.words) else None
        if rest is not None and rest.form == "words" and 1 <= rest.low <= 99 and rest.low == int(rest.low):
            yield Atom("year", rest.last, century * 100 + int(rest.low))

    def _number(self, i: int, end: int, value: int, length: int) -> list[Atom]:
        atoms: list[Atom] = []
        if length <= 2:
            atoms = self._short_number(i, end, value, written=length == 2 and self.words[i].isdecimal())
            if length == 2 and value % 10 == 0:
                atoms.append(Atom("tens", end, value))
        elif length == 4 and 1000 <= value < 3000:
            value = self._common_year(value)
            atoms.append(Atom("year", end, value))
            if value % 10 == 0:
                atoms.append(Atom("round", end, value))
            if is_span_year(self.page, end, value):
                atoms.append(Atom("span_year", end + 2, value))
        if value > 0:
            atoms.append(Atom("n", end, value))
        if end < len(self.words):
            atoms += self._behind(end, value, length)
        return atoms

    def _common_year(self, year: int) -> int:
        """Gives the year of our era for one counted from another: 2568 is 2025 in Thai."""
        offset = self.grammar.dates.year_offset
        return year - offset if offset and year >= _LATER_ERA else year

    def _short_year(self, two: int) -> int:
        """Gives the year that two digits are short for: 67 is 2567 in Thai, which is 2024."""
        offset = self.grammar.dates.year_offset
        return _LATER_CENTURY + two - offset if offset and two >= _LATER_SHORT else full_year(two)

    def _short_number(self, i: int, end: int, value: int, written: bool) -> list[Atom]:
        """Reads what a number below a hundred can be; one `written` in two digits may be a short year."""
        atoms: list[Atom] = []
        if 1 <= value <= 31 and (self.words[i].isdecimal() or self._spoken_day(i, end)):
            atoms.append(Atom("day", end, value))
        atoms.append(Atom("num", end, value))
        if self.page.glued(end):
            atoms.append(Atom("gnum", end, value))
        if written:
            if self.page.glued(i):
                atoms.append(Atom("short", end, self._short_year(value)))
            atoms.append(Atom("yy", end, self._short_year(value)))
            if is_span_year(self.page, end, value):
                atoms.append(Atom("span_yy", end + 2, self._short_year(value)))
        return atoms

    def _behind(self, end: int, value: int, length: int) -> list[Atom]:
        """Reads the mark behind a number: 21st, 3月, 1990s."""
        atoms: list[Atom] = []
        for tail, symbol, _, _ in self.grammar.entries.get(self.words[end], ()):
            if symbol[0] != ">":
                continue
            last = end + 1 + len(tail)
            if tail and tuple(self.words[end + 1 : last]) != tail:
                continue
            if symbol == ">nth" and self.page.glued(end):
                atoms.append(Atom("nth", last, value))
                if 1 <= value <= 31:
                    atoms += Atom("oth", last, value), Atom("day", last, value)
            elif symbol.startswith(">decade"):
                if value % 10 == 0 and length in (2, 4):
                    atoms.append(Atom(symbol[1:], last, value))
            elif symbol == ">year" and length == 2:
                atoms.append(Atom("year", last, self._short_year(value)))
            elif symbol != ">nth":
                atoms += _as(symbol[1:], last, value)
        return atoms

    def _marked(self, symbol: str, value: object, end: int) -> Iterator[Atom]:
        """Reads the number behind a mark: ngày 20, tháng 3, năm 2025, ke-3, 令和7年, hari Rabu."""
        kind = symbol[1:]
        for atom in self._behind_mark(end):
            if kind == "weekday":
                if atom.symbol == "weekday":
                    yield Atom("weekday", atom.end, atom.value)
                    yield Atom("weekday!", atom.end, atom.value)
            elif kind == "day" and atom.symbol == "numeric" and isinstance(atom.value, dict):
                yield Atom("numeric", atom.end, {k: v for k, v in atom.value.items() if k != "loose"})
            elif kind == "year" and atom.symbol == "decade":
                yield atom
            elif atom.symbol == "n" and isinstance(atom.value, int):
                if atom.end < len(self.words) and self.words[atom.end] in self.grammar.scales:
                    continue  # "tháng 10 triệu": a month's ten million
                if kind == "nth":
                    yield Atom("nth", atom.end, atom.value)
                elif kind == "era" and isinstance(value, int):
                    yield from self._era(atom.end, value + atom.value)
                else:
                    yield from _as(kind, atom.end, atom.value)

    def _behind_mark(self, end: int) -> list[Atom]:
        """Gives the readings behind a mark; a long row of marks is no date."""
        if end >= len(self.words) or self._marks >= _MOST_MARKS:
            return []
        self._marks += 1
        try:
            return self.at(end)
        finally:
            self._marks -= 1

    def _era(self, end: int, year: int) -> Iterator[Atom]:
        for mark in self.grammar.entries.get(self.words[end] if end < len(self.words) else "", ()):
            if mark.symbol == ">year":
                yield Atom("year", end + 1, year)
                yield Atom("yearm", end + 1, year)

    def _quoted(self, i: int) -> Iterator[Atom]:
        """Reads '24 and the '90s."""
        if (
            i + 1 < len(self.words)
            and len(self.words[i + 1]) == 2
            and self.words[i + 1].isdecimal()
            and self.page.glued(i + 1)
        ):
            value = int(self.words[i + 1])
            yield Atom("quoted_year", i + 2, self._short_year(value))
            if value % 10 == 0:
                yield Atom("tens", i + 2, value)
            for atom in self._behind(i + 2, value, 2) if i + 2 < len(self.words) else ():
                if atom.symbol == "decade":
                    yield Atom("decade!", atom.end, atom.value)


def _as(kind: str, end: int, value: int) -> tuple[Atom, ...]:
    """Gives what a number is that a mark makes a day, month or year."""
    if kind == "day" and 1 <= value <= 31:
        return Atom("day", end, value), Atom("dth", end, value)
    if kind == "month" and 1 <= value <= 12:
        return (Atom("month", end, value),)
    if kind == "year" and 100 <= value < 3000 and value != 1000:
        return Atom("year", end, value), Atom("yearm", end, value)
    return ()
