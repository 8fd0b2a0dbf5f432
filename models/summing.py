"""Adds up a number from the words and digits that make it: hundreds, scales, links, halves and fractions.

A number is a sum of parts. A word with a value opens a part where the part before left room for it ("two
hundred" leaves room for what is below a hundred); a multiplier takes all smaller parts at the end and
multiplies them. That one rule reads "dua juta lima ratus ribu", "1.1 lakh crore", 四十九兆九千億 and
"thirty-one thousand" alike; what the words are and which may stand alone is the language pack's.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from models.digits import Digits, Style, read_digits
from models.lexicon import Entry, Lexicon
from models.ordinals import read_ordinal
from models.page import Page
from models.vocabulary.numbers import Numbers

_MOST_STEPS = 64  # parts, links and signs of one number
_DEEPEST = 3  # numbers within a number: the lower half of a fraction behind a whole
_ONE, _TEN, _HUNDRED, _THOUSAND, _ZERO = Decimal(1), Decimal(10), Decimal(100), Decimal(1000), Decimal(0)
_MILLION = Decimal(1_000_000)
_HALF = Decimal("0.5")
_SHARE_HALF = Decimal("0.05")  # a half or a third is written to about a tenth
_LARGEST_FRACTION = 1000
_LEAST_IMPROPER = 5  # "five quarters" are months, "twenty fifths" are four
UNSPACED = "\u0e00"  # scripts from here on are written without spaces between words
_COLLECTIVES = frozenset({Decimal(12), Decimal(20), Decimal(144)})  # a dozen multiplies all before it


@dataclass(frozen=True, slots=True)
class Ground:
    """What a number is read from and with: the page, the pack's numbers and words, the digits' style."""

    page: Page
    numbers: Numbers
    lexicon: Lexicon
    style: Style


@dataclass(frozen=True, slots=True)
class Part:
    """One summand: its value, the room it leaves below (`floor`), its multiplier, and the token behind it.

    `half` is half a unit of its last written digit; `digits` tells how it was written.
    """

    value: Decimal
    floor: Decimal
    scale: Decimal
    last: int
    half: Decimal
    digits: bool
    weak: bool = False
    decimals: int = 0


class Sum:
    """Adds up the parts of one number, from token `at` on, as far as they fit together."""

    def __init__(self, ground: Ground, at: int, below: Decimal | None = None, depth: int = 0) -> None:
        self.ground = ground
        self.page = ground.page
        self.lexicon = ground.lexicon
        self.numbers = ground.numbers
        self.first = self.at = at
        self.below = below
        self.depth = depth
        self.inner = depth > 0
        self.divided = self.linked = self.filled = False
        self.ordinal_until = 0
        self.parts: list[Part] = []

    def run(self) -> None:
        """Takes one step after the other until one does not fit."""
        if self.depth > _DEEPEST:
            return
        for _ in range(_MOST_STEPS):
            if self.at >= len(self.page) or (self.parts and self._parted()) or not self._step():
                break
        if self.numbers.elided:
            self._restore_place()
        if self.parts and not self.inner:
            self._ordinal()

    def _ordinal(self) -> None:
        """Takes an ordinal behind the number: its lower half ('three twenty-firsts'), or it is all one ordinal.

        What still fits into the number goes on with it: 'twenty-first', 'one hundred fifth'.
        """
        if not self.lexicon.has_ordinals or self.at >= len(self.page) or self._parted():
            return
        found = read_ordinal(self.page, self.at, self.lexicon)
        if found is None or self.parts[-1].digits:
            return
        if found.value < self.parts[-1].floor and not (self.divided or found.part):
            self.ordinal_until = found.last
        elif not (found.linked or self._followed_by_noun(found.last)):
            self._lower_half(found.value, found.last)

    def _lower_half(self, divisor: Decimal, last: int) -> bool:
        """Divides the number by its lower half, which ends before token `last`."""
        total = sum((part.value for part in self.parts), _ZERO)
        if self.divided or total <= 0 or total != int(total) or divisor <= _ONE:
            return False
        self.at = last
        self.parts.clear()
        self.divided = True
        return self._add(total / divisor, _ZERO, _ONE, _SHARE_HALF)

    def _followed_by_noun(self, at: int) -> bool:
        """Says whether a word stands at token `at` that what is before it may count or describe."""
        if at >= len(self.page) or self.page.words[at] in self.lexicon.part_links:
            return False
        return self.page.words[at][0].isalpha()

    def _restore_place(self) -> None:
        """Gives a last digit the place below the part before it: 三千五 is 3,500, 三千零五 is 3,005."""
        k = len(self.parts) - 1
        while k > 0 and self.parts[k].floor == _ZERO:
            k -= 1
        if k < 1 or self.linked or self.parts[k].digits or not 0 < self.parts[k].value < _TEN:
            return
        if self.parts[k].scale == _ONE and self.parts[k - 1].scale >= _HUNDRED:
            value = self.parts[k].value * self.parts[k - 1].scale / _TEN
            self.parts[k] = replace(self.parts[k], value=value)

    def _parted(self) -> bool:
        """Says whether an empty line or more stands before the next token."""
        return self.page.text.count("\n", self.page.ends[self.at - 1], self.page.starts[self.at]) > 1

    def _step(self) -> bool:
        word = self.page.words[self.at]
        if word[0].isdecimal() or (not self.parts and word in ".,"):
            return self._digits(linked=False)
        if word in VULGAR:
            return self._vulgar(VULGAR[word])
        if self.divided and word in self.lexicon.vague_links:
            self.at += 1
            return self._of_scale() or self._stay(self.at - 1)
        match = self.lexicon.table.match(self.page, self.at)
        if match is not None:
            return self._word(match[0], match[1]) or self._filler()
        if self.parts and word in "-‐‑":
            return self._hyphen()
        pieces = self.lexicon.pieces(word)
        return bool(pieces) and not self._compound_ordinal() and self._compound(pieces)

    def _compound_ordinal(self) -> bool:
        """Says whether a compound at the start of a number is an ordinal: 'honderdachtste' is no eighth."""
        if self.parts or not self.lexicon.has_ordinals:
            return False
        found = read_ordinal(self.page, self.at, self.lexicon)
        return found is not None and not found.part and found.last == self.at + 1

    def _stay(self, at: int) -> bool:
        """Goes back to token `at`: what was tried does not fit."""
        self.at = at
        return False

    def _word(self, behind: int, entry: Entry) -> bool:
        """Takes one word or phrase in the first of its roles that fits here."""
        at = self.at
        self.at = behind
        if self._role(entry):
            return True
        self.at = at
        return False

    def _role(self, entry: Entry) -> bool:
        if "half" in entry and self.parts and self._half(entry["half"][0]):
            return True
        if "multiplier" in entry and self._multiply(entry["multiplier"][0], "bare" in entry):
            return True
        if "link" in entry and "value" in entry and self.parts:
            return self._link()
        if "value" in entry and self._value(entry["value"][0], "weak" in entry):
            return True
        if "teen" in entry and self._teen(entry["teen"][0]):
            return True
        if "fraction" in entry and not self.parts:
            self.divided = True
            return self._add(entry["fraction"][0], _ZERO, _ONE, _SHARE_HALF, weak="weak" in entry)
        return bool(self.parts) and self._continue(entry)

    def _of_scale(self) -> bool:
        """Takes the scale of a fraction: 'two thirds of a million', 'quart de million'."""
        at = self.at
        if at < len(self.page) and self.page.words[at] in self.lexicon.articles:
            at += 1
        match = self.lexicon.table.match(self.page, at)
        if match is None or "multiplier" not in match[1] or "vague" in match[1]:
            return False
        self.at = match[0]
        return self._multiply(match[1]["multiplier"][0], bare=False)

    def _continue(self, entry: Entry) -> bool:
        """Takes a word that only goes on with a number: a link, the point, the lower half of a fraction."""
        if "filler" in entry and self._scale_ahead():
            self.filled = True
            return True
        if "denominator" in entry and self._divide(entry):
            return True
        if "over" in entry and self._over():
            return True
        if "over_reversed" in entry and self._over(reverse=True):
            return True
        if "over_lone" in entry and self._over(lone=True):
            return True
        if "over_ordinal" in entry and self._over_ordinal():
            return True
        if "point" in entry and self._point():
            return True
        if "unit_link" in entry and self._units_first():
            return True
        return "link" in entry and self._link()

    def _filler(self) -> bool:
        """Takes a filler that also begins a vague plural: the 数 of 二十数万."""
        at = self.at
        if not self.parts or self.page.words[at] not in self.numbers.fillers or self.parts[-1].floor != _TEN:
            return False
        self.at += 1
        self.filled = self._scale_ahead()
        return self.filled or self._stay(at)

    def _scale_ahead(self) -> bool:
        """Says whether a scale follows that multiplies all that stands here."""
        match = self.lexicon.table.match(self.page, self.at)
        return match is not None and "multiplier" in match[1] and match[1]["multiplier"][0] > self.parts[0].floor

    def _add(
        self,
        value: Decimal,
        floor: Decimal,
        scale: Decimal,
        half: Decimal = _ZERO,
        *,
        digits: bool = False,
        weak: bool = False,
        decimals: int = 0,
    ) -> bool:
        self.parts.append(Part(value, floor, scale, self.at, half, digits, weak, decimals))
        return True

    def _room(self) -> Decimal | None:
        """Gives what the last part leaves below itself; None where nothing stands yet."""
        return self.parts[-1].floor if self.parts else None

    def _digits(self, linked: bool) -> bool:
        """Takes a number in digits: at the start, or below a scale word: '4 thousand 3 hundred'."""
        room = self._room()
        found = read_digits(self.page, self.at, self.ground.style)
        if found is None or (room is not None and not self._digits_fit(found, room, linked)):
            return False
        self.at = found.last
        half = _HALF.scaleb(-found.decimals) if found.decimals else _ZERO
        return self._add(
            found.value,
            _ONE if not found.decimals else _ZERO,
            _ONE,
            half,
            digits=True,
            decimals=found.decimals,
        )

    def _digits_fit(self, found: Digits, room: Decimal, linked: bool) -> bool:
        glued = self.page.glued(self.at)
        if found.value >= room or self.parts[-1].scale == _ONE:
            return False
        if found.decimals and not (glued and self.page.words[self.at - 1][0] >= UNSPACED):
            return False
        if glued or (linked and room == _HUNDRED):
            return True
        match = self.lexicon.table.match(self.page, found.last)
        if match is None or "multiplier" not in match[1]:
            return self.page.words[self.at - 1][0] >= UNSPACED
        factor = match[1]["multiplier"][0]
        if factor * found.value < room or factor > self.parts[0].floor:
            return True
        return all(part.floor > factor * room for part in self.parts[:-1]) and factor > room  # 4억 1천 590만

    def _value(self, value: Decimal, weak: bool, linked: bool = False) -> bool:
        room = self._room()
        if room is None:
            return self._positional(value) or self._add(value, _place(value), _scale_of(value), weak=weak)
        if self._only_zero() and 0 < value < _TEN:
            self.parts.clear()  # 'cero uno' is one
            return self._add(value, _ONE, _ONE)
        if self.numbers.units_first and room == _TEN and not linked:
            return False  # zwanzig drei is no 23
        if value >= room or (value == 0 and room < _THOUSAND) or (not linked and self._behind_digits()):
            return False
        return self._add(value, _place(value), _scale_of(value))

    def _only_zero(self) -> bool:
        """Says whether all that stands here is a zero in words: 'cero uno'; decimals keep theirs."""
        return not self.inner and len(self.parts) == 1 and self.parts[0].value == 0 and not self.parts[0].digits

    def _behind_digits(self) -> bool:
        """Says whether digits with a scale word end here: '3 million two' is no number."""
        return any(part.digits for part in self.parts) and not self.page.glued(self.at - 1) and not self._scale_next()

    def _scale_next(self) -> bool:
        match = self.lexicon.table.match(self.page, self.at)
        return match is not None and "multiplier" in match[1]

    def _positional(self, value: Decimal) -> bool:
        """Takes digits in words side by side, as in 二〇二五."""
        if not self.numbers.positional or value >= _TEN:
            return False
        written, at = str(value), self.at
        while len(written) < _MOST_STEPS:
            match = self.lexicon.table.match(self.page, at)
            digit = match[1].get("value") if match else None
            if match is None or digit is None or digit[0] >= _TEN or "multiplier" in match[1]:
                break
            written, at = written + str(digit[0]), match[0]
        match = self.lexicon.table.match(self.page, at)
        if len(written) < 2 or (match is not None and "multiplier" in match[1]):
            return False  # 二三十 is "twenty or thirty", no 23 tens
        self.at = at
        return self._add(Decimal(written), _ONE, _ONE)

    def _multiply(self, factor: Decimal, bare: bool) -> bool:
        """Multiplies the parts at the end that are smaller than the factor."""
        if self.below is not None and factor >= self.below:
            return False
        start = len(self.parts)
        while start and (self.parts[start - 1].floor < factor or (factor in _COLLECTIVES and not self.linked)):
            start -= 1
        if bare and self._only_zero():
            self.parts.clear()  # 零十 is ten
            start = 0
        taken = self.parts[start:]
        if taken and taken[-1].scale in _COLLECTIVES:
            return False  # nobody counts millions of dozens
        room = self.parts[start - 1].floor if start else None
        if not taken:
            fits = bare and (room is None or factor < room)
            return fits and self._add(factor, factor, factor, weak=True)
        value = sum((part.value for part in taken), _ZERO) * factor
        if room is not None and value >= room:
            del self.parts[start:]
            return False
        last = taken[-1]
        half = (last.half or _HALF) * factor if factor >= _THOUSAND else last.half * factor
        digits = any(part.digits for part in taken)
        del self.parts[start:]
        return self._add(value, factor, factor, half, digits=digits, decimals=last.decimals)

    def _teen(self, ten: Decimal) -> bool:
        if not self.parts or not 0 < self.parts[-1].value < _TEN or self.parts[-1].digits:
            return False
        unit = self.parts.pop()
        return self._add(unit.value + ten, _ONE, _ONE)

    def _half(self, share: Decimal) -> bool:
        """Adds a share of the last scale: 'two and a half', 'one million and a half', 'hai triệu rưỡi'."""
        last = self.parts[-1]
        if last.decimals or last.floor == _ZERO:
            return False
        scale = self._smaller_scale(last.scale if last.scale >= _THOUSAND else _ONE)
        return self._add(share * scale, _ZERO, scale, _SHARE_HALF * scale)

    def _smaller_scale(self, scale: Decimal) -> Decimal:
        """Takes a scale that a share names for itself: 'one billion and three quarters million'."""
        match = self.lexicon.table.match(self.page, self.at)
        if match is not None and "multiplier" in match[1] and match[1]["multiplier"][0] < scale:
            scale, self.at = match[1]["multiplier"][0], match[0]
        return scale

    def _vulgar(self, share: Decimal) -> bool:
        """Takes ½: alone, or as the fraction of the digits before it."""
        if self.parts and (self.parts[-1].floor == _ZERO or self.parts[-1].scale != _ONE):
            return False
        self.at += 1
        return self._add(share, _ZERO, _ONE, _SHARE_HALF, digits=True)

    def _divide(self, entry: Entry) -> bool:
        """Takes the lower half of a fraction: 'two thirds'; 'a third' only where no noun makes it an ordinal."""
        divisor = entry["denominator"][0]
        total = sum((part.value for part in self.parts), _ZERO)
        if "single" in entry and (total != _ONE or self._counts_a_noun()):
            return False
        if total <= 0 or total != int(total) or (total >= divisor and divisor < _LEAST_IMPROPER):
            return False
        digits = self.parts[-1].digits
        self.parts.clear()
        self.divided = True
        return self._add(total / divisor, _ZERO, _ONE, _SHARE_HALF, digits=digits)

    def _counts_a_noun(self) -> bool:
        """Says whether an article began the number and a noun follows: 'a third suspect'."""
        if self.page.words[self.first] not in self.numbers.articles or self.at >= len(self.page):
            return False
        return self._followed_by_noun(self.at)

    def _mixed(self) -> bool:
        """Takes a fraction behind a whole: 'three and a fifth', 'six millones con dos tercios'."""
        last = self.parts[-1]
        if self.inner or last.decimals or last.floor == _ZERO or self.at >= len(self.page):
            return False
        below = None if self.numbers.over_reversed else _THOUSAND  # a scale behind the share is the whole's
        share = Sum(self.ground, self.at, below=below, depth=self.depth + 1)
        share.run()
        if not share.divided or len(share.parts) != 1 or not 0 < share.parts[0].value < 1:
            return False
        self.at = share.parts[0].last
        scale = self._smaller_scale(last.scale if last.scale >= _THOUSAND else _ONE)
        return self._add(share.parts[0].value * scale, _ZERO, scale, _SHARE_HALF * scale)

    def _over(self, reverse: bool = False, lone: bool = False) -> bool:
        """Takes the other half of a fraction: 'dua per tiga', 'ba phần tư', and lower half first, 三分之二.

        `lone` is a sum such as '1 over 3', behind which no noun may stand.
        """
        if self.divided or (self.inner and not reverse):
            return False
        if reverse and self.numbers.elided:
            self._restore_place()
        total = sum((part.value for part in self.parts), _ZERO)
        sign = self._negative() if reverse else 1
        other = Sum(self.ground, self.at, depth=self.depth + 1)
        other.run()
        divisor = sum((part.value for part in other.parts), _ZERO) * sign
        if reverse:
            total, divisor = divisor, total
        elif not (lone or self.numbers.over_digits) and any(part.digits for part in (*self.parts, *other.parts)):
            return False
        proper = reverse or ((total < divisor or lone) and divisor <= _LARGEST_FRACTION)
        if not other.parts or total == 0 or divisor <= 0 or not proper:
            return False
        if lone and (self._followed_by_noun(other.parts[-1].last) or any(part.decimals for part in other.parts)):
            return False
        self.divided = True
        self.at = other.parts[-1].last
        self.parts.clear()
        return self._add(total / divisor, _ZERO, _ONE)

    def _negative(self) -> int:
        """Takes a word for minus before the upper half of a fraction: 三分之负二."""
        match = self.lexicon.table.match(self.page, self.at)
        if match is None or "negative" not in match[1]:
            return 1
        self.at = match[0]
        return -1

    def _over_ordinal(self) -> bool:
        """Takes a lower half that is an ordinal, and no noun behind it: 'तीन का पांचवां भाग'."""
        found = None if self.parts[-1].digits else read_ordinal(self.page, self.at, self.lexicon)
        if found is None or self._followed_by_noun(found.last):
            return False
        return self._lower_half(found.value, found.last)

    def _point(self) -> bool:
        """Takes decimals in words: 'two point five', 'hai phẩy 23', 'nol koma tujuh puluh lima'."""
        if self.parts[-1].floor == _ZERO:
            return False
        if self._mixed():
            return True
        written = self._decimals()
        if not written:
            return False
        decimals = len(written)
        return self._add(Decimal("0." + written), _ZERO, _ONE, _HALF.scaleb(-decimals), decimals=decimals)

    def _decimals(self) -> str:
        if self.at < len(self.page) and self.page.words[self.at].isdecimal():
            self.at += 1
            return self.page.words[self.at - 1][:_MOST_STEPS]
        run, behind = self._digit_words(self.at)
        if len(run) > 1:
            self.at = behind
            return run
        match = self.lexicon.table.match(self.page, self.at)
        thousand = match is not None and "bare" in match[1]  # 'coma mil quinientos', but 'coma cinco | mil'
        together = Sum(self.ground, self.at, below=_MILLION if thousand else _HUNDRED, depth=self.depth + 1)
        together.run()
        if not together.parts or together.parts[0].digits or any(part.decimals for part in together.parts):
            return ""
        value = sum((part.value for part in together.parts), _ZERO)
        self.at = together.parts[-1].last
        written = f"{value:f}" if value == int(value) else ""
        while value < _TEN and len(written) < _MOST_STEPS:
            match = self.lexicon.table.match(self.page, self.at)
            digit = match[1].get("value") if match else None
            if match is None or digit is None or digit[0] >= _TEN:
                break
            written, self.at = written + str(digit[0]), match[0]
        return written

    def _digit_words(self, at: int) -> tuple[str, int]:
        """Gathers single digits in words from token `at` on, none of which a multiplier takes: (digits, behind)."""
        written = ""
        while len(written) < _MOST_STEPS:
            match = self.lexicon.table.match(self.page, at)
            digit = match[1].get("value") if match else None
            if match is None or digit is None or digit[0] >= _TEN:
                tens = match is not None and (
                    "teen" in match[1] or match[1].get("multiplier", (_HUNDRED,))[0] < _HUNDRED
                )
                return ("", at) if tens else (written, at)
            written, at = written + str(digit[0]), match[0]
        return written, at

    def _units_first(self) -> bool:
        """Takes the tens behind a unit: 'ein-und-zwanzig'."""
        unit = self.parts[-1]
        if not 0 < unit.value < _TEN or unit.digits:
            return False
        match = self.lexicon.table.match(self.page, self.at)
        tens = match[1].get("value") if match else None
        if match is None or tens is None or not _TEN < tens[0] < _HUNDRED or tens[0] % 10:
            return False
        self.at = match[0]
        self.parts.pop()
        return self._add(unit.value + tens[0], _ONE, _ONE)

    def _link(self) -> bool:
        """Takes the part behind 'and', where the part before leaves room for it, or a fraction."""
        tens = self.numbers.link_floor <= self.parts[-1].floor < _HUNDRED
        if not tens and self._mixed():
            return True
        if self.at >= len(self.page) or self.parts[-1].floor < self.numbers.link_floor:
            return False
        self.linked = True
        if self.page.words[self.at][0].isdecimal():
            return self._digits(linked=True)
        return self._linked_part()

    def _hyphen(self) -> bool:
        """Takes the part behind a hyphen: 'twenty-one', 'two-thirds', 'demi-million'."""
        at = self.at
        self.at += 1
        if self.at < len(self.page) and not self.parts[-1].digits:
            if self._linked_part():
                return True
            self.at = at + 1
            if self.divided and self._of_scale():
                return True
        return self._stay(at)

    def _linked_part(self) -> bool:
        self.linked = True
        count = len(self.parts)
        match = self.lexicon.table.match(self.page, self.at)
        if match is None:
            pieces = self.lexicon.pieces(self.page.words[self.at])
            return bool(pieces) and self._compound(pieces)
        entry = match[1]
        self.at = match[0]
        if "value" in entry and self._value(entry["value"][0], False, linked=True):
            return True
        if "denominator" in entry and count and self._divide(entry):
            return True
        return "bare" in entry and self._multiply(entry["multiplier"][0], True)

    def _compound(self, pieces: tuple[Entry, ...]) -> bool:
        """Takes number words written together; all of them, or none."""
        before, at = list(self.parts), self.at
        self.at += 1
        pending = 0
        while pending < len(pieces):
            taken = self._piece(pieces, pending)
            if not taken:
                self.parts, self.at = before, at
                return False
            pending += taken
        return True

    def _piece(self, pieces: tuple[Entry, ...], k: int) -> int:
        """Takes piece `k`, with a second one where they belong together: the number of pieces taken."""
        entry, ahead = pieces[k], pieces[k + 1] if k + 1 < len(pieces) else None
        if ("unit_link" in entry or "link" in entry) and ahead is not None:
            tens = ahead.get("value")
            if "unit_link" in entry and tens is not None and self.parts and not tens[0] % 10 and tens[0] > _TEN:
                unit = self.parts[-1]
                if 0 < unit.value < _TEN and not unit.digits:
                    self.parts.pop()
                    return 2 if self._add(unit.value + tens[0], _ONE, _ONE) else 0
            return 1 if "link" in entry else 0
        if "half" in entry and self.parts:
            return int(self._half(entry["half"][0]))
        if "multiplier" in entry and self._multiply(entry["multiplier"][0], "bare" in entry):
            return 1
        if "value" in entry:
            room = self._room()
            value = entry["value"][0]
            return int((room is None or value < room) and self._add(value, _place(value), _scale_of(value)))
        if "teen" in entry:
            return int(self._teen(entry["teen"][0]))
        return int("denominator" in entry and bool(self.parts) and self._divide(entry))


def _place(value: Decimal) -> Decimal:
    """Gives the room that a number word leaves: the largest power of ten in it, but 'ten' leaves none."""
    if value == 0 or value % _TEN or value == _TEN:
        return _ONE
    place = _TEN
    while value % (place * 10) == 0:
        place *= 10
    return place


def _scale_of(value: Decimal) -> Decimal:
    """Gives the scale that a word with a value carries: 'seribu' is a thousand, 'sembilan' none."""
    return _place(value) if value >= _THOUSAND else _ONE


VULGAR = {
    sign: Decimal(int(upper)) / Decimal(int(lower))
    for sign, upper, _, lower in (
        *("½1/2", "⅓1/3", "⅔2/3", "¼1/4", "¾3/4", "⅕1/5", "⅖2/5", "⅗3/5", "⅘4/5", "⅙1/6", "⅚5/6"),
        *("⅐1/7", "⅛1/8", "⅜3/8", "⅝5/8", "⅞7/8", "⅑1/9"),
    )
}
