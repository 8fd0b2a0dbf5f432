"""Texts that nobody would write: real sentences damaged, words of a language pack thrown together, and sheer noise."""

from __future__ import annotations

import json
import random
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from pydantic import BaseModel

from models.language import load_language

_CASES = Path(__file__).parents[1] / "cases"
_DEMO = Path(__file__).parents[2] / "flows" / "demo" / "articles.jsonl"

SCRIPTS: dict[str, str] = {
    "latin": "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZàáâãèéêìíòóôõùúăđĩũơưạảấầẩẫậßøåæčšžțığ",
    "cyrillic": "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґ",
    "arabic": "ابتثجحخدذرزسشصضطظعغفقكلمنهويپچژگ",
    "devanagari": "अआइईउऊएऐओऔकखगघचछजझटठडढतथदधनपफबभमयरलवशषसहािीुूेैोौ्ं",
    "han and kana": "一二三四五六七八九十百千万億兆年月日元円人的在了あいうえおかきくけこアイウエオカキクケコー",
    "hangul": "가나다라마바사아자차카타파하일이삼사오육칠팔구십백천만억조원년월일명",
    "thai": "กขคงจฉชซญดตถทธนบปผฝพฟมยรลวศษสหอฮะาิีึืุูเแโใไ่้๊๋",
    "bengali": "অআইঈউঊএঐওঔকখগঘচছজঝটঠডঢতথদধনপফবভমযরলশষসহািীুূেৈোৌ্",
}
DIGITS = (
    *("0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "०१२३४५६७८९", "০১২৩৪৫৬৭৮৯", "๐๑๒๓๔๕๖๗๘๙", "０１２３４５６７８９"),
    *("០១២៣៤៥៦៧៨៩", "၀၁၂၃၄၅၆၇၈၉", "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗"),
)
_INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2066\u2069\u00ad\ufeff\u2060\ufe0f\x00\x1f\x85"
_BLANKS = " \u00a0\u2009\u202f\u3000\t\n\r\n\u2028"
_MARKS = "\u0301\u0300\u0323\u0308\u0651\u093c\u0e48\u20dd"
_SIGNS = ".,;:!?-–—−~/\\()[]{}<>\"'’“”%‰°$€£¥₹₫₽+*×=#@&_^|§№½⅓¾²³٪٫٬、。，．％（）～"
_BETWEEN = (" ", " ", " ", "", "", "-", ", ", ". ", " (", ") ", "\n", "\u00a0", "/", "–")
_HALF_PAIRS = "\ud83d\ude00\udfff"
_ANY = (_INVISIBLE, _BLANKS, _MARKS, _SIGNS, _HALF_PAIRS, *DIGITS, *SCRIPTS.values())


@cache
def sentences() -> tuple[str, ...]:
    """Gives the texts of all cases and of the packaged articles: real figures in many languages."""
    cases = [tomllib.loads(path.read_text("utf-8")) for path in sorted(_CASES.glob("*/*.toml"))]
    found = {text for case in cases for text in _texts(case)}
    found.update(json.loads(line).get("text", "")[:600] for line in _DEMO.read_text("utf-8").splitlines())
    return tuple(sorted(text for text in found if text))


def _texts(data: object) -> Iterator[str]:
    if isinstance(data, dict):
        if isinstance(text := data.get("text"), str):
            yield text
        for value in data.values():
            yield from _texts(value)
    elif isinstance(data, list):
        for value in data:
            yield from _texts(value)


@cache
def vocabulary(code: str) -> tuple[tuple[str, ...], ...]:
    """Gives the words and phrases that a language pack names of numbers, amounts and dates, key by key."""
    language = load_language(code)
    values = (value for part in (language.numbers, language.amounts, language.dates) for _, value in part)
    groups = (tuple(sorted({word for word in _words(value) if word and "{" not in word})) for value in values)
    return tuple(group for group in groups if group) or (("1",),)


def _words(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield from value.split("|")
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _words(key)
            yield from _words(inner)
    elif isinstance(value, (list, tuple, set, frozenset)):
        for inner in sorted(value, key=str):
            yield from _words(inner)
    elif isinstance(value, BaseModel):
        yield from _words(value.model_dump())


def random_text(rng: random.Random, code: str) -> str:
    """Makes one text for a language, of one of three kinds, damaged more often than not."""
    kind = rng.random()
    text = _sentence(rng) if kind < 0.35 else _jumble(rng, code) if kind < 0.8 else _noise(rng)
    for _ in range(rng.choice((0, 1, 1, 2, 3, 6))):
        text = damaged(text, rng)
    return text


def _sentence(rng: random.Random) -> str:
    text = rng.choice(sentences())
    return text if rng.random() < 0.7 else f"{text} {rng.choice(sentences())}"


def _jumble(rng: random.Random, code: str) -> str:
    """Throws words of the pack and numbers together, with what may stand between them."""
    words = vocabulary(code)
    parts: list[str] = []
    for _ in range(rng.randint(1, 14)):
        drawn = rng.random()
        word = rng.choice(rng.choice(words)) if drawn < 0.6 else number(rng) if drawn < 0.9 else rng.choice(_SIGNS)
        parts.append(word)
        parts.append(rng.choice(_BETWEEN))
    return "".join(parts)


def number(rng: random.Random) -> str:
    """Writes a number in one of many shapes, now and then in other digits than ASCII's."""
    shape = rng.randrange(8)
    if shape == 0:
        written = str(rng.randrange(10 ** rng.randint(1, 4)))
    elif shape == 1:
        written = f"{rng.randrange(1000)}{rng.choice('.,')}{rng.randrange(1000)}"
    elif shape == 2:
        written = f"{rng.randint(1, 999)}" + "".join(f"{s}{rng.randrange(1000):03}" for s in rng.choice(".,' ") * 3)
    elif shape == 3:
        one, other = rng.choice("/.-"), rng.choice("/.-")
        written = f"{rng.randint(0, 40)}{one}{rng.randint(0, 15)}{other}{rng.randint(0, 2100)}"
    elif shape == 4:
        written = f"{rng.randint(1900, 2100)}"
    elif shape == 5:
        written = f"{rng.randint(0, 40)}{rng.choice('-–/:~')}{rng.randint(0, 3000)}"
    elif shape == 6:
        written = str(rng.randrange(10 ** rng.randint(5, 40)))
    else:
        written = f"{rng.choice('$€£¥₫')}{rng.randint(0, 99)}{rng.choice('.,')}{rng.randint(0, 9)}"
        written += rng.choice("MBKkmt")
    return written if rng.random() < 0.8 else written.translate(str.maketrans(DIGITS[0], rng.choice(DIGITS)))


def _noise(rng: random.Random) -> str:
    """Draws characters of up to three alphabets, digits and signs."""
    alphabets = [*rng.sample(tuple(SCRIPTS.values()), rng.randint(1, 3)), rng.choice(DIGITS), _SIGNS, _BLANKS]
    return "".join(rng.choice(rng.choice(alphabets)) for _ in range(rng.randint(1, 120)))


def damaged(text: str, rng: random.Random) -> str:
    """Damages a text once: drops, doubles, moves or inserts characters, changes digits, case or blanks."""
    at = rng.randint(0, len(text))
    to = min(len(text), at + rng.choice((1, 1, 2, 5, 20)))
    kind = rng.randrange(9)
    if kind == 0:
        return text[:at] + text[to:]
    if kind == 1:
        return text[:to] + text[at:to] * rng.choice((1, 1, 2, 30, 400)) + text[to:]
    if kind == 2:
        return text[:at] + "".join(rng.choice(rng.choice(_ANY)) for _ in range(rng.choice((1, 1, 2, 4)))) + text[at:]
    if kind == 3:
        return text.translate(str.maketrans(DIGITS[0], rng.choice(DIGITS)))
    if kind == 4:
        return rng.choice((text.upper, text.lower, text.title, text.swapcase))()
    if kind == 5:
        blank = rng.choice(("", "\u00a0", "\u2009", "  ", "\n", "\u200b", "-"))
        return text.replace(" ", blank, rng.choice((-1, 1, 3)))
    if kind == 6:
        words = text.split(" ")
        rng.shuffle(words)
        return " ".join(words)
    if kind == 7:
        return text[:at] + number(rng) + text[at:]
    return text[at:] + text[:at]
