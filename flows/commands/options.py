"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from flows.environment import DEFAULT_REPORT, DEFAULT_WAREHOUSE, default_warehouse

Decorated = TypeVar("Decorated", bound=Callable[..., Any])


def warehouse_option(command: Decorated) -> Decorated:
    """Adds --warehouse: SAKSI_WAREHOUSE, else `saksi.duckdb` in the current folder."""
    return click.option(
        "--warehouse",
        type=click.Path(path_type=Path),
        default=default_warehouse,
        metavar="FILE",
        help=f"The warehouse file.  [default: $SAKSI_WAREHOUSE, else {DEFAULT_WAREHOUSE}]",
    )(command)


def manifest_option(command: Decorated) -> Decorated:
    """Adds --manifest."""
    return click.option(
        "--manifest",
        type=click.Path(path_type=Path),
        metavar="CSV",
        help="Read exactly the files that this CSV lists: path, source, url, published_at, language.",
    )(command)


def report_option(name: str = "--report", default: str = DEFAULT_REPORT) -> Callable[[Decorated], Decorated]:
    """Adds the option that says in which folder the report goes."""
    return click.option(
        name,
        type=click.Path(path_type=Path),
        default=default,
        show_default=True,
        metavar="DIR",
        help="The folder for the report.",
    )


def fail_on_option(command: Decorated) -> Decorated:
    """Adds --fail-on contradiction."""
    return click.option(
        "--fail-on",
        type=click.Choice(["contradiction"]),
        help="Exit with status 3 when the warehouse holds a contradiction that no reviewer has settled.",
    )(command)
