"""Judging only what is new and what it touches: the groups of claims that a run has changed.

A group is all claims of one subject: whatever a claim can be joined or held against lies in its group. What articles on
one event tell together is found anew where one of them has changed, and for the claims of touched groups. The judging
works on empty temporary tables named like the derived ones, which hide these from its SQL, with the statements of the
touched groups alone; what it made then takes the place of what the last judging said of those groups. So the outcome
is that of judging everything, as long as the judging itself is the same: `fingerprint` tells.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.metadata import version
from pathlib import Path

import duckdb

from models import measure, units
from models.article import digest
from warehouse.reviewed import join_groups, stored_schema
from warehouse.stories import join_stories

SQL = Path(__file__).parent / "sql"
DERIVED = (
    "claim_figure",
    "figure",
    "position",
    "comparison",
    "inconsistency",
    "finding",
    "finding_claim",
    "told_pair",
    "lookalike",
)
_OF_A_FIGURE = ("claim_figure", "figure", "position", "comparison", "finding", "told_pair")
_SETTING = "judged_with"
_THEN = {"21_story_of": join_stories, "30_grouped": join_groups, "60_story_of": join_stories}


@contextmanager
def only_touched(con: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """Lets the judging inside see the statements of touched groups alone, and replaces what it makes anew."""
    if _judged_with(con) != fingerprint():
        con.execute("delete from judged")
        for table in DERIVED:
            con.execute(f"delete from {table}")
    for path in sorted((SQL / "touched").glob("*.sql")):
        con.execute(path.read_text("utf-8"))
        if then := _THEN.get(path.stem):
            then(con)
    stored = stored_schema(con)
    for table in DERIVED:
        con.execute(f"create or replace temp table {table} as from {stored}.{table} limit 0")
    try:
        yield
        _replace(con, stored)
    finally:
        for table in DERIVED:
            con.execute(f"drop table if exists temp.{table}")
    _remember(con)


@cache
def fingerprint() -> str:
    """Gives a hash of all that decides how claims are judged, but for the claims themselves."""
    files = [*sorted(SQL.glob("**/*.sql")), *sorted((SQL.parent / "expectations").glob("*.toml"))]
    files += [measure.FILE, units.FILE, SQL.parent / "explanation.py"]
    return digest(version("saksi"), *(path.read_text("utf-8") for path in files))


def _judged_with(con: duckdb.DuckDBPyConnection) -> str | None:
    found = con.execute('select "value" from setting where key = ?', [_SETTING]).fetchone()
    return found[0] if found else None


def _replace(con: duckdb.DuckDBPyConnection, stored: str) -> None:
    """Puts what was made anew into the place of what the last judging said of the same groups."""
    gone = "select t.figure_id from touched_figure as t"
    con.execute(
        f"delete from {stored}.finding_claim where finding_id in "
        f"(select f.finding_id from {stored}.finding as f where f.figure_id in ({gone}))"
    )
    con.execute(f"delete from {stored}.lookalike where a_figure_id in ({gone}) or b_figure_id in ({gone})")
    con.execute(f"delete from {stored}.inconsistency where figure_id in ({gone})")
    for table in _OF_A_FIGURE:
        con.execute(f"delete from {stored}.{table} where figure_id in ({gone})")
    for table in DERIVED:
        con.execute(f"insert into {stored}.{table} select * from temp.{table} order by all")


def _remember(con: duckdb.DuckDBPyConnection) -> None:
    """Writes down what was seen of the touched groups."""
    con.execute("delete from judged where group_key in (select t.group_key from touched_group as t)")
    con.execute(
        "insert into judged by name select * from content semi join touched_group using (group_key) order by claim_id"
    )
    con.execute("delete from setting where key = ?", [_SETTING])
    con.execute("insert into setting values (?, ?)", [_SETTING, fingerprint()])
