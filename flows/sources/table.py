"""CSV of articles: a header row with the keys of JSON lines, then one article a row."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, TYPE_CHECKING

from flows.sources.decoding import decode, encoding_of
from flows.sources.page import read_html
from flows.sources.record import ARTICLE_CAP, Adapter, Found, Reject, excerpt, record_of, storable
from models.errors import InputError

if TYPE_CHECKING:
    from _csv import Reader as Rows

_SAMPLE = 200_000


def read_table(path: Path, item: str) -> Iterator[Found]:
    """Reads a CSV file, one row in memory at a time; raises InputError where it is no table of articles."""
    with open_table(path) as lines:
        rows = csv.reader(lines, delimiter=delimiter_of(path))
        header = header_of(rows)
        if is_manifest(header):
            raise InputError(
                "it is a manifest (it has a path column and no text): give the folder of its articles "
                "as SOURCE and this file with --manifest"
            )
        if not {"text", "html"} & set(header):
            raise InputError(f"its header ({', '.join(header)[:100]}) names neither text nor html")
        yield from _records(rows, header, item)


def open_table(path: Path) -> IO[str]:
    """Opens a CSV file in the encoding that it begins in; raises InputError where it is no text."""
    with path.open("rb") as raw:
        sample = raw.read(_SAMPLE)
    decode(sample)
    encoding = encoding_of(sample).removesuffix(" with errors")
    csv.field_size_limit(2 * ARTICLE_CAP)
    return path.open(encoding="utf-8-sig" if encoding == "utf-8" else encoding, errors="replace", newline="")


def delimiter_of(path: Path) -> str:
    """Gives the sign between the names of the header: a comma, else a semicolon or a tab."""
    with open_table(path) as lines:
        first = lines.readline(_SAMPLE)
    return max(",;\t", key=first.count)


def header_of(rows: Rows) -> list[str]:
    """Reads the header row; raises InputError where a name is given twice or there is none."""
    try:
        header = [" ".join(name.removeprefix("\ufeff").split()).lower() for name in next(rows, [])]
    except csv.Error as error:
        raise InputError(f"its header cannot be read ({error})") from error
    if not any(header):
        raise InputError("it has no header row; column names such as text, source, url, published_at are wanted")
    if twice := next((name for name in header if name and header.count(name) > 1), None):
        raise InputError(f"its header names {twice!r} twice; each column needs a name of its own")
    return header


def is_manifest(header: Sequence[str]) -> bool:
    """Says whether a table with this header lists files instead of holding articles."""
    return "path" in header and not {"text", "html"} & set(header)


def row_of(header: Sequence[str], cells: Sequence[str]) -> dict[str, str]:
    """Gives a row's filled cells by column; raises InputError where there are more cells than columns."""
    if len(cells) > len(header):
        raise InputError(
            f"it has {len(cells)} cells under {len(header)} columns; a cell with a comma or a line break needs quotes"
        )
    return {name: storable(cell) for name, cell in zip(header, cells, strict=False) if name and cell.strip()}


def _records(rows: Rows, header: Sequence[str], item: str) -> Iterator[Found]:
    for line, cells in numbered(rows):
        place = f"{item}:{line}"
        if isinstance(cells, csv.Error):
            yield Reject(place, f"{place}: the rest of the table cannot be read ({cells}); is a quote left open?")
            return
        try:
            yield record_of(place, row_of(header, cells), read_html)
        except InputError as error:
            yield Reject(place, f"{place}: {error}", excerpt(cells))


def numbered(rows: Rows) -> Iterator[tuple[int, list[str] | csv.Error]]:
    """Gives each row that is not empty and the line it begins on; at the end the error that stopped it."""
    while True:
        line = rows.line_num + 1
        try:
            cells = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield line, error
            return
        if any(cell.strip() for cell in cells):
            yield line, cells


TABLE = Adapter("CSV table", (".csv", ".tsv"), read_table, many=True)
