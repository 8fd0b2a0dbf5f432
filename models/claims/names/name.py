"""A name in a text, and the key under which it is known: folded, without accents, legal forms and kinds of places."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache, lru_cache

from models.claims.names.script import join_words, unspaced
from models.language import load_claims, packed_languages
from models.page import Page, fold

_LONGEST_PHRASE = 8  # words, or characters
_LATIN = str.maketrans("đıłø", "dilo")
# By sound, as news agencies write Russian, Ukrainian, Bulgarian and Serbian names in Latin letters.
_CYRILLIC = str.maketrans(
    dict(zip("абвгдезийклмнопрстуфыэіѓќјў", "abvgdeziyklmnoprstufyeigkju", strict=True))
    | {"ё": "e", "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ь": "", "ю": "yu"}
    | {"я": "ya", "є": "ye", "ї": "yi", "ґ": "g", "љ": "lj", "њ": "nj", "џ": "dzh", "ђ": "dj", "ћ": "c"}
)


@dataclass(slots=True)
class Name:
    """A name in a text: token indexes (last exclusive), the words as written and the key it is known by.

    `place` marks one that the sentence treats as a place.
    """

    first: int
    last: int
    text: str
    key: str
    place: bool = False


def name_at(page: Page, first: int, last: int) -> Name:
    """Gives the name that stands between two tokens."""
    text = page.original(first, last)
    return Name(first, last, text, name_key(text))


@lru_cache(maxsize=1 << 16)
def name_key(text: str) -> str:
    """Gives the key of a name: folded, without accents, legal forms and outer words for kinds of places.

    >>> name_key("PT Bank Arta Nusa Tbk"), name_key("Kabupaten Merawu"), name_key("Đắk Lắk")
    ('bank arta nusa', 'merawu', 'dak lak')
    """
    words = [word for word in Page(text).words if word[0].isalnum()]
    first, last = 0, len(words)
    before, behind = _dropped_phrases()
    while (long := _outer(words[first:last], before)) and _enough(words[first + long : last]):
        first += long
    while (long := _outer(words[first:last], behind, at_end=True)) and _enough(words[first : last - long]):
        last -= long
    return plain(join_words(words[first:last]))


@lru_cache(maxsize=1 << 14)
def is_form(text: str) -> bool:
    """Says whether a text is only a legal form or a word for a kind of place, and so the name of nothing."""
    return any(tuple(Page(text).words) in phrases for phrases in _dropped_phrases())


def key_of(phrase: str) -> str:
    """Gives the key of a plain phrase, for speakers and things without a name."""
    return join_words([w for w in Page(fold(phrase)).words if w[0].isalnum()])


def _enough(rest: list[str]) -> bool:
    """Says whether what is left of a name names anything: one character of 广州 does not."""
    return len(rest) > 1 or bool(rest and not unspaced(rest[0]))


def plain(text: str) -> str:
    """Gives a text without accents and in Latin letters for Cyrillic ones, so that names match across languages.

    >>> plain("hòa an"), plain("đồng nai"), plain("челябинск")
    ('hoa an', 'dong nai', 'chelyabinsk')
    """
    if text.isascii():
        return text
    text = text.translate(_CYRILLIC)
    marks = unicodedata.normalize("NFD", text.translate(_LATIN))
    return unicodedata.normalize("NFC", "".join(c for c in marks if unicodedata.category(c) != "Mn" or c > "\u036f"))


@cache
def _dropped_phrases() -> tuple[frozenset[tuple[str, ...]], frozenset[tuple[str, ...]]]:
    """Gives the phrases to drop at the start of a name, and at its end.

    They are those of all packs, for a name keeps its words in a text of another language ("Kepulauan Serunai").
    """
    before: set[tuple[str, ...]] = set()
    behind: set[tuple[str, ...]] = set()
    for code in packed_languages():
        section = load_claims(code)
        legal = {tuple(Page(phrase).words) for phrase in section.legal_forms}
        places = {tuple(Page(phrase).words) for phrase in (*section.place_words, *section.object_words)}
        before |= legal | (set() if section.place_words_follow else places)
        behind |= legal | (places if section.place_words_follow else set())
    return frozenset(before), frozenset(behind)


def _outer(words: list[str], phrases: Collection[tuple[str, ...]], at_end: bool = False) -> int:
    """Gives how many words at the start, or end, are a phrase to drop."""
    for length in range(min(_LONGEST_PHRASE, len(words)), 0, -1):
        part = words[-length:] if at_end else words[:length]
        if tuple(part) in phrases:
            return length
    return 0
