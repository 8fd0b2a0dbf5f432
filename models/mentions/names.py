"""Digits that are no figures: names and versions, addresses, phone numbers, clock times, list numbers.

Two questions. `struck` looks at the shape alone, before any number is read: what the digits are written
together with. `is_name` looks at a number whose unit is known: "Boeing 737" is a name, "60 miliar" is not.
"""

from __future__ import annotations

import re

from models.mentions.wording import Wording
from models.numerals.numeral import Numeral
from models.page import Page
from models.vocabulary.numbers import Numbers

_ADDRESS_SIGNS = (
    "://",
    "www.",
    "@",
    "#",
    ".com",
    ".org",
    ".net",
    ".id/",
    ".vn",
    ".co",
    ".html",
    ".pdf",
    ".jpg",
    ".png",
)
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+"
    r"|[#@]\w+"
    r"|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+"
    r"|\b(?:[a-zA-Z0-9-]{1,63}\.){1,4}(?:com|org|net|id|vn|co|html?|pdf|jpe?g|png|mp4|zip|csv)\b(?:/\S*)?",
)
_DEGREES, _FAR = r"[-−]?\d{1,3}\.\d{4,12}", r"[-−]?\d{2,3}\.\d{4,12}"
_APART = r"\s{0,2}[,;/]\s{0,2}"
_COORDINATES = re.compile(rf"(?:{_FAR}{_APART}{_DEGREES}|{_DEGREES}{_APART}{_FAR})(?!\d)")
_CHAIN_SIGNS = frozenset("-‐‑–:/.,'’")
_OPEN, _CLOSE = "([（［【", ")]）］】"
_TILDES = "~〜～∼"
_LONGEST_CHAIN = 60  # tokens
_IDENTITY = 16  # digits of a number that only a currency makes a figure
_PHONE = 8
_POSTAL = 5  # digits
_GROUPED, _LEVEL, _LONGEST_NAME = 1000, 200, 10_000
_YEAR = 4  # digits


def struck(page: Page, wording: Wording, numbers: Numbers) -> bytearray:
    """Marks every token whose digits are no figure by their shape."""
    marks = bytearray(len(page))
    _strike_addresses(page, marks)
    _strike_coordinates(page, marks)
    at, words = 0, page.words
    while at < len(words):
        if not words[at][0].isdecimal():
            at += 1
            continue
        end = _chain_end(page, at)
        coded = _is_code(page, at, end) or _in_brackets(page, at, end) or _numbers_a_line(page, at, end)
        if coded or _lettered(page, at, end, wording, numbers) or _closes_in_order(page, end, wording):
            marks[at:end] = b"\1" * (end - at)
        else:
            for run in range(at, end):
                if words[run][0].isdecimal() and (
                    _behind_letters(page, run, wording) or _before_letters(page, run, wording, numbers)
                ):
                    marks[run] = 1
        at = end
    return marks


def is_name(page: Page, numeral: Numeral, wording: Wording, named_until: int) -> bool:
    """Says whether a number without a known unit is part of a name: 'Llama 3', 'pasal 5', 'Nusa Dua'.

    `named_until` is the token behind the last number that was one: a version may have a second number.
    """
    first, before = numeral.first, numeral.first - 1
    if first and (first == named_until or (before == named_until and page.words[before] in "-‐‑–/+")):
        return True
    if first and numeral.form == "digits" and page.words[before].isdecimal():
        return True  # 1900 5454: a telephone number
    figure = _shaped_as_figure(page, numeral)
    if (figure or numeral.high >= _LEVEL) and wording.levels.match_before(page, first):
        return False
    if numeral.scale == 1 and labelled(page, first, wording):
        return True
    if first == 0 or numeral.form == "vague":
        return False
    capital = _capital(page, before) and len(page.words[before]) > 1
    if numeral.form == "digits":
        opened = wording.modifiers.match_before(page, first) or wording.openers.match_before(page, first)
        known = opened is not None or page.words[before] in wording.not_nouns
        return capital and not (known or figure) and numeral.scale == 1 and _names(page, numeral)
    written = page.text[page.starts[first]].isupper()
    return capital and written and numeral.form == "words" and numeral.last == first + 1


def _shaped_as_figure(page: Page, numeral: Numeral) -> bool:
    """Says whether digits are written as names never are, with a comma or in groups: 7.321,5, 7.356; no Llama 3.1."""
    signs = page.words[numeral.first : numeral.last]
    return numeral.form == "digits" and len(signs) > 1 and ("," in signs or numeral.low >= _GROUPED)


def _names(page: Page, numeral: Numeral) -> bool:
    """Says whether digits may end a name: few, or a postal code behind its town: 'Jakarta 12190'."""
    run = page.words[numeral.first]
    return numeral.high < _LONGEST_NAME or (numeral.last == numeral.first + 1 and len(run) == _POSTAL)


def is_score(page: Page, numeral: Numeral) -> bool:
    """Says whether whole numbers are joined by a dash and name no unit: a score, a code, page numbers."""
    at = numeral.last
    if numeral.form != "digits" or at + 1 >= len(page) or page.words[at] not in "-–‐‑":
        return False
    return page.glued(at) and page.glued(at + 1) and page.words[at + 1][0].isdecimal()


def _capital(page: Page, at: int) -> bool:
    """Says whether a word is written with a capital, be it inside: 'iPhone'."""
    word = page.original(at, at + 1)
    return word[0].isalpha() and word != word.lower()


def labelled(page: Page, first: int, wording: Wording) -> bool:
    """Says whether a label stands before token `first`: 'nomor 5', 'No. 5', 'Article 3', 'thứ 7'."""
    found = wording.labels.match_before(page, first)
    if wording.amounts.name_labels:
        at = first if found or first < 2 or page.words[first - 1] not in ".:" else first - 1
        if _ends_a_name(page, at):
            return False
    if found or wording.ordinal_before.match_before(page, first):
        return True
    return first > 1 and page.words[first - 1] in ".:" and wording.labels.match_before(page, first - 1) is not None


def _ends_a_name(page: Page, at: int) -> bool:
    """Says whether the words before token `at` are two with a capital, the second one no number: 'Hải Phòng'."""
    if at < 2 or page.glued(at - 1):
        return False
    first, second = page.original(at - 2, at - 1), page.original(at - 1, at)
    return all(word.istitle() and len(word) > 1 for word in (first, second))


def labels_count(page: Page, first: int, wording: Wording) -> bool:
    """Says whether a label makes a name even of a number before a noun: 'lớp 5 trường A', no 'nhóm 5 người'."""
    if numeral.scale != 1 or numeral.decimals or wording.not_labels.match_before(page, numeral.first):
        return False
    return labelled(page, numeral.first, wording)


def at_clock(page: Page, numeral: Numeral, wording: Wording) -> bool:
    """Says whether a number is a time of day: 'pukul 10.30', '7 pm', 'năm giờ sáng'."""
    if numeral.form not in ("digits", "words") or not 0 <= numeral.low < 25:
        return False
    if wording.clock_before.match_before(page, numeral.first):
        return True
    after = wording.clock_after.match(page, numeral.last)
    longer = wording.behind(page, numeral.last) if after else None
    return after is not None and not (longer and longer[0] > after[0])  # 3時 is a time of day, 3時間 is none


def _strike_addresses(page: Page, marks: bytearray) -> None:
    """Marks the tokens of web and mail addresses, hashtags and file names."""
    if not any(sign in page.text for sign in _ADDRESS_SIGNS):
        return
    for found in _ADDRESS.finditer(page.text):
        first, last = page.token_at(found.start()), page.token_at(found.end())
        marks[first:last] = b"\1" * (last - first)


def _strike_coordinates(page: Page, marks: bytearray) -> None:
    """Marks the tokens of a latitude and a longitude in decimal degrees: '-6.2088, 106.8456'.

    One of them has two digits or more before the point, which exchange rates side by side have not.
    """
    for found in _COORDINATES.finditer(page.text):
        first, last = page.token_at(found.start()), page.token_at(found.end())
        marks[first:last] = b"\1" * (last - first)


def _chain_end(page: Page, at: int) -> int:
    """Gives the token behind the digits written together with those at `at`, joined by single signs."""
    words, end = page.words, at + 1
    while end + 1 < len(words) and end - at < _LONGEST_CHAIN:
        if words[end] not in _CHAIN_SIGNS or not (page.glued(end) and page.glued(end + 1)):
            break
        if not words[end + 1][0].isdecimal():
            break
        end += 2
    return end


def _is_code(page: Page, at: int, end: int) -> bool:
    """Says whether a chain of digits is an address, a date, a phone number, a time or a version."""
    runs = page.words[at:end:2]
    signs = page.words[at + 1 : end : 2]
    digits = sum(map(len, runs))
    if at and page.words[at - 1] == "+" and (digits >= _PHONE or _dials_on(page, end)):
        return True
    if not signs:
        return runs[0].startswith("0") and len(runs[0]) > 4
    if signs == ["/"] and len(runs[1]) == _YEAR and runs[1][:2] in ("19", "20"):
        return True  # 168/2024: a law by its number and year
    if ":" in signs or signs.count("/") > 1 or sum(sign in "-‐‑–" for sign in signs) > 1:
        return True
    if runs[0].startswith("0") and len(runs[0]) > 2 and digits >= _PHONE:
        return True
    dots = len(signs) > 1 and set(signs) == {"."}
    return dots and (any(len(run) != 3 for run in runs[1:]) or len(runs[0]) > 3)


def _lettered(page: Page, at: int, end: int, wording: Wording, numbers: Numbers) -> bool:
    """Says whether one number with decimals or groups begins or ends a word: '0.05S', '51A-123.45'."""
    signs = page.words[at + 1 : end : 2]
    if not signs or not set(signs) <= set(".,"):
        return False
    return _behind_letters(page, at, wording) or _before_letters(page, end - 1, wording, numbers)


def _dials_on(page: Page, end: int) -> bool:
    """Says whether more digits follow a '+62' without a sign: a telephone number."""
    return end < len(page) and page.words[end][0].isdecimal()


def _in_brackets(page: Page, at: int, end: int) -> bool:
    """Says whether a whole number stands alone in brackets: '(0)', '[3]', an age, a footnote."""
    if end != at + 1 or at == 0 or end >= len(page) or len(page.words[at]) > 4:
        return False
    return page.words[at - 1] in _OPEN and page.words[end] in _CLOSE


def _numbers_a_line(page: Page, at: int, end: int) -> bool:
    """Says whether a number counts the items of a list: '3. Jakarta' or '3.1. Jakarta' at the start of a line.

    Behind a colon or semicolon it does too, before a capital: 'gồm: 1. Hà Nội; 2. Huế'.
    """
    chapters = set(page.words[at + 1 : end : 2]) <= {"."} and max(map(len, page.words[at:end:2])) <= 2
    if not chapters or end + 1 >= len(page):
        return False
    if page.words[end] not in (".)" if end == at + 1 else ".") or not page.glued(end) or page.glued(end + 1):
        return False
    text, start = page.text, page.starts[at]
    if at and "\n" not in text[page.ends[at - 1] : start]:
        return page.words[at - 1] in ":;" and page.words[end] == "." and text[page.starts[end + 1]].isupper()
    return page.words[end + 1][0].isalpha() and "\n" not in text[page.ends[end] : page.starts[end + 1]]


def _behind_letters(page: Page, at: int, wording: Wording) -> bool:
    """Says whether digits end a word: 'R1', 'post332892', 'GPT-4', 'iklan_2', 'v3.1'; not 'Rp5' or 'US$5'."""
    words = page.words
    if not page.glued(at) or wording.leads(page, at):
        return False
    sign = words[at - 1]
    if wording.before(page, at):
        return _inside_word(page, wording.before(page, at), wording)
    if sign[0].isalpha():
        return not _unspaced(sign)
    if sign in "_#@№":
        return True
    if sign in "-‐‑.'’/" and at > 1 and page.glued(at - 1) and words[at - 2][0].isalpha():
        word = words[at - 2]
        return not (_unspaced(word) or wording.is_unit(word) or (sign == "/" and len(word) > 2))
    return False


def _inside_word(page: Page, before: tuple[int, object] | None, wording: Wording) -> bool:
    """Says whether a sign before digits is only the end of a longer word: 'XRp5'."""
    if before is None or not page.glued(before[0]) or wording.leads(page, before[0]):
        return False
    word = page.words[before[0] - 1]
    return word[0].isalpha() and not _unspaced(word) and not wording.is_unit(word)


def _before_letters(page: Page, at: int, wording: Wording, numbers: Numbers) -> bool:
    """Says whether digits begin a word that is no unit: '11a', '2nd', '4x4', '5G'."""
    behind = at + 1
    if behind >= len(page) or not page.glued(behind):
        return False
    word = page.words[behind]
    if not word[0].isalpha():
        return False
    if _unspaced(word):
        return _counts_in_order(page, behind, wording)
    if word == "e" and _exponent(page, behind + 1):
        return False
    if word in wording.ordinal_after:
        return True
    written = page.original(behind, behind + 1)
    if len(page.words[at]) == 1 and written == "G" and not (page.glued(at) and page.words[at - 1] in ".,"):
        return True
    if written in numbers.suffixes or written in numbers.money_suffixes or word in numbers.suffixes:
        further = behind + 1
        return page.glued(further) and page.words[further][0].isdecimal()
    if word in numbers.words or word in numbers.multipliers:
        return False
    further = behind + 1
    if page.glued(further) and page.words[further][0].isdecimal():
        return word not in wording.glued_parts
    return wording.behind(page, behind) is None


def _closes_in_order(page: Page, end: int, wording: Wording) -> bool:
    """Says whether digits before token `end`, or a range that they begin, count in order: 3~4위."""
    if end + 1 < len(page) and page.words[end] in _TILDES and page.words[end + 1].isdecimal():
        end += 2
    return end < len(page) and page.glued(end) and _unspaced(page.words[end]) and _counts_in_order(page, end, wording)


def _counts_in_order(page: Page, at: int, wording: Wording) -> bool:
    """Says whether what stands at token `at` makes an ordinal or a name of digits: 3位, 2回目, 5호선; no 3回, 5위안."""
    tail, sense = wording.ordinal_tails.match(page, at), wording.behind(page, at)
    return tail is not None and (sense is None or tail[0] >= sense[0])


def _exponent(page: Page, at: int) -> bool:
    """Says whether the exponent of a power of ten stands at token `at`: the '+14' in '1.2e+14'."""
    at += page.glued(at) and page.words[at] in "+-"
    return page.glued(at) and page.words[at].isdecimal()


def _unspaced(word: str) -> bool:
    """Says whether a token is a character of a script written without spaces."""
    return word[0] >= "\u0e00" and len(word) <= 3
