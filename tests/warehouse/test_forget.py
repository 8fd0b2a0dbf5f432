"""Forgetting an article: nothing of it is left in the tables, nor in the file, and it stays away."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import duckdb
import pytest

from flows import steps
from models.claim import Reading
from models.errors import UsageError
from tests.warehouse.making import TEXT, make_article, make_reading
from warehouse.change import changed
from warehouse.connection import open_warehouse
from warehouse.forget import Forgotten, allow_again, forget, rewrite
from warehouse.judge import judge
from warehouse.quarantine import Failure, put_in_quarantine
from warehouse.schema import schema_files
from warehouse.store import store_readings, unread_articles

NOW = datetime(2025, 6, 1, tzinfo=UTC)
URL = "https://kabar.example/beras"
SECRET = "Kesaksian Zulkarnaen"
FORGOTTEN = f"Harga beras naik menjadi Rp20.000 per kilogram. {SECRET} tentang pedagang di pasar lama."
REVISED = FORGOTTEN.replace("pasar lama", "pasar baru")
OTHER = {"url": "https://warta.example/beras", "source": "warta.example", "outlet": "Warta", "owner": "Warta"}


def _readings() -> tuple[list[Reading], list[Reading]]:
    """Gives two versions of an article that will be forgotten, and what is left."""
    gone = [make_reading(text).model_copy(update={"aliases": (("brs", "beras"),)}) for text in (FORGOTTEN, REVISED)]
    return gone, [make_reading(TEXT, **OTHER)]


def _put_aside(con: duckdb.DuckDBPyConnection, article: str, version: str) -> None:
    """Puts into quarantine what holds words of the article, each in another way, and one thing that does not."""
    held = [
        Failure("articles", URL, "it could not be read", payload={"trace": "boom"}),
        Failure("mentions", "m1", "no such words", payload={"version_id": version, "text": SECRET}),
        Failure("claims", "c1", "no such words", payload={"article_id": article, "sentence": SECRET}),
        Failure("findings", "f1", "no claims", payload={"explanation": "Kabar says “Rp20.000”."}),
        Failure("ingest", "a.jsonl:3", "broken", payload={"excerpt": f"{SECRET} tentang pedagang"}),
        Failure("ingest", "a.jsonl:4", "no text", payload={"excerpt": f'{{"url": "{URL}"}}', "url": URL}),
    ]
    put_in_quarantine(con, [*held, Failure("ingest", "b.txt", "empty", payload={"excerpt": ""})], "run", NOW)


@pytest.fixture(scope="module")
def forgotten(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Forgotten, bytes]:
    """Gives a warehouse from which an article was forgotten, what that removed, and the file's bytes before."""
    path = tmp_path_factory.mktemp("forget") / "it's mine.duckdb"
    gone, left = _readings()
    with open_warehouse(path) as con:
        store_readings(con, [*gone, *left], "run", NOW)
        _put_aside(con, gone[0].article.article_id, gone[0].article.version_id)
        judge(con, NOW)
    path.chmod(0o640)
    before = path.read_bytes()
    with changed(path) as change:
        told = forget(change, "HTTPS://kabar.example/beras/#top")
    rewrite(path)
    return path, told, before


def _rows(path: Path) -> dict[str, list[Any]]:
    """Gives all rows of a warehouse but those about forgetting, without the instants of its judging."""
    rows = {}
    with open_warehouse(path, read_only=True) as con:
        for file in schema_files("tables"):
            if file.name not in ("forgotten", "quarantined"):
                columns = "* exclude (first_found_at, last_found_at)" if file.name == "finding" else "*"
                rows[file.name] = con.execute(f"select {columns} from {file.name} order by all").fetchall()
    return rows


def test_the_warehouse_is_as_if_it_had_never_been_there(
    forgotten: tuple[Path, Forgotten, bytes], tmp_path: Path
) -> None:
    with open_warehouse(tmp_path / "w.duckdb") as con:
        store_readings(con, _readings()[1], "run", NOW)
        judge(con, NOW)
    assert _rows(forgotten[0]) == _rows(tmp_path / "w.duckdb")


def test_no_word_of_it_is_left_in_the_file(forgotten: tuple[Path, Forgotten, bytes]) -> None:
    path, _, before = forgotten
    assert SECRET.encode() in before
    assert SECRET.encode() not in path.read_bytes()
    assert [it.name for it in path.parent.iterdir()] == [path.name], "no copy is left beside it"
    assert path.stat().st_mode & 0o777 == 0o640


def test_what_went_is_on_record_without_its_words(forgotten: tuple[Path, Forgotten, bytes]) -> None:
    path, told, _ = forgotten
    assert (told.url, told.versions, told.mentions, told.claims, told.quarantined) == (URL, 2, 2, 2, 6)
    with open_warehouse(path, read_only=True) as con:
        rows = con.execute("select url, versions, mentions, claims, quarantined from forgotten").fetchall()
        assert rows == [(URL, 2, 2, 2, 6)]
        assert con.execute("select item from quarantine").fetchall() == [("b.txt",)]


def test_it_stays_away_until_it_is_allowed_again(forgotten: tuple[Path, Forgotten, bytes], tmp_path: Path) -> None:
    path = tmp_path / "w.duckdb"
    path.write_bytes(forgotten[0].read_bytes())
    gone, left = _readings()
    articles = [it.article for it in (*gone, *left)]
    kept, refused = steps.without_forgotten(path, articles)
    assert kept == [left[0].article]
    assert {(it.item, it.payload) for it in refused} == {(URL, "")}
    assert all(f"`saksi forget --undo {URL}` lets it come in again" in it.reason for it in refused)
    with open_warehouse(path) as con:
        assert unread_articles(con, articles) == []
        assert store_readings(con, gone, "run", NOW).new == 0
        allow_again(con, URL, NOW)
        assert store_readings(con, gone, "run", NOW).new == 1


def test_forgotten_again_it_is_only_said(forgotten: tuple[Path, Forgotten, bytes]) -> None:
    path = forgotten[0]
    with changed(path) as change:
        again = forget(change, URL)
    assert again.before is not None
    assert again.versions == 0
    with open_warehouse(path, read_only=True) as con:
        assert con.execute("select count(*) from forgotten").fetchone() == (1,)


@pytest.mark.parametrize("named", ["https://kabar.example/lain", "beras", "", "excerpt", "b.txt", "http://[x"])
def test_what_was_never_there_gets_a_sentence(named: str, forgotten: tuple[Path, Forgotten, bytes]) -> None:
    with (
        pytest.raises(UsageError, match=r"there is no article .* its address or id is wanted"),
        changed(forgotten[0]) as change,
    ):
        forget(change, named)
    with open_warehouse(forgotten[0]) as con, pytest.raises(UsageError, match="was not forgotten"):
        allow_again(con, named, NOW)


def test_an_article_without_an_address_is_named_by_its_id_and_copies_are_told(tmp_path: Path) -> None:
    path, link = tmp_path / "w.duckdb", tmp_path / "link.duckdb"
    one, copy = make_reading(FORGOTTEN, url=None), make_reading(FORGOTTEN, **OTHER)
    with open_warehouse(path) as con:
        store_readings(con, [one, copy], "run", NOW)
    link.symlink_to(path)
    with changed(link) as change:
        told = forget(change, one.article.article_id)
    rewrite(link)
    assert told.copies == (OTHER["url"],)
    assert link.is_symlink()
    with open_warehouse(path, read_only=True) as con:
        assert con.execute("select article_id from articles").fetchall() == [(make_article(**OTHER).article_id,)]
