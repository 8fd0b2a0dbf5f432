"""`saksi forget`: an article's text and all that came of it, removed."""

from __future__ import annotations

from pathlib import Path

import click

from flows.commands.options import warehouse_option


@click.command(short_help="Remove an article's text and all that came from it.")
@click.argument("url", metavar="URL")
@click.option("--undo", is_flag=True, help="Let an article that was forgotten come in again when it is tracked.")
@warehouse_option
def forget(url: str, undo: bool, warehouse: Path) -> None:
    """Removes every version of the article at URL, its mentions, claims and findings, and what quarantine holds of it.

    An article without an address is named by its id. The warehouse is judged anew and its file written anew, so that
    the words are gone from it; the table `forgotten` records the address, the day and how much was removed. Tracking
    the article again does not bring it back, until `saksi forget --undo URL`. A reviewer's own notes stay, and so do
    reports and Prefect artifacts of earlier runs.
    """
    from flows.forgetting import allow, remove

    if undo:
        allow(warehouse, url)
    else:
        remove(warehouse, url)
