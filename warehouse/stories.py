"""Articles on one event, and what they tell of together although each names it in its own way.

Two reports of one trial may take the defendant, the company or the court for the subject of one and the same fine.
Where articles are known to be on one event, by names and values that few others share, a value that several of them
give is one fact; and a measure of which each gives one value alone is one fact too, even where the values differ.
"""

from __future__ import annotations

from pathlib import Path

import duckdb
import pyarrow as pa

from warehouse.alias import joined
from warehouse.lookups import temp_table

SQL = Path(__file__).parent / "sql" / "stories"
FINDING, JOINING = "1*.sql", "[2-9]*.sql"


def find_stories(con: duckdb.DuckDBPyConnection) -> None:
    """Makes event_of: the articles on one event, under the least of their ids."""
    _run(con, FINDING)
    links = con.execute("select a_article, b_article from story_link order by all").fetchall()
    leader = joined(links, {min(pair) for pair in links})
    heads = {article for pair in links for article in pair}
    told = sorted((article, leader.get(article, article)) for article in heads)
    temp_table(
        con,
        "event_of",
        {
            "article_id": pa.array([article for article, _ in told], pa.string()),
            "story": pa.array([f"story {story}" for _, story in told], pa.string()),
        },
    )


def join_stories(con: duckdb.DuckDBPyConnection) -> None:
    """Gives the statements of articles on the events of story_of the subject and measure that they have in common.

    What is told of one event does not depend on any other: events may be joined all at once, or some of them.
    """
    if con.execute("select 1 from story_of limit 1").fetchone():
        _run(con, JOINING)


def _run(con: duckdb.DuckDBPyConnection, names: str) -> None:
    for path in sorted(SQL.glob(names)):
        con.execute(path.read_text("utf-8"))
