"""Text and JSON that DuckDB can hold, whatever a source put into them."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from datetime import date
from decimal import Decimal


def clean(text: str) -> str:
    """Replaces what UTF-8 cannot hold (half a surrogate pair), so that even broken text can be kept.

    >>> clean("Rp5 \\ud83d juta")
    'Rp5 ? juta'
    """
    return text.encode("utf-8", "replace").decode("utf-8")


def as_json(payload: Mapping[str, object]) -> str:
    """Gives an object as JSON: decimals as they are written, days and instants in ISO form.

    >>> as_json({"low": Decimal("7.6"), "day": date(2025, 2, 4), "share": float("nan")})
    '{"day": "2025-02-04", "low": "7.6", "share": "nan"}'
    """
    return clean(json.dumps(_plain(payload), ensure_ascii=False, sort_keys=True, allow_nan=False))


def _plain(value: object) -> object:
    match value:
        case None | bool() | int() | str():
            return value
        case float():
            return value if math.isfinite(value) else str(value)
        case Mapping():
            return {str(key): _plain(part) for key, part in value.items()}
        case list() | tuple():
            return [_plain(part) for part in value]
        case set() | frozenset():
            return sorted(str(part) for part in value)
        case Decimal():
            return str(value)
        case date():
            return value.isoformat()
        case bytes():
            return value.decode("utf-8", "replace")
        case _:
            raise TypeError(f"JSON has no form for {type(value).__name__}")
