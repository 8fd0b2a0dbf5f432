"""What reviewers decided, carried into a judging: it follows their claims into new versions, and decides with them.

A decision is kept with the claims that it rests on, for the ids of findings change when an earlier article arrives or
an alias is added. Before claims are judged, `deciding` finds those claims again and puts right values in the place of
misread ones; `join_groups` and `join_figures` make one fact of what was found to be one, and `sql/figures/35_split.sql`
keeps apart what was found to be several. When all is judged, `follow` gives decisions to the findings that rest on
their claims today.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import groupby, pairwise
from pathlib import Path

import duckdb
import pyarrow as pa

from warehouse.alias import joined
from warehouse.lookups import temp_table

SQL = Path(__file__).parent / "sql" / "reviews"


@contextmanager
def deciding(con: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """Lets the judging inside see claims with the values that reviewers gave them, and what else was decided."""
    for name in ("10_standing", "20_anchored", "30_effective"):
        _run(con, name)
    con.execute("delete from corrected")
    _run(con, "40_corrected")
    con.execute(_read("50_claim").replace("{stored}", stored_schema(con)))
    try:
        _run(con, "60_decided_claim")
        yield
    finally:
        con.execute("drop view if exists temp.claim")


def join_groups(con: duckdb.DuckDBPyConnection) -> None:
    """Makes same_group: groups of claims that are judged together, because somebody found one fact in several."""
    _run(con, "61_joined_group")
    rows = con.execute("select review_id, group_key from joined_group order by all").fetchall()
    heads = joined(_pairs(rows))
    columns = {"group_key": pa.array(heads, pa.string()), "head_key": pa.array(heads.values(), pa.string())}
    temp_table(con, "same_group", columns)


def join_figures(con: duckdb.DuckDBPyConnection) -> None:
    """Makes same_figure: the figures that are one fact, each with the one whose key all take.

    That is the one named first in the earliest of the decisions, unless its claim lacks a subject or measure.
    """
    rows = con.execute(
        "select distinct e.review_id, s.figure_id, s.dimension, not s.joinable, e.decided_at, coalesce(a.side, '') "
        "from effective as e join anchored as a using (review_id) join slot as s using (claim_id) "
        "where e.decision = 'same_fact' order by all"
    ).fetchall()
    places = sorted((lacking, at, review, side, figure) for review, figure, _, lacking, at, side in rows)
    rank: dict[str, str] = {}
    for number, place in enumerate(places):
        rank.setdefault(place[-1], f"{number:09d} {place[-1]}")
    heads = joined(_pairs([((review, dimension), rank[figure]) for review, figure, dimension, *_ in rows]))
    dimension_of = {figure: dimension for _, figure, dimension, *_ in rows}
    told = sorted((one.split()[1], head.split()[1]) for one, head in heads.items())
    columns = {
        "figure_id": pa.array([one for one, _ in told], pa.string()),
        "head_id": pa.array([head for _, head in told], pa.string()),
        "dimension": pa.array([dimension_of[head] for _, head in told], pa.string()),
    }
    temp_table(con, "same_figure", columns)


def follow(con: duckdb.DuckDBPyConnection) -> None:
    """Gives each decision to the findings that rest on its claims today, and marks what is watched."""
    con.execute("delete from finding_review")
    _run(con, "90_finding_review")
    mark_watched(con)


def mark_watched(con: duckdb.DuckDBPyConnection) -> None:
    """Writes anew which figures are watched; wants `same_subject`."""
    con.execute("delete from watched_figure")
    _run(con, "91_watched_figure")


def stored_schema(con: duckdb.DuckDBPyConnection) -> str:
    """Gives the name of the schema on disk, which temporary tables of the same names do not hide."""
    (name,) = con.execute("select current_database()").fetchone() or ("",)
    quoted = name.replace('"', '""')
    return f'"{quoted}".main'


def _pairs(rows: Iterable[tuple[object, str]]) -> list[tuple[str, str]]:
    """Gives, of rows that are sorted by their first, what each two that follow on one another have in common."""
    together = [[key for _, key in group] for _, group in groupby(sorted(rows, key=str), key=lambda row: row[0])]
    return [pair for keys in together for pair in pairwise(keys)]


def _run(con: duckdb.DuckDBPyConnection, name: str) -> None:
    con.execute(_read(name))


def _read(name: str) -> str:
    return (SQL / f"{name}.sql").read_text("utf-8")
