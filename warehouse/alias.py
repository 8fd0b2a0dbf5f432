"""Aliases: names that are one subject in this warehouse, because a user said so or articles tell.

An article tells where it puts a short name in brackets behind the full one. Such a short name holds in all articles as
long as those that explain it, in their latest versions, give one full name for it; what a user says goes first.

Names are compared by their folded keys, so an alias holds in every language and with any legal form. A name and its
aliases are one subject under the key of the name: what was found of it before stays what it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import datetime

import duckdb
import pyarrow as pa

from models.claims.names.name import name_key
from models.errors import UsageError

_LEARNED = """
select alias_key, min(full_key) as full_key
from learned_alias
semi join latest_version using (version_id)
anti join alias using (alias_key)
group by alias_key
having count(distinct full_key) = 1
order by alias_key
"""


@dataclass(frozen=True)
class Names:
    """One subject: the name it goes by, and its aliases as the user wrote them."""

    name: str
    aliases: tuple[str, ...]


def add_aliases(con: duckdb.DuckDBPyConnection, name: str, aliases: Sequence[str], added_at: datetime) -> list[str]:
    """Puts aliases under a name, and gives those that were not there before.

    A name that is itself an alias leads to the name it stands under. Raises UsageError where an alias has no letter or
    digit, or already is part of another subject: two subjects are never made one in passing.
    """
    above = _above(con)
    heads = {head for head, _ in above.values()}
    key = _key(name)
    head, head_name = above.get(key, (key, _words(name)))
    new: dict[str, str] = {}
    for alias in aliases:
        its_key = _key(alias)
        if its_key in (key, head) or its_key in new:
            continue
        if its_key in above:
            if above[its_key][0] != head:
                raise UsageError(_taken(alias, above[its_key][1]))
            continue
        if its_key in heads:
            raise UsageError(_taken(alias, alias, itself=True))
        new[its_key] = _words(alias)
    con.execute(
        "insert into alias select unnest(?::varchar[]), ?, unnest(?::varchar[]), ?, ?",
        [list(new), head, list(new.values()), head_name, added_at],
    )
    return list(new.values())


def remove_aliases(con: duckdb.DuckDBPyConnection, aliases: Sequence[str]) -> list[str]:
    """Takes aliases away from the names they stand under; raises UsageError for one that stands under none."""
    above = _above(con)
    for alias in aliases:
        if _key(alias) not in above:
            raise UsageError(f"“{_words(alias)}” is no alias here; `saksi alias list` shows those that are")
    keys = [_key(alias) for alias in aliases]
    con.execute("delete from alias where list_contains(?, alias_key)", [keys])
    return [_words(alias) for alias in aliases]


def list_aliases(con: duckdb.DuckDBPyConnection) -> list[Names]:
    """Gives all names that have aliases, in the order of their letters."""
    rows = con.execute(
        "select min(name), list(alias order by alias_key) from alias group by name_key order by name_key"
    ).fetchall()
    return [Names(name, tuple(aliases)) for name, aliases in rows]


def hand_over_aliases(con: duckdb.DuckDBPyConnection) -> None:
    """Makes the temporary table `same_subject`: for each key that stands for another, the key that both go by."""
    told = con.execute("select alias_key, name_key from alias").fetchall()
    learned = con.execute(_LEARNED).fetchall()
    known = joined([*told, *learned], {name for _, name in told})
    table = pa.table(
        {"subject_key": pa.array(known, pa.string()), "canonical_key": pa.array(known.values(), pa.string())}
    )
    con.register("handed_over", table)
    con.execute("create or replace temp table same_subject as select * from handed_over")
    con.unregister("handed_over")


def joined(pairs: Iterable[tuple[str, str]], heads: Set[str] = frozenset()) -> Mapping[str, str]:
    """Gives for each key the one that all go by that pairs join: one of `heads`, else the longest.

    >>> dict(joined([("kpu", "komisi pemilihan umum"), ("komisi pemilihan umum", "election body")], {"election body"}))
    {'komisi pemilihan umum': 'election body', 'kpu': 'election body'}
    """
    parent: dict[str, str] = {}

    def root(key: str) -> str:
        while parent.setdefault(key, key) != key:
            parent[key] = parent[parent[key]]
            key = parent[key]
        return key

    for one, other in pairs:
        above, below = sorted((root(one), root(other)), key=lambda key: (key not in heads, -len(key), key))
        parent[below] = above
    return {key: root(key) for key in sorted(parent) if root(key) != key}


def _above(con: duckdb.DuckDBPyConnection) -> dict[str, tuple[str, str]]:
    """Gives for each alias's key the key and the words of the name it stands under."""
    rows = con.execute("select alias_key, name_key, name from alias").fetchall()
    return {alias: (key, name) for alias, key, name in rows}


def _key(name: str) -> str:
    if key := name_key(name):
        return key
    raise UsageError(f"“{_words(name)}” is no name; one with a letter or a digit is wanted")


def _words(name: str) -> str:
    return " ".join(name.split())


def _taken(alias: str, name: str, *, itself: bool = False) -> str:
    owner = "has aliases of its own" if itself else f"stands under “{name}”"
    return (
        f"“{_words(alias)}” already {owner}, and a name is one subject alone; "
        "`saksi alias list` shows them, `saksi alias remove` takes one away"
    )
