"""Time per KB as a text grows: it must stay what it is, for news, texts full of digits and every trap.

Times are those of the processor, the best of a few runs, and compared with each other only: a slow or busy machine
changes both sides alike.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from flows.reading_filter import read_record
from models.language import load_language
from models.mentions.reading import read_mentions
from tests.benchmarks.texts import TRAPS, TRAPS_ELSEWHERE, digit_heavy, news, trap
from tests.reading_rules import DAY

SIZES = (1_000, 10_000, 100_000, 1_000_000, 10_000_000)
_MOST_GROWTH = 2.0  # times the cost a character: garbage collection and caches of the processor take their share
_ENOUGH_SECONDS = 0.02
_LEAST = 0.2  # microseconds a character, below which no growth is told

Text = Callable[[int], str]
Read = Callable[[str, str], object]


def mentions(text: str, code: str) -> object:
    """Reads the mentions of a text, and nothing else."""
    return read_mentions(text, load_language(code), DAY)


def claims(text: str, code: str) -> object:
    """Reads the claims of a text as of an article."""
    return read_record({"text": text, "language": code, "reference": DAY.isoformat()})


@dataclass(frozen=True)
class Kind:
    """A kind of text: its name, its language, and the text as a function of the size."""

    name: str
    code: str
    text: Text


def kinds() -> Iterator[Kind]:
    """Gives every kind of text."""
    yield Kind("news", "id", lambda size: news(size, seed=1))
    yield Kind("digit-heavy", "id", lambda size: digit_heavy(size, seed=1))
    for name, piece in TRAPS.items():
        yield Kind(name, "id", _trap_of(piece))
    for name, (code, piece) in TRAPS_ELSEWHERE.items():
        yield Kind(name, code, _trap_of(piece))


def _trap_of(piece: str) -> Text:
    return lambda size: trap(piece, size)


def cost(kind: Kind, size: int, read: Read = mentions) -> float:
    """Gives the microseconds that a character of a text costs; short texts are read again and again."""
    text = kind.text(size)
    best, spent = float("inf"), 0.0
    gc.collect()
    while spent < _ENOUGH_SECONDS:
        began = time.process_time()
        read(text, kind.code)
        took = time.process_time() - began
        best, spent = min(best, took), spent + max(took, 1e-4)
    return best / len(text) * 1e6


def growth(kind: Kind, small: int, large: int, read: Read = mentions) -> float:
    """Gives how many times more a character costs in a large text than in a small one."""
    return cost(kind, large, read) / max(cost(kind, small, read), _LEAST)


def show_growth(sizes: tuple[int, ...] = SIZES, patience: float = 30.0) -> int:
    """Prints the cost a character of every kind and size: how many kinds grow.

    A size that would take longer than `patience` in seconds is left out: dense texts end at a megabyte.
    """
    print(f"{'microseconds a character':28}" + "".join(f"{size // 1000:>8} KB" for size in sizes))
    growing = 0
    for kind in kinds():
        costs: list[float] = []
        for size in sizes:
            if not costs or costs[-1] * size / 1e6 < patience:
                costs.append(cost(kind, size))
        grows = costs[-1] > _MOST_GROWTH * max(costs[1], _LEAST)
        growing += grows
        print(f"{kind.name:28}" + "".join(f"{each:11.2f}" for each in costs) + ("  GROWS" if grows else ""), flush=True)
    print(f"{growing} kinds of text grow" if growing else "no kind of text grows")
    return growing
