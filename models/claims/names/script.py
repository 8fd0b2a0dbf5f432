"""Scripts without spaces between words, in which a token is one character: Han, Kana, Hangul, Thai, Khmer ..."""

from __future__ import annotations

import re

# By range, and not by order: Vietnamese letters with two marks stand behind Thai, Georgian behind both.
_LETTERS = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai and Lao, Myanmar, Khmer
    "\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af"  # Kana, Han, Hangul
)
_BETWEEN = re.compile(f"(?<=[{_LETTERS}]) (?=[{_LETTERS}])")
_LETTER = re.compile(f"[{_LETTERS}]")


def unspaced(text: str) -> bool:
    """Says whether a text begins with a letter of such a script.

    >>> unspaced("银行"), unspaced("Ủy ban"), unspaced("（")
    (True, False, False)
    """
    return not text.isascii() and _LETTER.match(text) is not None and text[0].isalpha()


def kana(text: str) -> bool:
    """Says whether a text begins with Hiragana or Katakana."""
    return hiragana(text) or katakana(text)


def hiragana(text: str) -> bool:
    """Says whether a text begins with Hiragana, which writes particles and endings: no name is known by its letters."""
    return "\u3041" <= text[:1] <= "\u309f"


def cuts_katakana(words: list[str], first: int, last: int) -> bool:
    """Says whether a phrase is cut out of a word in Katakana, which spells foreign names: バス out of バスケス.

    >>> cuts_katakana(list("バスケスが"), 0, 2), cuts_katakana(list("バスが"), 0, 2)
    (True, False)
    """
    before = first > 0 and katakana(words[first]) and katakana(words[first - 1])
    return before or (last < len(words) and katakana(words[last - 1]) and katakana(words[last]))


def katakana(text: str) -> bool:
    """Says whether a text begins with Katakana, or the mark that lengthens its vowels."""
    return "\u30a1" <= text[:1] <= "\u30fa" or text[:1] == "ー"


def join_words(words: list[str]) -> str:
    """Joins words as their script does: with a space, but for characters of scripts without spaces.

    >>> join_words(["bank", "rakyat"]), join_words(["北", "浜", "denki"])
    ('bank rakyat', '北浜 denki')
    """
    text = " ".join(words)
    return text if text.isascii() else _BETWEEN.sub("", text)
