"""`saksi report`: the report once more, from what the warehouse holds."""

from __future__ import annotations

from pathlib import Path

import click

from flows.commands.options import report_option, warehouse_option


@click.command(short_help="Write the report again: HTML, Markdown, JSON, CSV.")
@warehouse_option
@report_option("--out")
def report(warehouse: Path, out: Path) -> None:
    """Writes the report from what the warehouse holds: one HTML page, Markdown, JSON and CSV."""
    from warehouse.connection import open_warehouse
    from warehouse.report import write_report

    with open_warehouse(warehouse, read_only=True) as con:
        write_report(con, out)
    click.echo(f"The report is in {out}")
