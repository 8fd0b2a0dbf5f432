"""An ordinal in words: the lower half of a fraction ('twenty-fifths', 'veintiunavos'), or no figure at all.

Only its last word is an ordinal; what stands before it is number words. A language gives its ordinals as a table
('first'), by their endings ('पच्चीसवां' is पच्चीस with वां), or as a word of their own ('vinte e um avos').
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from models.lexicon import Entry, Lexicon
from models.page import Page

_ONE, _TEN, _THOUSAND, _ZERO = Decimal(1), Decimal(10), Decimal(1000), Decimal(0)
_MOST_WORDS = 12
_HYPHENS = "-‐‑"


@dataclass(frozen=True, slots=True)
class Ordinal:
    """An ordinal's number, the token behind it, and whether it can only be the lower half of a fraction.

    A `linked` one begins with a link and so only goes on with the number before it: 'vingt-et-unième'.
    """

    value: Decimal
    last: int
    part: bool
    linked: bool = False


def read_ordinal(page: Page, at: int, lexicon: Lexicon) -> Ordinal | None:
    """Reads the ordinal that begins at token `at`, a hyphen before it passed over."""
    if not lexicon.has_ordinals:
        return None
    adding, linked = _Adding(), False
    for _ in range(_MOST_WORDS):
        if at < len(page) and page.words[at] in _HYPHENS and page.glued(at):
            at += 1
        if at >= len(page):
            return None
        closing = lexicon.ordinal(page, at)
        if closing is not None:
            last, entries = closing
            taken = all(map(adding.take, entries))
            value = adding.total + adding.group
            part = page.words[last - 1].endswith(lexicon.part_endings)
            return Ordinal(value, last, part, linked) if taken and value > 0 else None
        match = lexicon.table.match(page, at)
        if match and "link" in match[1] and not (linked or adding.total or adding.group):
            at, linked = match[0], True
            continue
        entries = (match[1],) if match else lexicon.pieces(page.words[at])
        if not entries or not all(map(adding.take, entries)):
            return None
        at = match[0] if match else at + 1
    return None


class _Adding:
    """The number that the words so far make: whole thousands, and the group below them."""

    def __init__(self) -> None:
        self.total = self.group = _ZERO
        self.linked = False

    def take(self, entry: Entry) -> bool:
        """Takes one word; says whether it fits."""
        if "multiplier" in entry:
            return self._multiply(entry["multiplier"][0])
        if "value" in entry or "denominator" in entry:
            return self._add(entry["value" if "value" in entry else "denominator"][0])
        if ("link" in entry or "unit_link" in entry) and self.group:
            self.linked = True
            return True
        return False

    def _add(self, value: Decimal) -> bool:
        unit_first = self.linked and self.group < _TEN < value and not value % _TEN
        if self.group and not unit_first and (value >= _room(self.group)):
            return False
        self.group += value
        return True

    def _multiply(self, factor: Decimal) -> bool:
        if factor < _THOUSAND:
            self.group = (self.group or _ONE) * factor
        else:
            self.total += (self.group or _ONE) * factor
            self.group = _ZERO
        return True


def _room(value: Decimal) -> Decimal:
    """Gives the room that a number leaves below its last digit that is not zero; 'ten' leaves none."""
    if value == _TEN:
        return _ONE
    room = _ONE
    while value % (room * _TEN) == 0:
        room *= _TEN
    return room
