"""Reading over processes: the order kept, errors kept, a process that dies survived."""

from __future__ import annotations

import os
import signal

import pytest

from flows import batches
from flows.batches import Unread, read_all
from models.article import Article
from models.claim import Reading
from models.errors import PackError


def article(text: str) -> Article:
    return Article(text=text, source="s", outlet="s", owner="s", language="id")


def reader(one: Article) -> Reading:
    """Reads nothing, stumbles or dies, as the text says; it runs in the worker."""
    match one.text:
        case "die":
            os.kill(os.getpid(), signal.SIGKILL)
        case "stumble":
            raise ValueError("over this one")
        case "broken pack":
            raise PackError("xx.toml: not valid TOML")
    return Reading(article=one, mentions=(), claims=())


def test_a_process_that_dies_costs_no_other_article(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "BATCH", 3)
    texts = [*"abcdefgh", "die", *"ijk", "stumble", *"lmnopq", "die", *"rs"]
    heard: list[tuple[int, int]] = []
    outcomes = read_all([article(it) for it in texts], lambda *told: heard.append(told), 2, reader)
    assert [it.article.text for it in outcomes] == texts
    unread = {it.article.text: it.reason for it in outcomes if isinstance(it, Unread)}
    assert set(unread) == {"die", "stumble"}
    assert "process" in unread["die"]
    assert "ValueError: over this one" in unread["stumble"]
    assert heard[-1] == (len(texts), len(texts))


def test_few_articles_are_read_here() -> None:
    outcomes = read_all([article("a"), article("stumble")], reader=reader)
    assert [type(it) for it in outcomes] == [Reading, Unread]
    assert "Traceback" in getattr(outcomes[1], "trace", "")


def test_a_wrong_pack_stops_the_reading() -> None:
    with pytest.raises(PackError, match=r"xx\.toml"):
        read_all([article("a"), article("broken pack")], reader=reader)


def test_nothing_to_read() -> None:
    assert read_all([], reader=reader) == []
