"""What SQL cannot know by itself, handed over as temporary tables before and while claims are judged."""

from __future__ import annotations

import duckdb
import pyarrow as pa

from models.measure import dimension, measures
from models.units import convertible, currencies
from warehouse.alias import hand_over_aliases
from warehouse.rates import euros


def hand_over(con: duckdb.DuckDBPyConnection) -> None:
    """Makes measure_nature, dimension_of, unit_size, latest_version, same_named and same_subject."""
    _natures(con)
    _namesakes(con)
    _dimensions(con)
    _sizes(con)
    con.execute("create or replace temp table latest_version as select version_id from article where latest")
    hand_over_aliases(con)


def hand_over_rates(con: duckdb.DuckDBPyConnection) -> None:
    """Makes euro_rate: the reference rates of all days on which a figure is given in several currencies."""
    wanted = con.execute(
        "select distinct p.unit, coalesce(p.day, p.first_published) from position as p "
        "join figure as f using (figure_id) "
        "where f.dimension = 'money' and p.unit is not null and coalesce(p.day, p.first_published) is not null "
        "qualify count(distinct p.unit) over (partition by p.figure_id) > 1 order by all"
    ).fetchall()
    rates = [(unit, day, euros(unit, day)) for unit, day in wanted]
    temp_table(
        con,
        "euro_rate",
        {
            "unit": pa.array([unit for unit, _, _ in rates], pa.string()),
            "day": pa.array([day for _, day, _ in rates], pa.date32()),
            "euros": pa.array([rate for _, _, rate in rates], pa.float64()),
        },
    )


def temp_table(con: duckdb.DuckDBPyConnection, name: str, columns: dict[str, pa.Array]) -> None:
    """Makes a temporary table of these columns."""
    con.register("handed_over", pa.table(columns))
    con.execute(f"create or replace temp table {name} as select * from handed_over")
    con.unregister("handed_over")


def _natures(con: duckdb.DuckDBPyConnection) -> None:
    natures = measures()
    temp_table(
        con,
        "measure_nature",
        {
            "measure": pa.array(natures, pa.string()),
            "nature": pa.array([m.nature for m in natures.values()], pa.string()),
            "about": pa.array([m.about for m in natures.values()], pa.string()),
            "span": pa.array([m.span for m in natures.values()], pa.int32()),
            "generic": pa.array([m.generic for m in natures.values()], pa.bool_()),
        },
    )


def _namesakes(con: duckdb.DuckDBPyConnection) -> None:
    """Hands over the pairs of currencies of which one may be taken for the other."""
    pairs = sorted({(a, b) for kind in currencies().kinds for a in kind for b in kind if a != b})
    columns = {"a_unit": [a for a, _ in pairs], "b_unit": [b for _, b in pairs]}
    temp_table(con, "same_named", {name: pa.array(units, pa.string()) for name, units in columns.items()})


def _dimensions(con: duckdb.DuckDBPyConnection) -> None:
    units = con.execute("select distinct kind, unit from claim order by all").fetchall()
    temp_table(
        con,
        "dimension_of",
        {
            "kind": pa.array([kind for kind, _ in units], pa.string()),
            "unit": pa.array([unit for _, unit in units], pa.string()),
            "dimension": pa.array([dimension(kind, unit) for kind, unit in units], pa.string()),
        },
    )


def _sizes(con: duckdb.DuckDBPyConnection) -> None:
    known = con.execute("select unit from claim where kind = 'quantity' union select per_unit from claim order by 1")
    physical = [found for (unit,) in known.fetchall() if (found := convertible(unit))]
    temp_table(
        con,
        "unit_size",
        {
            "unit": pa.array([unit.name for unit in physical], pa.string()),
            "dimension": pa.array([unit.dimension for unit in physical], pa.string()),
            "size": pa.array([float(unit.size) for unit in physical], pa.float64()),
        },
    )
