"""The summary: what a warehouse holds at one glance, in numbers and in the findings that matter most."""

from __future__ import annotations

import duckdb

from models.finding import FigureVerdict
from warehouse.display import visible
from warehouse.report.content import Chain, Figure, Finding, Noun, Outlet, Run, SetAside
from warehouse.report.findings import read_chains, read_contradictions, read_figures, read_findings

VERDICTS: tuple[FigureVerdict, ...] = (
    "contradicted",
    "inconsistent",
    "revised",
    "corroborated",
    "unverified",
)
_SHOWN = 5
_OPEN = (
    "select count(*) from findings "
    "where class = 'contradiction' and review_status not in ('resolved', 'ignored', 'different_facts')"
)


class Summary(Noun):
    """The numbers of a warehouse, and its findings, most severe first, up to the limit that was asked for.

    `verdicts` counts figures and `findings` findings by class, all of them, not only those that are listed;
    `open_contradictions` those that no reviewer has settled: one that is confirmed still stands.
    """

    articles: int
    claims: int
    outlets: int
    languages: dict[str, int]
    figures: int
    verdicts: dict[str, int]
    findings: dict[str, int]
    open_contradictions: int
    reasons: dict[str, int]
    contradictions: tuple[Finding, ...]
    inconsistencies: tuple[Finding, ...]
    chains: tuple[Chain, ...]
    chain_count: int
    corroborated: tuple[Figure, ...]
    unverified: tuple[Finding, ...]
    outlet_record: tuple[Outlet, ...]
    quarantine: tuple[SetAside, ...]
    run: Run | None

    @property
    def contradiction_count(self) -> int:
        """How many contradictions there are."""
        return self.findings.get("contradiction", 0)

    @property
    def quarantine_count(self) -> int:
        """How many things were set aside."""
        return sum(reason.count for reason in self.quarantine)

    @property
    def complete(self) -> bool:
        """Whether the last run did all it was asked to do; what is missing may hide contradictions."""
        return self.run is not None and self.run.complete


def summarize(con: duckdb.DuckDBPyConnection, limit: int = 50) -> Summary:
    """Reads the summary of a warehouse; `limit` bounds each list of findings, not the counts."""
    articles, outlets = _row(con, "select count(*), count(distinct outlet) from articles")
    return Summary(
        articles=articles,
        claims=_row(con, "select count(*) from claims")[0],
        outlets=outlets,
        languages=_counts(con, 'select "language", count(*) from articles group by all order by 2 desc, 1'),
        figures=_row(con, "select count(*) from figures")[0],
        verdicts=_verdicts(con),
        findings=_counts(con, "select class, count(*) from findings group by all order by 1"),
        open_contradictions=_row(con, _OPEN)[0],
        reasons=_counts(con, "select reason, count(*) from unverified group by all order by 2 desc, 1"),
        contradictions=read_contradictions(con, limit),
        inconsistencies=read_findings(con, "inconsistency", limit),
        chains=read_chains(con, limit),
        chain_count=_row(con, "select count(distinct figure_id) from findings where class = 'revision'")[0],
        corroborated=read_figures(con, "corroborated", limit),
        unverified=read_findings(con, "unverified", limit),
        outlet_record=_outlets(con),
        quarantine=_quarantine(con),
        run=_last_run(con),
    )


def _verdicts(con: duckdb.DuckDBPyConnection) -> dict[str, int]:
    """Counts figures by verdict, in the order in which verdicts are told; an unknown one comes last."""
    found = _counts(con, "select verdict, count(*) from figures group by all order by 1")
    return {verdict: found.get(verdict, 0) for verdict in (*VERDICTS, *sorted(found.keys() - set(VERDICTS)))}


def _outlets(con: duckdb.DuckDBPyConnection) -> tuple[Outlet, ...]:
    # An outlet without claims has no counts: none of its claims fared in any way.
    columns = ", ".join(f"coalesce({name}, {'null' if name == 'outlet' else 0})" for name in Outlet.model_fields)
    rows = con.execute(
        f"select {columns} from outlet_record order by contradicted desc, claims desc, outlet"
    ).fetchall()
    return tuple(
        Outlet(**(dict(zip(Outlet.model_fields, row, strict=True)) | {"outlet": visible(row[0] or "?")}))
        for row in rows
    )


def _quarantine(con: duckdb.DuckDBPyConnection) -> tuple[SetAside, ...]:
    rows = con.execute(
        f"""
        select stage, reason, count(*), list(item order by item)[:{_SHOWN}]
        from quarantine
        group by all
        order by count(*) desc, stage, reason
        """
    ).fetchall()
    return tuple(
        SetAside(
            stage=stage,
            reason=visible(reason),
            count=count,
            items=tuple(visible(item or "?") for item in items),
        )
        for stage, reason, count, items in rows
    )


def _last_run(con: duckdb.DuckDBPyConnection) -> Run | None:
    row = con.execute(
        "select run_id, started_at, finished_at, state from runs order by started_at desc, run_id limit 1"
    ).fetchone()
    return Run(run_id=row[0], started_at=row[1], finished_at=row[2], state=row[3]) if row else None


def _counts(con: duckdb.DuckDBPyConnection, query: str) -> dict[str, int]:
    return {str(key): count for key, count in con.execute(query).fetchall()}


def _row(con: duckdb.DuckDBPyConnection, query: str) -> tuple[int, ...]:
    row = con.execute(query).fetchone()
    if row is None:
        raise AssertionError(f"a count gives one row: {query}")
    return row
