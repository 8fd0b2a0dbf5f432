"""The speed of reading claims: whole articles of 3 KB, dense with figures, in every language that claims are read in.

    python -m tests.benchmarks.claims_speed [--languages id en ...] [--rounds 5]

The articles are those of `tests/corpus/dev`, joined and cut to 3 KB. Times are those of the processor, the best of some
rounds, as another program may have taken the machine; the status is 1 where all together miss the floor.
"""

from __future__ import annotations

import argparse
import sys
import time
import tomllib
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

from models.article import Article
from models.reading import read_claims

_CORPUS = Path(__file__).parents[1] / "corpus" / "dev"
_SIZE = 3_000  # bytes of UTF-8
_FLOOR = 100  # articles a second on one core


class Speed(NamedTuple):
    """What it takes to read some articles: how many, their claims, and the seconds."""

    articles: int
    claims: int
    seconds: float

    def __str__(self) -> str:
        """Tells it in words."""
        each = self.claims / self.articles
        return f"{self.articles:4} articles, {each:3.0f} claims each: {self.articles / self.seconds:4.0f} a second"


def articles_of_3_kb() -> dict[str, list[Article]]:
    """Gives the articles of the corpus, joined by language and cut anew to 3 KB at the end of a paragraph."""
    paragraphs: dict[str, list[str]] = defaultdict(list)
    told: dict[str, dict[str, str]] = {}
    for path in sorted(_CORPUS.glob("*.toml")):
        for article in tomllib.loads(path.read_text("utf-8"))["article"]:
            told.setdefault(article["language"], article)
            paragraphs[article["language"]] += article["text"].split("\n\n")
    return {
        code: [_article(told[code], text) for text in _cut(texts)] for code, texts in paragraphs.items() if _cut(texts)
    }


def _cut(paragraphs: list[str]) -> list[str]:
    """Joins paragraphs to texts of about 3 KB; what is left over at the end is dropped."""
    texts: list[str] = []
    text = ""
    for paragraph in paragraphs:
        text = f"{text}\n\n{paragraph}" if text else paragraph
        if len(text.encode()) >= _SIZE:
            texts.append(text)
            text = ""
    return texts


def _article(told: dict[str, str], text: str) -> Article:
    source = told["outlet"]
    return Article.model_validate(
        {
            "text": text,
            "title": told["headline"],
            "source": source,
            "outlet": source,
            "owner": source,
            "language": told["language"],
            "published_at": told["published_at"],
        }
    )


def speed(articles: list[Article], rounds: int) -> Speed:
    """Reads articles again and again; of every one the fastest time counts."""
    best = [float("inf")] * len(articles)
    claims = 0
    for article in articles:
        claims += len(read_claims(article).claims)  # so that no time is that of loading a pack
    for _ in range(rounds):
        for number, article in enumerate(articles):
            began = time.process_time()
            read_claims(article)
            best[number] = min(best[number], time.process_time() - began)
    size = sum(len(article.text.encode()) for article in articles) / len(articles)
    return Speed(len(articles), claims, sum(best) * _SIZE / size)  # they are a little longer than 3 KB


def main() -> int:
    """Runs it and prints the speed in each language and in all."""
    parser = argparse.ArgumentParser(description="Times the reading of claims.")
    parser.add_argument("--languages", nargs="+", metavar="CODE", help="only these")
    parser.add_argument("--rounds", type=int, default=5, help="how often each article is read")
    asked = parser.parse_args()
    by_language = articles_of_3_kb()
    told: list[Speed] = []
    for code in asked.languages or sorted(by_language):
        told.append(speed(by_language[code], asked.rounds))
        print(f"{code:5}{told[-1]}", flush=True)
    everything = Speed(*(sum(each) for each in zip(*told, strict=True)))
    reached = everything.articles / everything.seconds >= _FLOOR
    print(f"all  {everything} of 3 KB, at least {_FLOOR}{'' if reached else '  MISSED'}")
    return 0 if reached else 1


if __name__ == "__main__":
    sys.exit(main())
