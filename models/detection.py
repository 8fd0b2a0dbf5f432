"""The language of a text that does not say which it is written in.

py3langid decides among the languages of the news world. Two things it does not know are added here: a
figure alone ("Rp5 miliar") tells too little, so a text of few letters keeps to languages that have a pack and
leans to the expected ones; and of two languages that are nearly one, the smaller must be proven (one in ten
Indonesian sentences would pass for Malay otherwise).
"""

from __future__ import annotations

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
