"""`saksi alias`: names that are one subject, for this warehouse."""

from __future__ import annotations

from pathlib import Path

import click

from flows.commands.options import warehouse_option


@click.group(short_help="Say which names are one subject.")
def alias() -> None:
    """Says which names are one subject, for this warehouse, where the articles do not tell.

    Names are compared without accents, legal forms and kinds of places, in any language, so "PT Bank Arta Tbk" needs
    no alias beside "Bank Arta".
    """


@alias.command()
@click.argument("name")
@click.argument("aliases", nargs=-1, required=True, metavar="ALIAS...")
@warehouse_option
def add(name: str, aliases: tuple[str, ...], warehouse: Path) -> None:
    """Makes each ALIAS another name of NAME, and judges the warehouse anew.

    For example: saksi alias add "Bank Rakyat Indonesia" BRI "Bank BRI"
    """
    from flows.changing import changing, told
    from warehouse.alias import add_aliases

    with changing(warehouse) as change:
        added = add_aliases(change.con, name, aliases, change.at)
        change.idle = not added
    if added:
        click.echo(f"{_quoted([name])} is also {_quoted(added)} now. {told(change)}")
    else:
        click.echo("Nothing new: these names were one subject already.")


@alias.command()
@click.argument("aliases", nargs=-1, required=True, metavar="ALIAS...")
@warehouse_option
def remove(aliases: tuple[str, ...], warehouse: Path) -> None:
    """Makes each ALIAS a name of its own again, and judges the warehouse anew."""
    from flows.changing import changing, told
    from warehouse.alias import remove_aliases

    with changing(warehouse) as change:
        removed = remove_aliases(change.con, aliases)
    click.echo(f"{_quoted(removed)} stand{'s' * (len(removed) == 1)} alone again. {told(change)}")


@alias.command("list")
@warehouse_option
def list_(warehouse: Path) -> None:
    """Lists the names that have aliases."""
    from warehouse.alias import list_aliases
    from warehouse.connection import open_warehouse
    from warehouse.display import visible

    with open_warehouse(warehouse, read_only=True) as con:
        known = list_aliases(con)
    for names in known:
        click.echo(visible(f"{names.name}: {', '.join(names.aliases)}"))
    if not known:
        click.echo('No aliases yet; `saksi alias add "Bank Rakyat Indonesia" BRI` adds one.')


def _quoted(names: list[str]) -> str:
    from warehouse.display import visible

    return visible(", ".join(f"“{name}”" for name in names))
