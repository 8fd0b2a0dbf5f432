"""Digits that are no figures by their shape, before any number is read: codes, telephone numbers, list numbers."""

from __future__ import annotations

from models.mentions.addresses import strike_addresses, strike_coordinates
from models.mentions.lettered import TILDES, begins_word, closes_in_order, ends_word, is_lettered
from models.mentions.wording import Wording
from models.page import Page
from models.vocabulary.numbers import Numbers

_CHAIN_SIGNS = frozenset("-‐‑–:/.,'’・")
_OPEN, _CLOSE = "([（［【", ")]）］】"
_LONGEST_CHAIN = 60  # tokens
_PHONE = 8
_YEAR = 4  # digits


def struck(page: Page, wording: Wording, numbers: Numbers) -> bytearray:
    """Marks every token whose digits are no figure by their shape."""
    marks = bytearray(len(page))
    strike_addresses(page, marks)
    strike_coordinates(page, marks)
    behind, words = 0, page.words
    for at in page.digits:
        if at < behind:
            continue
        idiom = wording.not_figures.match(page, at)
        end = idiom[0] if idiom else _chain_end(page, at)
        if end == at + 1 and idiom is None and _stands_apart(page, at):
            marks[at] = _is_code(page, at, end) or _in_brackets(page, at, end)
            continue
        coded = (
            idiom is not None
            or _is_code(page, at, end)
            or _on_the_pitch(page, at, end, wording)
            or _in_brackets(page, at, end)
            or _numbers_a_line(page, at, end)
        )
        if coded or is_lettered(page, at, end, wording, numbers) or closes_in_order(page, end, wording):
            marks[at:end] = b"\1" * (end - at)
        else:
            for run in range(at, end):
                if words[run][0].isdecimal() and (
                    ends_word(page, run, wording) or begins_word(page, run, wording, numbers)
                ):
                    marks[run] = 1
        behind = end
    return marks


def _stands_apart(page: Page, at: int) -> bool:
    """Says whether nothing is written together with digits and no "~" follows, as it is with most numbers."""
    behind = at + 1
    return not (page.glued(at) or page.glued(behind) or (behind < len(page.words) and page.words[behind] in TILDES))


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


def _dials_on(page: Page, end: int) -> bool:
    """Says whether more digits follow a '+62' without a sign: a telephone number."""
    return end < len(page) and page.words[end][0].isdecimal()


def _on_the_pitch(page: Page, at: int, end: int, wording: Wording) -> bool:
    """Says whether a number is a minute of play or the back of a shirt: "(52')", '21-Ernando'; no '46-Jährige'."""
    if end != at + 1 or len(page.words[at]) > 3 or end + 1 >= len(page) or not page.glued(end):
        return False
    if page.words[end] in "'’′":
        return page.glued(end + 1) and page.words[end + 1] in ")-–/+;"
    name = page.original(end + 1, end + 2)
    named = page.words[end] == "-" and page.glued(end + 1) and name.istitle() and len(name) > 1
    return named and wording.behind(page, end) is None


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
