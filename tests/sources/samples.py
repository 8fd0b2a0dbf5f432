"""Files for these tests: made, not stored, beside the cases that are data."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

CASES = Path(__file__).parent.parent / "cases" / "sources"
GOOD = "Banjir merendam 120 rumah di Desa Sukamaju pada Senin malam."


def cases(name: str) -> list[Any]:
    loaded: list[dict[str, Any]] = tomllib.loads((CASES / f"{name}.toml").read_text("utf-8"))["case"]
    return [pytest.param(case, id=case["title"]) for case in loaded]


def put(folder: Path, **files: str | bytes) -> Path:
    for name, content in files.items():
        place = folder / name.replace("__", "/")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def lines(*records: dict[str, Any]) -> str:
    return "\n".join(json.dumps(record, ensure_ascii=False) for record in records)
