from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from models.errors import PackError
from warehouse.document import PAGE, columns_of, render
from warehouse.schema import SqlFile, parse_sql, prepare, schema_files

FILES = [*schema_files("tables"), *schema_files("views")]


@pytest.fixture(scope="module")
def con() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as con:
        prepare(con, "the test's own")
        yield con


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.path.stem)
def test_every_column_is_documented_in_its_place(file: SqlFile, con: duckdb.DuckDBPyConnection) -> None:
    assert list(file.columns) == list(columns_of(con, file))


def test_the_page_is_what_the_comments_say() -> None:
    assert PAGE.read_text("utf-8") == render(), "run `python -m warehouse.document`"


def test_names_of_files_are_those_of_what_they_make() -> None:
    assert [file.path.stem.split("_", 1)[1] for file in FILES] == [file.name for file in FILES]


def test_a_comment_is_read(tmp_path: Path) -> None:
    path = tmp_path / "10_outlets.sql"
    path.write_text(
        "-- One row per outlet.\n-- Sorted by name.\n--\n-- outlet: its name\n--     as people know it\n"
        "-- articles: how many: of the latest version\ncreate or replace view outlets as select 1\n"
    )
    file = parse_sql(path)
    assert (file.kind, file.name, file.grain) == ("view", "outlets", "One row per outlet. Sorted by name.")
    assert file.columns == {
        "outlet": "its name as people know it",
        "articles": "how many: of the latest version",
    }


@pytest.mark.parametrize("text", ["create table t (a integer)", "-- One row per t.\nselect 1", ""])
def test_a_file_that_says_or_makes_nothing_is_named(tmp_path: Path, text: str) -> None:
    path = tmp_path / "99_t.sql"
    path.write_text(text)
    with pytest.raises(PackError, match=r"99_t\.sql: begins with a comment"):
        parse_sql(path)
