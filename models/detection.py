"""The language of a text that does not say which it is written in.

A script that only one of the candidates is written in decides by itself. Among the others py3langid decides, whose
model takes half a second to load. Two things it does not know are added here: a
figure alone ("Rp5 miliar") tells too little, so a text of few letters keeps to languages that have a pack and
leans to the expected ones; and of two languages that are nearly one, the smaller must be proven (one in ten
Indonesian sentences would pass for Malay otherwise).
"""

from __future__ import annotations

import re
import threading
from functools import cache
from typing import TYPE_CHECKING

from models.language import packed_languages

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

CANDIDATES = (
    *("am", "ar", "az", "be", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "es", "et", "eu", "fa", "fi"),
    *("fr", "gu", "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja", "ka", "kk", "km", "kn", "ko", "lo"),
    *("lt", "lv", "mk", "ml", "mn", "mr", "ms", "my", "ne", "nl", "no", "pa", "pl", "pt", "ro", "ru", "si"),
    *("sk", "sl", "sq", "sr", "sv", "sw", "ta", "te", "th", "tl", "tr", "uk", "ur", "uz", "vi", "zh"),
)
SAME_CODE = {"no": "nb"}
NEEDS_PROOF = {"ms": ("id", 0.65)}
EXPECTED = {"en": 6, "id": 4, "vi": 4}

_KANA, _HAN = "\u3041-\u3096\u30a1-\u30fa\u30fc", "\u3005-\u3007\u3400-\u9fff\uf900-\ufaff"
_LETTERS_OF = {
    "ko": "\u1100-\u11ff\uac00-\ud7a3",
    "th": "\u0e01-\u0e4e",
    "el": "\u0370-\u03ff\u1f00-\u1fff",
    "he": "\u05d0-\u05ea",
    "ka": "\u10a0-\u10ff",
    "hy": "\u0531-\u0587",
    "km": "\u1780-\u17d3",
    "lo": "\u0e81-\u0ece",
    "my": "\u1000-\u104f",
    "bn": "\u0981-\u09cd",
    "pa": "\u0a01-\u0a75",
    "gu": "\u0a81-\u0acd",
    "ta": "\u0b82-\u0bcd",
    "te": "\u0c00-\u0c4d",
    "kn": "\u0c80-\u0ccd",
    "ml": "\u0d00-\u0d4d",
    "si": "\u0d81-\u0ddf",
    "am": "\u1200-\u135a",
}
"""The letters that among all candidates only one language is written in."""
_SCRIPTS = {code: re.compile(f"[{letters}]") for code, letters in _LETTERS_OF.items()}
_JAPANESE = re.compile(f"[{_KANA}]")
_CHINESE = re.compile(f"[{_HAN}]")
_MOST, _SOME = 0.8, 0.1  # of the letters: of one script alone, and Kana among Han

_FEW_LETTERS = 20
_READ_AT_MOST = 20_000
_LOADING = threading.Lock()


def detect_language(text: str, fallback: str | None = None) -> str:
    """Gives the ISO 639-1 code of the language of `text`; without letters, the `fallback`, else "en".

    >>> detect_language("Harga beras naik lagi pada pekan ini, kata pedagang di pasar.")
    'id'
    >>> detect_language("Giá gạo tiếp tục tăng trong tuần này, theo các tiểu thương.")
    'vi'
    >>> detect_language("5.000", fallback="vi")
    'vi'
    """
    text = text[:_READ_AT_MOST]
    letters = sum(map(str.isalpha, text))
    if not letters:
        return fallback or "en"
    if sole := told_by_script(text):
        return sole
    ranked: dict[str, float] = dict(_identifier().rank(text))
    for code, (likelier, proof) in NEEDS_PROOF.items():
        if ranked[code] < proof:
            ranked[likelier] += ranked.pop(code)
    best = max(ranked, key=ranked.__getitem__)
    if letters >= _FEW_LETTERS or not _mostly_latin(text, letters):
        return SAME_CODE.get(best, best)
    if fallback:
        return fallback
    packed = [code for code in packed_languages() if code in ranked]
    return max(packed, key=lambda code: ranked[code] * EXPECTED.get(code, 1), default="en")


def told_by_script(text: str) -> str | None:
    """Gives the only language of the script that nearly all letters are of, or None.

    >>> told_by_script("사망자 12명"), told_by_script("12 orang tewas"), told_by_script("12")
    ('ko', None, None)
    """
    letters = 0 if text.isascii() else sum(map(str.isalpha, text))
    if not letters:
        return None
    kana = len(_JAPANESE.findall(text))
    if kana >= _SOME * letters and kana + len(_CHINESE.findall(text)) >= _MOST * letters:
        return "ja"
    return next((code for code, script in _SCRIPTS.items() if len(script.findall(text)) >= _MOST * letters), None)


def _mostly_latin(text: str, letters: int) -> bool:
    """Says whether most letters are Latin, of which a few tell little; a few of Hangul or Thai tell all."""
    return sum(char < "\u0370" or "\u1e00" <= char < "\u1f00" for char in text if char.isalpha()) * 2 > letters


def load_in_background() -> None:
    """Begins to load the model, 0.5 s of decompression, beside whatever the caller does before its first text."""
    threading.Thread(target=_identifier, daemon=True).start()


def _identifier() -> LanguageIdentifier:
    """Gives the model, loaded once by whoever asks first; others wait for it."""
    with _LOADING:
        return _loaded_identifier()


@cache
def _loaded_identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(CANDIDATES)
    return identifier
