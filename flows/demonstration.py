"""`saksi demo`: tracks the packaged articles into a new warehouse, and says what to try next."""

from __future__ import annotations

import json
import shlex
import shutil
import sys
from pathlib import Path

import click

from flows.launch import launch
from models.errors import InputError, WarehouseError

ARTICLES = Path(__file__).parent / "demo"
MANIFEST = ARTICLES / "manifest.csv"


def demonstrate(warehouse: Path, report: Path, fail_on: str | None = None) -> int:
    """Tracks the packaged articles and gives the exit status; an earlier demo's warehouse is replaced."""
    make_way(warehouse)
    status = launch([str(ARTICLES)], warehouse, MANIFEST if MANIFEST.is_file() else None, report, fail_on)
    command, file = shlex.quote(command_as_typed()), shlex.quote(str(warehouse))
    click.echo(
        f"\nThe articles are in {ARTICLES}\n"
        "Next, ask the warehouse, and then track articles of your own:\n"
        f'  {command} sql --warehouse {file} "from outlet_record"\n'
        f"  {command} track FOLDER"
    )
    return status


def command_as_typed() -> str:
    """Gives how this command was called: `saksi` where the shell finds it by that name, else its path."""
    called = sys.argv[0]
    found = shutil.which("saksi")
    return "saksi" if found and Path(found).samefile(called) else called


def make_way(warehouse: Path) -> None:
    """Removes the warehouse of an earlier demo; any other file in its place is an InputError, and stays."""
    if not warehouse.exists():
        return
    try:
        tracked = _tracked_sources(warehouse)
    except WarehouseError as error:
        raise InputError(f"{error}; the demo makes a new warehouse: name a file that is not there yet") from error
    if tracked - {str(ARTICLES)}:
        raise InputError(
            f"{warehouse} holds more than the demo, which makes a new warehouse: name a file not there yet"
        )
    warehouse.unlink()
    Path(f"{warehouse}.wal").unlink(missing_ok=True)


def _tracked_sources(warehouse: Path) -> set[str]:
    """Gives every source that was ever tracked into a warehouse."""
    from warehouse.connection import open_warehouse

    with open_warehouse(warehouse, read_only=True) as con:
        return {source for (row,) in con.execute("select sources from run").fetchall() for source in json.loads(row)}
