"""Where on a page a number may start: one look at each word."""

from __future__ import annotations

from models.numerals.fractions import VULGAR
from models.numerals.reader import NumeralReader

_SIGNS = frozenset(VULGAR) | frozenset(".,")
_MINUS = "-−－"
_HANGUL, _HANGUL_LAST = "가", "힣"


class Starts:
    """Tells of each token whether a number may start there; `struck` marks those that are no figures by their shape."""

    __slots__ = ("_lexicon", "_page", "_struck", "_weak")

    def __init__(self, numerals: NumeralReader, struck: bytearray) -> None:
        self._page = numerals.page
        self._lexicon = numerals.lexicon
        self._weak = numerals.numbers.weak
        self._struck = struck

    def all(self) -> list[int]:
        """Gives every token where a number may start, in order."""
        lexicon, words = self._lexicon, self._page.words
        if lexicon.compounds or lexicon.sound_starts:
            return [i for i in range(len(words)) if self.at(i)]
        starts, signs = lexicon.starts, _SIGNS
        likely = [i for i, word in enumerate(words) if word in starts or word[0].isdecimal() or word in signs]
        return [i for i in likely if self.at(i)]

    def at(self, i: int) -> bool:
        """Says whether a number may start at token `i`."""
        word, lexicon = self._page.words[i], self._lexicon
        if word[0].isdecimal():
            return not self._struck[i]
        if word in lexicon.starts or word in VULGAR:
            return not (self._struck[i] or self._inside_word(i))
        if word[0] in lexicon.sound_starts:
            return not (self._page.glued(i) and self._page.words[i - 1][0].isalnum())
        if word in ".,":
            return i + 1 < len(self._page) and not self._struck[i + 1] and self._leads_decimals(i)
        return lexicon.compounds and bool(lexicon.pieces(word))

    def _inside_word(self, i: int) -> bool:
        """Says whether Hangul stands before a number word of one syllable: 답이 has no 이, two."""
        page, word = self._page, self._page.words[i]
        if not page.glued(i) or not _HANGUL <= word <= _HANGUL_LAST or word not in self._weak:
            return False
        return _HANGUL <= page.words[i - 1] <= _HANGUL_LAST

    def _leads_decimals(self, i: int) -> bool:
        """Says whether digits follow a point or comma directly, and nothing but a minus stands before it."""
        page = self._page
        apart = not page.glued(i) or page.words[i - 1] in _MINUS
        return page.words[i + 1][0].isdecimal() and page.glued(i + 1) and apart
