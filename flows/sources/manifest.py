"""A manifest: a CSV that lists the files to read and tells of each what its text does not."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from flows.sources.record import Reject, excerpt
from flows.sources.table import delimiter_of, header_of, is_manifest, numbered, open_table, row_of
from models.errors import InputError

if TYPE_CHECKING:
    from _csv import Reader as Rows

_WANTED = "a manifest is a CSV with the columns path, source, url, published_at, language"


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the line it stands on, the path it lists, and what it tells of the article there."""

    line: int
    path: str
    given: dict[str, str]


def read_manifest(path: Path) -> Iterator[Row | Reject]:
    """Reads a manifest; InputError where it is none, a reject for each row that is wrong."""
    if not path.is_file():
        raise InputError(f"{path}: no such file; {_WANTED}")
    try:
        with open_table(path) as lines:
            rows = csv.reader(lines, delimiter=delimiter_of(path))
            header = header_of(rows)
            if "path" not in header:
                raise InputError(f"its header ({', '.join(header)[:100]}) names no path")
            yield from _rows(rows, header, path)
    except (InputError, OSError) as error:
        raise InputError(f"{path}: {error}; {_WANTED}") from error


def looks_like_manifest(path: Path) -> bool:
    """Says whether a CSV lists files instead of holding articles; one that cannot be read does not."""
    try:
        with open_table(path) as lines:
            return is_manifest(header_of(csv.reader(lines, delimiter=delimiter_of(path))))
    except (InputError, OSError):
        return False


def _rows(rows: Rows, header: list[str], path: Path) -> Iterator[Row | Reject]:
    seen: dict[str, int] = {}
    for line, cells in numbered(rows):
        place = f"{path}:{line}"
        try:
            if isinstance(cells, csv.Error):
                raise InputError(f"the rest of the manifest cannot be read ({cells}); is a quote left open?")
            given = row_of(header, cells)
            listed = given.pop("path", "").strip()
            if not listed:
                raise InputError("its path is empty; the path of a file is wanted")
            if listed in seen:
                raise InputError(f"it lists {listed} again, after line {seen[listed]}; a path stands once")
        except InputError as error:
            yield Reject(place, f"{place}: {error}", excerpt(cells if isinstance(cells, list) else ""))
            continue
        seen[listed] = line
        yield Row(line, listed, given)
