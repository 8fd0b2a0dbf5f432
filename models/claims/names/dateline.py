"""The line that tells where and by whom an article was written: its names are nobody's in the story.

"JAKARTA, KOMPAS — ", "HANOI (AP) - ", "Berlin/Potsdam (dpa) – ", "【リマ＝共同】", "新华社北京5月8日电".
"""

from __future__ import annotations

import re

from models.claims.names.evidence import capital
from models.claims.names.script import unspaced
from models.page import Page

_DASHES = frozenset("-–—―")
_LONGEST = 14  # tokens
_SENTENCE = 8  # tokens
_SHORTEST_PLACE = 5  # letters of a place in capitals: shorter ones are more likely who speaks ("BMKG: ...")
# an outlet's own address before the place; some outlets do without a dash ("Liputan6.com, Jakarta Badan ...")
_SITE = re.compile(r"\w+(?:\.[A-Za-z]{2,4}){1,2}, ?[A-Z]\w+ ")
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
    site = _SITE.match(page.text, page.starts[first])
    if not loud and first > 0 and not site:
        return first
    for i in range(first + 1, min(last - 1, first + _LONGEST)):
        word = page.words[i]
        if word in _DASHES and not page.glued(i) and not page.glued(_behind_dashes(page, i, last)):
            return _behind_dashes(page, i, last)
        if word == ":" and _calls(page, first, i, last):
            return i + 1
        if loud and word == "." and page.words[i + 1] in _DASHES and page.glued(i + 1):
            return _behind_dashes(page, i + 1, last)  # "COPIAPÓ.- Cuatro trabajadores"
        inside = word == "." and page.glued(i) and page.glued(i + 1)  # "KOMPAS.com"
        if not (capital(page, i) or not word.isalpha() or _bracketed(page, first, i) or page.words[i - 1] == "."):
            break
        if word in ".;:!?" and not inside:
            break
    return page.token_at(site.end()) if site else first


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


def _behind_dashes(page: Page, i: int, last: int) -> int:
    """Gives the token behind a dash, or behind several that make one ("--")."""
    while i < last and page.words[i] in _DASHES:
        i += 1
    return i


def _calls(page: Page, first: int, colon: int, last: int) -> bool:
    """Says whether a place in capitals ends with the colon, before a whole sentence ("KUALA LUMPUR: A company ...")."""
    loud = all(page.original(i, i + 1).isupper() or page.words[i] == "," for i in range(first, colon))
    long = page.ends[colon - 1] - page.starts[first] >= _SHORTEST_PLACE
    return loud and long and last - colon > _SENTENCE and page.words[last - 1] in ".。"


def _starts_line(page: Page, first: int) -> bool:
    return first == 0 or "\n" in page.text[page.ends[first - 1] : page.starts[first]]


def _bracketed(page: Page, first: int, i: int) -> bool:
    """Says whether a token stands in brackets that the line opens."""
    return "(" in page.words[first:i] and ")" not in page.words[first:i]
