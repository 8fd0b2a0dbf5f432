"""`saksi report`: the report once more, from what the warehouse holds."""

from __future__ import annotations

from pathlib import Path

import click

from flows.commands.options import report_option, warehouse_option


@click.command(short_help="Write the report again: HTML, Markdown, JSON, CSV.")
@warehouse_option
@report_option("--out")
@click.option(
    "--language",
    type=click.Choice(["en", "id"]),
    default="en",
    show_default=True,
    help="The language in which findings are explained.",
)
def report(warehouse: Path, out: Path, language: str) -> None:
    """Writes the report from what the warehouse holds: one HTML page, Markdown, JSON and CSV."""
    from flows.steps import write_report

    click.echo(f"The report: {write_report(warehouse, out, language)} (open it in a browser)")
