"""Made-up texts of any length: Indonesian news articles, texts full of digits, and ones that set traps for a reader.

>>> len(news(3000, seed=1)) in range(3000, 3500)
True
>>> news(500, seed=1) == news(500, seed=1)
True
"""

from __future__ import annotations

import random
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path

_NEWS = tomllib.loads((Path(__file__).parent / "indonesian_news.toml").read_text("utf-8"))
_SHARE_OF_FIGURES = 0.3  # of sentences, which gives a mention in every two hundred characters or so

_Fill = Callable[[random.Random], object]
_NUMBERS: dict[str, _Fill] = {
    "year": lambda r: r.randint(2019, 2026),
    "day": lambda r: r.randint(1, 28),
    "number_of_month": lambda r: r.randint(1, 12),
    "decimal": lambda r: f"{r.randint(1, 999)},{r.randint(1, 99)}",
    "fraction": lambda r: f"0,{r.randint(1, 99):02}",
    "percent": lambda r: f"{r.randint(1, 60)},{r.randint(1, 9)}",
    "grouped": lambda r: f"{r.randint(1, 99)}.{r.randint(0, 999):03}",
    "count": lambda r: r.randint(2, 950),
    "small": lambda r: r.randint(2, 40),
    "larger": lambda r: r.randint(41, 90),
    "tiny": lambda r: r.randint(1, 90),
}


def news(size: int, seed: int) -> str:
    """Writes an Indonesian news article of at least `size` characters, in paragraphs of a few sentences."""
    rng = random.Random(seed)
    parts: list[str] = [f"{_NEWS['drawn']['place'][seed % 5].upper()} - "]
    length, count = len(parts[0]), 0
    while length < size:
        sentence = sentence_of(rng)
        count += 1
        part = sentence + ("\n\n" if count % 3 == 0 else " ")
        parts.append(part)
        length += len(part)
    return "".join(parts).strip()


def sentence_of(rng: random.Random) -> str:
    """Writes one sentence of Indonesian news."""
    kind = "figures" if rng.random() < _SHARE_OF_FIGURES else "prose"
    return str(rng.choice(_NEWS[kind])).format_map(_Drawn(rng))


class _Drawn(dict[str, object]):
    """Draws a value for every name that a template has."""

    def __init__(self, rng: random.Random) -> None:
        super().__init__()
        self._rng = rng

    def __missing__(self, name: str) -> object:
        drawn = _NUMBERS.get(name)
        return drawn(self._rng) if drawn else self._rng.choice(_NEWS["drawn"][name])


def digit_heavy(size: int, seed: int) -> str:
    """Writes a text that is figures for the most part, as a table that lost its lines."""
    rng = random.Random(seed)
    forms: tuple[_Fill, ...] = (
        lambda r: r.randint(0, 10**9),
        lambda r: f"Rp{r.randint(1, 999)}.{r.randint(0, 999):03}.{r.randint(0, 999):03}",
        lambda r: f"{r.randint(1, 99)},{r.randint(0, 99):02}%",
        lambda r: f"{r.randint(1, 28)}/{r.randint(1, 12)}/{r.randint(1990, 2030)}",
        lambda r: f"{r.randint(1, 999)} juta",
        lambda r: f"({r.randint(1, 9999)})",
        lambda r: f"{r.randint(1, 99)}-{r.randint(1, 99)}",
        lambda r: f"US${r.randint(1, 99)}.{r.randint(1, 9)}bn",
    )
    parts: list[str] = []
    length = 0
    while length < size:
        part = f"{rng.choice(forms)(rng)} "
        parts.append(part)
        length += len(part)
    return "".join(parts)


TRAPS: Mapping[str, str] = {
    "digits": "1234567890",
    "spaced digits": "1 ",
    "grouped digits": "123.",
    "grouped digits and commas": "123,456.",
    "dotted": "1.1.1.",
    "commas": ",",
    "points": ".",
    "dashes": "-",
    "minus signs and digits": "-1",
    "brackets": "(",
    "brackets with digits": "(1",
    "brackets with amounts": "(Rp1 juta",
    "spaces": " ",
    "lines": "\n",
    "numbered lines": "1. a\n",
    "one word": "a",
    "addresses": "a.",
    "mail": "a@",
    "hashes": "#",
    "web": "www.",
    "entities": "1&nbsp;",
    "soft hyphens": "1\u00ad",
    "marks": "e\u0301",
    "half pairs": "\ud83d1",
    "scales": "ratus ribu ",
    "scales upward": "ribu juta miliar triliun ",
    "number words": "dua puluh lima ",
    "linked number words": "seratus dan ",
    "halves": "setengah ",
    "decimals in words": "koma lima ",
    "fractions in words": "dua per ",
    "minus in words": "minus ",
    "vague": "ratusan miliar ",
    "slashes": "1/2/",
    "powers": "2^2",
    "exponents": "1e1",
    "ranges": "antara 1 hingga ",
    "ranges by dash": "1-",
    "ranges of amounts": "Rp1 juta hingga ",
    "openers": "antara ",
    "joiners": "hingga ",
    "hedges": "sekitar ",
    "bounds": "lebih dari ",
    "currencies": "Rp",
    "currencies and amounts": "Rp1 ",
    "dollars": "$1 ",
    "twins": "Rp1 (US$1) ",
    "cents": "1 dolar dan ",
    "per": "1 per ",
    "percent": "%",
    "amounts of percent": "1% ",
    "feet": "5 kaki ",
    "hours": "1 jam 1 ",
    "months": "Januari ",
    "days": "1 Januari ",
    "days in a list": "1, ",
    "days and months in a list": "1 Mei, ",
    "day marks": "tanggal ",
    "year marks": "tahun ",
    "years": "2024 ",
    "years in a list": "2024, ",
    "quoted years": "'9",
    "weekdays": "Senin ",
    "weekday marks": "hari ",
    "from to": "dari Januari hingga ",
    "ago": "dua pekan lalu ",
    "next": "depan ",
    "early": "awal ",
    "quarters": "kuartal ",
    "ordinals": "ke-",
    "roman": "I ",
    "capitals": "A ",
    "quotes": '"',
    "quoted days": '"kemarin" kata ',
}
"""Pieces that, repeated without end, lead a careless reader into work that grows faster than the text."""

TRAPS_ELSEWHERE: Mapping[str, tuple[str, str]] = {
    "Chinese fractions": ("zh", "佰 分 之 "),
    "Chinese digits": ("zh", "二〇"),
    "Chinese scales": ("zh", "万亿"),
    "Japanese days": ("ja", "3月"),
    "Korean numbers": ("ko", "삼십"),
    "German compounds": ("de", "einundzwanzigtausend"),
    "German decimals": ("de", "komma fünf "),
    "Finnish compounds": ("fi", "kaksikymmentä"),
    "English halves": ("en", "and a half "),
    "English fractions": ("en", "one over "),
    "English months": ("en", "May "),
    "English ordinals": ("en", "first half of "),
    "English years": ("en", "nineteen "),
    "Vietnamese days": ("vi", "ngày "),
    "Vietnamese months": ("vi", "tháng 3 năm "),
    "Vietnamese decimals": ("vi", "phẩy hai "),
    "Spanish links": ("es", "y dos "),
    "Hindi lakhs": ("hi", "लाख करोड़ "),
    "Arabic signs": ("ar", "\u200f1٬"),
    "dateparser's months": ("lt", "5 gegužės "),
}
"""The same in other languages: (language, piece)."""


def trap(piece: str, size: int) -> str:
    """Repeats a piece up to a size."""
    return (piece * (size // len(piece) + 1))[:size]
