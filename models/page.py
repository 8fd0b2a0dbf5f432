"""A text cut into tokens once, and phrases found in it: what every reader of mentions stands on.

A token is a run of digits, a run of letters with their marks, or one other visible character. Scripts written
without spaces between words (Han, Kana, Hangul with its attached particles, Thai, Lao, Khmer, Myanmar) give
one token a character, so that a phrase is found wherever it stands. White space gives no token, nor do signs that
nobody sees (marks of direction, zero-width spaces); two tokens are `glued` when nothing visible lies between them.
Offsets are code points of the text exactly as given.

    >>> page = Page("Rp7,9 triliun")
    >>> page.words
    ['rp', '7', ',', '9', 'triliun']
    >>> PhraseTable({"triliun": 10**12}).match(page, 4)
    (5, 1000000000000)
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from typing import Any, Generic, TypeVar

import regex

_INVISIBLE = "\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}ー\p{Hangul}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
_TOKEN = regex.compile(rf"(?V1)\p{{Nd}}+|[{_UNSPACED}]\p{{M}}*|[[\p{{L}}\p{{M}}]--[{_UNSPACED}]]+|[^\s{_INVISIBLE}]")
# What most texts are made of: letters of Latin and Cyrillic, digits, blanks and signs; there the standard library's
# quicker expressions cut the same tokens. No marks, invisible signs, fractions or raised digits are among them.
_LETTERS = "\u00c0-\u024f\u0400-\u0481\u048a-\u052f\u1e00-\u1eff"
_SIGNS = "\u00a0-\u00ac\u00ae-\u00b1\u00b4-\u00b8\u00bb\u00bf\u2013\u2014\u2018-\u201e\u2026\u20ac"
_PLAIN = re.compile(f"[\\t\\n\\r -~{_LETTERS}{_SIGNS}]*")
_PLAIN_TOKEN = re.compile(r"\d+|[^\W\d_]+|\S")
_VOWEL_SIGNS = regex.compile(r"[\u0640\u064b-\u0652\u0670]")  # شخصًا is written شخصا as well
_HIDDEN = regex.compile(f"[{_INVISIBLE}]+")

UNSPACED = "\u0e00"  # scripts from here on are written without spaces between words

T = TypeVar("T")

_NO_LONGER: dict[str, list[Any]] = {}


def fold(word: str) -> str:
    """Gives the form under which words are compared: composed (NFC), without case, without Arabic vowel signs.

    Never NFKC: it turns 5² into 52.
    """
    folded = word.replace("İ", "i").casefold()  # else it would become two letters, and no Turkish "İki" be found
    if folded.isascii():
        return folded
    return unicodedata.normalize("NFC", _VOWEL_SIGNS.sub("", folded) or folded)


def _folded(text: str) -> str | None:
    """Gives the whole text as `fold` gives its words, or None where that would move its letters."""
    folded = text.replace("İ", "i").casefold()
    if folded.isascii():
        return folded if len(folded) == len(text) else None
    moved = len(folded) != len(text) or _VOWEL_SIGNS.search(folded) is not None
    return None if moved or not unicodedata.is_normalized("NFC", folded) else folded


class Page:
    """One text and its tokens as three parallel lists: `words` (folded), `starts` and `ends` (code points)."""

    __slots__ = ("_capitals", "_digits", "_joined", "ends", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        self._capitals: list[bool] | None = None
        self._digits: list[int] | None = None
        folded = _folded(text)
        written = text if folded is None else folded
        token = _PLAIN_TOKEN if _PLAIN.fullmatch(written) else _TOKEN
        spans = [found.span() for found in token.finditer(written)]
        self.starts = [span[0] for span in spans]
        self.ends = [span[1] for span in spans]
        if folded is None:
            self.words = [fold(text[start:end]) for start, end in spans]
        else:
            self.words = [folded[start:end] for start, end in spans]
        self._joined = self._joined_by_hidden_signs()

    def _joined_by_hidden_signs(self) -> frozenset[int]:
        """Gives the tokens between which and the one before only signs stand that nobody sees."""
        if self.text.isascii():
            return frozenset()
        behind = ((self.token_at(found.end()), found) for found in _HIDDEN.finditer(self.text))
        return frozenset(
            i
            for i, found in behind
            if 0 < i < len(self.starts) and self.starts[i] == found.end() and self.ends[i - 1] == found.start()
        )

    def __len__(self) -> int:
        return len(self.words)

    def with_words(self, words: list[str]) -> Page:
        """Gives the same text and tokens under other words, for example stemmed ones."""
        other = Page.__new__(Page)
        other.text, other.starts, other.ends, other.words = self.text, self.starts, self.ends, words
        other._joined, other._capitals, other._digits = self._joined, self.capitals, self.digits
        return other

    @property
    def digits(self) -> list[int]:
        """Gives every token that is a run of digits, in order."""
        if self._digits is None:
            self._digits = [i for i, word in enumerate(self.words) if word[0].isdecimal()]
        return self._digits

    @property
    def capitals(self) -> list[bool]:
        """Says of every token whether it begins with a capital."""
        if self._capitals is None:
            text = self.text
            self._capitals = [text[start].isupper() for start in self.starts]
        return self._capitals

    def glued(self, i: int) -> bool:
        """Says whether token `i` stands directly behind token `i - 1`, with nothing visible between them."""
        return 0 < i < len(self.starts) and (self.starts[i] == self.ends[i - 1] or i in self._joined)

    def original(self, first: int, last: int) -> str:
        """Gives the text from token `first` up to, not including, token `last`, as written."""
        return self.text[self.starts[first] : self.ends[last - 1]] if first < last else ""

    def token_at(self, offset: int) -> int:
        """Gives the index of the first token that starts at or behind `offset`."""
        return bisect_left(self.starts, offset)

    def token_after(self, offset: int) -> int:
        """Gives the index of the first token that ends behind `offset`."""
        return bisect_left(self.ends, offset + 1)


class _Beginning(Generic[T]):
    """All phrases that begin (or end) with one word: what it means alone, and the longer ones by their second word."""

    __slots__ = ("alone", "longer")

    def __init__(self) -> None:
        self.alone: tuple[T] | None = None
        self.longer: dict[str, list[tuple[int, tuple[str, ...], T]]] = _NO_LONGER  # most words begin none

    def add(self, words: tuple[str, ...], second: str, meaning: T) -> None:
        """Adds a phrase; of two with the same words the first counts."""
        if len(words) > 1:
            if self.longer is _NO_LONGER:
                self.longer = {}
            self.longer.setdefault(second, []).append((len(words), words, meaning))
        elif self.alone is None:
            self.alone = (meaning,)


def _longest_first(entry: tuple[int, tuple[str, ...], object]) -> int:
    return -entry[0]


def _beginning(known: dict[str, _Beginning[T]], word: str) -> _Beginning[T]:
    """Gives what begins with a word, as yet nothing for a new one."""
    found = known.get(word)
    if found is None:
        found = known[word] = _Beginning()
    return found


class PhraseTable(Generic[T]):
    """Phrases of one or more tokens with what they mean; the longest match wins."""

    __slots__ = ("_backward", "_forward")

    def __init__(self, phrases: Mapping[str, T] | Iterable[tuple[str, T]]) -> None:
        self._forward: dict[str, _Beginning[T]] = {}
        self._backward: dict[str, _Beginning[T]] = {}
        for phrase, meaning in phrases.items() if isinstance(phrases, Mapping) else phrases:
            words = tuple(Page(phrase).words)
            if not words:
                raise ValueError(f"a phrase without a visible character: {phrase!r}")
            _beginning(self._forward, words[0]).add(words, words[1] if len(words) > 1 else "", meaning)
            _beginning(self._backward, words[-1]).add(words, words[-2] if len(words) > 1 else "", meaning)
        for beginning in (*self._forward.values(), *self._backward.values()):
            for bucket in beginning.longer.values():
                if len(bucket) > 1:
                    bucket.sort(key=_longest_first)

    def __bool__(self) -> bool:
        return bool(self._forward)

    def __contains__(self, word: object) -> bool:
        """Says whether a phrase begins with the folded `word`: a quick test before `match`."""
        return word in self._forward

    def words(self) -> frozenset[str]:
        """Gives every folded word that stands in a phrase."""
        longer = (bucket for beginning in self._forward.values() for bucket in beginning.longer.values())
        return frozenset(self._forward).union(*(phrase for bucket in longer for _, phrase, _ in bucket))

    def first_words(self) -> frozenset[str]:
        """Gives the folded words with which phrases begin."""
        return frozenset(self._forward)

    def places(self, page: Page, first: int, last: int) -> list[int]:
        """Gives the tokens from `first` up to `last` where a phrase may begin: one look at each word, for `match`."""
        words, begins = page.words, self._forward
        return [i for i in range(first, last) if words[i] in begins]

    def match(self, page: Page, i: int) -> tuple[int, T] | None:
        """Finds the longest phrase that begins at token `i`: (index behind its last token, meaning)."""
        words = page.words
        if i < 0 or i >= len(words):
            return None
        beginning = self._forward.get(words[i])
        if beginning is None:
            return None
        if beginning.longer and i + 1 < len(words):
            for size, phrase, meaning in beginning.longer.get(words[i + 1], ()):
                if size == 2 or tuple(words[i : i + size]) == phrase:
                    return i + size, meaning
        return None if beginning.alone is None else (i + 1, beginning.alone[0])

    def match_before(self, page: Page, i: int) -> tuple[int, T] | None:
        """Finds the longest phrase that ends right before token `i`: (index of its first token, meaning)."""
        words = page.words
        if i <= 0 or i > len(words):
            return None
        ending = self._backward.get(words[i - 1])
        if ending is None:
            return None
        if ending.longer and i > 1:
            for size, phrase, meaning in ending.longer.get(words[i - 2], ()):
                if size == 2 or (size <= i and tuple(words[i - size : i]) == phrase):
                    return i - size, meaning
        return None if ending.alone is None else (i - 1, ending.alone[0])
