"""`saksi reference`: authoritative figures that claims are held against."""

from __future__ import annotations

from pathlib import Path

import click

from flows.commands.options import warehouse_option


@click.group(short_help="Add authoritative figures that claims are held against.")
def reference() -> None:
    """Adds authoritative figures: a claim that differs from one is a contradiction with it."""


@reference.command()
@click.argument("file", metavar="CSV", type=click.Path(path_type=Path))
@warehouse_option
def add(file: Path, warehouse: Path) -> None:
    """Adds the figures of a CSV file, and judges the warehouse anew.

    \b
    Its columns:
      subject                    of whom or what
      measure                    a name of measures.toml, such as net_profit
      low, high                  plain numbers; the same in both for a value, one alone for a bound
      unit                       a currency such as IDR, percent, or what is counted, such as person
      period_start, period_end   days, as 2025-03-31; one alone for a figure of that day
      source, url                who gives it, and where

    A line of a figure that is there already replaces its value; adding the same file again changes nothing.
    """
    from flows.changing import changing, told
    from warehouse.reference import add_references, told_sources
    from warehouse.reference_file import read_references

    figures = read_references(file)
    with changing(warehouse) as change:
        added = add_references(change, figures)
    if change.idle:
        click.echo(f"Nothing new: the {len(figures):,} figures of {file} were there already.")
        return
    from warehouse.display import visible

    parts = [
        f"{count:,} {word}"
        for count, word in ((added.new, "added"), (added.replaced, "replaced"), (added.unchanged, "unchanged"))
        if count
    ]
    click.echo(visible(f"Figures of {told_sources(figures)}: {', '.join(parts)}. {told(change)}"))
