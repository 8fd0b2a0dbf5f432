"""`saksi track`: the main job."""

from __future__ import annotations

from pathlib import Path

import click

from flows.commands.options import fail_on_option, manifest_option, report_option, warehouse_option


@click.command(short_help="Read articles, store their claims, compare them, report.")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@warehouse_option
@manifest_option
@report_option()
@fail_on_option
def track(sources: tuple[str, ...], warehouse: Path, manifest: Path | None, report: Path, fail_on: str | None) -> int:
    """Reads articles, stores their claims, compares them and reports.

    A SOURCE is a file or a folder of articles: .txt, .md, .html, .jsonl or .csv. Tracking the same
    articles again changes nothing; changed text under the same address is kept as a new version.
    """
    from flows.launch import launch

    return launch(sources, warehouse, manifest, report, fail_on=fail_on)
