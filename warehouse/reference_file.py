"""A file of authoritative figures: a CSV whose every cell is checked, so that an error names its line and column."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from difflib import get_close_matches
from pathlib import Path

from models.article import digest
from models.claims.names.name import name_key
from models.errors import InputError
from models.measure import accepts, measures
from models.mentions.mention import Kind
from warehouse.quality import value_set
from warehouse.rows import fits

COLUMNS = ("subject", "measure", "low", "high", "unit", "period_start", "period_end", "source", "url")
_OPTIONAL = {"period_start", "period_end", "url"}
_WANTED = f"a CSV with the columns {', '.join(COLUMNS)} is wanted"


@dataclass(frozen=True)
class Reference:
    """One authoritative figure: a value, or a bound where `low` or `high` is missing."""

    subject: str
    measure: str
    low: Decimal | None
    high: Decimal | None
    unit: str
    period_start: date | None
    period_end: date | None
    source: str
    url: str | None

    @property
    def article_id(self) -> str:
        """Stable id of the article that stands for the source and address."""
        return digest("reference", name_key(self.source), self.url or "")

    @property
    def reference_id(self) -> str:
        """Stable id of the figure; a later value of the same figure takes the place of the earlier."""
        period = f"{self.period_start} {self.period_end}"
        return digest(self.article_id, name_key(self.subject), self.measure, self.unit, period)

    @property
    def kind(self) -> Kind:
        """What kind of value it is."""
        return _kind(self.unit)


def read_references(path: Path) -> list[Reference]:
    """Reads the figures of a file; raises InputError that names the first wrong line and column, and counts others."""
    found: dict[str, tuple[int, Reference]] = {}
    wrong: list[str] = []
    for line, cells in _lines(path):
        try:
            figure = _figure(cells)
            before = found.setdefault(figure.reference_id, (line, figure))
            if (before[1].low, before[1].high) != (figure.low, figure.high):
                raise InputError(f"low, high: another value than line {before[0]} gives for the same figure")
        except InputError as error:
            wrong.append(f"{path}: line {line}, {error}")
    if wrong:
        others = len(wrong) - 1
        more = f" ({others:,} more {'line is' if others == 1 else 'lines are'} wrong)" if others else ""
        raise InputError(f"{wrong[0]}{more}; nothing was added")
    if not found:
        raise InputError(f"{path} holds no figure; below its header one line a figure is wanted")
    return [figure for _, figure in found.values()]


def _lines(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Gives the lines of a CSV below its header, each with its number and its cells by column."""
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{path} is not UTF-8 text; {_WANTED}") from error
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}; {_WANTED}") from error
    first = text.partition("\n")[0]
    rows = csv.reader(
        text.splitlines(keepends=True), delimiter=";" if ";" in first and "," not in first else ",", strict=True
    )
    try:
        header = [name.strip().lower() for name in next(rows, [])]
        missing = [name for name in COLUMNS if name not in header and name not in _OPTIONAL]
        unknown = [name for name in header if name not in COLUMNS]
        if missing or unknown or len(set(header)) < len(header):
            what = f"lacks {', '.join(missing)}" if missing else f"has {', '.join(unknown or header)[:100]}"
            raise InputError(f"{path}: its header {what}; {_WANTED}")
        for cells in rows:
            if any(cell.strip() for cell in cells):
                if len(cells) != len(header):
                    raise InputError(
                        f"{path}: line {rows.line_num} has {len(cells)} cells, and the header {len(header)}"
                    )
                yield rows.line_num, {name: " ".join(cell.split()) for name, cell in zip(header, cells, strict=True)}
    except csv.Error as error:
        raise InputError(f"{path}: line {rows.line_num}: {error}; is a quote left open?") from error


def _figure(cells: dict[str, str]) -> Reference:
    """Reads one line; raises InputError that begins with the column."""
    for column in ("subject", "source"):
        if not name_key(cells[column]):
            raise InputError(f"{column}: {cells[column]!r} is no name; one with a letter or a digit is wanted")
    measure = _measure(cells["measure"])
    low, high = _number("low", cells["low"]), _number("high", cells["high"])
    if low is None and high is None:
        raise InputError("low, high: both are empty; a number is wanted in one at least, the same in both for a value")
    if low is not None and high is not None and low > high:
        raise InputError(f"low: {low} is above the high of {high}")
    start, end = _day("period_start", cells), _day("period_end", cells)
    start, end = start or end, end or start
    if start and end and start > end:
        raise InputError(f"period_start: {start} is behind the period_end of {end}")
    nature = measures()[measure].nature
    if end is None and nature != "one_off":
        raise InputError(f"period_end: it is empty, and {measure} needs the day or the period that it holds for")
    url = cells.get("url") or None
    if url and "://" not in url:
        raise InputError(f"url: {url!r} is no address; one such as https://example.org/figures is wanted, or none")
    return Reference(
        cells["subject"], measure, low, high, _unit(measure, cells["unit"]), start, end, cells["source"], url
    )


def _measure(word: str) -> str:
    name = word.lower().replace(" ", "_").replace("-", "_")
    if name in measures():
        return name
    close = get_close_matches(name, measures(), n=3) or sorted(measures())[:5]
    raise InputError(
        f"measure: {word!r} is none that Saksi knows; wanted is a name of measures.toml such as {', '.join(close)}"
    )


def _number(column: str, word: str) -> Decimal | None:
    if not word:
        return None
    try:
        number = Decimal(word)
    except InvalidOperation:
        number = Decimal("nan")
    if not fits(number) or not number.is_finite():
        raise InputError(f"{column}: {word!r} is no number; one of plain digits such as 1250000 or 5.1 is wanted")
    return number


def _day(column: str, cells: dict[str, str]) -> date | None:
    word = cells.get(column, "")
    try:
        return date.fromisoformat(word) if word else None
    except ValueError as error:
        raise InputError(f"{column}: {word!r} is no day; one such as 2025-03-31 is wanted, or none") from error


def _unit(measure: str, word: str) -> str:
    known = measures()[measure]
    unit = word.upper() if word.upper() in value_set("currencies") else word.lower()
    for one in (word, unit):
        if one and accepts(known, _kind(one), one):
            return one
    wanted = ["a currency such as IDR" if it == "money" else it for it in known.units if it != "date"]
    if not wanted:
        raise InputError(f"measure: {measure} is given as a day, and a reference gives numbers")
    raise InputError(f"unit: {word!r} does not go with {measure}; wanted is {' or '.join(wanted)}")


def _kind(unit: str) -> Kind:
    if unit in value_set("currencies"):
        return "money"
    return "percent" if unit in ("percent", "percentage_point") else "quantity"
