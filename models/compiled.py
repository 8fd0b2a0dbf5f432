"""Keeps what is compiled from a language pack: made once for each pack, found again by the pack itself.

A pack holds tables and so has no hash; it is known by its identity, and kept with what was made of it so that
no other object can take that identity.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from models.language import Language

T = TypeVar("T")


def once_a_language(make: Callable[[Language], T]) -> Callable[[Language], T]:
    """Wraps a function of a language so that it runs once for each pack."""
    made: dict[int, tuple[Language, T]] = {}

    @wraps(make)
    def keep(language: Language) -> T:
        known = made.get(id(language))
        if known is None:
            known = made[id(language)] = (language, make(language))
        return known[1]

    return keep
