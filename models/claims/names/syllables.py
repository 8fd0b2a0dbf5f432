"""Names of offices in languages whose words are syllables: only the first syllable of each word has a capital.

"Ban Chỉ huy Phòng thủ dân sự tỉnh Lào Cai", "Hiệp hội Cà phê - Ca cao Việt Nam", "Bộ Công an". A name begins with a
word of the pack for an office and takes in small syllables up to the next capital, or up to what ends the name.
"""

from __future__ import annotations

from functools import cache

from models.claims.names.evidence import capital
from models.claims.names.stretch import Stretch
from models.claims.names.words import titles
from models.language import load_language
from models.page import Page, PhraseTable

_SMALL = 3  # small syllables in a row
_LONGEST = 18  # tokens
_JOINTS = frozenset(["-", "–", "và"])
# roles whose words end a name
_ENDS = (
    "says_after", "says_before", "posts", "plan", "forecast", "estimate", "target", "passive", "rise", "fall", "has",
    "at", "place_at", "of", "relative", "as_of", "demands", "corrects", "denial", "change_from", "clause_words",
    "demonstratives",
)  # fmt: skip


@cache
def name_heads(code: str) -> PhraseTable[bool]:
    """Gives the words with which names of offices begin."""
    return PhraseTable(dict.fromkeys(load_language(code).claims.name_heads, True))


@cache
def _ends(code: str) -> PhraseTable[bool]:
    section = load_language(code).claims.model_dump()
    words = (word for role in _ENDS for word in section.get(role, ()))
    return PhraseTable(dict.fromkeys((*words, *section["name_stops"]), True))


def office_at(stretch: Stretch, first: int) -> int:
    """Gives the token behind the name of an office that begins at a token, which is `first` where there is none."""
    page, code = stretch.page, stretch.language.code
    head = name_heads(code).match(page, first)
    if head is None or not capital(page, first) or titles(code).match(page, first):
        return first
    end = i = head[0]
    titled = titles(code).match_before(page, first) is not None
    while i < min(stretch.last, first + _LONGEST):
        if titled and i > head[0] and _calls(stretch, i):
            return i  # "Bộ trưởng Bộ Tài chính Nguyễn Văn An"
        if capital(page, i) and i not in stretch.taken and page.words[i].isalpha():
            end = i = i + 1
            continue
        run = _small(stretch, i)
        follows = i + run < stretch.last and capital(page, i + run) and i + run not in stretch.taken
        if follows and run:
            i += run
            continue
        # the last word has one more syllable, and more only where something ends the name there
        return end + (run if run <= _SMALL and _ended(stretch, i + run) else min(run, 1)) if end > head[0] else first
    return end if end > head[0] else first


def _calls(stretch: Stretch, i: int) -> bool:
    """Says whether a surname begins a person's name at a token."""
    page, surnames = stretch.page, stretch.language.claims.surnames
    if page.words[i] not in surnames or i + 1 >= stretch.last or not (capital(page, i) and capital(page, i + 1)):
        return False
    later = page.words[i + 1] in surnames and i + 2 < stretch.last and capital(page, i + 2)
    return not later or not (i + 3 < stretch.last and capital(page, i + 3))  # "tỉnh Hòa Lâm Nguyễn Thành Sinh"


def _small(stretch: Stretch, first: int) -> int:
    """Counts the small syllables in a row that may be of a name; a dash or "and" may join two of its words."""
    page = stretch.page
    joins = page.words[first] in _JOINTS and first + 1 < stretch.last and capital(page, first + 1)
    if joins:
        return 1
    i = first
    while i < stretch.last and i - first <= _SMALL and not _ended(stretch, i) and not capital(page, i):
        i += 1
    if i + 1 < stretch.last and page.words[i] in _JOINTS and capital(page, i + 1) and i not in stretch.taken:
        return i + 1 - first
    return i - first


def _ended(stretch: Stretch, i: int) -> bool:
    page: Page = stretch.page
    if i >= stretch.last or i in stretch.taken or not page.words[i].isalpha():
        return True
    return _ends(stretch.language.code).match(page, i) is not None and not capital(page, i)
