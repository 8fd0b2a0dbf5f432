"""`saksi watch`: the names and measures whose findings come first."""

from __future__ import annotations

from pathlib import Path

import click

from flows.commands.options import warehouse_option


@click.group(short_help="Say which subjects and measures come first.")
def watch() -> None:
    """Keeps a list of subjects and measures: findings on them come first in reports and summaries.

    In the views findings and contradictions they have `watched` = true.
    """


@watch.command()
@click.argument("names", nargs=-1, required=True, metavar="NAME_OR_MEASURE...")
@warehouse_option
def add(names: tuple[str, ...], warehouse: Path) -> None:
    """Watches each NAME_OR_MEASURE: a subject under any of its names, or a measure.

    For example: saksi watch add "Bank Rakyat Indonesia" deaths "net profit"
    """
    from datetime import UTC, datetime

    from warehouse.connection import open_warehouse
    from warehouse.watch import watch as put

    with open_warehouse(warehouse, read_only=True):
        """A warehouse that is not there is not made."""
    with open_warehouse(warehouse) as con:
        added = put(con, names, datetime.now(UTC))
    click.echo(
        f"{_quoted(added)} {_are(added)} watched now." if added else "Nothing new: all of it is watched already."
    )


@watch.command()
@click.argument("names", nargs=-1, required=True, metavar="NAME_OR_MEASURE...")
@warehouse_option
def remove(names: tuple[str, ...], warehouse: Path) -> None:
    """Takes each NAME_OR_MEASURE off the list."""
    from warehouse.connection import open_warehouse
    from warehouse.watch import unwatch

    with open_warehouse(warehouse, read_only=True):
        """A warehouse that is not there is not made."""
    with open_warehouse(warehouse) as con:
        removed = unwatch(con, names)
    click.echo(f"{_quoted(removed)} {_are(removed)} not watched any more.")


@watch.command("list")
@warehouse_option
def list_(warehouse: Path) -> None:
    """Lists what is watched, with how much was found on it."""
    from warehouse.connection import open_warehouse
    from warehouse.display import visible
    from warehouse.watch import watched

    with open_warehouse(warehouse, read_only=True) as con:
        known = watched(con)
    for one in known:
        nouns = (
            "finding" if one.findings == 1 else "findings",
            "contradiction" if one.contradictions == 1 else "contradictions",
        )
        click.echo(visible(f"{one.name}: {one.findings:,} {nouns[0]}, {one.contradictions:,} {nouns[1]} among them"))
    if not known:
        click.echo("Nothing is watched yet; `saksi watch add deaths` puts a measure on the list.")


def _quoted(names: list[str]) -> str:
    from warehouse.display import visible

    return visible(", ".join(f"“{name}”" for name in names))


def _are(names: list[str]) -> str:
    return "is" if len(names) == 1 else "are"
