"""TOML files as tables. What was parsed is kept beside Python's compiled code: parsing takes 30 times as long.

What is kept is known by a digest of the text, so that a file that was edited is parsed anew, and is written only where
Python writes its own: a read-only installation, or one told to write no bytecode, parses each time.
"""

from __future__ import annotations

import hashlib
import marshal
import os
import sys
import tomllib
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

from models.errors import PackError

_DIGEST = 16  # bytes


def parse_toml(path: Path, text: str, part: str = "") -> dict[str, Any]:
    """Gives the tables of a text that was read from a file, whole or a named part of it.

    Raises PackError, which names the file, where the text is not valid TOML.
    """
    kept = _kept_at(path, part)
    digest = hashlib.blake2b(text.encode(), digest_size=_DIGEST).digest()
    known = _read(kept, digest)
    if known is not None:
        return known
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise PackError(f"{path.name}: not valid TOML: {error}") from error
    if not sys.dont_write_bytecode:
        _write(kept, digest, tables)
    return tables


def _kept_at(path: Path, part: str) -> Path:
    compiled = Path(cache_from_source(str(path)))
    return compiled.with_name(f"{path.stem}{part and '-'}{part}.toml.{sys.implementation.cache_tag}")


def _read(kept: Path, digest: bytes) -> dict[str, Any] | None:
    try:
        content = kept.read_bytes()
        tables = marshal.loads(content[_DIGEST:]) if content[:_DIGEST] == digest else None
    except (OSError, ValueError, EOFError, TypeError):
        return None  # nothing is kept, or what is kept was cut off: the text itself has it all
    return tables if isinstance(tables, dict) else None


def _write(kept: Path, digest: bytes, tables: dict[str, Any]) -> None:
    """Keeps the tables; written under another name first, so that nobody reads half of them."""
    unfinished = kept.with_name(f"{kept.name}.{os.getpid()}")
    with suppress(OSError, ValueError):  # nowhere to keep it, or a day in it, which marshal cannot write
        content = digest + marshal.dumps(tables)
        kept.parent.mkdir(exist_ok=True)
        unfinished.write_bytes(content)
        unfinished.replace(kept)
