"""The steps of a run as plain functions: each opens the warehouse briefly, does its part, and leaves.

The flow in `track` calls them in their order; here is no Prefect, so that they can be tried without it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flows.batches import Unread, read_all
from flows.progress import current
from models.article import Article
from models.claim import Reading

if TYPE_CHECKING:
    from flows.sources.ingest import Ingest
    from flows.sources.record import Reject
    from warehouse.runs import RunState

PORTION = 2000


def now() -> datetime:
    """Gives the instant at which a step writes things down."""
    return datetime.now(UTC)


def begin_run(warehouse: Path, sources: Sequence[str]) -> str:
    """Writes down that a run has begun, as incomplete until it ends, and gives its id."""
    from warehouse.connection import open_warehouse
    from warehouse.runs import start_run

    with open_warehouse(warehouse) as con:
        return start_run(con, now(), sources)


def end_run(warehouse: Path, run_id: str, state: RunState, counts: dict[str, int]) -> None:
    """Writes down how a run ended."""
    from warehouse.connection import open_warehouse
    from warehouse.runs import finish_run

    with open_warehouse(warehouse) as con:
        finish_run(con, run_id, state, counts, now())


def collect(sources: Sequence[str], manifest: Path | None) -> Ingest:
    """Reads the articles of all sources."""
    from flows.sources.ingest import ingest

    return ingest(sources, manifest)


def unread(warehouse: Path, articles: Iterable[Article]) -> list[Article]:
    """Gives the articles that are new to the warehouse, or that an older reader read."""
    from warehouse.connection import open_warehouse
    from warehouse.store import unread_articles

    with open_warehouse(warehouse, read_only=True) as con:
        return unread_articles(con, articles)


def without_forgotten(warehouse: Path, articles: Sequence[Article]) -> tuple[list[Article], list[Reject]]:
    """Sets aside the articles that were forgotten, each with the sentence that says so and none of its words."""
    from flows.sources.record import Reject
    from warehouse.connection import open_warehouse
    from warehouse.store import forgotten_articles

    with open_warehouse(warehouse, read_only=True) as con:
        forgotten = forgotten_articles(con)
    kept = [article for article in articles if article.article_id not in forgotten]
    refused = [
        Reject(
            it.url or it.article_id,
            f"it was forgotten on {forgotten[it.article_id]:%Y-%m-%d}; "
            f"`saksi forget --undo {it.url or it.article_id}` lets it come in again",
        )
        for it in articles
        if it.article_id in forgotten
    ]
    return kept, refused


def portions(articles: Sequence[Article]) -> Iterator[Sequence[Article]]:
    """Gives articles in portions, each of which is read and stored before the next; at least one, maybe empty.

    What a run has stored stays when it is stopped, and it never holds more readings than those of a portion.
    """
    for start in range(0, max(len(articles), 1), PORTION):
        yield articles[start : start + PORTION]


@dataclass(frozen=True)
class Read:
    """What reading gave: readings, and the articles that could not be read."""

    readings: list[Reading] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)


def read(articles: Sequence[Article]) -> Read:
    """Reads articles into mentions and claims."""
    outcomes = read_all(articles, current().count)
    return Read(
        [outcome for outcome in outcomes if isinstance(outcome, Reading)],
        [outcome for outcome in outcomes if isinstance(outcome, Unread)],
    )


def store(warehouse: Path, done: Read, rejects: Iterable[Reject], run_id: str) -> dict[str, int]:
    """Sends readings through the gates and stores what passes; the rest goes to quarantine."""
    from warehouse.connection import open_warehouse, transaction
    from warehouse.gates import check_readings
    from warehouse.quarantine import Failure, put_in_quarantine
    from warehouse.store import store_readings

    instant = now()
    checked = check_readings(done.readings, instant.date())
    aside = [Failure("ingest", it.item, it.reason, payload={"excerpt": it.payload}) for it in rejects]
    aside += [Failure("articles", named(it.article), it.reason, payload={"trace": it.trace}) for it in done.unread]
    aside += checked.failures
    with open_warehouse(warehouse) as con, transaction(con):
        put_in_quarantine(con, aside, run_id, instant)
        stored = store_readings(con, checked.readings, run_id, instant)
    return {**asdict(stored), "quarantined": len(aside)}


@dataclass(frozen=True)
class Compared:
    """What judging gave: findings by class, and the ids of contradictions that no earlier run found."""

    counts: dict[str, int]
    new_contradictions: Set[str]


def compare(warehouse: Path, run_id: str) -> Compared:
    """Joins the claims of the whole warehouse, judges them, and sends the findings through their gate."""
    from warehouse.connection import open_warehouse, transaction
    from warehouse.gates import gate_findings
    from warehouse.judge import judge

    instant = now()
    with open_warehouse(warehouse) as con, transaction(con):
        judged = judge(con, instant)
        failures = gate_findings(con, run_id, instant)
        kept = {row[0] for row in con.execute("select finding_id from finding").fetchall()}
    counts = {f"{name}_findings": count for name, count in judged.findings.items()}
    return Compared(counts | {"quarantined_findings": len(failures)}, kept.intersection(judged.new_contradictions))


def contradictions(warehouse: Path) -> list[dict[str, Any]]:
    """Gives the contradictions as rows that JSON can hold, in the order of reports."""
    from flows.reading_filter import plain
    from warehouse.connection import open_warehouse
    from warehouse.public_views import FINDINGS_ORDER

    with open_warehouse(warehouse, read_only=True) as con:
        found = con.execute(f"select * from contradictions order by {FINDINGS_ORDER}")
        names = [column[0] for column in found.description or ()]
        rows = [dict(zip(names, row, strict=True)) for row in found.fetchall()]
    told: list[dict[str, Any]] = json.loads(json.dumps(rows, default=plain))
    return told


def summary(warehouse: Path) -> str:
    """Gives the summary of a warehouse as Markdown, with the first of each kind of finding."""
    from warehouse.connection import open_warehouse
    from warehouse.report import summarize
    from warehouse.report.page import render_markdown

    with open_warehouse(warehouse, read_only=True) as con:
        return render_markdown(con, summarize(con, limit=20))


def write_report(warehouse: Path, folder: Path, language: str = "en") -> Path:
    """Writes the report into a folder, findings explained in a language, and gives the page to open."""
    from warehouse import report
    from warehouse.connection import open_warehouse

    with open_warehouse(warehouse, read_only=True) as con:
        return report.write_report(con, folder, language).html


def named(article: Article) -> str:
    """Names an article for a person: its address or path, else its id."""
    return article.url or article.path or article.article_id
