"""What one token of a page can be in a date: a name, a mark, a number in digits or words, a day in digits."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from models.mentions.dates.calendar import day_of
from models.mentions.dates.grammar import QUOTES, Grammar
from models.numeral import read_numeral
from models.page import Page

_MOST_MARKS = 3  # in a row, as in "hôm ngày thứ 2"
_SEPARATORS = "/-.–"
_LATEST_SHORT_YEAR = 68  # 68 is 2068 and 69 is 1969, as in POSIX


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
        self._known: dict[int, list[Atom]] = {}
        self._marks = 0

    def at(self, i: int) -> list[Atom]:
        """Gives all readings that begin at token `i`."""
        known = self._known.get(i)
        if known is None:
            known = self._known[i] = list(self._read(i)) if i < len(self.words) else []
        return known

    def _read(self, i: int) -> Iterator[Atom]:
        word = self.words[i]
        if word[0].isdecimal():
            yield from self._digits(i)
        elif word in self.grammar.numerals:
            yield from self._words(i)
        elif word in QUOTES:
            yield from self._quoted(i)
        for tail, symbol, value, cased in self.grammar.entries.get(word, ()):
            end = i + 1 + len(tail)
            if tail and tuple(self.words[i + 1 : end]) != tail:
                continue
            if cased and not self.page.text[self.page.starts[i]].isupper():
                continue
            if symbol[0] == "<":
                yield from self._marked(symbol, value, i, end)
            else:
                yield Atom("nth" if symbol == "nth!" else symbol, end, value)
                if symbol == "nth" and isinstance(value, int) and 0 < value <= 31:
                    yield Atom("day", end, value)
                    yield Atom("oth", end, value)
                elif symbol in ("unit", "rel"):
                    yield Atom(f"{symbol}:{value if symbol == 'unit' else value[0]}", end, value)  # type: ignore[index]

    def _digits(self, i: int) -> Iterator[Atom]:
        """Reads a run of digits; one that goes on behind a separator is part of another number."""
        word = self.words[i]
        if len(word) > 4 or self._inside_number(i):
            return
        value = int(word)
        numeric = self._numeric(i)
        if numeric is not None:
            yield numeric
        if self._decimal(i + 1):
            return
        yield from self._number(i, i + 1, value, len(word))

    def _words(self, i: int) -> Iterator[Atom]:
        numeral = read_numeral(self.page, i, self.grammar.language)
        if numeral is None or numeral.form == "vague" or numeral.low != int(numeral.low) or numeral.decimals:
            return
        value = int(numeral.low)
        if self.grammar.dates.paired_years and 10 <= value <= 21:
            yield from self._paired_year(numeral.last, value)
        if 0 < value < 3000:
            yield from self._number(i, numeral.last, value, 4 if value >= 1000 else 2 if value < 100 else 3)

    def _paired_year(self, end: int, century: int) -> Iterator[Atom]:
        """Reads 'nineteen seventy-eight' and 'nineteen zero one'."""
        start = end + 1 if end < len(self.words) and self.words[end] in ("-", "zero", "oh") else end
        rest = read_numeral(self.page, start, self.grammar.language) if start < len(self.words) else None
        if rest is not None and rest.form == "words" and 1 <= rest.low <= 99 and rest.low == int(rest.low):
            yield Atom("year", rest.last, century * 100 + int(rest.low))

    def _number(self, i: int, end: int, value: int, length: int) -> Iterator[Atom]:
        if length <= 2:
            if 1 <= value <= 31:
                yield Atom("day", end, value)
            yield Atom("num", end, value)
            if self.page.glued(end):
                yield Atom("gnum", end, value)
            if length == 2 and self.page.glued(i):
                yield Atom("short", end, _full_year(value))
            if length == 2:
                yield Atom("yy", end, _full_year(value))
                if value % 10 == 0:
                    yield Atom("tens", end, value)
        elif length == 4 and 1000 <= value < 3000:
            yield Atom("year", end, value)
            if value % 10 == 0:
                yield Atom("round", end, value)
            yield from self._span_year(end, value)
        if 0 < value:
            yield Atom("n", end, value)
        if end < len(self.words):
            yield from self._behind(end, value, length)

    def _behind(self, end: int, value: int, length: int) -> Iterator[Atom]:
        """Reads the mark behind a number: 21st, 3月, 1990s."""
        for tail, symbol, _, _ in self.grammar.entries.get(self.words[end], ()):
            if symbol[0] != ">":
                continue
            last = end + 1 + len(tail)
            if tail and tuple(self.words[end + 1 : last]) != tail:
                continue
            if symbol == ">nth" and self.page.glued(end):
                yield Atom("nth", last, value)
                if 1 <= value <= 31:
                    yield Atom("oth", last, value)
                    yield Atom("day", last, value)
            elif symbol == ">decade" and value % 10 == 0 and length in (2, 4):
                yield Atom("decade", last, value)
            elif symbol not in (">nth", ">decade"):
                yield from self._as(symbol[1:], last, value)

    def _as(self, kind: str, end: int, value: int) -> Iterator[Atom]:
        if kind == "day" and 1 <= value <= 31:
            yield Atom("day", end, value)
            yield Atom("dth", end, value)
        elif kind == "month" and 1 <= value <= 12:
            yield Atom("month", end, value)
        elif kind == "year" and 100 <= value < 3000:
            yield Atom("year", end, value)
            yield Atom("yearm", end, value)

    def _marked(self, symbol: str, value: object, i: int, end: int) -> Iterator[Atom]:
        """Reads the number behind a mark: ngày 20, tháng 3, năm 2025, ke-3, 令和7年, hari Rabu."""
        kind = symbol[1:]
        for atom in self._behind_mark(end):
            if kind == "weekday":
                if atom.symbol == "weekday":
                    yield Atom("weekday", atom.end, atom.value)
                    yield Atom("weekday!", atom.end, atom.value)
            elif kind == "day" and atom.symbol == "numeric" and isinstance(atom.value, dict):
                yield Atom("numeric", atom.end, {k: v for k, v in atom.value.items() if k != "loose"})
            elif atom.symbol == "n" and isinstance(atom.value, int):
                if atom.end < len(self.words) and self.words[atom.end] in self.grammar.scales:
                    continue  # "tháng 10 triệu": a month's ten million
                if kind == "nth":
                    yield Atom("nth", atom.end, atom.value)
                    if 1 <= atom.value <= 31:
                        yield Atom("day", atom.end, atom.value)
                elif kind == "era" and isinstance(value, int):
                    yield from self._era(atom.end, value + atom.value)
                else:
                    yield from self._as(kind, atom.end, atom.value)

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
        if i + 1 < len(self.words) and len(self.words[i + 1]) == 2 and self.words[i + 1].isdecimal() and self.page.glued(i + 1):
            value = int(self.words[i + 1])
            yield Atom("quoted_year", i + 2, _full_year(value))
            for atom in self._behind(i + 2, value, 2) if i + 2 < len(self.words) else ():
                if atom.symbol == "decade":
                    yield Atom("decade!", atom.end, atom.value)

    def _span_year(self, end: int, year: int) -> Iterator[Atom]:
        """Reads 2023-24 and 2023/24, one year written over two calendar years."""
        words = self.words
        if end + 1 < len(words) and words[end] in "-–/" and len(words[end + 1]) in (2, 4):
            if not (self.page.glued(end) and self.page.glued(end + 1)) or not words[end + 1].isdecimal():
                return
            if self._decimal(end + 2):
                return
            follower = int(words[end + 1])
            if follower in ((year + 1) % 100, year + 1) and len(words[end + 1]) == (2 if follower < 100 else 4):
                yield Atom("span_year", end + 2, year)

    def _numeric(self, i: int) -> Atom | None:
        """Reads a day or month written in digits: 28/1/2025, 2025-01-28, 3/2015."""
        words = self.words
        if i + 2 >= len(words) or words[i + 1] not in _SEPARATORS or not words[i + 2].isdecimal():
            return None
        glued = self.page.glued(i + 1) and self.page.glued(i + 2)
        if glued and i + 4 < len(words) and words[i + 3] in _SEPARATORS + "," and words[i + 4].isdecimal():
            same = words[i + 3] == words[i + 1] or words[i + 3] == ","
            close = self.page.glued(i + 3) and (self.page.glued(i + 4) or words[i + 3] == ",")
            fields = self._three(words[i], words[i + 2], words[i + 4]) if same and close else None
            if fields is not None and not self._decimal(i + 5) and not (words[i + 1] == "." and len(words[i + 4]) < 2):
                return Atom("numeric", i + 5, fields)
            if close:
                return None
        if self._decimal(i + 3):
            return None
        fields = self._two(words[i], words[i + 1], words[i + 2], glued)
        return Atom("numeric", i + 3, fields) if fields else None

    def _three(self, a: str, b: str, c: str) -> dict[str, int] | None:
        if len(a) == 4:
            tries = [(int(a), int(b), int(c)), (int(a), int(c), int(b))]
        elif len(c) in (2, 4) and len(a) <= 2:
            year = int(c) if len(c) == 4 else _full_year(int(c))
            tries = [(year, int(b), int(a)), (year, int(a), int(b))]
            if next((o for o in self.grammar.dates.orders if o in ("dmy", "mdy")), "dmy") == "mdy":
                tries.reverse()
        else:
            return None
        if len(b) > 2 or len(c) > 2 and len(a) == 4:
            return None
        found = next((t for t in tries if 1000 <= t[0] < 3000 and day_of(*t)), None)
        return {"year": found[0], "month": found[1], "day": found[2]} if found else None

    def _two(self, a: str, sign: str, b: str, glued: bool) -> dict[str, int] | None:
        if len(a) == 4 and len(b) <= 2 and 1 <= int(b) <= 12 and 1000 <= int(a) < 3000:
            return {"year": int(a), "month": int(b)} if glued or sign != "." else None
        if len(b) == 4 and len(a) <= 2 and 1 <= int(a) <= 12 and 1000 <= int(b) < 3000:
            return {"year": int(b), "month": int(a)} if glued or sign != "." else None
        if len(a) > 2 or len(b) > 2 or not glued:
            return None
        tries = [(int(b), int(a)), (int(a), int(b))]
        if next((o for o in self.grammar.dates.orders if len(o) == 3), "dmy") == "mdy":
            tries.reverse()
        found = next((t for t in tries if day_of(2000, *t)), None)
        if found is None:
            return None
        return {"month": found[0], "day": found[1], "loose": 1 if sign == "/" else 2}

    def _inside_number(self, i: int) -> bool:
        """Says whether the digits go on a number, name or version that began before them."""
        page, words = self.page, self.words
        if not page.glued(i):
            return False
        before = words[i - 1]
        if before[-1].isalnum():
            return False  # letters are settled by the whole span's edges
        return before in ".,:/-–" and page.glued(i - 1) and words[i - 2][-1].isdecimal() and i >= 2 and before in ".,:"

    def _decimal(self, i: int) -> bool:
        """Says whether a number goes on at token `i` with decimals or a further group."""
        words = self.words
        return (
            i + 1 < len(words)
            and words[i] in ".,:/-"
            and words[i + 1].isdecimal()
            and self.page.glued(i)
            and self.page.glued(i + 1)
            and words[i] in ".,:"
        )


def _full_year(two: int) -> int:
    return two + (2000 if two <= _LATEST_SHORT_YEAR else 1900)
