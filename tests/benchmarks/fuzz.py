"""A long run over random texts: reads each and checks what must hold of any reading.

    python -m tests.benchmarks.fuzz --texts 1000000 --processes 2 --seed 1

It prints every text that breaks a rule (at most twenty a process), the slowest texts, and the counts. The same
seed, share and number of processes give the same texts.
"""

from __future__ import annotations

import argparse
import heapq
import random
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field

from models.language import load_language, packed_languages
from tests.benchmarks.random_texts import random_text
from tests.reading_rules import read_soundly

UNPACKED = ("lt", "sr", "az", "hy", "pa", "ur", "mr", "gu", "si", "zu", "xx")
_MOST_SHOWN = 20
_SLOWEST = 5


@dataclass
class Tally:
    """What one process has read and found wrong."""

    texts: int = 0
    characters: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)
    failed: int = 0
    slowest: list[tuple[float, str, str]] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        """Takes in what another process has counted."""
        self.texts += other.texts
        self.characters += other.characters
        self.kinds += other.kinds
        self.failures += other.failures
        self.failed += other.failed
        self.slowest = heapq.nlargest(_SLOWEST, self.slowest + other.slowest)


def run(seed: str, texts: int, seconds: float, codes: tuple[str, ...]) -> Tally:
    """Reads so many random texts in these languages, or as many as the time allows."""
    rng, tally = random.Random(seed), Tally()
    for code in codes:
        read_soundly("1", load_language(code))  # so that no text pays for loading a pack
    ends = time.monotonic() + seconds
    while tally.texts < texts and time.monotonic() < ends:
        code = rng.choice(codes)
        _try(random_text(rng, code), code, tally)
    return tally


def _try(text: str, code: str, tally: Tally) -> None:
    began = time.perf_counter()
    try:
        tally.kinds.update(mention.kind for mention in read_soundly(text, load_language(code)))
    except (Exception, RecursionError) as error:  # noqa: BLE001 - any error at all is what this looks for
        tally.failed += 1
        if len(tally.failures) < _MOST_SHOWN:
            tally.failures.append(f"{code}: {type(error).__name__}: {str(error)[:300]}\n    {text!r}")
    took = time.perf_counter() - began
    tally.texts += 1
    tally.characters += len(text)
    tally.slowest = heapq.nlargest(_SLOWEST, [*tally.slowest, (took, code, text)])


def main() -> int:
    """Runs it; the status is 1 where a text broke a rule."""
    parser = argparse.ArgumentParser(description="Reads random texts and checks what must hold of any reading.")
    parser.add_argument("--texts", type=int, default=100_000, help="how many texts, over all processes")
    parser.add_argument("--seconds", type=float, default=float("inf"), help="stop after this long")
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--languages", nargs="+", default=[*packed_languages(), *UNPACKED], metavar="CODE")
    asked = parser.parse_args()
    began = time.monotonic()
    total = Tally()
    share = -(-asked.texts // asked.processes)
    with ProcessPoolExecutor(asked.processes) as pool:
        shares = [
            pool.submit(run, f"{asked.seed}.{k}", share, asked.seconds, tuple(asked.languages))
            for k in range(asked.processes)
        ]
        for each in shares:
            total.add(each.result())
    for failure in total.failures:
        print(failure)
    for took, code, text in total.slowest:
        print(f"{took * 1e3:.1f} ms for {len(text)} characters ({code}): {text[:100]!r}")
    counts = ", ".join(f"{count} {kind}" for kind, count in sorted(total.kinds.items()))
    print(f"mentions read: {counts or 'none'}")
    took = time.monotonic() - began
    print(f"{total.texts} texts, {total.characters} characters, {took:.0f} s: {total.failed} broke a rule")
    return 1 if total.failed else 0


if __name__ == "__main__":
    sys.exit(main())
