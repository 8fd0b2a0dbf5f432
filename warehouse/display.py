"""Text as it may be shown to a person: it is hostile, and must neither move nor hide what stands beside it.

Exact text is for the JSON and CSV files. What is printed on a terminal or set on a page goes through
`visible`: control characters, direction overrides (they can show 31 as 13) and invisible characters never
reach the reader.
"""

from __future__ import annotations

import re

_CONTROL = {code: 0x2400 + code for code in range(32)} | {0x7F: 0x2421} | dict.fromkeys(range(0x80, 0xA0), 0xFFFD)
_SPACE = dict.fromkeys(map(ord, "\t\n\v\f\r\x85\u2028\u2029"), 0x20)
_GONE = dict.fromkeys(
    code
    for first, last in (
        (0xAD, 0xAD),  # soft hyphen
        (0x61C, 0x61C),  # and the next: marks, embeddings, overrides and isolates of direction
        (0x200E, 0x200F),
        (0x202A, 0x202E),
        (0x2060, 0x206F),
        (0x180E, 0x180E),  # and the next: spaces and separators without width, annotations, tags
        (0x200B, 0x200B),
        (0xFEFF, 0xFEFF),
        (0xFFF9, 0xFFFB),
        (0xE0000, 0xE007F),
    )
    for code in range(first, last + 1)
)
_TABLE: dict[int, int | None] = {
    **_CONTROL,
    **_SPACE,
    **_GONE,
    **dict.fromkeys(range(0xD800, 0xE000), 0xFFFD),
}
# Joiners shape letters of Persian, Hindi and others, and bind emoji; beside plain letters they only hide.
_IDLE_JOINER = re.compile(r"(?:^|(?<=[\x00-\x7f]))[\u200c\u200d]+|[\u200c\u200d]+(?=[\x00-\x7f]|$)")
_SPACES = re.compile(r" {2,}")


def visible(text: str) -> str:
    r"""Gives one line that shows what it holds: no control, direction or invisible characters, single spaces.

    >>> visible("up\u202e to 31\u200b people\n\x1b[31mdead")
    'up to 31 people ␛[31mdead'
    """
    if text.isascii() and text.isprintable():
        return _SPACES.sub(" ", text)
    return _SPACES.sub(" ", _IDLE_JOINER.sub("", text.translate(_TABLE)))


def clip(text: str, length: int) -> str:
    """Gives the text, cut at a word to at most `length` characters, with an ellipsis for what is missing.

    >>> clip("a figure that nobody can check", 16)
    'a figure that…'
    """
    if len(text) <= length:
        return text
    cut = text[: length - 1]
    word_end = cut.rfind(" ")
    return (cut[:word_end] if word_end > length // 2 else cut).rstrip() + "…"


def clip_start(text: str, length: int) -> str:
    """Gives the text, cut at its start, for what stands before a quote.

    >>> clip_start("said on Monday that nobody", 14)
    '…that nobody'
    """
    if len(text) <= length:
        return text
    cut = text[len(text) - length + 1 :]
    word_start = cut.find(" ")
    return "…" + (cut[word_start + 1 :] if 0 <= word_start < length // 2 else cut)
