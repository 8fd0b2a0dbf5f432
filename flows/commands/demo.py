"""`saksi demo`: the packaged sample articles, tracked into a warehouse of their own."""

from __future__ import annotations

from pathlib import Path

import click

from flows.commands.options import fail_on_option, report_option


@click.command(short_help="Track the packaged sample articles and show what comes out.")
@click.option(
    "--warehouse",
    type=click.Path(path_type=Path),
    default="saksi-demo.duckdb",
    show_default=True,
    metavar="FILE",
    help="The warehouse file; that of an earlier demo is replaced.",
)
@report_option(default="saksi-demo-report")
@fail_on_option
def demo(warehouse: Path, report: Path, fail_on: str | None) -> int:
    """Tracks the packaged sample articles into a new warehouse, prints the summary and writes the report."""
    from flows.demonstration import demonstrate

    return demonstrate(warehouse, report, fail_on=fail_on)
