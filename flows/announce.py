"""What a run tells Prefect beside its state: its name, two artifacts, and an event for a new contradiction.

An automation listens for `saksi.contradiction.found`; the resource of the event is
`saksi.finding.<finding_id>`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from pathlib import Path
from typing import Any

from prefect.artifacts import create_markdown_artifact, create_table_artifact
from prefect.client.orchestration import get_client
from prefect.events import emit_event
from prefect.runtime import flow_run

FOUND = "saksi.contradiction.found"
_NAMED = 3
_TOLD = 5
_MOST_ROWS = 200


def articles(count: int) -> str:
    """Gives a number of articles in words.

    >>> articles(1), articles(1200)
    ('1 article', '1,200 articles')
    """
    return "1 article" if count == 1 else f"{count:,} articles"


def named_sources(sources: Sequence[str]) -> str:
    """Names sources briefly.

    >>> named_sources(["news/seeds/"]), named_sources(["a", "b", "c", "d", "e"])
    ('seeds', 'a, b, c and 2 more')
    """
    names = [source if "://" in source else Path(source).name or source for source in sources]
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more


def told_counts(counts: Mapping[str, int]) -> str:
    """Gives what a run did as the message of its state.

    >>> told_counts({"articles": 12, "new": 12, "contradiction_findings": 2})
    '12 articles: 12 new, 2 contradiction findings'
    """
    rest = [f"{count} {name.replace('_', ' ')}" for name, count in counts.items() if count and name != "articles"]
    return ": ".join(part for part in (articles(counts.get("articles", 0)), ", ".join(rest)) if part)


def told_problems(problems: Sequence[str]) -> str:
    """Gives the reasons why a run is incomplete as the message of its state.

    >>> told_problems(["a.txt: it is empty", "b.txt: it is empty"])
    'a.txt: it is empty; b.txt: it is empty'
    """
    more = f"; and {len(problems) - _TOLD} more" if len(problems) > _TOLD else ""
    return "; ".join(problems[:_TOLD]) + more


def rename_run(name: str) -> None:
    """Gives the flow run that is running another name."""
    if run_id := flow_run.id:
        with get_client(sync_client=True) as client:
            client.update_flow_run(run_id, name=name)


def publish(summary: str, contradictions: Sequence[Mapping[str, Any]], new: Set[str]) -> None:
    """Puts the summary and the contradictions beside the run, and emits an event for each new one."""
    create_markdown_artifact(summary, key="saksi-summary", description="What the warehouse holds now")
    create_table_artifact(
        [dict(row) for row in contradictions[:_MOST_ROWS]],
        key="saksi-contradictions",
        description=f"Contradictions, most severe first: {len(contradictions)}",
    )
    for row in contradictions:
        if row["finding_id"] in new:
            emit_event(
                FOUND,
                resource={
                    "prefect.resource.id": f"saksi.finding.{row['finding_id']}",
                    "prefect.resource.name": str(row["explanation"])[:200],
                    "saksi.verdict": str(row["verdict"]),
                },
                payload=dict(row),
            )
