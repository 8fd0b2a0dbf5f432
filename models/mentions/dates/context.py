"""What stands around a date: whether it is one, and whether its sentence looks ahead."""

from __future__ import annotations

import regex

from models.mentions.dates.expression import Expression, Fields
from models.mentions.dates.grammar import Grammar
from models.mentions.dates.numeric import YEARS
from models.mentions.wording import wording_of
from models.numerals.reader import read_numeral
from models.page import Page, PhraseTable

_UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}ー\p{Hangul}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]")
_HANGUL = regex.compile(r"\p{Hangul}")
_SENTENCE_ENDS = frozenset(".!?。！？।")
_CLAUSE_ENDS = frozenset(",;:–—()“”‘’'\"、，")
_NEAR = 3  # tokens that a word right before a date may be away
_REACH = 30  # tokens looked at on either side
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_COPYRIGHT = frozenset({"©", "copyright"})
_YEAR = 4  # digits
_NOTICE = 6  # tokens from that sign to the year
_AFTER_NUMBER = frozenset("%‰°$€£¥₩₹₫")


class Context:
    """The words around a span of one page."""

    def __init__(self, page: Page, grammar: Grammar) -> None:
        self.page = page
        self.words = page.words
        self.grammar = grammar
        self.wording = wording_of(grammar.language)

    def joined_before(self, i: int) -> bool:
        """Says whether token `i` goes on a word, name or number: GPT-4, R1, 0812-3456."""
        page, words = self.page, self.words
        if not page.glued(i) or self.wording.leads(page, i):
            return False
        before, word = words[i - 1], words[i]
        if before == "-" and i > 1 and page.glued(i - 1) and words[i - 2] == word and word.isalpha():
            return True  # "tahun-tahun lalu": a plural
        if _HANGUL.match(before) and _HANGUL.match(word):
            return True  # 영업이익이 전년: the 이 is no "this"
        counted = self.grammar.numerals if word in self.grammar.numerals else self.grammar.scales
        if before in counted and self._unspaced(before):
            return True  # 二十万2000, 삼백삼십일: a number that began before
        if before[-1].isalnum() or before == "_":
            return not (self._unspaced(before) or self._unspaced(word))
        if not word[0].isdecimal() or i < 2 or not page.glued(i - 1):
            return before in "@#" or (
                before == "/" and not word[0].isdecimal() and i >= 2 and page.glued(i - 1) and words[i - 2] == "/"
            )
        if before in "-–/" or before in ".,:":
            return words[i - 2][-1].isdecimal() or (
                before in "-/." and words[i - 2].isalpha() and not self._unspaced(words[i - 2])
            )
        return before in "@#$€£¥"

    def closed(self, end: int) -> bool:
        """Says whether a span that ends before token `end` is not cut out of a longer word or number."""
        page, words = self.page, self.words
        if not page.glued(end):
            return True
        word, before = words[end], words[end - 1]
        if word[0].isalnum():
            if word == "t" and end + 1 < len(words) and words[end + 1].isdecimal() and page.glued(end + 1):
                return True  # 2025-01-28T10:00
            return self._unspaced(word) or self._unspaced(before)
        if before[-1].isdecimal() and end + 1 < len(words) and page.glued(end + 1):
            return word not in ".,:/" or not words[end + 1][0].isdecimal()
        return not (before[-1].isdecimal() and word in _AFTER_NUMBER)

    def sealed(self, end: int) -> bool:
        """Says whether no number goes on behind a hyphen: 20 Januari-5 is cut, 20 Januari is not."""
        page, words = self.page, self.words
        if not page.glued(end) or end + 1 >= len(words) or not page.glued(end + 1):
            return True
        return not (words[end] in "-–" and words[end - 1][-1].isdecimal() and words[end + 1][0].isdecimal())

    def goes_too_far(self, end: int, e: Expression) -> bool:
        """Says whether the last word belongs to what follows: 'in marzo, secondo i dati', 'el lunes 15 personas'."""
        words, last = self.words, self.words[end - 1]
        if e.fields.keys() == {"weekday", "day"} | (e.fields.keys() & {"near", "shift"}) and last.isdecimal():
            behind = self.wording.behind(self.page, end)
            return behind is not None and behind[1].rule == "quantity.noun"
        if self.grammar.dates.orders[0] == "mdy" or e.fields.keys() != {"month", "day"} or end < 3:
            return False
        month = any(entry.symbol == "month" for entry in self.grammar.entries.get(last, ()))
        return words[end - 2] == "," and last.isalpha() and not month

    def licensed(self, i: int, end: int, e: Expression) -> bool:
        """Says whether what may well be something else is a date here."""
        fields = e.fields
        if fields.keys() == {"n", "unit"}:
            return self.grammar.months_license.match_before(self.page, i) is not None
        if self._denied(i, end, e):
            return False
        if self._on_the_clock(i) or (fields.keys() == {"weekday"} and self._ordered(end)):
            return False
        if e.rule == "dth" and self.grammar.lasting.match(self.page, end) is not None:
            return False
        if fields.keys() <= {"day", "in"} and e.loose and e.rule != "dth":
            return self.grammar.day_license.match_before(self.page, i) is not None and self._last_word(end)
        if e.rule == "nth =- unit" and e.loose:
            return has(self.grammar.part_followers, self.page, end)
        if e.loose == 2 and self.grammar.dash_license.match_before(self.page, i) is not None:
            return bool(self.grammar.dates.dash_license) or self._no_fraction(end, fields)
        if e.loose > 1:
            return False
        licensed = self._numeric_license(i) if "day" in fields else self._license_before(i)
        if e.loose and not (licensed or self._bracketed(i, end)):
            return "month" in fields and self._no_fraction(end, fields)
        if fields.keys() <= {"month"} or fields.keys() == {"weekday"}:
            return self.named(i, e) and (
                self.words[i] not in self.grammar.licensed
                or self._is_weekday(i, end)
                or self.grammar.dayparts.match(self.page, end) is not None
                or (end < len(self.words) and self.words[end] == ":")
            )
        return self.named(i, e)

    def _in_compound(self, end: int) -> bool:
        """Says whether a hyphen ties a number with a point to the word behind it."""
        page, words = self.page, self.words
        if words[end - 2 : end - 1] != ["."] or not words[end - 1].isdecimal() or words[end : end + 1] != ["-"]:
            return False
        return end + 1 < len(words) and page.glued(end) and page.glued(end + 1) and words[end + 1].isalpha()

    def _denied(self, i: int, end: int, e: Expression) -> bool:
        """Says whether the words around make it no date of their own."""
        fields = e.fields
        if self._recurs(i, end, fields) or self._from_another(i, end, fields) or self._measures(i, end, e):
            return True
        if "year" not in fields and self._in_compound(end):
            return True  # "Friday's 6.3-magnitude quake"
        if fields.keys() == {"unit", "shift"} and self._indefinite(i, end):
            return True  # "beberapa tahun lalu" is no last year, nor are "the last years"
        if e.rule == "numbered =- num" and fields["numbered"] == "week":
            return True  # "pekan ke-12" is a round of a league more often than a week of the year
        return "year" in fields and self._in_copyright(i)

    def _recurs(self, i: int, end: int, fields: Fields) -> bool:
        """Says whether it is one of many: 'every Monday', 'những năm qua'; not of days named: 'các ngày 5/6, 6/6'."""
        if "year" in fields:
            return False
        if self.grammar.habitual_after.match(self.page, end) is not None:
            return True
        if self.grammar.habitual.match_before(self.page, i) is None:
            return False
        marked = any(entry.symbol == "<day" for entry in self.grammar.entries.get(self.words[i], ()))
        return not (marked and fields.keys() >= {"day", "month"})

    def _indefinite(self, i: int, end: int) -> bool:
        """Says whether nobody tells of how many units: 'beberapa tahun lalu', 'the last years'."""
        several = any(self.words[at] in self.grammar.plurals for at in range(i, end))
        return several or self.grammar.indefinite.match_before(self.page, i) is not None

    def _number_at(self, at: int) -> bool:
        """Says whether a number is token `at` alone; the 'la' of 'la mitad' is none."""
        if self.words[at].isdecimal():
            return True
        found = read_numeral(self.page, at, self.grammar.language) if self.words[at] in self.grammar.numerals else None
        return found is not None and found.last == at + 1

    def _from_another(self, i: int, end: int, fields: Fields) -> bool:
        """Says whether a relative period is counted from a day told before: 'hai năm trước đó', '5 ngày sau'."""
        if not self.grammar.from_another or not fields.keys() & {"ago", "ahead", "shift", "rel"}:
            return False
        if fields.keys() == {"unit", "shift"} and fields["shift"] > 0 and i and self._number_at(i - 1):
            return True
        return self.grammar.from_another.match(self.page, end) is not None

    def _is_weekday(self, i: int, end: int) -> bool:
        """Says whether a name that needs a licence has one: 'thứ Hai' is Monday, 'thứ hai' may be second."""
        if not self.grammar.weekday_license:
            return end - i > 1 or self._license_before(i)
        large = self.page.text[self.page.starts[end - 1]].isupper()
        return large or self.grammar.weekday_license.match_before(self.page, i) is not None

    def measured(self, end: int) -> bool:
        """Says whether a unit stands behind the number that ends before token `end`: a day of a month has none."""
        found = self.wording.behind(self.page, end)
        return found is not None and found[1].kind in ("duration", "percent") and found[1].unit != "month"

    def named(self, i: int, e: Expression) -> bool:
        """Says whether a word such as "may" carries the capital letter that makes it a month."""
        named = e.fields.keys() & {"month", "weekday"} and not e.fields.keys() & {"day", "year"}
        if not named or self.words[i] not in self.grammar.cased:
            return True
        return self.page.text[self.page.starts[i]].isupper()

    def is_year(self, i: int, end: int, year: int) -> bool:
        """Says whether a bare number of four digits is a year and no count."""
        words = self.words
        if not self.closed(end) or (not words[i].isdecimal() and not self._year_license(i)):
            return False
        if self._in_copyright(i):
            return False
        if self._year_license(i):
            return year in YEARS and not self._unit_behind(end)
        if end - i > 1 and self.grammar.year_followers.match(self.page, end) is not None:
            return year in YEARS and not self.counted(i)  # 18年にも
        if not _FIRST_YEAR <= year <= _LAST_YEAR:
            return False
        if year % 100 and self._opens_with_verb(i, end):
            return True
        if i == 0:
            return False
        if self._bracketed(i, end):
            return True
        if year % 100 and self.grammar.year_determiners.match_before(self.page, i) is not None:
            return not self._unit_behind(end)
        before = words[i - 1]
        if not before[0].isalpha() and before not in "'’)-–/\"”":
            return False
        return not self.counted(i) and (self._alone(end) or self._titled(i) or self._describes(end))

    def _opens_with_verb(self, i: int, end: int) -> bool:
        """Says whether a sentence begins with the number and its verb follows: '2023 stiegen die Preise'."""
        if self.grammar.year_verbs.match(self.page, end) is None:
            return False
        return i == 0 or self.words[i - 1] in _SENTENCE_ENDS or self.words[i - 1] in '„“"«»' or _breaks(self.page, i)

    def _describes(self, end: int) -> bool:
        """Says whether a singular noun follows, which no count of a thousand could have: 'an iconic 1963 column'."""
        if not self.wording.amounts.year_before_nouns or end >= len(self.words) or self.page.glued(end):
            return False
        word, plural = self.words[end], self.wording.amounts.plural
        if not word.isalpha() or word.endswith(plural) or word in self.wording.invariable:
            return False
        return self.wording.behind(self.page, end) is None and not self.wording.adjectives.match(self.page, end)

    def _ordered(self, end: int) -> bool:
        """Says whether an ordinal follows, so that a word for Sunday is a week: 'minggu kedua'."""
        behind = self.grammar.entries.get(self.words[end], ()) if end < len(self.words) else ()
        return any(entry.symbol == "nth!" for entry in behind)

    def _on_the_clock(self, i: int) -> bool:
        """Says whether digits with a sign between are a time of day: 'pukul 04.13'."""
        if not self.words[i].isdecimal() or i + 1 >= len(self.words) or self.words[i + 1] not in ".:":
            return False
        return self.grammar.clock_before.match_before(self.page, i) is not None

    def statute(self, i: int) -> int | None:
        """Gives the token behind the number and year of a law that begins at token `i`: 'UU No. 11 Tahun 2020'."""
        words, behind = self.words, i + 1
        if not words[i].isdecimal() or self.grammar.statutes.match_before(self.page, i) is None:
            return None
        if behind < len(words) and any(e.symbol == "<year" for e in self.grammar.entries.get(words[behind], ())):
            year = behind + 1
            return year + 1 if year < len(words) and words[year].isdecimal() and len(words[year]) == _YEAR else None
        while behind + 1 < len(words) and words[behind] in "/-" and words[behind + 1].isdecimal():
            if not (self.page.glued(behind) and self.page.glued(behind + 1)):
                break
            behind += 2
        return behind if behind > i + 1 else None

    def _in_copyright(self, i: int) -> bool:
        """Says whether a year stands in a copyright notice: '© 2024', 'Copyright © ANTARA 2008'."""
        for at in range(i - 1, max(-1, i - 1 - _NOTICE), -1):
            if self._stop(at, _SENTENCE_ENDS) or _breaks(self.page, at + 1):
                return False
            if self.words[at] in _COPYRIGHT:
                return True
        return False

    def counted(self, i: int) -> bool:
        """Says whether the word before token `i` announces a count: 'sebanyak 2025'."""
        return self.grammar.count_before.match_before(self.page, i) is not None

    def ends_sentence(self, at: int) -> bool:
        """Says whether a sentence ends with token `at`."""
        return self._stop(at, _SENTENCE_ENDS)

    def future(self, i: int) -> bool:
        """Says whether the sentence around token `i` speaks of what is to come."""
        return self._ahead(i, _SENTENCE_ENDS, forward=True)

    def looks_ahead(self, i: int, e: Expression) -> bool:
        """Says whether a day or month without a year is the next one; a weekday only by its own clause."""
        if "year" in e.fields or not self.grammar.future:
            return False
        if e.fields.keys() <= {"weekday", "in"}:
            return self._ahead(i, _SENTENCE_ENDS | _CLAUSE_ENDS, forward=False)
        if e.fields.get("rel") == ("year", "~"):
            return self._ahead(i, _SENTENCE_ENDS, forward=True, table=self.grammar.outlook)
        return not self._told(i) and self._ahead(i, _SENTENCE_ENDS, forward=True)

    def _told(self, i: int) -> bool:
        """Says whether the words right before token `i` tell of the past: 'hồi tháng 4', 'announced in May'."""
        for at in range(i - 1, max(-1, i - 1 - _NEAR), -1):
            if self._stop(at, _SENTENCE_ENDS | _CLAUSE_ENDS):
                return False
            past = has(self.grammar.past, self.page, at)
            said = not past and has(self.grammar.speech, self.page, at)
            if past or said:
                behind = range(i + 1, min(len(self.words), i + 2 * _NEAR)) if said else ()
                return not any(self._looks_ahead_at(k) for k in (*range(max(0, at - _NEAR), at), *behind))
        return False

    def _looks_ahead_at(self, at: int) -> bool:
        return self.words[at] in self.grammar.future and has(self.grammar.future, self.page, at)

    def _ahead(self, i: int, stops: frozenset[str], forward: bool, table: PhraseTable[bool] | None = None) -> bool:
        table = table or self.grammar.future
        for step, reach in ((-1, _REACH), (1, _REACH if forward else 0)):
            for at in range(i + step, i + step * reach, step):
                if not 0 <= at < len(self.words) or self._stop(at, stops):
                    break
                if step > 0 and has(self.grammar.ranges_and, self.page, at):
                    break
                if self.words[at] in table and table.match(self.page, at) is not None:
                    return True
                if not forward and self.grammar.speech.match(self.page, at) is not None:
                    break
        return False

    def _stop(self, at: int, stops: frozenset[str]) -> bool:
        word = self.words[at]
        return word in stops and not (word in ".,'’" and self.page.glued(at + 1) and self.page.glued(at))

    def _numeric_license(self, i: int) -> bool:
        """Says whether the word before makes even 3/4 a day: what the pack says, else what makes a name one."""
        table = self.grammar.day_license or self.grammar.license
        return table.match_before(self.page, i) is not None

    def _license_before(self, i: int) -> bool:
        return self.grammar.license.match_before(self.page, i) is not None

    def is_dated(self, i: int) -> bool:
        """Says whether the word before token `i` makes even two digits a year: "in '95", "the '95 team"."""
        return self._year_license(i) or self.grammar.year_determiners.match_before(self.page, i) is not None

    def told_year(self, i: int) -> bool:
        """Says whether a word or a bracket before token `i` makes even a far number a year."""
        if self._year_license(i) or (i > 0 and self.words[i - 1] in "(（[-–/"):
            return True
        if i + 1 >= len(self.words) or self.grammar.year_determiners.match_before(self.page, i) is None:
            return False
        named = self.page.text[self.page.starts[i + 1]].isupper()  # "the 2050 Games", "its 2050 target"
        return named or self.grammar.year_followers.match(self.page, i + 1) is not None

    def _year_license(self, i: int) -> bool:
        return self.grammar.year_license.match_before(self.page, i) is not None

    def _bracketed(self, i: int, end: int) -> bool:
        words = self.words
        return i > 0 and words[i - 1] in "(（[" and end < len(words) and words[end] in ")）],;，、"

    def _no_fraction(self, end: int, fields: dict[str, int]) -> bool:
        """Says whether a bare 28/1 cannot well be a fraction, score or rate."""
        return fields.get("day", 0) > 12 and not self._unit_behind(end)

    def _unit_behind(self, end: int) -> bool:
        return end < len(self.words) and self.words[end] in _AFTER_NUMBER

    def _measures(self, i: int, end: int, e: Expression) -> bool:
        """Says whether a scale or unit stands behind, which makes '7.5 percent' a number and no 7 May."""
        if e.rule != "numeric" or "year" in e.fields:
            return False
        license = self.grammar.dash_license
        if has(license, self.page, i) or license.match_before(self.page, i) is not None:
            return False  # "ngày 20/11 khu vực": a word for a day leads it
        if end < len(self.words) and self.words[end] in self.grammar.scales:
            return True
        found = self.wording.behind(self.page, end)
        return found is not None and found[1].kind != "duration"

    def _alone(self, end: int) -> bool:
        """Says whether no noun follows that the number would count."""
        if end >= len(self.words) or _breaks(self.page, end):
            return True
        word = self.words[end]
        if not word[0].isalpha():
            return not word[0].isdecimal() and word not in "%‰°+×*="
        return self.grammar.year_followers.match(self.page, end) is not None

    def _titled(self, i: int) -> bool:
        """Says whether a name stands before token `i` inside a sentence: Pemilu 2024."""
        before = i - 1
        if before < 1 or not self.page.text[self.page.starts[before]].isupper():
            return False
        return self.words[before - 1] not in _SENTENCE_ENDS and not _breaks(self.page, before)

    def _last_word(self, end: int) -> bool:
        """Says whether a clause ends here, so that no noun can follow."""
        return end >= len(self.words) or _breaks(self.page, end) or self.words[end] in ".,;!?。、，"

    def _unspaced(self, word: str) -> bool:
        return not word.isascii() and _UNSPACED.match(word) is not None


def _breaks(page: Page, i: int) -> bool:
    """Says whether a line ends between token `i - 1` and token `i`."""
    return "\n" in page.text[page.ends[i - 1] : page.starts[i]]


def has(table: PhraseTable[bool], page: Page, i: int) -> bool:
    """Says whether a phrase of a table begins at token `i`."""
    return table.match(page, i) is not None
