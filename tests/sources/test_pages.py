"""HTML pages: the article, its day and outlet, and pages that would stop a parser."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from flows.sources import ingest
from flows.sources.record import ARTICLE_CAP
from tests.sources.samples import GOOD, lines, put

PAGE = """<!doctype html><html><head>{head}</head><body>
<nav><a href="/">Beranda</a> <a href="/b">Berita</a></nav>
<article><h1>Banjir di Sukamaju</h1>
<p>Banjir merendam 120 rumah di Desa Sukamaju pada Senin malam setelah hujan turun sejak siang hari.</p>
<p>Kepala badan penanggulangan bencana daerah, Sari Wibowo, mengatakan warga sudah mengungsi.</p>
<p>Bantuan berupa beras dan air bersih dikirim dengan perahu karena jalan menuju desa itu terputus.</p>
</article><footer>Hak cipta 2019 Warta Contoh</footer></body></html>"""


HEADS = {
    "JSON-LD before meta": (
        '<meta property="article:published_time" content="2025-02-03T01:00:00Z">'
        '<script type="application/ld+json">{"@graph": [{"@type": "WebPage", "datePublished": "2020-01-01"},'
        ' {"@type": ["NewsArticle"], "datePublished": "2025-01-31T10:00:00+0700"}]}</script>',
        "2025-01-31T10:00:00+07:00",
        "JSON-LD",
    ),
    "meta where the JSON-LD is broken": (
        '<script type="application/ld+json">{"@type": "NewsArticle", </script>'
        '<meta name="publishdate" content="2025/01/31 10:00:00">',
        "2025-01-31T10:00:00+07:00",
        "meta publishdate",
    ),
    "a day in a mail's form": (
        '<meta name="pubdate" content="Fri, 31 Jan 2025 03:00:00 GMT">',
        "2025-01-31T03:00:00+00:00",
        "meta pubdate",
    ),
}


@pytest.mark.parametrize("kind", HEADS)
def test_a_page_gives_article_day_and_outlet(kind: str, tmp_path: Path) -> None:
    head, day, told_by = HEADS[kind]
    canonical = '<link rel="canonical" href="https://regional.kompas.com/a/1">'
    put(tmp_path, **{"a.html": PAGE.format(head=head + canonical)})
    (article,) = ingest([str(tmp_path)]).articles
    assert article.published_at is not None
    assert (article.published_at.isoformat(), article.extra["published_at_from"]) == (day, told_by)
    assert (article.outlet, article.url) == ("Kompas", "https://regional.kompas.com/a/1")
    assert article.title == "Banjir di Sukamaju"
    assert article.text.startswith("Banjir merendam 120 rumah")
    assert "Hak cipta" not in article.text and "Beranda" not in article.text


def test_a_page_without_a_day_has_none_from_the_footer_or_the_clock(tmp_path: Path) -> None:
    put(tmp_path, **{"a.html": PAGE.format(head='<meta property="og:site_name" content="Warta Contoh">')})
    (article,) = ingest([str(tmp_path)]).articles
    assert article.published_at is None or article.published_at.date() < date(2020, 1, 1)
    assert article.source == article.owner == "Warta Contoh"


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 100_000,
        PAGE.format(head="") + "<p>x</p>" * 60_000,
        "<p " + " ".join(f"a{i}=1" for i in range(100_000)) + ">Air naik.</p>",
        "<p " + "/".join(f"a{i}" for i in range(100_000)) + ">Air naik.</p>",
        "x" * (ARTICLE_CAP + 1),
    ],
    ids=["deep", "many tags", "many attributes", "attributes parted by slashes", "long"],
)
def test_pages_that_stop_parsers_are_refused(html: str, tmp_path: Path) -> None:
    put(tmp_path, **{"a.jsonl": lines({"html": html}, {"text": GOOD})})
    read = ingest([str(tmp_path)])
    assert [article.text for article in read.articles] == [GOOD]
    assert "its page" in read.rejects[0].reason
