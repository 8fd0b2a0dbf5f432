"""`saksi check`: every row of the warehouse through the quality gates, and what was found, as lines."""

from __future__ import annotations

from pathlib import Path

import click

from flows.exits import DONE, FAILED

_SHOWN = 50


def check_all(warehouse: Path) -> int:
    """Checks a warehouse, prints what was looked at and what failed, and gives the exit status."""
    from flows.progress import Progress, shown
    from warehouse.connection import open_warehouse
    from warehouse.display import visible
    from warehouse.gates import check_warehouse

    with shown(Progress()) as progress, open_warehouse(warehouse, read_only=True) as con:
        progress.step("Checking the warehouse")
        report = check_warehouse(con)
    looked_at = ", ".join(f"{count:,} {name}" for name, count in report.rows.items())
    if report.ok:
        click.echo(f"All rows pass the quality gates: {looked_at}.")
        return DONE
    click.echo(f"{len(report.failures):,} failures in {looked_at}:")
    for failure in report.failures[:_SHOWN]:
        click.echo(f"  {failure.stage} {visible(failure.item)}: {visible(failure.reason)}")
    if len(report.failures) > _SHOWN:
        click.echo(f"  and {len(report.failures) - _SHOWN:,} more")
    return FAILED
