"""What makes an amount negative: a sign written together with it or alone on its line, or a word before its unit."""

from __future__ import annotations

from models.mentions.wording import Wording
from models.numerals.numeral import Numeral
from models.numerals.reader import NumeralReader
from models.page import UNSPACED, Page

_MINUS = "-−－"


def minus_at(page: Page, i: int, floor: int) -> bool:
    """Says whether a minus sign is written together with token `i`, and with nothing before it."""
    if i - 1 < floor or page.words[i - 1] not in _MINUS or not page.glued(i):
        return False
    if not page.glued(i - 1):
        return True
    outer = page.words[i - 2]
    if outer[0] >= UNSPACED and outer[0].isalpha():
        return True
    return outer in "([" or (outer in "$€£¥" and not page.words[i][0].isalpha())


def minus_apart(page: Page, wording: Wording, i: int, floor: int) -> bool:
    """Says whether a minus stands apart between a currency and token `i`: 'R$ - 245 milhões'."""
    if i - 2 < floor or page.words[i - 1] not in _MINUS or page.glued(i) or page.glued(i - 1):
        return False
    before = wording.before(page, i - 1)
    return before is not None and before[0] >= floor and before[1].sign and before[1].kind == "money"


def minus_on_line(page: Page, i: int, floor: int, numeral: Numeral) -> bool:
    """Says whether a number alone on its line stands behind a dash: a negative one, no list item."""
    if i - 1 < floor or page.words[i - 1] not in _MINUS or page.glued(i):
        return False
    line_begins = i == 1 or "\n" in page.text[page.ends[i - 2] : page.starts[i - 1]]
    rest = numeral.last >= len(page) or "\n" in page.text[page.ends[numeral.last - 1] : page.starts[numeral.last]]
    return line_begins and rest


def minus_of_unit(numerals: NumeralReader, wording: Wording, i: int, floor: int) -> int | None:
    """Finds the minus before a currency at token `i`, as a sign or a word: '-Rp5 miliar', 'minus $3 million'."""
    if minus_at(numerals.page, i, floor):
        return i - 1
    found = numerals.lexicon.table.match_before(numerals.page, i)
    if found is None or "negative" not in found[1] or found[0] < floor or ends_bound(numerals, wording, found[0]):
        return None
    return found[0]


def ends_bound(numerals: NumeralReader, wording: Wording, i: int) -> bool:
    """Says whether a word for minus is the end of 'al menos', 'au moins': no sign."""
    match = numerals.lexicon.table.match(numerals.page, i)
    if match is None or "negative" not in match[1]:
        return False
    bound = wording.modifiers.match_before(numerals.page, match[0])
    return bound is not None and bound[0] < i
