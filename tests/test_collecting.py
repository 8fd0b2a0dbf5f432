"""Reading holds the collector of garbage back, leaves none, and leaves the collector as it was."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from models.article import Article
from models.collecting import without_collecting
from models.reading import read_claims

TEXT = (
    "PT Sinar Laut rugi Rp5,2 miliar pada 2024, kata Rangga. Pada Senin (5/5/2025) 31 orang mengungsi ke Kota Wanaraja."
)


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    yield
    gc.enable()


@without_collecting
def _collects() -> bool:
    return gc.isenabled()


@without_collecting
def _fails() -> None:
    raise ValueError("none")


def test_nothing_is_collected_meanwhile_and_all_is_behind() -> None:
    assert _collects() is False
    assert gc.isenabled()


def test_an_error_switches_it_on_again() -> None:
    with pytest.raises(ValueError, match="none"):
        _fails()
    assert gc.isenabled()


def test_who_switched_it_off_keeps_it_off() -> None:
    gc.disable()
    _collects()
    assert not gc.isenabled()


def test_reading_leaves_nothing_to_collect() -> None:
    article = Article(text=TEXT, source="x", outlet="x", owner="x", language="id")
    read_claims(article)  # what is loaded for the first time may leave some
    gc.collect()
    gc.disable()
    assert read_claims(article).claims
    assert gc.collect() == 0
