"""Reads the dates of one page: the longest expression at each place where one may begin, alone or as a range."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from models.mentions.dates.atoms import Atom, Atoms
from models.mentions.dates.calendar import Period
from models.mentions.dates.context import Context
from models.mentions.dates.expression import Expression, expression
from models.mentions.dates.grammar import Grammar
from models.mentions.dates.resolve import Resolver
from models.mentions.dates.templates import Node
from models.page import Page

_MOST_ENDS = 40  # readings tried at one place: a bound that no real text comes near


class Found(NamedTuple):
    """Tokens from `first` up to, not including, `last`, their period and the rule that read them."""

    first: int
    last: int
    period: Period
    rule: str


Parse = tuple[int, Expression] | None


class DateReader:
    """One page read in one language, for one reference day."""

    def __init__(self, page: Page, grammar: Grammar, reference: date | None) -> None:
        self.page = page
        self.grammar = grammar
        self.atoms = Atoms(page, grammar)
        self.context = Context(page, grammar)
        self.resolver = Resolver(reference, grammar.dates.fiscal_month)
        self._plain: dict[int, Parse] = {}
        self._parts: dict[int, Parse] = {}

    def read(self) -> list[Found]:
        """Reads the whole page, in order, without overlaps."""
        found: list[Found] = []
        starts, behind = self.grammar.starts, 0
        numerals = self.grammar.numerals
        for i, word in enumerate(self.page.words):
            if i < behind or not (word in starts or word[0].isdecimal() or word in numerals):
                continue
            here = self._at(i)
            if here is not None:
                found.append(here)
                behind = here.last
        return found

    def _at(self, i: int) -> Found | None:
        skip = self.grammar.not_dates.match(self.page, i)
        if skip is not None or self.context.joined_before(i):
            return None
        parse = self.expression(i)
        return self._range(i, parse) or self._single(i, parse) or self._bare_year(i)

    # One expression -----------------------------------------------------------------------------------

    def expression(self, i: int) -> Parse:
        """Gives the longest expression that begins at token `i`."""
        part = self._part(i)
        edge = self._longest(self.grammar.edges, i, {"part": self._part})
        return edge if edge is not None and (part is None or edge[0] > part[0]) else part

    def _plain_at(self, i: int) -> Parse:
        if i not in self._plain:
            self._plain[i] = None
            self._plain[i] = self._longest(self.grammar.plain, i, {})
        return self._plain[i]

    def _period_at(self, i: int) -> Parse:
        """Gives the plain expression at `i`, or the bare year that only another part makes one."""
        plain = self._plain_at(i)
        if plain is None:
            year = next((a for a in self.atoms.at(i) if a.symbol == "year"), None)
            if year is not None and self.context.closed(year.end):
                return year.end, Expression("year", {"year": year.value}, "year")
        return plain

    def _part(self, i: int) -> Parse:
        if i not in self._parts:
            self._parts[i] = None
            part = self._longest(self.grammar.parts, i, {"period": self._period_at})
            plain = self._plain_at(i)
            self._parts[i] = part if part is not None and (plain is None or part[0] > plain[0]) else plain
        return self._parts[i]

    def _longest(self, root: Node, i: int, inner: dict[str, Any]) -> Parse:
        ends: list[tuple[int, list[tuple[str, Any]], str]] = []
        self._walk(root, i, [], inner, ends)
        for end, row, rule in sorted(ends, key=lambda e: -e[0]):
            if not self.context.closed(end):
                continue
            made = expression(row, rule)
            if made is not None:
                return end, made
        return None

    def _walk(
        self,
        node: Node,
        i: int,
        row: list[tuple[str, Any]],
        inner: dict[str, Any],
        ends: list[tuple[int, list[tuple[str, Any]], str]],
    ) -> None:
        if node.rule is not None and row:
            ends.append((i, row, node.rule))
        if i >= len(self.page.words) or len(ends) > _MOST_ENDS:
            return
        behind = node.next
        for atom in self._atoms(i, inner, behind):
            step = behind.get(atom.symbol)
            if step is not None:
                self._walk(step, atom.end, [*row, (atom.symbol, atom.value)], inner, ends)

    def _atoms(self, i: int, inner: dict[str, Any], behind: dict[str, Node]) -> list[Atom]:
        atoms = self.atoms.at(i)
        for name, read in inner.items():
            wanted = [s for s in behind if s.startswith(name)]
            parse: Parse = read(i) if wanted else None
            if parse is None:
                continue
            end, e = parse
            atoms = [*atoms, *(Atom(s, end, e) for s in (name, f"{name}:{e.grain}") if s in behind)]
        return atoms

    # Ranges -------------------------------------------------------------------------------------------

    def _range(self, i: int, left: Parse) -> Found | None:
        for end, e in (left, *self._numbers(i)) if left else self._numbers(i):
            join = self._join(i, end)
            if join is None:
                continue
            right = self.expression(join)
            for last, other in (right, *self._numbers(join)) if right else self._numbers(join):
                if not self.context.closed(last):
                    continue
                period = self._span(e, other, i, end, join)
                if period is not None:
                    return self._ranged(i, last, period)
        return None

    def _numbers(self, i: int) -> list[tuple[int, Expression]]:
        """Gives the bare numbers that only a range makes a day or a year."""
        return [
            (a.end, Expression(a.symbol, {a.symbol: a.value}, a.symbol, 3))
            for a in self.atoms.at(i)
            if a.symbol in ("day", "year", "yy")
        ]

    def _join(self, i: int, end: int) -> int | None:
        """Gives the token behind the word that makes what ends at `end` the first half of a range."""
        to = self.grammar.ranges.match(self.page, end)
        if to is None and self.grammar.between.match_before(self.page, i) is not None:
            to = self.grammar.ranges_and.match(self.page, end)
        if to is None:
            and_ = self.grammar.ranges_and.match(self.page, end)
            to = and_ if and_ and self._closes_later(and_[0]) else None
        return to[0] if to else None

    def _closes_later(self, i: int) -> bool:
        """Says whether a range that is closed by a word behind it ends here: 4日と22日の間."""
        right = self.expression(i) if self.grammar.range_after else None
        return right is not None and self.grammar.range_after.match(self.page, right[0]) is not None

    def _span(self, a: Expression, b: Expression, i: int, end: int, join: int) -> Period | None:
        tight = end + 1 == join and not self.page.words[end].isalpha()
        pair = _shared(a, b)
        if pair is None or {a.grain, b.grain} == {"year"} and not self._year_range(a, b, i, tight):
            return None
        first, second = pair
        future = self.context.future(i)
        until = self.resolver.period(second, future)
        if until is None:
            return None
        since = self.resolver.period(first, future)
        if since is not None and since.start > until.start and "year" not in first.fields:
            earlier = Resolver(until.start, self.resolver.fiscal_month)
            since = earlier.period(first) if self.resolver.reference or "month" in first.fields else None
        if since is None or since.start > until.end or since.start == until.start and since.end >= until.end:
            return None
        return Period(since.start, until.end, "range")

    def _year_range(self, a: Expression, b: Expression, i: int, tight: bool) -> bool:
        if not (a.fields.keys() == b.fields.keys() == {"year"}):
            return True
        plain = a.rule == b.rule == "year"
        return not plain or (1000 <= a.fields["year"] < b.fields["year"] < 2200 and (tight or not self.context.counted(i)))

    def _ranged(self, i: int, last: int, period: Period) -> Found:
        before = self.grammar.between.match_before(self.page, i)
        after = self.grammar.range_after.match(self.page, last)
        return Found(before[0] if before else i, after[0] if after else last, period, "range")

    # Alone --------------------------------------------------------------------------------------------

    def _single(self, i: int, parse: Parse) -> Found | None:
        if parse is None:
            return None
        last, e = parse
        if e.rule == "year" or not self.context.licensed(i, last, e):
            return None
        period = self.resolver.period(e, self.context.looks_ahead(i, last, e))
        return Found(i, last, period, e.rule) if period else None

    def _bare_year(self, i: int) -> Found | None:
        year = next((a for a in self.atoms.at(i) if a.symbol == "year"), None)
        if year is None or not self.context.is_year(i, year.end, int(str(year.value))):
            return None
        period = self.resolver.period(Expression("year", {"year": year.value}, "year"))
        return Found(i, year.end, period, "year") if period else None


def _shared(a: Expression, b: Expression) -> tuple[Expression, Expression] | None:
    """Gives both ends of a range with what only one of them names: '3 to 5 January', 'January to March 2024'."""
    left, right = dict(a.fields), dict(b.fields)
    if a.grain == "yy" or (a.loose == 3 and b.loose == 3 and "year" not in left and "in" not in right and "in" not in left):
        return None
    if b.grain == "yy":
        return None
    if (a.rule == "year") != (b.rule == "year") and "year" in left and left.keys() == {"year"} and "year" not in right:
        return None
    for key in ("month", "in"):
        if "day" in left and "day" in right or key == "in":
            if key in left and key not in right and _fits(right):
                right[key] = left[key]
            elif key in right and key not in left and _fits(left):
                left[key] = right[key]
    if "month" in left and "month" in right:
        if "year" in right and "year" not in left and "in" not in left:
            left["year"] = right["year"] - (1 if _later(left, right) else 0)
        elif "year" in left and "year" not in right and "in" not in right:
            right["year"] = left["year"] + (1 if _later(left, right) else 0)
    elif "numbered" in left and "numbered" in right and "year" in right:
        left.setdefault("year", right["year"])
    if any("day" in f and not ("month" in f or "in" in f) and f.keys() != {"day", "weekday"} for f in (left, right)):
        return None
    return a._replace(fields=left), b._replace(fields=right)


def _fits(fields: dict[str, Any]) -> bool:
    return fields.keys() <= {"day", "weekday", "month"} and "year" not in fields


def _later(left: dict[str, Any], right: dict[str, Any]) -> bool:
    return (left["month"], left.get("day", 1)) > (right["month"], right.get("day", 31))
