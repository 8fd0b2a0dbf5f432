"""Any bytes, any address, any date: an article or a sentence, never an exception."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from flows.sources import Ingest, ingest
from flows.sources.dates import read_iso, read_web
from flows.sources.formats import SOURCES
from flows.sources.record import storable
from models.article import canonical_url
from models.errors import InputError

SLOW = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]


JSONS = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
KEYS = st.sampled_from(["text", "html", "title", "url", "source", "published_at", "language", "author", "x"])
RAW = (
    st.binary(max_size=300)
    | st.text(max_size=200).map(lambda text: text.encode("utf-16", "surrogatepass"))
    | st.dictionaries(KEYS, JSONS, max_size=6).map(lambda keys: json.dumps(keys).encode())
    | st.lists(st.sampled_from(["text,url\n", '"', ",", "\n", "a", "---\n", "# ", "<p>", "</", "&#x0;", "\x00"])).map(
        lambda parts: "".join(parts).encode()
    )
)


@pytest.mark.parametrize("suffix", [adapter.suffixes[0] for adapter in SOURCES])
@settings(max_examples=60, deadline=None, suppress_health_check=SLOW)
@example(raw=b'"a\nb"').via("a header that holds a line break")
@given(raw=RAW)
def test_any_bytes_are_articles_or_a_sentence(suffix: str, raw: bytes, tmp_path: Path) -> None:
    place = tmp_path / f"a{suffix}"
    place.write_bytes(raw)
    read: Ingest = ingest([str(place)])
    assert read.articles or read.failures
    for article in read.articles:
        assert article.text.strip()
        assert storable(article.text) == article.text
        assert article.article_id and article.version_id
    assert all("\n" not in reject.reason for reject in read.rejects)


@given(st.text(max_size=60) | st.from_regex(r"https?://[a-z.:\[\]@0-9]{1,20}/[ -~]{0,20}", fullmatch=True))
def test_the_canonical_address_is_its_own(url: str) -> None:
    try:
        once = canonical_url(url)
    except ValueError:
        return
    assert canonical_url(once) == once


@given(st.datetimes(min_value=datetime(1750, 1, 1), max_value=datetime(2150, 1, 1)))  # noqa: DTZ001
def test_days_written_in_iso_are_read_back(moment: datetime) -> None:
    zone = ZoneInfo("Asia/Jakarta")
    assert read_iso(moment.isoformat(), zone).replace(tzinfo=None) == moment
    assert read_iso(moment.date().isoformat(), zone).date() == moment.date()
    assert read_web(moment.isoformat()) is not None


@given(st.text(max_size=30))
def test_no_words_raise_but_with_a_sentence(written: str) -> None:
    try:
        assert read_iso(written, ZoneInfo("UTC")).tzinfo
    except InputError as error:
        assert "ISO 8601" in str(error)
    assert read_web(written) is None or read_web(written)
