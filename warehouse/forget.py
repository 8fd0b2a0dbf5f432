"""Forgetting an article: all that came of it leaves the warehouse, and the file; that it was done stays on record.

DuckDB only marks what is deleted as free, and the words would stay in the file until something else is written there.
So the file is written anew, and takes the place of the old one in one step.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import duckdb

from models.article import canonical_url, digest
from models.errors import UsageError
from warehouse.change import Change
from warehouse.connection import open_warehouse
from warehouse.schema import SQL, schema_files
from warehouse.store import forgotten_articles

_QUARANTINED = SQL / "forget" / "quarantined.sql"


@dataclass(frozen=True)
class Forgotten:
    """What a forgetting removed.

    `before` is when the article was forgotten already, `copies` where the same text still stands.
    """

    article_id: str
    url: str
    versions: int = 0
    mentions: int = 0
    claims: int = 0
    quarantined: int = 0
    before: datetime | None = None
    copies: tuple[str, ...] = ()


def forget(change: Change, named: str) -> Forgotten:
    """Removes every version of an article, named by its address or id, and all that came of it, and records that.

    Raises UsageError where nothing of that name is or ever was there. `rewrite` must follow.
    """
    con = change.con
    article_id = _article_id(con, named)
    url = _first(con, "select min(url) from article where article_id = ?", article_id) or named.strip()
    # anything but an address might stand in the payload of another thing by chance
    address = url if "://" in url else None
    held = con.execute(_QUARANTINED.read_text("utf-8"), {"article_id": article_id, "url": address}).fetchall()
    counts = [
        int(_first(con, f"select count(*) from {table} where article_id = ?", article_id) or 0)
        for table in ("article", "mention", "claim")
    ]
    versions, mentions, claims = counts
    before = forgotten_articles(con).get(article_id)
    if not any(counts) and not held:
        if before is None:
            raise UsageError(
                f"there is no article {named!r}; its address or id is wanted: "
                '`saksi sql "select url, article_id from articles"` lists them'
            )
        return Forgotten(article_id, url, before=before)
    copies = con.execute(
        "select distinct coalesce(url, path, article_id) from article where article_id <> $id and content_hash in "
        "(select content_hash from article where article_id = $id) order by all",
        {"id": article_id},
    ).fetchall()
    _delete(con, article_id, [row[0] for row in held])
    con.execute(
        "insert into forgotten values (?, ?, ?, ?, ?, ?, ?, null)", [article_id, url, change.at, *counts, len(held)]
    )
    others = tuple(row[0] for row in copies)
    return Forgotten(article_id, url, versions, mentions, claims, len(held), before, others)


def allow_again(con: duckdb.DuckDBPyConnection, named: str, at: datetime) -> None:
    """Lets an article that was forgotten come in again; raises UsageError where it was not."""
    article_id = _article_id(con, named)
    if article_id not in forgotten_articles(con):
        raise UsageError(f'{named!r} was not forgotten; `saksi sql "from forgotten"` lists what was')
    con.execute(
        "update forgotten set allowed_again_at = ? where article_id = ? and allowed_again_at is null", [at, article_id]
    )


def rewrite(path: Path) -> None:
    """Writes the file anew with nothing but the rows it holds, in place of the old one."""
    path = path.resolve()
    fresh = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        with open_warehouse(fresh):
            """Makes the tables and views."""
        with open_warehouse(path, patience=10) as con:
            con.execute("checkpoint")
            con.execute(f"attach '{str(fresh).replace(chr(39), chr(39) * 2)}' as fresh")
            for file in schema_files("tables"):
                unless_there = "anti join fresh.setting using (key)" if file.name == "setting" else ""
                con.execute(f"insert into fresh.{file.name} by name select * from {file.name} {unless_there}")
            con.execute("checkpoint fresh")
            con.execute("detach fresh")
            shutil.copymode(path, fresh)
            fresh.replace(path)
    finally:
        for leftover in (fresh, fresh.with_name(f"{fresh.name}.wal")):
            leftover.unlink(missing_ok=True)


def _article_id(con: duckdb.DuckDBPyConnection, named: str) -> str:
    """Gives the id of an article that is named by its id or address."""
    word = named.strip()
    for table in ("article", "forgotten"):
        if _first(con, f"select any_value(article_id) from {table} where article_id = ?", word):
            return word
    try:
        return digest("url", canonical_url(word))
    except ValueError:
        return digest("text", word)


def _delete(con: duckdb.DuckDBPyConnection, article_id: str, quarantined: Iterable[str]) -> None:
    """Deletes an article's rows from every table that has them; the derived ones are written anew by the judging."""
    versions = "(select version_id from article where article_id = $id)"
    tables = [file for file in schema_files("tables") if not file.derived and file.name != "forgotten"]
    for file in sorted(tables, key=lambda file: file.name == "article"):  # the others are found through it
        if "version_id" in file.columns:
            con.execute(f"delete from {file.name} where version_id in {versions}", {"id": article_id})
        elif "article_id" in file.columns:
            con.execute(f"delete from {file.name} where article_id = $id", {"id": article_id})
    con.execute("delete from quarantined where list_contains(?, quarantine_id)", [list(quarantined)])


def _first(con: duckdb.DuckDBPyConnection, query: str, value: str) -> str | None:
    row = con.execute(query, [value]).fetchone()
    return row[0] if row else None
