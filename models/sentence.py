"""Sentences of a text, as spans that keep its offsets.

>>> [text[s.start:s.end] for text in ["Rp. 5 juta hilang. Polisi datang."] for s in split_sentences(text, ("rp.",))]
['Rp. 5 juta hilang.', 'Polisi datang.']
"""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

import regex

# A line break ends a sentence, as does a full stop of any script; closing quotes and brackets go with it.
_BREAK = regex.compile(r"\n+|[.!?…]+[\"'”’»)\]]*(?=\s|$)|[。！？।॥။]+[」』”’）]*")
_LAST_WORD = regex.compile(r"(?:\p{L}[\p{L}\p{M}.]*)\.$")
_NEXT_WORD = regex.compile(r"\s+(\p{L}+)")
_LONGEST = 1500  # characters: what goes on longer is no sentence but a table or list that lost its lines
_OPENERS = "\"'“‘«([¿¡—–-"


class Sentence(NamedTuple):
    """A span of the text: code points, end exclusive, without outer white space."""

    start: int
    end: int


def split_sentences(text: str, abbreviations: Collection[str] = (), counted: Collection[str] = ()) -> list[Sentence]:
    """Splits a text at line breaks and full stops.

    A full stop behind one of the `abbreviations` (folded, with their stop) or behind a single capital ends
    nothing, nor does one before a lower-case word, or behind a number before one of the `counted` words, which
    take an ordinal ("7. Mai"). What is too long to be a sentence is cut at white space.
    """
    sentences: list[Sentence] = []
    start = 0
    for found in _BREAK.finditer(text):
        if not found[0].startswith("\n") and _goes_on(text, start, found.end(), abbreviations, counted):
            continue
        _append(sentences, text, start, found.end())
        start = found.end()
    _append(sentences, text, start, len(text))
    return sentences


def _goes_on(text: str, start: int, end: int, abbreviations: Collection[str], counted: Collection[str]) -> bool:
    if text[end - 1] != ".":
        return False
    word = _LAST_WORD.search(text[max(start, end - 24) : end])
    if word and (word[0].casefold() in abbreviations or (len(word[0]) == 2 and word[0][0].isupper())):
        return True
    if counted and end > start + 1 and text[end - 2].isdigit():
        noun = _NEXT_WORD.match(text, end)
        if noun and noun[1].casefold() in counted:
            return True
    following = text[end : end + 4].lstrip().lstrip(_OPENERS)
    return bool(following) and following[0].islower()


def _append(sentences: list[Sentence], text: str, start: int, end: int) -> None:
    while end - start > _LONGEST:
        cut = start + _LONGEST
        while cut > start + _LONGEST // 2 and not text[cut].isspace():
            cut -= 1
        if not text[cut].isspace():
            cut = start + _LONGEST
        _append(sentences, text, start, cut)
        start = cut
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        sentences.append(Sentence(start, end))
