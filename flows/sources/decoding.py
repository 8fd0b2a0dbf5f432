"""Bytes to text: byte order mark, else UTF-8, else what the bytes look like; the characters stay as they are.

Compatibility normalization (NFKC) is never applied: it turns 5² into 52. Text that went through the wrong
decoding once before ("â€œHarga") is repaired line by line, only where it is plainly broken.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from flows.sources.record import storable
from models.errors import InputError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"PK\x03\x04", "a ZIP archive (or an Office document)"),
    (b"%PDF-", "a PDF document"),
    (b"\x1f\x8b", "gzip-compressed data"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"PAR1", "a Parquet table"),
    (b"SQLite format 3\x00", "a SQLite database"),
    (b"\x7fELF", "a program"),
)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_DECLARED = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,30})""", re.IGNORECASE)
_WANTED = "text in UTF-8, UTF-16 or a common older encoding is accepted"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and how it was read from bytes."""

    text: str
    encoding: str
    repaired: bool = False

    @property
    def notes(self) -> dict[str, str]:
        """What is worth keeping beside the article: nothing for plain UTF-8."""
        notes = {} if self.encoding == "utf-8" else {"encoding": self.encoding}
        return {**notes, "mojibake": "repaired"} if self.repaired else notes


def decode(raw: bytes, markup: bool = False) -> Decoded:
    """Decodes a whole file, its line ends made "\\n" as Python's text files have; InputError on what is none.

    >>> decode("Rp5² – naik".encode("utf-16")).text
    'Rp5² – naik'
    >>> decode(b"\\x93Harga\\x94 naik di Jakarta").text
    '“Harga” naik di Jakarta'
    """
    if not raw.strip(b" \t\r\n\f\v\x00"):
        raise InputError("it is empty; a text is wanted")
    text, encoding = _decode(raw, markup)
    if len(_CONTROLS.findall(text)) * 50 > len(text):
        raise InputError(f"it is binary data, not text; {_WANTED}")
    repaired = repair(text)
    lines = storable(repaired).replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    if not lines.strip():
        raise InputError("it is blank; a text is wanted")
    return Decoded(lines, encoding, repaired != text)


def encoding_of(sample: bytes, markup: bool = False) -> str:
    """Gives the encoding in which a file that begins with `sample` is best read."""
    return _decode(sample, markup)[1]


def repair(text: str) -> str:
    """Undoes a wrong decoding in those lines that plainly suffered one."""
    if text.isascii():
        return text
    from ftfy import badness, fix_encoding

    if not badness.is_bad(text):
        return text
    return "".join(fix_encoding(line) if badness.is_bad(line) else line for line in text.splitlines(keepends=True))


def _decode(raw: bytes, markup: bool) -> tuple[str, str]:
    for signature, what in _SIGNATURES:
        if raw.startswith(signature):
            raise InputError(f"it is {what}, not text; {_WANTED}")
    for mark, encoding in _BOMS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding, "replace"), encoding
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_legacy(raw, markup)
    return (text, "utf-8") if "\x00" not in text else _decode_wide(raw)


def _decode_wide(raw: bytes) -> tuple[str, str]:
    """UTF-16 without a mark shows as a NUL beside nearly every Latin letter; other NULs are binary data."""
    half = len(raw) // 2
    for encoding, nuls in (("utf-16-le", raw[1::2]), ("utf-16-be", raw[0::2])):
        if nuls.count(0) * 10 > half * 4 and raw.count(0) < len(raw) * 0.6:
            return raw.decode(encoding, "replace"), encoding
    raise InputError(f"it is binary data (it has NUL bytes), not text; {_WANTED}")


def _decode_legacy(raw: bytes, markup: bool) -> tuple[str, str]:
    """Not UTF-8: a few broken bytes in it, else what a page declares, else what the detector says."""
    if raw.count(0) * 10 > len(raw) * 2:
        return _decode_wide(raw)
    lenient = raw.decode("utf-8", "replace")
    broken, beyond = lenient.count("\ufffd"), sum(char > "\x7f" for char in lenient)
    if broken * 5 < beyond or (beyond - broken and broken <= 1):
        return lenient, "utf-8 with errors"
    from resiliparse.parse.encoding import detect_encoding

    declared = _DECLARED.search(raw[:4096]) if markup else None
    for name in (declared and declared[1].decode("ascii"), detect_encoding(raw[:200_000]), "cp1252"):
        try:
            if name and codecs.lookup(name).name != "utf-8":
                return raw.decode(name), codecs.lookup(name).name
        except (LookupError, UnicodeDecodeError):
            continue
    return raw.decode("cp1252", "replace"), "cp1252 with errors"
