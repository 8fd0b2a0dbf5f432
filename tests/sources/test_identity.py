"""What is read depends on the articles alone, and each is known by its address or its content."""

from __future__ import annotations

from pathlib import Path

from flows.sources import ingest
from tests.sources.samples import GOOD, lines, put


def test_what_is_read_depends_on_the_articles_alone(tmp_path: Path) -> None:
    one = put(tmp_path / "one", **{"z.txt": GOOD, "a.txt": "Air surut.", "sub__m.txt": "Beras naik."})
    two = put(tmp_path / "two", **{"c.txt": "Beras naik.", "b.txt": GOOD, "a.txt": GOOD})
    together, reverse = ingest([str(one), str(two)]), ingest([str(two), str(one)])
    assert together.articles == reverse.articles
    assert sorted(a.text for a in together.articles) == sorted([GOOD, "Air surut.", "Beras naik."])
    assert ingest([str(one), str(one)]).articles == ingest([str(one)]).articles


def test_the_same_address_with_another_text_is_kept_beside(tmp_path: Path) -> None:
    first = {"url": "https://a.example/1", "text": GOOD}
    second = {"url": "https://A.example/1/?utm_source=x#top", "text": "Air surut."}
    put(tmp_path, **{"a.jsonl": lines(first, second, first)})
    articles = ingest([str(tmp_path)]).articles
    assert len(articles) == 2
    assert len({article.article_id for article in articles}) == 1
