"""The report's files: the page, Markdown, JSON and one CSV a view, each written whole or not at all.

A file is written under another name beside its own and renamed when it is complete, so that a reader never
meets half a report. The same warehouse gives the same bytes.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TextIO

import duckdb
from pydantic import BaseModel, ConfigDict

from models.errors import InputError
from warehouse.public_views import VIEWS
from warehouse.report.export import export_csv, export_json
from warehouse.report.page import render_markdown, render_page
from warehouse.report.summary import summarize

_LISTED = 100
_CSV_FOLDER = "csv"


class ReportFiles(BaseModel):
    """Where the report lies."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    html: Path
    markdown: Path
    json_file: Path
    csv: tuple[Path, ...]


def write_report(con: duckdb.DuckDBPyConnection, out: Path, locale: str = "en") -> ReportFiles:
    """Writes the whole report into the folder `out`, which is made where it is missing.

    The page and the Markdown list the first 100 of each kind, and explain each finding in the language of the locale,
    else in English; JSON and CSV hold every row of every view.
    Raises InputError where the folder cannot be written.
    """
    con.execute("set variable language = ?", [locale.replace("_", "-").split("-")[0]])
    summary = summarize(con, _LISTED)
    files = ReportFiles(
        html=out / "index.html",
        markdown=out / "report.md",
        json_file=out / "report.json",
        csv=tuple(out / _CSV_FOLDER / f"{view}.csv" for view in VIEWS),
    )
    with _told(out):
        files.csv[0].parent.mkdir(parents=True, exist_ok=True)
        with _replacing() as write:
            write(files.html, lambda file: file.write(render_page(con, summary, locale)))
            write(files.markdown, lambda file: file.write(render_markdown(con, summary, locale)))
            write(files.json_file, lambda file: _write_json(con, file))
            for view, path in zip(VIEWS, files.csv, strict=True):
                write(path, partial(export_csv, con, view))
    return files


def _write_json(con: duckdb.DuckDBPyConnection, file: TextIO) -> None:
    """Writes all views as one object, a row a line, without holding more than a batch of rows."""
    file.write("{")
    for number, view in enumerate(VIEWS):
        file.write(f'{"," if number else ""}\n"{view}": ')
        export_json(con, view, file)
    file.write("\n}\n")


@contextmanager
def _replacing() -> Iterator[Callable[[Path, Callable[[TextIO], object]], None]]:
    """Gives a function that writes a file beside its place; all move there at the end, or none does."""
    written: dict[Path, Path] = {}

    def write(path: Path, fill: Callable[[TextIO], object]) -> None:
        beside = path.with_name(f".{path.name}.{os.getpid()}")
        written[path] = beside
        with beside.open("w", encoding="utf-8", newline="") as file:
            fill(file)

    try:
        yield write
        for path, beside in written.items():
            beside.replace(path)
    finally:
        for beside in written.values():
            beside.unlink(missing_ok=True)


@contextmanager
def _told(out: Path) -> Iterator[None]:
    """Turns what the system says of a folder that cannot be written into one sentence."""
    try:
        yield
    except OSError as error:
        raise InputError(
            f"the report cannot be written to {out}: {(error.strerror or str(error)).lower()}; "
            "name a folder that you may write to"
        ) from error
