"""`saksi why`: what decided between two claims."""

from __future__ import annotations

from pathlib import Path

import click

from flows.commands.options import warehouse_option


@click.command(short_help="Tell step by step why two claims were joined or not, agree or not.")
@click.argument("first", metavar="CLAIM")
@click.argument("second", metavar="CLAIM")
@warehouse_option
@click.option(
    "--format",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Sentences for people, or one JSON object.",
)
def why(first: str, second: str, warehouse: Path, format: str) -> None:
    """Tells step by step why two claims were joined or not, and agree or not.

    A CLAIM is named by its id, as `saksi sql "select claim_id, quote from claims"` lists it, or by a beginning
    that no other id has. Which of the two comes first changes nothing.
    """
    from warehouse.why import why as explained
    from warehouse.why_text.telling import as_object, as_text

    told = explained(warehouse, first, second)
    click.echo(as_object(told) if format == "json" else as_text(told))
