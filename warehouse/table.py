"""An aligned table of text: what `saksi sql` shows, as wide as the terminal, or as it needs elsewhere.

Widths are those of the terminal's cells (a Han character takes two). Where even narrow columns do not fit,
each row stands alone, a line a column.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from rich.cells import cell_len, set_cell_size

from warehouse.display import visible
from warehouse.formats import cell_text

_GAP = "  "
_NARROWEST = 12


def as_table(columns: Sequence[str], rows: Iterable[Sequence[Any]], width: int | None = None) -> str:
    """Gives all rows as an aligned table and their number; long texts are cut where `width` asks for it.

    >>> print(as_table(["outlet", "claims"], [("Harian Pagi", 12), ("Kabar", 3)]), end="")
    outlet       claims
    -----------  ------
    Harian Pagi      12
    Kabar             3
    (2 rows)
    """
    held = list(rows)
    names = [visible(name) for name in columns]
    cells = [[visible(cell_text(value)) for value in row] for row in held]
    widths = [max([cell_len(name), *(cell_len(line[i]) for line in cells)]) for i, name in enumerate(names)]
    count = f"({len(held)} {'row' if len(held) == 1 else 'rows'})\n"
    if width is not None and not _shrink(widths, width - len(_GAP) * (len(widths) - 1)):
        return _records(names, cells, width) + count
    right = [_is_numeric(held, i) for i in range(len(names))]
    lines = [_line(names, widths, right), _GAP.join("-" * size for size in widths)]
    lines += [_line(line, widths, right) for line in cells]
    return "".join(f"{line.rstrip()}\n" for line in lines) + count


def _shrink(widths: list[int], room: int) -> bool:
    """Narrows the widest columns until all fit; says whether they do."""
    while sum(widths) > room:
        widest = max(range(len(widths)), key=widths.__getitem__)
        second = max((size for size in widths if size < widths[widest]), default=0)
        narrower = max(second, widths[widest] - (sum(widths) - room), _NARROWEST)
        if narrower >= widths[widest]:
            return False
        widths[widest] = narrower
    return True


def _line(cells: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> str:
    fitted = (_fit(cell, size) for cell, size in zip(cells, widths, strict=True))
    return _GAP.join(
        " " * (size - cell_len(cell)) + cell if to_right else cell + " " * (size - cell_len(cell))
        for cell, size, to_right in zip(fitted, widths, right, strict=True)
    )


def _fit(cell: str, size: int) -> str:
    return cell if cell_len(cell) <= size else set_cell_size(cell, size - 1).rstrip() + "…"


def _records(names: Sequence[str], cells: Sequence[Sequence[str]], width: int) -> str:
    label = max(cell_len(name) for name in names)
    text = []
    for number, line in enumerate(cells, start=1):
        text.append(f"-- row {number} --\n")
        for name, cell in zip(names, line, strict=True):
            padded = name + " " * (label - cell_len(name)) + _GAP
            text.append(f"{padded}{_fit(cell, max(width - label - len(_GAP), _NARROWEST))}".rstrip() + "\n")
    return "".join(text)


def _is_numeric(rows: Sequence[Sequence[Any]], column: int) -> bool:
    values = [row[column] for row in rows if row[column] is not None]
    return bool(values) and all(isinstance(v, (int, float, Decimal)) and not isinstance(v, bool) for v in values)
