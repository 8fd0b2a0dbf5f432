"""How fast mentions are read: Saksi beside other readers, in one run, on made-up Indonesian articles of about 3 KB.

    pip install -e '.[peers]'
    python -m tests.benchmarks.reading_speed

Each round reads one article with every reader in turn, so that what else the machine does falls on all of them; the
medians count. What will not install is skipped and said so. The status is 1 where a floor is missed. `--growth` also
shows the time per KB from 1 KB to 10 MB, with news, texts full of digits and traps.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Callable

from models.language import load_language
from models.mentions.reading import read_mentions
from tests.benchmarks.growth import show_growth
from tests.benchmarks.peers import PEERS, Reader
from tests.benchmarks.texts import news
from tests.reading_rules import DAY

_SIZE = 3000
_PER_PEER_ARTICLE = 20  # articles that Saksi reads while a peer reads one: its own time is too short to measure


def saksi(text: str) -> int:
    """Reads the mentions of a text, and nothing else."""
    return len(read_mentions(text, load_language("id"), DAY))


def main() -> int:
    """Runs it and prints the medians and ratios."""
    parser = argparse.ArgumentParser(description="Times the reading of mentions beside other readers.")
    parser.add_argument("--rounds", type=int, default=20, help="articles that each peer reads")
    parser.add_argument("--growth", action="store_true", help="also time texts from 1 KB to 10 MB")
    asked = parser.parse_args()
    missed = _beside_peers(asked.rounds)
    if asked.growth:
        missed += show_growth()
    return 1 if missed else 0


def _beside_peers(rounds: int) -> int:
    """Times all readers in turn: how many floors are missed."""
    articles = [news(_SIZE, seed) for seed in range(rounds * _PER_PEER_ARTICLE)]
    length = statistics.mean(map(len, articles))
    for article in articles[:20]:
        saksi(article)
    peers = _installed()
    for read, _ in peers.values():
        read(articles[0])
    own: list[float] = []
    others: dict[str, list[float]] = {name: [] for name in peers}
    for k in range(rounds):
        batch = articles[k * _PER_PEER_ARTICLE : (k + 1) * _PER_PEER_ARTICLE]
        own += [_seconds(saksi, article) for article in batch]
        for name, (read, _) in peers.items():
            others[name].append(_seconds(read, batch[0]))
    median = statistics.median(own)
    found = sum(map(saksi, articles)) / len(articles)
    print(f"{len(articles)} articles of {length:.0f} characters, {found:.0f} mentions each; medians of processor time")
    print(f"{'Saksi':18} {median * 1e3:9.2f} ms an article, {length / median / 1e6:.2f} million characters a second")
    missed = 0
    for name, times in others.items():
        ratio, floor = statistics.median(times) / median, peers[name][1]
        missed += ratio < floor
        verdict = "" if ratio >= floor else "  MISSED"
        print(f"{name:18} {statistics.median(times) * 1e3:9.2f} ms, {ratio:.0f} times (at least {floor:.0f}){verdict}")
    return missed


def _installed() -> dict[str, tuple[Reader, float]]:
    ready: dict[str, tuple[Reader, float]] = {}
    for name, (make, floor) in PEERS.items():
        try:
            ready[name] = make(), floor
        except (
            ImportError,
            AttributeError,
            OSError,
        ) as error:  # what will not load here, for whatever reason of its own
            print(f"{name}: skipped, it does not load here ({error})")
    return ready


def _seconds(read: Callable[[str], int], text: str) -> float:
    began = time.process_time()
    read(text)
    return time.process_time() - began


if __name__ == "__main__":
    sys.exit(main())
