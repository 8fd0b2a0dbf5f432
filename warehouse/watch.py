"""The watch list: names and measures whose findings come first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import duckdb

from models.claims.names.name import name_key
from models.errors import UsageError
from warehouse.alias import hand_over_aliases
from warehouse.connection import transaction
from warehouse.payload import clean
from warehouse.reviewed import mark_watched

_LIST = """
select w.name, count(f.finding_id) filter (where f.class = 'contradiction'), count(f.finding_id)
from watch as w
left join watched_figure as g on w.name in g.names
left join finding as f using (figure_id)
group by w.name
order by lower(w.name), w.name
"""


@dataclass(frozen=True)
class Watched:
    """What is watched, as the user wrote it, and how many contradictions and findings there are on it."""

    name: str
    contradictions: int
    findings: int


def watch(con: duckdb.DuckDBPyConnection, names: Sequence[str], at: datetime) -> list[str]:
    """Puts names of subjects or measures on the watch list, and gives those that were not there yet.

    A subject is compared by its folded key, under all its names; a measure by its name, "net profit" or net_profit.
    Raises UsageError for what has no letter or digit.
    """
    added = []
    with transaction(con):
        for words in map(_words, names):
            key, measure = _forms(words)
            if not _standing(con, key, measure):
                con.execute("insert into watch values (?, ?, ?, ?)", [words, key, measure, at])
                added.append(words)
        _mark(con)
    return added


def unwatch(con: duckdb.DuckDBPyConnection, names: Sequence[str]) -> list[str]:
    """Takes names off the watch list, and gives them as they stood there; raises UsageError for one that did not."""
    with transaction(con):
        known = [_standing(con, *_forms(words)) for words in map(_words, names)]
        for words, standing in zip(names, known, strict=True):
            if not standing:
                raise UsageError(f"“{_words(words)}” is not watched; `saksi watch list` shows what is")
        removed = list(dict.fromkeys(name for standing in known for name in standing))
        con.execute("delete from watch where list_contains(?, name)", [removed])
        _mark(con)
    return removed


def watched(con: duckdb.DuckDBPyConnection) -> list[Watched]:
    """Gives what is watched, in the order of its letters."""
    return [Watched(*row) for row in con.execute(_LIST).fetchall()]


def _standing(con: duckdb.DuckDBPyConnection, key: str, measure: str) -> list[str]:
    """Gives the names on the list that mean this subject or measure."""
    rows = con.execute("select name from watch where subject_key = ? or measure = ? order by name", [key, measure])
    return [row[0] for row in rows.fetchall()]


def _mark(con: duckdb.DuckDBPyConnection) -> None:
    con.execute("create or replace temp table latest_version as select version_id from article where latest")
    hand_over_aliases(con)
    mark_watched(con)


def _words(name: str) -> str:
    return " ".join(clean(name).split())


def _forms(words: str) -> tuple[str, str]:
    """Gives the keys under which a name is compared: of a subject, and of a measure."""
    key = name_key(words)
    if not key:
        raise UsageError(f"“{words}” is no name; that of a subject or a measure is wanted, with a letter or a digit")
    return key, "_".join(words.lower().replace("-", " ").replace("_", " ").split())
