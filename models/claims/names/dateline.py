"""The line that tells where and by whom an article was written: its names are nobody's in the story.

"JAKARTA, KOMPAS — ", "HANOI (AP) - ", "Berlin/Potsdam (dpa) – ", "【リマ＝共同】", "新华社北京5月8日电".
"""

from __future__ import annotations

from models.claims.names.evidence import capital
from models.claims.names.script import unspaced
from models.page import Page

_DASHES = frozenset("-–—―")
_LONGEST = 14  # tokens
_LABELS = (["【"], ["［"])
_LONGEST_LABEL = 30  # characters
_WIRED = frozenset("电電")
_AGENCIES = frozenset("社网報报")


def behind_dateline(page: Page, first: int, last: int) -> int:
    """Gives the token behind a dateline at the start of a text or line, which is `first` where there is none.

    >>> page = Page("HANOI (AP) - Vietnam exported 3 tonnes.")
    >>> page.words[behind_dateline(page, 0, len(page))]
    'vietnam'
    """
    if not _starts_line(page, first):
        return first
    if page.words[first : first + 1] in _LABELS:
        return _behind_label(page, first, last)
    if unspaced(page.words[first]):
        return _behind_wire(page, first, last)
    if not capital(page, first):
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


def _behind_label(page: Page, first: int, last: int) -> int:
    """Gives the token behind brackets that tell place and agency (【リマ＝共同】)."""
    end = next((i for i in range(first, min(last - 1, first + _LONGEST_LABEL)) if page.words[i] in "】］"), None)
    return first if end is None else end + 1


def _behind_wire(page: Page, first: int, last: int) -> int:
    """Gives the token behind an agency, its place and day (新华社北京5月8日电)."""
    wire = next((i for i in range(first, min(last, first + _LONGEST_LABEL)) if page.words[i] in _WIRED), None)
    if wire is None or not any(word in _AGENCIES for word in page.words[first:wire]):
        return first
    return wire + 1


def _starts_line(page: Page, first: int) -> bool:
    return first == 0 or "\n" in page.text[page.ends[first - 1] : page.starts[first]]


def _bracketed(page: Page, first: int, i: int) -> bool:
    """Says whether a token stands in brackets that the line opens."""
    return "(" in page.words[first:i] and ")" not in page.words[first:i]
