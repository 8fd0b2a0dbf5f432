"""Numbers that are part of a name, as the words beside them tell: 'Boeing 737', 'pasal 5'; '60 miliar' is none.

These look at a number that has been read, with its unit; `shapes.py` looks at the digits alone, before.
"""

from __future__ import annotations

from models.mentions.wording import Wording
from models.numerals.numeral import Numeral
from models.page import Page

_POSTAL = 5  # digits
_SHORT = 4  # letters of a short form
LEVEL = 200  # from here on a word such as "level" names no grade but a value
_GROUPED, _LONGEST_NAME = 1000, 10_000


def is_name(page: Page, numeral: Numeral, wording: Wording, named_until: int) -> bool:
    """Says whether a number without a known unit is part of a name: 'Llama 3', 'pasal 5', 'Nusa Dua'.

    `named_until` is the token behind the last number that was one: a version may have a second number.
    """
    first, before = numeral.first, numeral.first - 1
    if first and (first == named_until or (before == named_until and page.words[before] in "-‐‑–/+,")):
        return True
    if first and numeral.last == first + 1 and page.words[first].isdecimal() and page.words[before].isdecimal():
        return True  # 1900 5454: a telephone number
    figure = _shaped_as_figure(page, numeral)
    if (figure or numeral.high >= LEVEL) and wording.levels.match_before(page, first):
        return False
    if numeral.scale == 1 and labelled(page, first, wording):
        return True
    if first == 0 or numeral.form == "vague":
        return False
    capital = _capital(page, before) and (len(page.words[before]) > 1 or _goes_on(page, before))
    if numeral.form == "digits":
        opened = wording.modifiers.match_before(page, first) or wording.openers.match_before(page, first)
        known = (
            opened is not None or page.words[before] in wording.not_nouns or page.words[before] in wording.count_verbs
        )
        return capital and not (known or figure) and numeral.scale == 1 and _names(page, numeral)
    written = all(page.text[page.starts[at]].isupper() for at in range(first, numeral.last))
    return capital and written and numeral.form == "words" and numeral.scale == 1


def is_score(page: Page, numeral: Numeral) -> bool:
    """Says whether whole numbers are joined by a dash and name no unit: a score, a code, page numbers."""
    at = numeral.last
    if numeral.form != "digits" or at + 1 >= len(page) or page.words[at] not in "-–‐‑":
        return False
    return page.glued(at) and page.glued(at + 1) and page.words[at + 1][0].isdecimal()


def labelled(page: Page, first: int, wording: Wording) -> bool:
    """Says whether a label stands before token `first`: 'nomor 5', 'No. 5', 'Article 3', 'thứ 7'."""
    found = wording.labels.match_before(page, first)
    if wording.amounts.name_labels:
        at = first if found or first < 2 or page.words[first - 1] not in ".:" else first - 1
        if _ends_a_name(page, at):
            return False
    if found or wording.ordinal_before.match_before(page, first):
        return True
    if first < 2 or page.words[first - 1] not in ".:" or not _may_be_short(page, first - 1):
        return False
    return wording.labels.match_before(page, first - 1) is not None


def _may_be_short(page: Page, at: int) -> bool:
    """Says whether a full stop at token `at` may end a short form, 'No. 5', and no sentence: '10 phút. Ba xe'."""
    word, behind = page.words[at - 1], page.words[at + 1]
    return page.words[at] == ":" or (len(word) <= _SHORT and word.isascii()) or not behind[0].isalpha()


def labels_count(page: Page, numeral: Numeral, wording: Wording) -> bool:
    """Says whether a label makes a name even of a number before a noun: 'lớp 5 trường A', no 'nhóm 5 người'."""
    if numeral.scale != 1 or numeral.decimals or wording.not_labels.match_before(page, numeral.first):
        return False
    return labelled(page, numeral.first, wording)


def _shaped_as_figure(page: Page, numeral: Numeral) -> bool:
    """Says whether digits are written as names never are, with a comma or in groups: 7.321,5, 7.356; no Llama 3.1."""
    signs = page.words[numeral.first : numeral.last]
    return numeral.form == "digits" and len(signs) > 1 and ("," in signs or numeral.low >= _GROUPED)


def _names(page: Page, numeral: Numeral) -> bool:
    """Says whether digits may end a name: few, or a postal code behind its town: 'Jakarta 12190'."""
    run = page.words[numeral.first]
    return numeral.high < _LONGEST_NAME or (numeral.last == numeral.first + 1 and len(run) == _POSTAL)


def _capital(page: Page, at: int) -> bool:
    """Says whether a word is written with a capital, be it inside: 'iPhone'."""
    word = page.original(at, at + 1)
    return word[0].isalpha() and word != word.lower()


def _goes_on(page: Page, at: int) -> bool:
    """Says whether a single letter goes on with a name: 'Kapal X 5', 'S&P 500'."""
    return at > 0 and (_capital(page, at - 1) or (page.words[at - 1] == "&" and page.glued(at)))


def _ends_a_name(page: Page, at: int) -> bool:
    """Says whether the words before token `at` are two with a capital, the second one no number: 'Hải Phòng'."""
    if at < 2 or page.glued(at - 1):
        return False
    first, second = page.original(at - 2, at - 1), page.original(at - 1, at)
    return all(word.istitle() and len(word) > 1 for word in (first, second))
