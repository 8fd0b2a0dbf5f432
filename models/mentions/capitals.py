"""Number words that a capital makes part of a name: 'Six Nations', 'Group of Seven', 'the Five-Year Plan'.

Headlines give every word a capital; there it says nothing.
"""

from __future__ import annotations

from models.mentions.near import Near, Unit
from models.page import Page

_OPENING = frozenset(".!?:;\"'“”‘’([{-–—•*|/")
_HYPHENS = "-‐‑"
_WINDOW = 160  # characters on either side that tell a headline
_HEADLINE = 0.7  # share of long words with a capital
_LONG, _FEWEST = 4, 3  # letters of a long word; words that can tell
_LOWER_WORDS = frozenset({"quantity.noun", "duration.word", "quantity.unit"})


def names_in_words(near: Near, unit: Unit) -> bool | None:
    """Drops a number word with a capital inside a sentence, or before a common noun that has one, too."""
    numeral, page = near.numeral, near.page
    if numeral.form != "words" or numeral.last != numeral.first + 1 or not _capital(page, numeral.first):
        return None
    if not near.wording.amounts.capital_names or page.original(numeral.first, numeral.last).isupper():
        return None
    behind = numeral.last
    if behind < len(page) and page.words[behind] in _HYPHENS and page.glued(behind):
        behind += 1
    large = behind < len(page) and page.words[behind][0].isalpha() and _capital(page, behind)
    opens = _opens(page, numeral.first)
    named = (large and unit.rule in _LOWER_WORDS) if opens else (large or unit.kind == "number")
    return True if named and not _headline(page, numeral.first) else None


def _capital(page: Page, at: int) -> bool:
    return page.text[page.starts[at]].isupper()


def _opens(page: Page, at: int) -> bool:
    """Says whether a sentence, line or quotation begins at token `at`."""
    if at == 0 or "\n" in page.text[page.ends[at - 1] : page.starts[at]]:
        return True
    return page.words[at - 1] in _OPENING


def _headline(page: Page, at: int) -> bool:
    """Says whether most long words of the line around token `at` have a capital."""
    start, end = page.starts[at], page.ends[at]
    before = page.text[max(0, start - _WINDOW) : start].rpartition("\n")[2]
    line = before + page.text[start : end + _WINDOW].partition("\n")[0]
    words = [word.strip("\"'“”‘’(),.:;") for word in line.split()]
    long = [word for word in words if len(word) >= _LONG and word[0].isalpha()]
    return len(long) >= _FEWEST and sum(word[0].isupper() for word in long) >= _HEADLINE * len(long)
