"""Values, names and lists in words, as a sentence shows them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any


def shown(value: Any) -> str:
    """Gives a value for a sentence: decimals without zeros that say nothing, nothing as none.

    >>> shown(Decimal("1250000.00")), shown(None), shown(["A", "B"])
    ('1,250,000', 'none', 'A and B')
    """
    match value:
        case None | "":
            return "none"
        case bool():
            return "true" if value else "false"
        case Decimal():
            return f"{value.normalize():,f}"
        case date():
            return value.isoformat()
        case list():
            return joined([str(it) for it in value])
        case _:
            return flat(str(value))


def joined(words: list[str]) -> str:
    """Gives a list as words.

    >>> joined(["A", "B", "C"])
    'A, B and C'
    """
    return f"{', '.join(words[:-1])} and {words[-1]}" if len(words) > 1 else "".join(words)


def flat(text: str) -> str:
    """Gives a quote on one line."""
    return " ".join(text.split())
