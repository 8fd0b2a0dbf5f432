"""What each format of file gives: text, tables, JSON lines, Markdown, in any encoding."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from flows.sources import ingest
from flows.sources.decoding import decode
from flows.sources.markdown import split_front_matter, to_plain
from tests.sources.samples import GOOD, cases, lines, put


@pytest.mark.parametrize("case", cases("encodings"))
def test_encodings(case: dict[str, Any], tmp_path: Path) -> None:
    raw = case["text"].encode(case["encoding"])
    if "broken_by" in case:
        raw = raw.decode(case["broken_by"], "ignore").encode("utf-8")
    put(tmp_path, **{"a.txt": raw})
    (article,) = ingest([str(tmp_path)]).articles
    if "broken_by" in case:
        assert article.extra["mojibake"] == "repaired"
        assert "Café" in article.text and "“Kami" in article.text
    else:
        assert article.text == case["text"]


def test_compatibility_characters_stay() -> None:
    assert decode("5² dan 3½ dan \u00a0ﬁ".encode()).text == "5² dan 3½ dan \u00a0ﬁ"


def test_a_text_file_is_its_text_with_line_ends_as_python_reads_them(tmp_path: Path) -> None:
    put(tmp_path, **{"a.txt": "  Judul\r\n\r\nAir naik.\r\n"})
    (article,) = ingest([str(tmp_path)]).articles
    assert article.text == "  Judul\n\nAir naik.\n" == (tmp_path / "a.txt").read_text("utf-8")
    assert article.title is None


def test_json_lines_keep_every_key_and_the_text_as_given(tmp_path: Path) -> None:
    record = {
        "id": "b-1",
        "source": "kompas.com",
        "url": "https://kompas.com/read/1?utm_source=x",
        "title": "Banjir",
        "text": " Air\r\nnaik \ud800. ",
        "published_at": "2025-01-31",
        "language": "id-ID",
        "author": "Ani",
        "topic": ["banjir"],
    }
    put(tmp_path, **{"a.jsonl": json.dumps(record)})
    (article,) = ingest([str(tmp_path / "a.jsonl")]).articles
    assert article.text == " Air\r\nnaik \ufffd. "
    assert (article.source, article.outlet, article.owner) == ("kompas.com", "Kompas", "Kompas Gramedia")
    assert article.published_at is not None
    assert article.published_at.isoformat() == "2025-01-31T00:00:00+07:00"
    assert (article.language, article.default_currency, article.author) == ("id", "IDR", "Ani")
    assert article.extra == {"id": "b-1", "topic": ["banjir"]}


def test_json_lines_in_utf16(tmp_path: Path) -> None:
    put(tmp_path, **{"a.jsonl": lines({"text": GOOD}, {"text": "Giá gạo tăng."}).encode("utf-16")})
    read = ingest([str(tmp_path)])
    assert {article.text for article in read.articles} == {GOOD, "Giá gạo tăng."}


def test_a_table_reads_like_json_lines(tmp_path: Path) -> None:
    table = 'source;text;published_at;topic\nKompas;"Air naik;\ndua meter.";2025-01-31;banjir\n;Air surut.;x;\n'
    put(tmp_path, **{"a.csv": b"\xef\xbb\xbf" + table.encode()})
    read = ingest([str(tmp_path)])
    (article,) = read.articles
    assert (article.text, article.outlet, article.extra) == (
        "Air naik;\ndua meter.",
        "Kompas",
        {"topic": "banjir"},
    )
    assert read.rejects[0].item.endswith("a.csv:4")


def test_markdown_gives_title_metadata_and_plain_text(tmp_path: Path) -> None:
    text = (
        "---\ntitle: 'Banjir: hari kedua'\ndate: 2025-01-31 08:30:00 +0700\n"
        "source: tempo.co\ntags: a, b\n---\n"
        '# Banjir: hari kedua\n\nAir **naik** dua\n[meter](https://x.example).\n\n> "Parah," katanya.\n'
    )
    put(tmp_path, **{"a.md": text})
    (article,) = ingest([str(tmp_path)]).articles
    assert article.title == "Banjir: hari kedua"
    assert article.text == 'Air naik dua meter.\n\n"Parah," katanya.'
    assert article.published_at == datetime.fromisoformat("2025-01-31T08:30:00+07:00")
    assert (article.outlet, article.extra) == ("Tempo", {"tags": "a, b"})


def test_a_rule_of_dashes_is_no_front_matter() -> None:
    assert split_front_matter("---\nAir naik.\n---\n") == ({}, "---\nAir naik.\n---\n")
    assert to_plain("1.240 rumah terendam.\n\n## Bantuan\n\nBeras.") == (
        None,
        "1.240 rumah terendam.\n\nBantuan\n\nBeras.",
    )
