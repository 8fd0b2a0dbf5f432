"""Joins claims to figures and judges them: runs the SQL of `sql/figures/`, then each rule of `sql/rules/`.

What is judged are the claims of the latest version of each article. The result depends on the set of articles and
the decisions of reviewers alone; what nothing new touches is not judged again. Only `first_found_at` is carried over
from the judging before, and `last_found_at` is the time of this one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from warehouse.connection import transaction
from warehouse.explanation import explain
from warehouse.families import find_families
from warehouse.lookups import hand_over, hand_over_rates, temp_table
from warehouse.reviewed import deciding, follow, join_figures
from warehouse.rule import Rule, load_rules
from warehouse.stories import find_stories
from warehouse.touched import only_touched
from warehouse.words import languages

SQL = Path(__file__).parent / "sql"
_BEFORE = {"21_joined": join_figures, "40_interval": hand_over_rates}


@dataclass(frozen=True)
class Judged:
    """What a judging found: how many findings of each class, and the ids of contradictions not known before."""

    findings: dict[str, int]
    new_contradictions: tuple[str, ...]


def judge(con: duckdb.DuckDBPyConnection, run_at: datetime) -> Judged:
    """Judges the warehouse in one transaction; `run_at` is written as the findings' last day."""
    with transaction(con):
        con.execute(
            "create or replace temp table known_finding as select finding_id, class, first_found_at from finding"
        )
        find_families(con)
        with deciding(con):
            hand_over(con)
            con.execute((SQL / "statement.sql").read_text("utf-8"))
            find_stories(con)
            with only_touched(con):
                _judge(con, run_at)
        follow(con)
        con.execute("update finding set last_found_at = ? where last_found_at is distinct from ?", [run_at, run_at])
        return _judged(con)


def _judge(con: duckdb.DuckDBPyConnection, run_at: datetime) -> None:
    """Joins the statements to figures, compares their positions, and writes what is found."""
    for path in sorted((SQL / "figures").glob("*.sql")):
        if prepare := _BEFORE.get(path.stem):
            prepare(con)
        con.execute(path.read_text("utf-8"))
    rules = load_rules()
    _compare(con, [rule for rule in rules if rule.over == "pairs"])
    _check_arithmetic(con, [rule for rule in rules if rule.over == "articles"])
    _open_figures(con, [rule for rule in rules if rule.over == "figures"])
    _write_findings(con, {rule.verdict: rule for rule in rules}, run_at)
    con.execute((SQL / "findings" / "lookalike.sql").read_text("utf-8"))


def _compare(con: duckdb.DuckDBPyConnection, rules: Iterable[Rule]) -> None:
    """Gives each pair the verdict of the first rule that holds."""
    con.execute(
        "create or replace temp table ruled (figure_id varchar, a_position varchar, b_position varchar, "
        "class varchar, verdict varchar, severity double)"
    )
    for rule in rules:
        con.execute(
            f"insert into ruled select r.figure_id, r.a_position, r.b_position, '{rule.rule_class}', "
            f"'{rule.verdict}', r.severity from ({rule.statement}) as r "
            "anti join ruled as k on k.a_position = r.a_position and k.b_position = r.b_position"
        )
    con.execute(
        "insert into comparison select c.figure_id, c.a_position, c.b_position, c.outcome, r.class, r.verdict, "
        "round(r.severity, 4) from candidate as c left join ruled as r using (a_position, b_position) order by all"
    )


def _check_arithmetic(con: duckdb.DuckDBPyConnection, rules: Iterable[Rule]) -> None:
    """Writes down what does not come out within one article."""
    for rule in rules:
        con.execute(
            "insert into inconsistency select left(sha256(concat_ws(chr(31), 'inconsistency', "
            f"array_to_string(r.claim_ids, ' '))), 16), r.figure_id, '{rule.verdict}', r.claim_ids, r.expected, "
            f"round(r.severity, 4) from ({rule.statement}) as r order by all"
        )
    con.execute((SQL / "findings" / "excused.sql").read_text("utf-8"))


def _open_figures(con: duckdb.DuckDBPyConnection, rules: Iterable[Rule]) -> None:
    """Gives each figure that nothing else decides the first reason for which it is unverified."""
    con.execute((SQL / "findings" / "open_figure.sql").read_text("utf-8"))
    con.execute("create or replace temp table unverified_figure (figure_id varchar, verdict varchar, severity double)")
    for rule in rules:
        con.execute(
            f"insert into unverified_figure select r.figure_id, '{rule.verdict}', round(r.severity, 4) "
            f"from ({rule.statement}) as r anti join unverified_figure as k on k.figure_id = r.figure_id"
        )


def _write_findings(con: duckdb.DuckDBPyConnection, rules: dict[str, Rule], run_at: datetime) -> None:
    rows: list[dict[str, Any]] = []
    for name in ("pair_finding", "figure_finding", "arithmetic_finding"):
        cursor = con.execute((SQL / "findings" / f"{name}.sql").read_text("utf-8"))
        columns = [column[0] for column in cursor.description or ()]
        rows += [dict(zip(columns, row, strict=True)) for row in cursor.fetchall()]
    table = {
        "finding_id": pa.array([r["finding_id"] for r in rows], pa.string()),
        "class": pa.array([r["class"] for r in rows], pa.string()),
        "verdict": pa.array([r["verdict"] for r in rows], pa.string()),
        "figure_id": pa.array([r["figure_id"] for r in rows], pa.string()),
        "severity": pa.array([r["severity"] for r in rows], pa.float64()),
        "told_on": pa.array([r["told_on"] for r in rows], pa.date32()),
        "explanation": pa.array([explain(rules[r["verdict"]].explain["en"], r) for r in rows], pa.string()),
        "explanations": pa.array([_told(rules[r["verdict"]], r) for r in rows], pa.map_(pa.string(), pa.string())),
    }
    temp_table(con, "told", table)
    con.execute(
        "insert into finding select told.*, coalesce(k.first_found_at, ?::timestamptz), ?::timestamptz from told "
        "left join known_finding as k using (finding_id) order by told.finding_id",
        [run_at, run_at],
    )
    for name in ("finding_claim", "told_pair"):
        con.execute((SQL / "findings" / f"{name}.sql").read_text("utf-8"))


def _told(rule: Rule, row: dict[str, Any]) -> dict[str, str]:
    """Gives the sentence of a finding in every language that findings are told in."""
    return {code: explain(rule.explain[code], row, code) for code in languages()}


def _judged(con: duckdb.DuckDBPyConnection) -> Judged:
    counts = dict(con.execute("select class, count(*) from finding group by class order by class").fetchall())
    new = con.execute(
        "select finding_id from finding anti join known_finding using (finding_id, class) "
        "anti join finding_review using (finding_id) "
        "where class = 'contradiction' order by severity desc, finding_id"
    ).fetchall()
    return Judged(counts, tuple(row[0] for row in new))
