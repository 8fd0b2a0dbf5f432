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


def join_stories(con: duckdb.DuckDBPyConnection) -> None:
    """Gives the statements of articles on one event the subject and measure that they have in common."""
    for path in sorted(SQL.glob("*.sql")):
        if path.name == "20_telling.sql":
            _stories(con)
        con.execute(path.read_text("utf-8"))


def _stories(con: duckdb.DuckDBPyConnection) -> None:
    """Makes story_of: the articles that links join, under the least of their ids."""
    links = con.execute("select a_article, b_article from story_link order by all").fetchall()
    leader = joined(links, {min(pair) for pair in links})
    heads = {article for pair in links for article in pair}
    told = sorted((article, leader.get(article, article)) for article in heads)
    temp_table(
        con,
        "story_of",
        {
            "article_id": pa.array([article for article, _ in told], pa.string()),
            "story": pa.array([f"story {story}" for _, story in told], pa.string()),
        },
    )
