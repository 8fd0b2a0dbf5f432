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
    with transaction(con):
        known = _keys(con)
        news = {(key, measure): words for words in map(_words, names) for key, measure in [_forms(words)]}
        news = {forms: words for forms, words in news.items() if forms not in known}
        for (key, measure), words in news.items():
            con.execute("insert into watch values (?, ?, ?, ?)", [words, key, measure, at])
        _mark(con)
    return list(news.values())


def unwatch(con: duckdb.DuckDBPyConnection, names: Sequence[str]) -> list[str]:
    """Takes names off the watch list, and gives them as they stood there; raises UsageError for one that did not."""
    with transaction(con):
        known = _keys(con)
        forms = [_forms(words) for words in map(_words, names)]
        for words, (key, measure) in zip(names, forms, strict=True):
            if (key, measure) not in known:
                raise UsageError(f"“{_words(words)}” is not watched; `saksi watch list` shows what is")
        for key, measure in forms:
            con.execute("delete from watch where subject_key = ? and measure = ?", [key, measure])
        _mark(con)
    return list(dict.fromkeys(known[form] for form in forms))


def watched(con: duckdb.DuckDBPyConnection) -> list[Watched]:
    """Gives what is watched, in the order of its letters."""
    return [Watched(*row) for row in con.execute(_LIST).fetchall()]


def _keys(con: duckdb.DuckDBPyConnection) -> dict[tuple[str, str], str]:
    rows = con.execute("select subject_key, measure, name from watch").fetchall()
    return {(key, measure): name for key, measure, name in rows}


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
