"""`saksi forget`: removes an article from a warehouse and from its file, and says what went and what is left to do."""

from __future__ import annotations

from pathlib import Path

import click

from flows.changing import changing, told


def remove(warehouse: Path, named: str) -> None:
    """Forgets one article, writes the file anew, and prints what was removed."""
    from warehouse.display import visible
    from warehouse.forget import forget, rewrite

    with changing(warehouse) as change:
        gone = forget(change, named)
    rewrite(warehouse)
    if gone.before is not None and not gone.versions:
        click.echo(visible(f"{gone.url} was forgotten on {gone.before:%Y-%m-%d} already; the file was written anew."))
        return
    parts = (
        _counted(gone.versions, "version"),
        _counted(gone.mentions, "mention"),
        _counted(gone.claims, "claim"),
        _counted(gone.quarantined, "thing in quarantine", "things in quarantine"),
    )
    click.echo(visible(f"{gone.url} is forgotten: {', '.join(parts[:-1])} and {parts[-1]} are gone from the file."))
    click.echo(told(change))
    if gone.copies:
        click.echo(visible(f"The same text also stands under {', '.join(gone.copies)}; forget those as well."))
    click.echo(
        "Reports and Prefect artifacts of earlier runs still hold its words; `saksi report` writes the reports anew."
    )


def allow(warehouse: Path, named: str) -> None:
    """Lets a forgotten article come in again."""
    from datetime import UTC, datetime

    from warehouse.connection import open_warehouse
    from warehouse.display import visible
    from warehouse.forget import allow_again

    with open_warehouse(warehouse, read_only=True):
        """A warehouse that is not there is not made."""
    with open_warehouse(warehouse) as con:
        allow_again(con, named, datetime.now(UTC))
    click.echo(visible(f"{named} may come in again: `saksi track` takes it in where it finds it."))


def _counted(count: int, one: str, many: str | None = None) -> str:
    return f"{count:,} {one if count == 1 else many or one + 's'}"
