"""`saksi check`: the quality gates over the whole warehouse."""

from __future__ import annotations

from pathlib import Path

import click

from flows.commands.options import warehouse_option


@click.command(short_help="Run the quality gates over the whole warehouse.")
@warehouse_option
def check(warehouse: Path) -> int:
    """Runs the quality gates over all that the warehouse holds; exits with status 1 when a row fails one."""
    from flows.checking import check_all

    return check_all(warehouse)
