"""The line that tells where and by whom an article was written: its names are nobody's in the story.

"JAKARTA, KOMPAS — ", "HANOI (AP) - ", "Berlin/Potsdam (dpa) – ".
"""

from __future__ import annotations

from models.claims.names.evidence import capital
from models.page import Page

_DASHES = frozenset("-–—―")
_LONGEST = 14  # tokens


def behind_dateline(page: Page, first: int, last: int) -> int:
    """Gives the token behind a dateline at the start of a text or line, which is `first` where there is none.

    >>> page = Page("HANOI (AP) - Vietnam exported 3 tonnes.")
    >>> page.words[behind_dateline(page, 0, len(page))]
    'vietnam'
    """
    if not _starts_line(page, first) or not capital(page, first):
        return first
    loud = page.original(first, first + 1).isupper() and len(page.words[first]) > 1
    if not loud and first > 0:
        return first
    for i in range(first + 1, min(last - 1, first + _LONGEST)):
        word = page.words[i]
        if word in _DASHES and not page.glued(i) and not page.glued(i + 1):
            return i + 1
        if not (capital(page, i) or not word.isalpha() or _bracketed(page, first, i)) or word in ".;:!?":
            return first
    return first


def _starts_line(page: Page, first: int) -> bool:
    return first == 0 or "\n" in page.text[page.ends[first - 1] : page.starts[first]]


def _bracketed(page: Page, first: int, i: int) -> bool:
    """Says whether a token stands in brackets that the line opens."""
    return "(" in page.words[first:i] and ")" not in page.words[first:i]
