"""What a user may hand in by mistake: a sentence each, and the good goes on."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from flows.sources import ingest
from flows.sources.record import ARTICLE_CAP
from tests.sources.samples import GOOD, cases, lines, put


@pytest.mark.parametrize("case", cases("bad_input"))
def test_bad_input_is_one_sentence_and_the_good_goes_on(case: dict[str, Any], tmp_path: Path) -> None:
    raw = bytes.fromhex(case["hex"]) if "hex" in case else (case["text"] * case.get("times", 1)).encode()
    put(tmp_path, **{"good.txt": GOOD, case["name"]: raw})
    read = ingest([str(tmp_path)])
    assert GOOD in {article.text for article in read.articles}
    assert len(read.articles) == 1 + case.get("also_good", 0)
    assert not read.failures
    (reject,) = read.rejects
    assert reject.stage == "ingest"
    assert case["name"] in reject.item
    assert "\n" not in reject.reason
    assert [word for word in case["says"] if word not in reject.reason] == []


@pytest.mark.parametrize("case", cases("bad_input"))
def test_a_named_file_that_gives_nothing_is_a_failure(case: dict[str, Any], tmp_path: Path) -> None:
    raw = bytes.fromhex(case["hex"]) if "hex" in case else (case["text"] * case.get("times", 1)).encode()
    put(tmp_path, **{case["name"]: raw})
    read = ingest([str(tmp_path / case["name"])])
    assert len(read.failures) == (0 if case.get("also_good") else 1)
    assert all("\n" not in failure and case["name"] in failure for failure in read.failures)


def test_a_text_beyond_the_cap_is_refused_unread(tmp_path: Path) -> None:
    put(tmp_path, **{"good.txt": GOOD})
    put(tmp_path, **{"huge.txt": "naik " * 4_000_000})
    read = ingest([str(tmp_path)])
    assert len(read.articles) == 1
    assert f"{ARTICLE_CAP:,}" in read.rejects[0].reason


def test_a_line_beyond_the_cap_is_refused_and_the_next_is_read(tmp_path: Path) -> None:
    long = lines({"text": "x" * (2 * ARTICLE_CAP + 10)})
    middle = lines({"text": "x" * (ARTICLE_CAP + 10)})
    put(tmp_path, **{"a.jsonl": "\n".join([long, lines({"text": GOOD}), middle])})
    read = ingest([str(tmp_path)])
    assert [article.text for article in read.articles] == [GOOD]
    assert [reject.item.rpartition(":")[2] for reject in read.rejects] == ["1", "3"]


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("https://warta.example/rss", "not supported yet"),
        ("tidak-ada", "no such file or folder"),
        ("x\0y", "accepted"),
        ("/dev/null", "neither a file nor a folder"),
        ("", "accepted"),
    ],
)
def test_a_source_that_cannot_be_read_is_a_failure(source: str, says: str, tmp_path: Path) -> None:
    put(tmp_path, **{"a.txt": GOOD})
    read = ingest([source, str(tmp_path)]) if source else ingest([str(tmp_path / "kosong"), str(tmp_path)])
    assert len(read.articles) == 1
    assert says in read.failures[0]


def test_links_and_pipes_in_a_folder_are_refused_unopened(tmp_path: Path) -> None:
    put(tmp_path, **{"good.txt": GOOD})
    (tmp_path / "broken.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "loop").symlink_to(tmp_path)
    os.mkfifo(tmp_path / "pipe.txt")
    read = ingest([str(tmp_path)])
    assert [article.text for article in read.articles] == [GOOD]
    assert [reject.item.rpartition("/")[2] for reject in read.rejects] == ["broken.txt", "pipe.txt"]


def test_an_empty_folder_is_a_failure(tmp_path: Path) -> None:
    assert "no article in this folder" in ingest([str(tmp_path)]).failures[0]


def test_an_address_that_is_none_is_kept_aside(tmp_path: Path) -> None:
    put(tmp_path, **{"a.jsonl": lines({"url": "http://[::1", "text": GOOD})})
    (article,) = ingest([str(tmp_path)]).articles
    assert article.url is None
    assert article.extra["url"] == "http://[::1"
