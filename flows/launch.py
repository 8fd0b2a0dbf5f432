"""Runs the main flow for the command line: what can be known at once, the start, the run, its summary."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from flows.exits import DONE, FAILED, FOUND
from flows.progress import Progress, shown
from flows.starting import start_prefect
from models.errors import InputError, SaksiError

if TYPE_CHECKING:
    from flows.track import Outcome

_TOLD = 10
STOPPED = "stopped; what was stored stays, and a run that had begun is on record as incomplete"


def launch(
    sources: Sequence[str],
    warehouse: Path,
    manifest: Path | None = None,
    report: Path | None = None,
    fail_on: str | None = None,
) -> int:
    """Tracks sources, prints the summary, and gives the exit status."""
    look_ahead(sources, warehouse, manifest)
    try:
        with shown(Progress()) as progress:
            outcome = _run(progress, list(sources), warehouse, manifest, report)
    except KeyboardInterrupt as stop:
        raise SaksiError(STOPPED) from stop
    return conclude(outcome, warehouse, fail_on)


def look_ahead(sources: Sequence[str], warehouse: Path, manifest: Path | None) -> None:
    """Raises what would stop the run anyway, before anything slow is started."""
    if manifest is not None and not manifest.is_file():
        raise InputError(f"{manifest}: no such file; a CSV file with a column `path` is wanted as manifest")
    missing = [source for source in sources if "://" not in source and not _exists(Path(source))]
    if len(missing) == len(sources):
        names = ", ".join(missing)
        raise InputError(f"{names}: no such file or folder; a file or folder of articles is wanted")
    from warehouse.connection import open_warehouse

    with open_warehouse(warehouse):
        pass


def conclude(outcome: Outcome, warehouse: Path, fail_on: str | None) -> int:
    """Prints the summary, where the report is, and what went wrong; gives the exit status."""
    from warehouse.connection import open_warehouse
    from warehouse.display import visible
    from warehouse.report import render_summary, summarize

    with open_warehouse(warehouse, read_only=True, patience=10) as con:
        summary = summarize(con)
    colored = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    width = shutil.get_terminal_size((100, 24)).columns
    click.echo(render_summary(summary, width, colored), color=colored)
    if outcome.report:
        click.echo(f"The report: {outcome.report} (open it in a browser)")
    _tell_all("note", [visible(note) for note in outcome.notes])
    _tell_all("saksi", [visible(problem) for problem in outcome.problems])
    if outcome.problems:
        click.echo("saksi: the run is incomplete", err=True)
        return FAILED
    return FOUND if fail_on == "contradiction" and summary.open_contradictions else DONE


def _tell_all(who: str, sentences: Sequence[str]) -> None:
    """Prints sentences on standard error, the first of them when they are many."""
    for sentence in sentences[:_TOLD]:
        click.echo(f"{who}: {sentence}", err=True)
    if len(sentences) > _TOLD:
        click.echo(f"{who}: and {len(sentences) - _TOLD} more of that kind", err=True)


def _run(
    progress: Progress, sources: list[str], warehouse: Path, manifest: Path | None, report: Path | None
) -> Outcome:
    """Runs the flow and gives its outcome; what it did not expect is raised."""
    start_prefect(progress)
    from flows.track import Outcome, track

    progress.step("Starting the run")
    state = track(
        sources,
        str(warehouse),
        str(manifest) if manifest else None,
        str(report) if report else None,
        return_state=True,
    )
    outcome = state.result(raise_on_failure=False)
    if isinstance(outcome, Outcome):
        return outcome
    if isinstance(outcome, BaseException):
        raise outcome
    raise SaksiError(f"the run ended as {state.name}: {state.message or 'Prefect gives no reason'}")


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # a name too long, or with a NUL: no such file
        return False
