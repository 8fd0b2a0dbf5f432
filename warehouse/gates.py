"""What goes through the quality gates: readings before they are stored, findings, and a whole warehouse.

An article that fails takes its mentions and claims along, a mention its claims; each is written down.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import duckdb

from models.claim import Reading
from warehouse.facts import article_facts, claim_facts, mention_facts, sources
from warehouse.quality import GateName, gate
from warehouse.quarantine import Failure, put_in_quarantine
from warehouse.rows import Columns, article_rows, best_finds, claim_rows, mention_rows

_FINDINGS = Path(__file__).parent / "sql" / "gates" / "findings.sql"
_KEYS = {
    "articles": "version_id",
    "mentions": "mention_id",
    "claims": "claim_id",
    "findings": "finding_id",
}
_SHOWN = 2_000
_UNSHOWN = {
    "item",
    "lost_with",
    "has_words",
    "is_unicode",
    "quote_matches",
    "has_value",
    "fits",
    "about_hash",
}


@dataclass(frozen=True)
class Checked:
    """What came through the gates, ready to be stored, and what did not, with reasons."""

    readings: list[Reading]
    failures: list[Failure]


@dataclass(frozen=True)
class CheckReport:
    """What a check of a whole warehouse looked at (rows by gate) and what it found."""

    rows: Mapping[GateName, int]
    failures: Sequence[Failure]

    @property
    def ok(self) -> bool:
        """Says whether every row passed."""
        return not self.failures


@dataclass(frozen=True)
class Gated:
    """What one gate found: failures for quarantine, the failing rows by number, and their reasons by id."""

    failures: list[Failure]
    rows: frozenset[int]
    reasons: dict[str, str]


def check_readings(readings: Iterable[Reading], read_on: date) -> Checked:
    """Sends readings through the gates of articles, mentions and claims; `read_on` is the day of the run.

    Of several finds of one text only one goes on. What fails is left out of the readings that come back.
    """
    readings = list(readings)
    kept = {id(article) for article in best_finds(it.article for it in readings).values()}
    readings = [it for it in readings if id(it.article) in kept]
    article = article_rows(readings)
    known = dict(zip(article["version_id"], sources(article), strict=True))
    articles = run_gate("articles", article_facts(article, [read_on] * len(readings)))
    lost = articles.reasons
    mentions = run_gate("mentions", mention_facts(mention_rows(readings), known, lost))
    claims = run_gate("claims", claim_facts(claim_rows(readings), known, lost, mentions.reasons))
    failures = [*articles.failures, *mentions.failures, *claims.failures]
    return Checked(_passed(readings, articles, mentions, claims) if failures else readings, failures)


def gate_findings(con: duckdb.DuckDBPyConnection, run_id: str | None, recorded_at: datetime) -> list[Failure]:
    """Sends the findings in the table `finding` through their gate.

    What fails goes to quarantine, and out of `finding`, `finding_claim` and `told_pair`.
    """
    findings = run_gate("findings", _columns(con, _FINDINGS.read_text("utf-8")))
    put_in_quarantine(con, findings.failures, run_id, recorded_at)
    for table in ("finding", "finding_claim", "told_pair") if findings.reasons else ():
        con.execute(f"delete from {table} where list_contains(?, finding_id)", [list(findings.reasons)])
    return findings.failures


def check_warehouse(con: duckdb.DuckDBPyConnection) -> CheckReport:
    """Sends everything that a warehouse holds through all gates; changes nothing."""
    article = _columns(con, "select * from article order by version_id")
    mention = _columns(con, "select * from mention order by version_id, ordinal")
    claim = _columns(con, "select * from claim order by version_id, ordinal")
    known = dict(zip(article["version_id"], sources(article), strict=True))
    there = set(mention["mention_id"])
    strays = {one: "it is not in the warehouse" for one in claim["mention_id"] if one not in there}
    rows: dict[GateName, Columns] = {
        "articles": article_facts(article, [it.date() for it in article["recorded_at"]]),
        "mentions": mention_facts(mention, known, {}),
        "claims": claim_facts(claim, known, {}, strays),
        "findings": _columns(con, _FINDINGS.read_text("utf-8")),
    }
    failures = [failure for name, columns in rows.items() for failure in run_gate(name, columns).failures]
    return CheckReport({name: len(columns[_KEYS[name]]) for name, columns in rows.items()}, failures)


def run_gate(name: GateName, rows: Columns) -> Gated:
    """Runs one gate and puts what fails into words; a row is named by its `item`, else by its id."""
    ids = rows[_KEYS[name]]
    names = rows.get("item", ids)
    failures: list[Failure] = []
    reasons: dict[str, str] = {}
    numbers: set[int] = set()
    for it in gate(name, rows):
        payload = {column: _shown(values[it.row]) for column, values in rows.items() if column not in _UNSHOWN}
        failures.append(Failure(name, str(names[it.row]), it.reason, it.expectation, payload))
        numbers.add(it.row)
        if ids[it.row] is not None:
            reasons.setdefault(ids[it.row], it.reason)
    return Gated(failures, frozenset(numbers), reasons)


def _passed(readings: Sequence[Reading], articles: Gated, mentions: Gated, claims: Gated) -> list[Reading]:
    """Leaves out what failed; a claim's number of its mention follows the mentions that are left."""
    passed: list[Reading] = []
    mention_row = claim_row = 0
    for row, reading in enumerate(readings):
        left = [n for n in range(len(reading.mentions)) if mention_row + n not in mentions.rows]
        stated = [it for n, it in enumerate(reading.claims) if claim_row + n not in claims.rows]
        mention_row += len(reading.mentions)
        claim_row += len(reading.claims)
        if row in articles.rows:
            continue
        if len(left) == len(reading.mentions) and len(stated) == len(reading.claims):
            passed.append(reading)
            continue
        number = {old: new for new, old in enumerate(left)}
        passed.append(
            Reading(
                article=reading.article,
                mentions=tuple(reading.mentions[n] for n in left),
                claims=tuple(it.model_copy(update={"mention": number[it.mention]}) for it in stated),
                aliases=reading.aliases,
                names=reading.names,
            )
        )
    return passed


def _columns(con: duckdb.DuckDBPyConnection, query: str) -> Columns:
    """Gives the result of a query as columns, its decimals exact."""
    table = con.sql(query).to_arrow_table()
    return {name: table.column(name).to_pylist() for name in table.column_names}


def _shown(value: Any) -> Any:
    """Cuts a text that is too long to keep in quarantine; the article itself is where it came from."""
    if isinstance(value, str) and len(value) > _SHOWN:
        return f"{value[:_SHOWN]} ... ({len(value)} characters)"
    return value
