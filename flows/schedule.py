"""`saksi schedule`: serves the main flow on a schedule until it is stopped."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import available_timezones

import click

from flows.environment import prepare
from flows.exits import DONE
from flows.launch import look_ahead
from flows.progress import Progress, shown
from flows.starting import start_prefect
from models.errors import UsageError

if TYPE_CHECKING:
    from prefect.schedules import Schedule

_TIME = re.compile(r"(?P<number>\d{1,6}) ?(?P<unit>s|m|min|h|d|w)", re.IGNORECASE)
_UNITS = {"s": "seconds", "m": "minutes", "min": "minutes", "h": "hours", "d": "days", "w": "weeks"}


def serve_schedule(
    sources: Sequence[str],
    warehouse: Path,
    manifest: Path | None,
    report: Path | None,
    *,
    cron: str | None = None,
    every: str | None = None,
    timezone: str | None = None,
) -> int:
    """Serves the flow with a schedule until Ctrl-C, and gives the exit status."""
    if (cron is None) == (every is None):
        raise UsageError('say when with one of --cron ("0 6 * * *") and --every (30m, 6h, 1d)')
    if timezone and timezone not in available_timezones():
        raise UsageError(f"--timezone {timezone}: no such time zone; a name such as Asia/Jakarta is wanted")
    interval = read_interval(every) if every else None
    prepare(console=True)
    schedule = _schedule(cron, interval, timezone)
    look_ahead(sources, warehouse, manifest)
    with shown(Progress()) as progress:
        address = start_prefect(progress, schedules=True, console=True)
    from prefect.types.entrypoint import EntrypointType

    from flows.announce import named_sources
    from flows.track import track

    when = f"at {cron} ({timezone or 'UTC'})" if cron else f"every {every}"
    click.echo(f"Tracking {named_sources(sources)} {when} into {warehouse}, until Ctrl-C.", err=True)
    if address:
        click.echo(f"The runs are on {address}", err=True)
    track.serve(
        name=f"saksi {warehouse.stem}",
        schedule=schedule,
        parameters={
            "sources": [source if "://" in source else str(Path(source).absolute()) for source in sources],
            "warehouse": str(warehouse.absolute()),
            "manifest": str(manifest.absolute()) if manifest else None,
            "report": str(report.absolute()) if report else None,
        },
        limit=1,  # a warehouse has one writer
        print_starting_message=False,
        entrypoint_type=EntrypointType.MODULE_PATH,
    )
    return DONE


def read_interval(text: str) -> timedelta:
    """Reads how often: a number and s, m, h, d or w.

    >>> read_interval("90m"), read_interval("1d")
    (datetime.timedelta(seconds=5400), datetime.timedelta(days=1))
    """
    found = _TIME.fullmatch(text.strip())
    if not found or int(found["number"]) == 0:
        raise UsageError(f"--every {text}: a number and a unit is wanted, such as 30m, 6h or 1d")
    return timedelta(**{_UNITS[found["unit"].lower()]: int(found["number"])})


def _schedule(cron: str | None, interval: timedelta | None, timezone: str | None) -> Schedule:
    """Makes Prefect's schedule; what it does not take is a UsageError."""
    from prefect.schedules import Cron, Interval

    if interval:
        return Interval(interval)
    try:
        return Cron(cron or "", timezone=timezone or "UTC")
    except ValueError as error:
        raise UsageError(f'--cron {cron}: five fields are wanted, such as "0 6 * * *" for daily at six') from error
