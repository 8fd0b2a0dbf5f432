"""Stores readings in bulk; what the warehouse holds depends on the set of articles, not on their order.

An article that is there already, read by the same reader and found at the same place, changes nothing. Read
by another reader, or with a correction to what is known about it, its mentions and claims are replaced; what
was stored before keeps the instant at which it was recorded.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from importlib.metadata import version
from pathlib import Path

import duckdb
import pyarrow as pa

import models
from models.article import Article, digest
from models.claim import Reading
from warehouse.connection import transaction
from warehouse.rows import (
    Columns,
    about_hash,
    article_rows,
    best_finds,
    claim_rows,
    mention_rows,
    place,
    stored,
)

_RENUMBER = Path(__file__).parent / "sql" / "store" / "number_versions.sql"


@dataclass(frozen=True)
class StoreCount:
    """What was stored: articles never seen before, new versions of known ones, ones replaced, unchanged."""

    new: int = 0
    new_versions: int = 0
    replaced: int = 0
    unchanged: int = 0
    mentions: int = 0
    claims: int = 0


@cache
def reader_fingerprint() -> str:
    """Gives a hash of all that reads: the code and data of `models`, and the libraries behind it."""
    root = Path(models.__file__).parent
    files = sorted(path for path in root.rglob("*") if path.suffix in {".py", ".toml"})
    texts = [f"{path.relative_to(root).as_posix()}\n{path.read_text('utf-8')}" for path in files]
    return digest(*texts, *(version(name) for name in ("dateparser", "babel")))


def known_versions(con: duckdb.DuckDBPyConnection) -> dict[str, str]:
    """Gives the id of every stored version of an article, with the fingerprint of the reader that read it."""
    return dict(con.execute("select version_id, reader from article").fetchall())


def unread_articles(con: duckdb.DuckDBPyConnection, articles: Iterable[Article]) -> list[Article]:
    """Gives the articles that storing would change: new, read by another reader, or now known better.

    Of several finds of one text only the one that would be kept is given, and none that was forgotten.
    """
    stored = _stored_places(con)
    forgotten = forgotten_articles(con)
    reader = reader_fingerprint()
    return [
        article
        for one, article in best_finds(articles).items()
        if article.article_id not in forgotten and _is_news(article, stored.get(one), reader)
    ]


def forgotten_articles(con: duckdb.DuckDBPyConnection) -> dict[str, datetime]:
    """Gives the ids of the articles that are kept out because they were forgotten, and since when."""
    return dict(
        con.execute(
            "select article_id, min(forgotten_at) from forgotten where allowed_again_at is null group by article_id"
        ).fetchall()
    )


def store_readings(
    con: duckdb.DuckDBPyConnection,
    readings: Sequence[Reading],
    run_id: str,
    recorded_at: datetime,
    families: Mapping[str, str] | None = None,
) -> StoreCount:
    """Stores readings that passed their gates, in one transaction.

    `families` gives the family of an article by its article id; one that it does not name keeps the family it
    has, at first that of its owner.
    """
    with transaction(con):
        stored = _stored_places(con)
        known_articles = {row[0] for row in con.execute("select distinct article_id from article").fetchall()}
        news = set(map(id, unread_articles(con, (it.article for it in readings))))
        fresh = [it for it in readings if id(it.article) in news]
        fresh = list({it.article.version_id: it for it in fresh}.values())
        old = [it for it in fresh if it.article.version_id in stored]
        new = [it.article.article_id for it in fresh if it.article.version_id not in stored]
        if fresh:
            _write(con, fresh, run_id, recorded_at)
        if families:
            assign_families(con, families)
    first_seen = {one for one in new if one not in known_articles}
    return StoreCount(
        new=len(first_seen),
        new_versions=len(new) - len(first_seen),
        replaced=len(old),
        unchanged=len(readings) - len(fresh),
        mentions=sum(len(it.mentions) for it in fresh),
        claims=sum(len(it.claims) for it in fresh),
    )


def assign_families(con: duckdb.DuckDBPyConnection, families: Mapping[str, str]) -> None:
    """Puts articles, by article id, into families."""
    frame = pa.table({"article_id": list(families), "family_id": list(families.values())})
    with _registered(con, "new_family", frame):
        con.execute(
            """
            update article set family_id = new_family.family_id
            from new_family
            where article.article_id = new_family.article_id and article.family_id != new_family.family_id
            """
        )


def _stored_places(con: duckdb.DuckDBPyConnection) -> dict[str, tuple[tuple[str, str, str], str, str]]:
    """Gives for each stored version the place it was found at, the hash of what is known, and its reader."""
    rows = con.execute(
        """
        select version_id, "source", coalesce(url, ''), coalesce(path, ''), about_hash, reader from article
        """
    ).fetchall()
    return {row[0]: ((row[1], row[2], row[3]), row[4], row[5]) for row in rows}


def _is_news(article: Article, stored: tuple[tuple[str, str, str], str, str] | None, reader: str) -> bool:
    """Says whether storing would change anything; of two finds of one text that at the lesser place is kept.

    At the same place the later word counts: a corrected day in a manifest must have an effect.
    """
    if stored is None:
        return True
    where, about, stored_reader = stored
    here = place(article)
    if stored_reader != reader or here < where:
        return True
    return here == where and about_hash(article) != about


def _write(con: duckdb.DuckDBPyConnection, readings: Sequence[Reading], run_id: str, recorded_at: datetime) -> None:
    """Writes articles, mentions and claims; rows that give way hand on when they were recorded."""
    articles = article_rows(readings)
    articles["reader"] = [reader_fingerprint()] * len(readings)
    articles["version"] = [0] * len(readings)
    articles["latest"] = [False] * len(readings)
    tables = {"article": articles, "mention": mention_rows(readings), "claim": claim_rows(readings)}
    for table, rows in tables.items():
        count = len(rows["version_id"])
        rows |= {"run_id": [run_id] * count, "recorded_at": [recorded_at] * count}
        rows |= {name: list(map(stored, rows[name])) for name in ("low", "high", "precision") if name in rows}
        _replace(con, table, rows, articles["version_id"])
    _replace_learned(con, readings, articles["version_id"])
    with _registered(con, "touched", pa.table({"article_id": pa.array(articles["article_id"], pa.string())})):
        con.execute(_RENUMBER.read_text("utf-8"))


def _replace(con: duckdb.DuckDBPyConnection, table: str, rows: Columns, versions: Sequence[str]) -> None:
    """Puts the rows of some versions in place of those that the table holds of them."""
    key = "version_id" if table == "article" else f"{table}_id"
    types = con.sql(f"select * from {table} limit 0").to_arrow_table().schema
    incoming = pa.table({name: pa.array(values, types.field(name).type) for name, values in rows.items()})
    replaced = pa.table({"version_id": pa.array(versions, pa.string())})
    with _registered(con, "incoming", incoming), _registered(con, "replaced", replaced):
        con.execute(
            f"""
            create or replace temp table recorded as
            select {key}, run_id, recorded_at from {table} semi join replaced using (version_id)
            """
        )
        con.execute(f"delete from {table} where version_id in (select version_id from replaced)")
        con.execute(
            f"""
            insert into {table} by name
            select incoming.* replace (
                coalesce(recorded.run_id, incoming.run_id) as run_id,
                coalesce(recorded.recorded_at, incoming.recorded_at) as recorded_at
            )
            from incoming
            left join recorded using ({key})
            """
        )
        con.execute("drop table recorded")


def _replace_learned(con: duckdb.DuckDBPyConnection, readings: Sequence[Reading], versions: Sequence[str]) -> None:
    """Puts the names, and the short ones that articles explain, in place of those of these versions before."""
    told = list(zip(versions, readings, strict=True))
    learned = [(one, short, full) for one, it in told for short, full in it.aliases]
    names = [(one, key, lede) for one, it in told for key, lede in it.names]
    aliases = {
        name: pa.array([row[i] for row in learned], pa.string())
        for i, name in enumerate(("version_id", "alias_key", "full_key"))
    }
    named = {
        name: pa.array([row[i] for row in names], pa.string()) for i, name in enumerate(("version_id", "name_key"))
    }
    named["lede"] = pa.array([row[2] for row in names], pa.bool_())
    with _registered(con, "replaced", pa.table({"version_id": pa.array(versions, pa.string())})):
        for table, columns in (("learned_alias", aliases), ("named", named)):
            con.execute(f"delete from {table} where version_id in (select version_id from replaced)")
            with _registered(con, "learned", pa.table(columns)):
                con.execute(f"insert into {table} by name select * from learned")


@contextmanager
def _registered(con: duckdb.DuckDBPyConnection, name: str, table: pa.Table) -> Iterator[None]:
    """Lets queries read an Arrow table under a name."""
    con.register(name, table)
    try:
        yield
    finally:
        con.unregister(name)
