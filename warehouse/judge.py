"""Joins claims to figures and judges them: runs the SQL of `sql/figures/`, then each rule of `sql/rules/`.

What is judged are the claims of the latest version of each article, all of them each time: the result depends on
the set of articles alone. Only `first_found_at` is carried over from the judging before, and `last_found_at` is
the time of this one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from models.measure import dimension, measures
from models.units import convertible
from warehouse.alias import hand_over_aliases
from warehouse.connection import transaction
from warehouse.explanation import explain
from warehouse.families import find_families
from warehouse.rates import euros
from warehouse.rule import Rule, load_rules

SQL = Path(__file__).parent / "sql"
_DERIVED = (
    "claim_figure",
    "figure",
    "position",
    "comparison",
    "inconsistency",
    "finding",
    "finding_claim",
    "lookalike",
)


@dataclass(frozen=True)
class Judged:
    """What a judging found: how many findings of each class, and the ids of contradictions not known before."""

    findings: dict[str, int]
    new_contradictions: tuple[str, ...]


def judge(con: duckdb.DuckDBPyConnection, run_at: datetime) -> Judged:
    """Judges the whole warehouse in one transaction; `run_at` is written as the findings' last day."""
    with transaction(con):
        con.execute(
            "create or replace temp table known_finding as select finding_id, class, first_found_at from finding"
        )
        for table in _DERIVED:
            con.execute(f"delete from {table}")
        find_families(con)
        _lookups(con)
        for path in sorted((SQL / "figures").glob("*.sql")):
            if path.name.startswith("40_"):
                _rates(con)
            con.execute(path.read_text("utf-8"))
        rules = load_rules()
        _compare(con, [rule for rule in rules if rule.over == "pairs"])
        _check_arithmetic(con, [rule for rule in rules if rule.over == "articles"])
        _open_figures(con, [rule for rule in rules if rule.over == "figures"])
        _write_findings(con, {rule.verdict: rule for rule in rules}, run_at)
        con.execute((SQL / "findings" / "lookalike.sql").read_text("utf-8"))
        return _judged(con)


def _lookups(con: duckdb.DuckDBPyConnection) -> None:
    """Hands SQL what it cannot know: measures, units and their sizes, latest versions, names in common."""
    natures = measures()
    _temp_table(
        con,
        "measure_nature",
        {
            "measure": pa.array(natures, pa.string()),
            "nature": pa.array([m.nature for m in natures.values()], pa.string()),
            "span": pa.array([m.span for m in natures.values()], pa.int32()),
        },
    )
    units = con.execute("select distinct kind, unit from claim order by all").fetchall()
    _temp_table(
        con,
        "dimension_of",
        {
            "kind": pa.array([kind for kind, _ in units], pa.string()),
            "unit": pa.array([unit for _, unit in units], pa.string()),
            "dimension": pa.array([dimension(kind, unit) for kind, unit in units], pa.string()),
        },
    )
    known = con.execute("select unit from claim where kind = 'quantity' union select per_unit from claim order by 1")
    physical = [found for (unit,) in known.fetchall() if (found := convertible(unit))]
    _temp_table(
        con,
        "unit_size",
        {
            "unit": pa.array([unit.name for unit in physical], pa.string()),
            "dimension": pa.array([unit.dimension for unit in physical], pa.string()),
            "size": pa.array([float(unit.size) for unit in physical], pa.float64()),
        },
    )
    con.execute("create or replace temp table latest_version as select version_id from article where latest")
    hand_over_aliases(con)


def _rates(con: duckdb.DuckDBPyConnection) -> None:
    """Hands SQL the reference rates of all days on which a figure is given in several currencies."""
    wanted = con.execute(
        "select distinct p.unit, coalesce(p.day, p.first_published) from position as p "
        "join figure as f using (figure_id) "
        "where f.dimension = 'money' and p.unit is not null and coalesce(p.day, p.first_published) is not null "
        "qualify count(distinct p.unit) over (partition by p.figure_id) > 1 order by all"
    ).fetchall()
    rates = [(unit, day, euros(unit, day)) for unit, day in wanted]
    _temp_table(
        con,
        "euro_rate",
        {
            "unit": pa.array([unit for unit, _, _ in rates], pa.string()),
            "day": pa.array([day for _, day, _ in rates], pa.date32()),
            "euros": pa.array([rate for _, _, rate in rates], pa.float64()),
        },
    )


def _temp_table(con: duckdb.DuckDBPyConnection, name: str, columns: dict[str, pa.Array]) -> None:
    con.register("handed_over", pa.table(columns))
    con.execute(f"create or replace temp table {name} as select * from handed_over")
    con.unregister("handed_over")


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
        "explanation": pa.array([explain(rules[r["verdict"]].explain, r) for r in rows], pa.string()),
    }
    _temp_table(con, "told", table)
    con.execute(
        "insert into finding select told.*, coalesce(k.first_found_at, ?::timestamptz), ?::timestamptz from told "
        "left join known_finding as k using (finding_id) order by told.finding_id",
        [run_at, run_at],
    )
    con.execute((SQL / "findings" / "finding_claim.sql").read_text("utf-8"))


def _judged(con: duckdb.DuckDBPyConnection) -> Judged:
    counts = dict(con.execute("select class, count(*) from finding group by class order by class").fetchall())
    new = con.execute(
        "select finding_id from finding anti join known_finding using (finding_id, class) "
        "where class = 'contradiction' order by severity desc, finding_id"
    ).fetchall()
    return Judged(counts, tuple(row[0] for row in new))
