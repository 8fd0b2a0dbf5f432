"""Reads the dates of one page: the longest expression where one may begin, alone or in a range."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from models.mentions.dates.atoms import Atom, Atoms
from models.mentions.dates.calendar import Period
from models.mentions.dates.context import Context
from models.mentions.dates.earlier import Earlier, earlier_period, settled_earlier
from models.mentions.dates.expression import ONLY_IN_RANGES, Expression, Found, expression
from models.mentions.dates.fallback import parse_span, widened
from models.mentions.dates.grammar import Grammar
from models.mentions.dates.numeric import YEARS
from models.mentions.dates.persons import Persons
from models.mentions.dates.quotation import quoted_reference
from models.mentions.dates.ranges import read_range
from models.mentions.dates.resolve import Resolver
from models.mentions.dates.same import Same, same_of_year, same_period, settled
from models.mentions.dates.templates import Node
from models.mentions.dates.tense import counts_ahead, looks_ahead, tenses_of
from models.page import Page

_LONGEST_LIST = 6  # days or months that share one year
_REMEMBERED = 10_000  # places of a text whose readings are kept
_COMPARED = frozenset({"week", "month", "quarter", "half", "year"})
_OF_TIMES = ("the", "those")  # before a decade of two digits; "in his mid-30s" tells an age
_YEARS_AHEAD = 5
_NEAR_HALF = 40  # tokens in which a word of business makes a bare half one of the year
_MOST_ENDS = 40  # readings tried at one place: a bound that no real text comes near


Parse = tuple[int, Expression] | None
Inner = tuple[str, Callable[[int], Parse]]
"""What a tree may have inside: a symbol, and what reads the expressions that it stands for."""
End = tuple[int, list[tuple[str, Any]], str]
"""Where a template ended: the token behind it, what it read, and its name."""


class DateReader:
    """One page read in one language, for one reference day."""

    def __init__(self, page: Page, grammar: Grammar, reference: date | None) -> None:
        self.page = page
        self.grammar = grammar
        self.atoms = Atoms(page, grammar)
        self.context = Context(page, grammar)
        self.tenses = tenses_of(grammar.language)
        self.resolver = Resolver(reference, grammar.dates.fiscal_month, bool(self.tenses))
        self.persons = Persons(page, grammar)
        self._plain: dict[int, Parse] = {}
        self._periods: dict[int, Parse] = {}
        self._parts: dict[int, Parse] = {}
        self._found: list[Found] = []

    def read(self) -> list[Found]:
        """Reads the whole page, in order, without overlaps."""
        found = self._found = []
        behind = 0
        waiting: list[Same | Earlier] = []
        for i in self.grammar.places(self.page.words):
            if i < behind:
                continue
            if len(self._plain) > _REMEMBERED:
                self._forget()
            skip = self.grammar.not_dates.match(self.page, i)
            if skip is not None and not self._goes_on(skip[0]):
                behind = skip[0]
                continue
            if self.grammar.not_dates.match_before(self.page, i + 1) is not None:
                continue  # Rio de Janeiro
            statute = self.context.statute(i)
            if statute is not None:
                behind = statute
                continue
            trails = found and found[-1].last == i and self._trails(i)
            if trails or self.grammar.opens_nothing(self.page, i) or self.context.joined_before(i):
                continue
            told = self._waits(i, len(found))
            if told is not None:
                waiting.append(told)
                behind = told.last
                continue
            here = self._at(i, found[-1] if found else None)
            if here is not None:
                behind = here.last
                if here.period is not None and self.grammar.before_era.match(self.page, here.last) is None:
                    if found and here.first < found[-1].last:
                        found.pop()  # the year before a month that dateparser read with it
                    found.append(here)
        return self._settled(found, waiting) if waiting else found

    def _goes_on(self, i: int) -> bool:
        """Says whether more digits are joined to those before token `i`: "24/7/2000" is a day."""
        words = self.page.words
        joined = 0 < i < len(words) - 1 and words[i] in "/.-" and self.page.glued(i) and self.page.glued(i + 1)
        return joined and words[i - 1].isdecimal() and words[i + 1].isdecimal()

    def _waits(self, i: int, at: int) -> Same | Earlier | None:
        """Reads at token `i` a period that only another one tells; `at` is the number of dates found before."""
        word = self.page.words[i]
        told = same_period(self.page, self.grammar, self.atoms, i, at) if word in self.grammar.same else None
        if told is None and word.isdecimal() and self.grammar.same_alone:
            told = same_of_year(self.page, self.grammar, self.atoms, i, at)
        return told or earlier_period(self.page, self.grammar, self.atoms, i, at) or self._compared(i, at)

    def _compared(self, i: int, at: int) -> Earlier | None:
        """Reads what another period is compared with: 'so với tháng trước' is the month before the one told."""
        if self.grammar.compared.match_before(self.page, i) is None:
            return None
        parse = self.expression(i)
        if parse is None or self.page.words[parse[0] - 1] not in self.grammar.just_before:
            return None
        fields = parse[1].fields
        unit, offset = fields.get("rel") or (fields.get("unit", [""])[0], fields.get("shift"))
        return Earlier(i, parse[0], unit, None, at) if offset == -1 and unit in _COMPARED else None

    def _settled(self, found: list[Found], waiting: list[Same | Earlier]) -> list[Found]:
        """Gives all dates with those that waited; where the text tells no period, the words for the year alone."""
        stops = self.context.ends_sentence
        topics = [f._replace(period=None) if self._is_baseline(f) else f for f in found]
        same, untold = settled(topics, [w for w in waiting if isinstance(w, Same)], stops)
        if untold:
            more, untold = settled(found, untold, stops)
            same += more
        earlier = [w for w in waiting if isinstance(w, Earlier)]
        for left in untold:
            year = self._at(left.told, None) if left.told < left.last else None
            if year is not None and year.period is not None:
                same.append(year)
            else:
                again = earlier_period(self.page, self.grammar, self.atoms, left.told, left.at)
                earlier += [again] if again else []
        told = settled_earlier(topics, earlier, stops, self.resolver.reference)
        left_over = {e.first for e in earlier} - {f.first for f in told}
        told += [here for here in (self._at(first, None) for first in left_over) if here is not None]
        return sorted([*found, *same, *(f for f in told if f.period is not None)])

    def _is_baseline(self, found: Found) -> bool:
        """Says whether a date is only what is compared with: 'so với tháng 12/2023'."""
        return self.grammar.compared.match_before(self.page, found.first) is not None

    def _trails(self, i: int) -> bool:
        """Says whether token `i` only says again of the date before it that it is past or near: '5 Mei kemarin'."""
        days = ("day", -1), ("day", 0), ("day", 1)
        entries = self.grammar.entries.get(self.page.words[i], ())
        if self.page.words[i] in self.grammar.joined_words:
            return False  # وأمس: and yesterday
        return any(e.symbol == "near_post" or (e.symbol == "rel" and e.value in days and not e.tail) for e in entries)

    def _forget(self) -> None:
        """Lets go of what was read long before, which a long text would keep in memory to its end."""
        self._plain.clear()
        self._periods.clear()
        self._parts.clear()
        self.atoms.forget()

    def _at(self, i: int, before: Found | None) -> Found | None:
        if not self._may_open(i):
            return None  # most words that some date has in it begin none
        parse = self.expression(i)
        span = read_range(self, i, parse)
        if span is not None and (parse is None or parse[0] <= span.last):
            return span
        return self._single(i, parse, before) or span or self._bare_year(i, before)

    def _may_open(self, i: int) -> bool:
        """Says whether what token `i` may be is a date alone, or opens one that the token behind it may go on with."""
        opening, alone, at = self.grammar.opening_symbols, self.grammar.lone_symbols, self.atoms.at
        return any(a.symbol in alone or (a.symbol in opening and at(a.end)) for a in at(i))

    # One expression -----------------------------------------------------------------------------------

    def expression(self, i: int) -> Parse:
        """Gives the longest expression that begins at token `i`."""
        part = self._part(i)
        edge = self._longest(self.grammar.edges, i, ("part", self._part_or_year))
        return edge if edge is not None and (part is None or edge[0] > part[0]) else part

    def _plain_at(self, i: int) -> Parse:
        if i not in self._plain:
            self._plain[i] = None
            self._plain[i] = self._longest(self.grammar.plain, i)
        return self._plain[i]

    def _period_at(self, i: int) -> Parse:
        """Gives the plain expression at `i`, or the bare year that only another part makes one."""
        if i not in self._periods:
            self._periods[i] = self._period(i)
        return self._periods[i]

    def _period(self, i: int) -> Parse:
        plain = self._plain_at(i)
        spelled = plain is not None and plain[1].rule == "oth" and not self.page.words[i].isdecimal()
        if plain is None or spelled or plain[1].loose == ONLY_IN_RANGES:
            plain = None
            year = next((a for a in self.atoms.at(i) if a.symbol == "year"), None)
            if year is not None and year.value in YEARS and self.context.closed(year.end):
                return year.end, Expression("year", {"year": year.value}, "year")
        return plain

    def _part(self, i: int) -> Parse:
        if i not in self._parts:
            self._parts[i] = None
            part = self._longest(self.grammar.parts, i, ("period", self._period_at))
            plain = self._plain_at(i)
            self._parts[i] = part if part is not None and (plain is None or part[0] > plain[0]) else plain
        return self._parts[i]

    def _part_or_year(self, i: int) -> Parse:
        return self._part(i) or self._period_at(i)

    def _longest(self, root: Node, i: int, inner: Inner | None = None) -> Parse:
        if i >= len(self.page.words):
            return None
        ends: list[End] = []
        self._walk(root, i, [], inner, ends)
        if not ends:
            return None
        best: Parse = None
        for end, row, rule in sorted(ends, key=_first):
            if best is not None and end < best[0]:
                break
            made = expression(row, rule) if self.context.closed(end) else None
            if made is None or self.context.goes_too_far(end, made):
                continue
            if best is None or _rather(made, best[1]):
                best = end, made
        return best

    def _walk(self, node: Node, i: int, row: list[tuple[str, Any]], inner: Inner | None, ends: list[End]) -> None:
        """Follows the tree from a node on with all that token `i` may be; every template that ends goes to `ends`."""
        words, behind = self.page.words, node.next
        for symbol, end, value in self._atoms(i, inner, node) if inner and node.wants(inner[0]) else self.atoms.at(i):
            step = behind.get(symbol)
            if step is None:
                continue
            longer = [*row, (symbol, value)]
            if step.rule is not None:
                ends.append((end, longer, step.rule))
            if not step.next or len(ends) > _MOST_ENDS or not self.atoms.at(end):
                continue  # nothing may follow what the row has, or nothing of a date does
            if words[end] not in self.grammar.only_joined:  # "2023 ומרץ" is a year, and a month
                self._walk(step, end, longer, inner, ends)

    def _atoms(self, i: int, inner: Inner, node: Node) -> list[Atom]:
        """Gives all that token `i` may be, with the expression of the symbol inside the tree that begins there."""
        atoms, (name, read) = self.atoms.at(i), inner
        parse = read(i)
        if parse is None:
            return atoms
        end, e = parse
        return [*atoms, *[Atom(s, end, e) for s in (name, f"{name}:{e.grain}") if s in node.next]]

    # Alone --------------------------------------------------------------------------------------------

    def _single(self, i: int, parse: Parse, before: Found | None) -> Found | None:
        if parse is None:
            return None
        last, alone = parse
        e = self._borrowed(last, alone, _LONGEST_LIST)
        if not self.grammar.packed and "month" in e.fields and "year" not in e.fields:
            wide = self._fallen_back(i, last)
            if wide is not None:
                return wide
        if e.rule == "year" or not self.context.sealed(last):
            return None
        if self.persons.names_one(i, last, e) or self._says_little(i, last, e):
            return None
        listed = e is not alone and self._listed(i, before, "day")
        if not listed and not self.context.licensed(i, last, e):
            return None
        ahead = self.ahead(i, last, e)
        if e.fields.get("span") == 0 and not ahead:
            return None  # "within two weeks" may lie in the past
        counted = "ahead" in e.fields or e.fields.get("span") == 0
        if self.tenses and counted and not counts_ahead(self.page, self.tenses, i, last):
            return None  # "the worst in 12 years" looks back, and names no day
        told = quoted_reference(self.page, self.grammar, i, e, self._found)
        resolver = Resolver(told, self.grammar.dates.fiscal_month) if told else self.resolver
        return Found(i, last, resolver.period(e, ahead), e.rule)

    def _says_little(self, i: int, last: int, e: Expression) -> bool:
        """Says whether it names no period after all: 'in his later years', a '95 that no word makes a year."""
        words = self.page.words
        if e.fields.keys() == {"edge", "unit"}:
            return words[last - 1] in self.grammar.plurals
        if e.fields.get("unit") == ["half"] and (words[last : last + 1] == ["-"] or self._half_of_a_match(i, last, e)):
            return True  # "the past half-decade"
        decade = e.fields["in"] if "edge" in e.fields and "in" in e.fields else e
        if decade.fields.get("decade", 100) < 100 and decade.rule == "decade":
            somebodys = self.grammar.year_determiners.match_before(self.page, i) is not None
            return somebodys and words[i - 1] not in _OF_TIMES
        return e.rule == "quoted_year" and not self.context.is_dated(i)

    def _half_of_a_match(self, i: int, last: int, e: Expression) -> bool:
        """Says whether a bare half is one of a match or speech, as nothing near it speaks of business."""
        if e.fields.keys() != {"nth", "unit"} or not self.grammar.part_words:
            return False
        words = self.page.words
        if words[last : last + 1] == ["of"]:
            return True
        near = words[max(0, i - _NEAR_HALF) : last + _NEAR_HALF]
        return not any(word in self.grammar.part_words for word in near)

    def ahead(self, i: int, last: int, e: Expression) -> bool:
        """Says whether a date that names no year lies ahead: by its sentence, and its tense where the pack tells it."""
        if not self.tenses or "year" in e.fields or e.fields.get("rel") == ("year", "~"):
            return self.context.looks_ahead(i, e)
        return looks_ahead(self.page, self.tenses, i, last, e, self.resolver)

    def _fallen_back(self, i: int, last: int) -> Found | None:
        """Asks dateparser about a month with a year beside it, in a language without a pack."""
        span = widened(self.page, i, last)
        if span is None or not (self.context.closed(span[1]) and self.context.sealed(span[1])):
            return None
        period = parse_span(self.page.original(*span), self.grammar.language.code)
        return Found(*span, period, "dateparser") if period is not None else None

    def _borrowed(self, last: int, e: Expression, left: int) -> Expression:
        """Lends a day or month the year, and a day the month, of the next one in a list: 3, 4 and 5 May 2025."""
        f = e.fields
        if not left or "year" in f or not (f.keys() <= {"month", "day"} and f):
            return e
        behind = self._behind_joint(last)
        joined = self.page.words[last : last + 1] and self.page.words[last] in self.grammar.joined_words
        parse = self.expression(behind) if behind > last or joined else None
        if parse is None:
            return e
        other = self._borrowed(parse[0], parse[1], left - 1).fields
        if not (other.keys() >= f.keys() and other.keys() <= {"year", "month", "day"} and "month" in other):
            return e
        if "month" in f and ("day" in f) != ("day" in other):
            return e
        return e._replace(fields={**other, **f}, loose=1 if e.loose == ONLY_IN_RANGES else e.loose)

    def _behind_joint(self, last: int) -> int:
        """Gives the token behind the comma or "and" at token `last` that joins two members of a list."""
        comma = last + 1 if self.page.words[last : last + 1] == [","] else last
        joint = self.grammar.ranges_and.match(self.page, comma)
        return joint[0] if joint else comma

    def _bare_year(self, i: int, before: Found | None) -> Found | None:
        year = next((a for a in self.atoms.at(i) if a.symbol == "year"), None)
        if year is None or not self.context.sealed(year.end):
            return None
        if not (self._listed(i, before, "year") or self.context.is_year(i, year.end, int(str(year.value)))):
            return None
        period = self.resolver.period(Expression("year", {"year": year.value}, "year"))
        if period is None or (self._far_ahead(period) and not self.context.told_year(i)):
            return None
        return Found(i, year.end, period, "year")

    def _far_ahead(self, period: Period) -> bool:
        """Says whether a year lies so far ahead that without a word that makes it one it may be a count."""
        return self.resolver.reference is not None and period.start.year > self.resolver.reference.year + _YEARS_AHEAD

    def _listed(self, i: int, before: Found | None, grain: str) -> bool:
        """Says whether a list of years or days goes on at token `i`: 2023, 2024 and 2025."""
        if before is None or before.period is None or before.period.grain != grain:
            return False
        return before.last < i == self._behind_joint(before.last)


def _first(end: End) -> int:
    """Sorts the longest to the front."""
    return -end[0]


def _rather(made: Expression, best: Expression) -> bool:
    """Says whether of two readings of the same words the first is meant: '9 tháng năm 2025' is no 9 May."""
    if made.fields.keys() & {"numbered", "nth"} and "span" in best.fields:
        return True  # 지난 2분기 is the second quarter, 前9个月 are the first nine months
    if {"near", "day"} <= made.fields.keys() and "span" in best.fields:
        return True  # 지난 12일 is the 12th, 지난 12일간 are twelve days
    if {"near", "day"} <= best.fields.keys() and "span" in made.fields:
        return False
    return made.loose < best.loose or ("n" in made.fields and "day" in best.fields)
