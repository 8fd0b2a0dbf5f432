from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.claim import Claim, Reading
from models.mentions.mention import Mention
from tests.warehouse.making import JAKARTA, NOON, make_article, make_reading
from warehouse.connection import open_warehouse, transaction
from warehouse.rows import fits, stored
from warehouse.store import (
    StoreCount,
    assign_families,
    known_versions,
    reader_fingerprint,
    store_readings,
    unread_articles,
)

LATER = NOON + timedelta(days=1)
CONTENT = {
    "article": "* exclude (run_id, recorded_at)",
    "mention": "* exclude (run_id, recorded_at)",
    "claim": "* exclude (run_id, recorded_at)",
}


@pytest.fixture
def con(tmp_path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    with open_warehouse(tmp_path / "news.duckdb") as con:
        yield con


def content(con: duckdb.DuckDBPyConnection, *, whole: bool = False) -> dict[str, list[Any]]:
    return {
        table: con.execute(f"select {'*' if whole else columns} from {table} order by all").fetchall()
        for table, columns in CONTENT.items()
    }


def stored_in(path: Path, *batches: Sequence[Reading]) -> dict[str, list[Any]]:
    with open_warehouse(path) as con:
        for number, batch in enumerate(batches):
            store_readings(con, batch, f"run{number}", NOON + timedelta(hours=number))
        return content(con)


def test_values_come_back_as_they_were(con: duckdb.DuckDBPyConnection) -> None:
    reading = make_reading(extra={"tags": ["beras"], "views": 12, "score": float("nan")})
    store_readings(con, [reading], "run", NOON)
    assert con.execute(
        "select low, unit, as_of, published_at, extra->>'views', extra->>'score', quote_start, "
        "claims.recorded_at from claims join articles using (article_id)"
    ).fetchone() == (
        Decimal(20000),
        "IDR",
        date(2025, 3, 1),
        datetime(2025, 2, 28, 22, 30, tzinfo=UTC),
        "12",
        "nan",
        25,
        NOON,
    )


def test_the_publication_day_is_the_outlets_not_utcs(con: duckdb.DuckDBPyConnection) -> None:
    store_readings(con, [make_reading(published_at=datetime(2025, 3, 1, 5, 30, tzinfo=JAKARTA))], "run", NOON)
    assert con.execute("select published_on, cast(published_at as date) from articles").fetchone() == (
        date(2025, 3, 1),
        date(2025, 2, 28),
    )


def test_the_same_again_changes_nothing(con: duckdb.DuckDBPyConnection) -> None:
    readings = [make_reading(), make_reading("Rp20.000 saja.", url=None)]
    first = store_readings(con, readings, "run1", NOON)
    before = content(con, whole=True)
    second = store_readings(con, readings, "run2", LATER)
    assert first == StoreCount(new=2, mentions=2, claims=2)
    assert second == StoreCount(unchanged=2)
    assert content(con, whole=True) == before


def test_changed_text_is_a_new_version_and_the_views_show_it(con: duckdb.DuckDBPyConnection) -> None:
    store_readings(con, [make_reading("Beras Rp20.000.")], "run1", NOON)
    count = store_readings(con, [make_reading("Koreksi: beras Rp21.000.", "Rp21.000")], "run2", LATER)
    assert count == StoreCount(new_versions=1, mentions=1, claims=1)
    assert con.execute("select version, text from articles").fetchall() == [(2, "Koreksi: beras Rp21.000.")]
    assert con.execute("select quote from claims").fetchall() == [("Rp21.000",)]
    assert con.execute("select text from mentions").fetchall() == [("Rp21.000",)]
    assert con.execute("select count(*), count(distinct version) from article").fetchone() == (2, 2)


def test_an_older_version_that_arrives_late_is_not_the_latest(con: duckdb.DuckDBPyConnection) -> None:
    new = make_reading("Kini Rp21.000.", "Rp21.000", published_at=datetime(2025, 3, 2, tzinfo=JAKARTA))
    old = make_reading("Dulu Rp20.000.", published_at=datetime(2025, 3, 1, tzinfo=JAKARTA))
    store_readings(con, [new], "run1", NOON)
    store_readings(con, [old], "run2", LATER)
    assert con.execute("select version, text from articles").fetchall() == [(2, "Kini Rp21.000.")]


def many() -> list[Reading]:
    """Articles with versions, copies of one text found at several places, and one without a day."""
    return [
        make_reading("Rp20.000 satu.", url="https://a.example/1"),
        make_reading("Rp20.000 dua.", url="https://a.example/1", published_at=datetime(2025, 3, 2, tzinfo=UTC)),
        make_reading("Rp20.000 tiga.", url=None, path="b/tiga.txt"),
        make_reading("Rp20.000 tiga.", url=None, path="a/tiga.txt", published_at=None),
        make_reading("Rp20.000 tiga.", url=None, path="c/tiga.txt", source="lain.example"),
        make_reading("Rp20.000 empat.", url=None, path="empat.txt", published_at=None, author="Sari"),
    ]


def test_order_and_number_of_runs_do_not_matter(tmp_path: Path) -> None:
    readings = many()
    expected = stored_in(tmp_path / "at-once.duckdb", readings)
    assert len(expected["article"]) == 4
    for number, order in enumerate(itertools.islice(itertools.permutations(readings), 1, 720, 251)):
        assert stored_in(tmp_path / f"{number}-once.duckdb", order) == expected
        assert stored_in(tmp_path / f"{number}-each.duckdb", *[[it] for it in order]) == expected


def test_a_correction_of_the_day_has_an_effect(con: duckdb.DuckDBPyConnection) -> None:
    day = datetime(2025, 3, 1, tzinfo=UTC)
    store_readings(con, [make_reading(published_at=day)], "run1", NOON)
    corrected = make_reading(published_at=day + timedelta(days=9))
    assert unread_articles(con, [corrected.article]) == [corrected.article]
    assert store_readings(con, [corrected], "run2", LATER) == StoreCount(replaced=1, mentions=1, claims=1)
    assert con.execute("select published_on, version, recorded_at, run_id from article").fetchall() == [
        (date(2025, 3, 10), 1, NOON, "run1")
    ]


def test_a_newer_reader_replaces_what_an_older_one_read(con: duckdb.DuckDBPyConnection) -> None:
    reading = make_reading("Rp20.000 lalu Rp5.000.")
    store_readings(con, [reading], "run1", NOON)
    con.execute("update article set reader = 'an older one'")
    con.execute("update claim set subject = 'misread by the older one'")
    more = make_reading("Rp20.000 lalu Rp5.000.", "Rp5.000")
    second = more.claims[0].model_copy(update={"mention": 1})
    both = Reading(
        article=reading.article,
        mentions=(*reading.mentions, *more.mentions),
        claims=(*reading.claims, second),
    )
    assert unread_articles(con, [reading.article]) == [reading.article]
    assert store_readings(con, [both], "run2", LATER).replaced == 1
    assert known_versions(con) == {reading.article.version_id: reader_fingerprint()}
    assert con.execute("select quote, subject, recorded_at from claims order by quote_start").fetchall() == [
        ("Rp20.000", "beras", NOON),
        ("Rp5.000", "beras", LATER),
    ]
    assert con.execute("select count(*) from mention").fetchone() == (2,)


def test_only_what_storing_would_change_has_to_be_read(con: duckdb.DuckDBPyConnection) -> None:
    known, new = make_reading(), make_article("Rp20.000 lagi.", url=None)
    store_readings(con, [known], "run", NOON)
    assert unread_articles(con, [known.article, new, new]) == [new]


def test_nothing_to_store(con: duckdb.DuckDBPyConnection) -> None:
    assert store_readings(con, [], "run", NOON) == StoreCount()


def test_an_article_without_figures(con: duckdb.DuckDBPyConnection) -> None:
    empty = Reading(article=make_article("Tak ada angka."), mentions=(), claims=())
    assert store_readings(con, [empty], "run", NOON) == StoreCount(new=1)
    assert con.execute("select count(*) from articles").fetchone() == (1,)


def test_a_failed_store_leaves_the_warehouse_as_it_was(con: duckdb.DuckDBPyConnection) -> None:
    store_readings(con, [make_reading()], "run", NOON)
    before = content(con, whole=True)
    with pytest.raises(RuntimeError), transaction(con):
        store_readings(con, [make_reading("Rp20.000 lain.")], "run", LATER)
        raise RuntimeError
    assert content(con, whole=True) == before


def test_outlets_of_one_owner_are_a_family_unless_told_otherwise(con: duckdb.DuckDBPyConnection) -> None:
    readings = [
        make_reading("Rp20.000 satu.", url=None, outlet="Satu"),
        make_reading("Rp20.000 dua.", url=None, outlet="Dua", owner="GRUP kabar "),
        make_reading("Rp20.000 tiga.", url=None, outlet="Tiga", owner=""),
        make_reading("Rp20.000 empat.", url=None, outlet="Empat", owner=""),
    ]
    store_readings(con, readings, "run", NOON)
    families = dict(con.execute("select outlet, family_id from articles").fetchall())
    assert families["Satu"] == families["Dua"]
    assert len(set(families.values())) == 3
    ids = {it.article.outlet: it.article.article_id for it in readings}
    assign_families(con, {ids["Tiga"]: "wire", ids["Empat"]: "wire"})
    store_readings(con, readings[:1], "run", LATER, families={ids["Satu"]: "wire"})
    assert dict(con.execute("select outlet, family_id from articles").fetchall()) == {
        "Satu": "wire",
        "Dua": families["Dua"],
        "Tiga": "wire",
        "Empat": "wire",
    }


def test_text_that_no_file_name_should_have_is_kept_readable(con: duckdb.DuckDBPyConnection) -> None:
    odd = make_reading(url=None, path="berita\udce9.txt", author="\ud83d Sari", extra={"k": "\udcff"})
    store_readings(con, [odd], "run", NOON)
    assert con.execute("select path, author, extra->>'k' from articles").fetchall() == [("berita?.txt", "? Sari", "?")]
    assert unread_articles(con, [odd.article]) == []


def test_ids_are_the_same_on_every_machine(con: duckdb.DuckDBPyConnection) -> None:
    store_readings(con, [make_reading()], "run", NOON)
    assert con.execute("select article_id, mention_id, claim_id, figure_id from claims").fetchall() == [
        ("67dfbdf384a60231", "6a30dda91510cab4", "fe925ec1dc1966f5", None)
    ]


def test_every_field_of_mention_and_claim_has_its_column(con: duckdb.DuckDBPyConnection) -> None:
    columns = {table: {row[0] for row in con.execute(f"describe {table}").fetchall()} for table in ("mention", "claim")}
    assert set(Mention.model_fields) - columns["mention"] == {"start", "end"}
    assert set(Claim.model_fields) - columns["claim"] == {"mention"}


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**27), max_value=10**27))
@settings(max_examples=200, deadline=None)
def test_a_value_that_fits_comes_back_to_a_millionth(value: Decimal) -> None:
    if fits(value):
        kept = stored(value)
        assert kept is not None
        assert abs(kept - value) <= abs(value) / 10**6
        assert int(kept.as_tuple().exponent) >= -10
