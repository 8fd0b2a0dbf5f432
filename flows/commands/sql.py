"""`saksi sql`: read-only queries over the warehouse."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from flows.commands.options import warehouse_option

if TYPE_CHECKING:
    from warehouse.formats import Format


@click.command(short_help="Query the warehouse; without a query, a prompt.")
@click.argument("query", required=False)
@warehouse_option
@click.option(
    "--format",
    type=click.Choice(["table", "csv", "json", "markdown"]),
    default="table",
    show_default=True,
    help="How the rows are written.",
)
def sql(query: str | None, warehouse: Path, format: Format) -> None:
    """Runs a read-only query, such as `select * from contradictions`; without one, gives a prompt."""
    from warehouse.prompt import prompt
    from warehouse.query import run_query

    if query is None:
        prompt(warehouse, format)
        return
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    click.echo(run_query(warehouse, query, format, width).rstrip("\n"))
