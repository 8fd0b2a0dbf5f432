"""One amount: a number with its sign, its unit and what it is per, read where a number begins.

The unit readers are asked in the order of `UNITS`; the first that knows what stands beside the number wins.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal

from models.mentions import duration, money, number, percent, quantity
from models.mentions.clock import clock_end
from models.mentions.names import at_clock, is_name, labelled, labels_count
from models.mentions.near import Near, Unit
from models.mentions.wording import Sense, Wording
from models.numerals.fractions import VULGAR
from models.numerals.numeral import Numeral
from models.numerals.reader import NumeralReader
from models.page import UNSPACED, Page

UNITS: tuple[Callable[[Near], Unit | None], ...] = (
    money.read_unit,
    percent.read_unit,
    duration.read_unit,
    quantity.read_unit,
    number.read_unit,
)

_SIGNS = frozenset(VULGAR) | frozenset(".,")
_MINUS = "-−－"
_HANGUL, _HANGUL_LAST = "가", "힣"
_KANA_LAST = "ヿ"
_IDENTITY = 10**15
_YEAR = 4  # digits of a year
_DOLLAR = "USD"  # of which news gives rates without saying whose it is
_NO_MORE = Decimal(0)


@dataclass(slots=True)
class Amount:
    """An amount on the tokens from `first` to `last`, before bounds and hedges are read."""

    first: int
    last: int
    low: Decimal
    high: Decimal
    half: Decimal
    numeral: Numeral
    unit: Unit
    per: str | None = None

    @property
    def vague(self) -> bool:
        """Says whether the number itself is vague: 'ratusan'."""
        return self.numeral.form == "vague"


def _dotted_name(page: Page, numeral: Numeral) -> bool:
    """Says whether a middle dot makes a list or a name: 一・二審, 二・二六事件, 3・11; 八・五％ is a number."""
    dotted = "・" in page.words[numeral.first : numeral.last]
    return dotted and numeral.last < len(page) and page.words[numeral.last][0] > _KANA_LAST


class AmountReader:
    """Reads single amounts of one page; `struck` marks tokens that are no figures by their shape."""

    def __init__(self, page: Page, numerals: NumeralReader, wording: Wording, struck: bytearray) -> None:
        self.page = page
        self.numerals = numerals
        self.wording = wording
        self.struck = struck
        self.named_until = -1

    def places(self) -> list[int]:
        """Gives every token where a number may begin, in order: one look at each word."""
        lexicon, words = self.numerals.lexicon, self.page.words
        if lexicon.compounds or lexicon.sound_starts:
            return [i for i in range(len(words)) if self.begins(i)]
        starts, signs = lexicon.starts, _SIGNS
        likely = [i for i, word in enumerate(words) if word in starts or word[0].isdecimal() or word in signs]
        return [i for i in likely if self.begins(i)]

    def begins(self, i: int) -> bool:
        """Says whether a number may begin at token `i`."""
        word = self.page.words[i]
        if word[0].isdecimal():
            return not self.struck[i]
        lexicon = self.numerals.lexicon
        if word in lexicon.starts or word in VULGAR:
            return not (self.struck[i] or self._inside_word(i))
        if word[0] in lexicon.sound_starts:
            return not (self.page.glued(i) and self.page.words[i - 1][0].isalnum())
        if word in ".,":
            return i + 1 < len(self.page) and not self.struck[i + 1] and self._leads_decimals(i)
        return lexicon.compounds and bool(lexicon.pieces(word))

    def _inside_word(self, i: int) -> bool:
        """Says whether Hangul stands before a number word of one syllable: 답이 has no 이, two."""
        page = self.page
        if not (
            page.glued(i) and _HANGUL <= page.words[i] <= _HANGUL_LAST and page.words[i] in self.numerals.numbers.weak
        ):
            return False
        return _HANGUL <= page.words[i - 1] <= _HANGUL_LAST

    def _leads_decimals(self, i: int) -> bool:
        page = self.page
        apart = not page.glued(i) or page.words[i - 1] in _MINUS
        return page.words[i + 1][0].isdecimal() and page.glued(i + 1) and apart

    def read(self, i: int, floor: int) -> tuple[Amount | None, int]:
        """Reads the amount whose number begins at token `i`, nothing before `floor`: (it, where to go on)."""
        if self._inside_bound(i):
            return None, i + 1
        signed = self._minus_before(i, floor)
        start = i - 1 if signed else i
        before = self._before(start, floor)
        numeral = self._numeral(i, before)
        if numeral is None:
            return None, i + 1
        clock = clock_end(self.page, numeral, self.wording, self.numerals)
        if clock is not None:
            return None, clock
        numeral = self._restated(numeral)
        if not signed and self._spaced_minus(i, floor, numeral):
            signed, start = True, i - 1
        elif not signed and before and (minus := self._minus_of_unit(before[0], floor)) is not None:
            signed, before = True, (minus, before[1])
        near = Near(
            self.page,
            self.wording,
            self.numerals,
            numeral,
            start,
            before,
            self.wording.unit_of(self.page, numeral.last),
        )
        unit = next((unit for reader in UNITS if (unit := reader(near))), None)
        if unit is None or self._is_no_figure(numeral, unit):
            return None, numeral.last
        numeral = money.grouped(numeral, unit)
        low, high = numeral.low * unit.factor + unit.more, numeral.high * unit.factor + unit.more
        if signed:
            low, high = -high, -low
        half = numeral.half_unit * unit.factor or unit.half
        if numeral.low != int(numeral.low) and not numeral.decimals:
            half = half / 10  # a half or a quarter says more than a whole number
        if numeral.form == "vague" or numeral.rule == "number.fraction":
            half = _NO_MORE
        first = min(unit.first, start)
        last, per = self._per(unit)
        return Amount(first, last, low, high, half, numeral, unit, per), max(last, numeral.last)

    def _inside_bound(self, i: int) -> bool:
        """Says whether a word for minus is the end of 'al menos', 'au moins': no sign."""
        match = self.numerals.lexicon.table.match(self.page, i)
        if match is None or "negative" not in match[1]:
            return False
        bound = self.wording.modifiers.match_before(self.page, match[0])
        return bound is not None and bound[0] < i

    def _numeral(self, i: int, before: tuple[int, Sense] | None) -> Numeral | None:
        """Reads the number; beside a currency the short scales of money hold: 'Rp3 M', '5m euros'."""
        if before and before[1].kind == "money":
            return self.numerals.read(i, money=True)
        plain = self.numerals.read(i)
        if plain is None or plain.form != "digits" or plain.last >= len(self.page):
            return plain
        if not self.page.words[plain.last - 1][0].isdecimal() and plain.rule != "number.suffix":
            return plain
        scaled = self.numerals.read(i, money=True)
        if scaled is not None and (scaled.last, scaled.low) != (plain.last, plain.low):
            behind = self.wording.behind(self.page, scaled.last)
            if behind and (behind[1].kind == "money" or behind[1].rule == "quantity.noun"):
                return scaled
        return plain

    def _restated(self, numeral: Numeral) -> Numeral:
        """Takes in the same number in brackets behind it: 'lima (5) orang'."""
        page, at = self.page, numeral.last + 1
        if at >= len(page) or page.words[at - 1] not in "(（":
            return numeral
        again = self.numerals.read(at)
        closed = again is not None and again.last < len(page) and page.words[again.last] in ")）"
        if again is None or not closed or (again.low, again.high) != (numeral.low, numeral.high):
            return numeral
        return replace(numeral, last=again.last + 1)

    def _before(self, start: int, floor: int) -> tuple[int, Sense] | None:
        found = self.wording.before(self.page, start)
        return found if found and found[0] >= floor and not self.struck[found[0]] else None

    def _minus_of_unit(self, i: int, floor: int) -> int | None:
        """Finds the minus before a currency at token `i`, as a sign or a word: '-Rp5 miliar', 'minus $3 million'."""
        if self._minus_before(i, floor):
            return i - 1
        found = self.numerals.lexicon.table.match_before(self.page, i)
        if found is None or "negative" not in found[1] or found[0] < floor or self._inside_bound(found[0]):
            return None
        return found[0]

    def _minus_before(self, i: int, floor: int) -> bool:
        """Says whether a minus sign is written together with token `i`, and with nothing before it."""
        page = self.page
        if i - 1 < floor or page.words[i - 1] not in _MINUS or not page.glued(i):
            return False
        if not page.glued(i - 1):
            return True
        outer = page.words[i - 2]
        if outer[0] >= UNSPACED and outer[0].isalpha():
            return True
        return outer in "([" or (outer in "$€£¥" and not page.words[i][0].isalpha())

    def _spaced_minus(self, i: int, floor: int, numeral: Numeral) -> bool:
        """Says whether a number alone on its line stands behind a dash: a negative one, no list item."""
        page = self.page
        if i - 1 < floor or page.words[i - 1] not in _MINUS or page.glued(i):
            return False
        line_begins = i == 1 or "\n" in page.text[page.ends[i - 2] : page.starts[i - 1]]
        rest = numeral.last >= len(page) or "\n" in page.text[page.ends[numeral.last - 1] : page.starts[numeral.last]]
        return line_begins and rest

    def _is_no_figure(self, numeral: Numeral, unit: Unit) -> bool:
        """Drops names, clock times, identity numbers, ordinals and words that alone are no number."""
        page = self.page
        if numeral.rule == "number.ordinal":
            return True
        if self._says_none(numeral, unit):
            return True
        plain = unit.kind == "number" or not unit.known
        if (plain or unit.rule == "quantity.noun") and _dotted_name(page, numeral):
            return True
        if (plain or unit.name == "degree") and self.wording.bearings.match(page, unit.last):
            return True
        alone = numeral.first == 0 and numeral.last >= len(page) - 1
        timed = plain or unit.kind == "duration"
        if unit.kind == "duration" and labelled(page, numeral.first, self.wording) and self._year_behind(unit.last):
            return True
        if (timed and at_clock(page, numeral, self.wording)) or (
            unit.kind == "number" and numeral.high >= _IDENTITY and not alone
        ):
            return numeral.high >= 10 * _IDENTITY or numeral.high < 25
        if numeral.weak and (unit.rule == "money.cents" or (unit.rule == "money.name" and unit.first < numeral.first)):
            return True
        if numeral.weak and unit.rule in (
            "quantity.noun",
            "quantity.classifier",
            "quantity.unknown",
            "duration.word",
        ):
            named = labels_count(page, numeral, self.wording)
            if unit.known and not named and self.wording.counted_one.match(page, numeral.last):
                return False
            return plain or named or page.words[numeral.first] in self.numerals.numbers.articles
        if not unit.known and self.wording.not_labels.match_before(page, numeral.first):
            return False
        if plain and is_name(page, numeral, self.wording, self.named_until) and not self._opens_range(numeral):
            self.named_until = numeral.last
            return True
        counted = unit.rule in ("quantity.noun", "quantity.classifier")
        return counted and labels_count(page, numeral, self.wording)

    def _says_none(self, numeral: Numeral, unit: Unit) -> bool:
        """Says whether a word such as 'không' or 'một' before a unit counts nothing: 'không chỉ', 'một lần nữa'."""
        if not numeral.weak or numeral.form != "words" or unit.kind not in ("money", "duration", "quantity"):
            return False
        if numeral.high == 0:
            return unit.name not in ("celsius", "degree")
        return unit.name == "times" and self.page.words[numeral.first] in self.numerals.numbers.articles

    def _opens_range(self, numeral: Numeral) -> bool:
        """Says whether a dash and a number with a unit follow: 'Mưa 150-300 mm' is no name."""
        page, at = self.page, numeral.last
        if at + 1 >= len(page) or page.words[at] not in _MINUS + "–" or not page.words[at + 1][0].isdecimal():
            return False
        far = self.numerals.read(at + 1)
        behind = self.wording.unit_of(page, far.last) if far else None
        return behind is not None and behind[1].rule != "quantity.noun"

    def _is_rate(self, per: tuple[int, Sense]) -> bool:
        """Says whether an amount is per one of another currency, with no amount of its own: 'Rp16.250 per dolar AS'."""
        own = per[0] < len(self.page) and self.page.words[per[0]][0].isdecimal()
        return per[1].kind == "money" and per[1].rule != "money.cents" and not own

    def _year_behind(self, at: int) -> bool:
        """Says whether a year follows, so that 'nomor 11 tahun 2020' is no eleven years."""
        return at < len(self.page) and self.page.words[at].isdecimal() and len(self.page.words[at]) == _YEAR

    def _per(self, unit: Unit) -> tuple[int, str | None]:
        """Reads what an amount is per: 'per liter', '/kg', 'a day'."""
        page, wording = self.page, self.wording
        one = wording.per_one.match(page, unit.last) if unit.kind == "money" else None
        if one is not None:
            return one
        found = wording.per.match(page, unit.last)
        if unit.kind == "number" or found is None or found[0] >= len(page):
            return unit.last, None
        word = page.words[unit.last]
        if word == "/" and not page.glued(found[0]):
            return unit.last, None
        sense = wording.behind(page, found[0])
        if sense and sense[1].kind in ("quantity", "duration"):
            return sense[0], sense[1].unit
        if sense and unit.kind == "money" and self._is_rate(sense):
            return sense[0], _DOLLAR if sense[1].unit == "$" else sense[1].unit
        behind = page.words[found[0]]
        lower = behind[0].isalpha() and not page.text[page.starts[found[0]]].isupper()
        if unit.kind == "money" and lower and word not in wording.loose_per and len(behind) > 1:
            return found[0] + 1, behind
        return unit.last, None
