"""Holds back the search for cycles of garbage while something is read.

Reading makes tens of thousands of small objects an article and frees them all by counting references: none refers
back to itself. Looking for cycles among them again and again finds nothing, and takes a twelfth of the time.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


def without_collecting(work: Callable[P, T]) -> Callable[P, T]:
    """Wraps a function so that no garbage is collected while it runs; who had switched that off keeps it off."""

    @wraps(work)
    def run(*args: P.args, **kwargs: P.kwargs) -> T:
        if not gc.isenabled():
            return work(*args, **kwargs)
        gc.disable()
        try:
            return work(*args, **kwargs)
        finally:
            gc.enable()

    return run
