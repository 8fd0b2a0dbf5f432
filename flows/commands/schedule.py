"""`saksi schedule`: the main job again and again."""

from __future__ import annotations

from pathlib import Path

import click

from flows.commands.options import manifest_option, report_option, warehouse_option


@click.command(short_help="Track on a schedule, until stopped.")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option("--cron", metavar="EXPRESSION", help='When, as a cron expression: "0 6 * * *" is daily at six.')
@click.option("--every", metavar="TIME", help="How often: 30m, 6h, 1d.")
@click.option("--timezone", metavar="NAME", help="Time zone of --cron, such as Asia/Jakarta.  [default: UTC]")
@warehouse_option
@manifest_option
@report_option()
def schedule(
    sources: tuple[str, ...],
    cron: str | None,
    every: str | None,
    timezone: str | None,
    warehouse: Path,
    manifest: Path | None,
    report: Path,
) -> int:
    """Tracks the sources on a schedule until it is stopped with Ctrl-C.

    Uses the Prefect server that PREFECT_API_URL names, else starts one of its own. For work pools and
    standing workers, `prefect deploy --all` does the same with prefect.yaml.
    """
    from flows.schedule import serve_schedule

    return serve_schedule(sources, warehouse, manifest, report, cron=cron, every=every, timezone=timezone)
