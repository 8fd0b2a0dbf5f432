"""Word orders of dates: templates that hold in every language, and the tree into which they are compiled.

A template is a row of symbols in braces and of words as written; `[...]` may be missing, `(a|b)` is one of
several. `{j}` is what may join two parts of a date (a comma, a hyphen, a pack's links), `{of}` the same but
a comma. Symbols of whole periods, such as `{period:month}`, stand for what the templates of the level before have read.

    >>> expand("{day} [{j}] {month}")
    [('day', 'month'), ('day', 'j', 'month')]
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

import regex

from models.page import Page

_PIECE = regex.compile(r"\{[^{}]+\}|\[|\]|\(|\)|\||[^\s{}\[\]()|]+")

# How day, month and year follow one another, by the orders that a pack names.
ORDERS = {
    "dmy": ("{day} [{j}] {month} [[{j}] ({year}|{short})]",),
    "mdy": ("{month} [{of}] {day} [[{j}] {year}]",),  # no comma: "in October, 14 farms"
    "ymd": ("{year} [{j}] {month} [{j}] {day}",),
    "ydm": ("{year} [{j}] {day} [{j}] {month}",),
}
ORDERS_OF_PARTS = {
    "dmy": ("{day} [{j}] {month} [{j}] {period:year}", "{period:year} [{of}] {day} [{j}] {month}"),
    "mdy": ("{month} [{j}] {day} [{j}] {period:year}",),
    "ymd": ("{period:year} [{of}] {month} [{j}] {day}",),
    "ydm": (),
}
WEEKDAY_AROUND = ("{weekday} [{daypart}] [{j}] ", "", " [{j}] {weekday}")

_COUNTED = "{n} {unit} [[{j}|{and}] {n} {unit} [[{j}|{and}] {n} {unit}]]"

# One span of words without another period inside.
PLAIN = (
    "[{weekday} [{j}]] {numeric}",
    "{numeric} [{j}] {weekday}",
    "{dth} [{j}] {numeric}",
    "[{weekday} [{j}]] ({dth}|{oth})",
    "{dth} [{j}] {weekday}",
    "{day}",
    "{day} . {month} {year}",
    "{month} [{j}] {year}",
    "{year} [{j}] {month}",
    "{month} {quoted_year}",
    "{month} [{near_post}]",
    "{near_pre} {month}",
    "{pre} {month}",
    "{month} {post}",
    "{day} [{j}] {month} {near_post}",
    "{near_pre} {day} [{j}] {month}",
    "{numeric} {near_post}",
    "{numeric} [{j}] {year}",
    "{year} [{j}] {numeric}",
    "{weekday} [{near_post}]",
    "{near_pre} {weekday}",
    "{pre} {weekday}",
    "{weekday} {post}",
    "{yearm}",
    "{rel}",
    "{pre} {unit}",
    "{unit} {post}",
    "{span_pre} {n} {unit} {ahead}",
    "{n} {span_post} {unit}",
    f"{_COUNTED} ({{ago}}|{{ahead}}|{{span_post}})",
    f"({{ago_pre}}|{{ahead_pre}}|{{span_pre}}) {_COUNTED}",
    "{numbered} [-] ({num}|{roman}) [[{j}] {year}]",
    "{numbered} [-] ({num}|{roman}) [-] {short}",
    "{numbered} ({num}|{roman}) [{j}] {fiscal} [{j}] ({year}|{yy})",
    "({gnum}|{roman}) {numbered} [[{j}] {year}]",
    "({gnum}|{roman}) {numbered} {short}",
    "{year} [{j}] {numbered} ({num}|{roman})",
    "{year} [{j}] ({gnum}|{roman}) {numbered}",
    "{numbered} {num} {quoted_year}",
    "{gnum} {first_months} [{j}] {year}",
    "{gnum} {first_months} {short}",
    "{decade}",
    "{decade!}",
    "{decade_pre} [{j}] ({decade}|{tens}|{round})",
    "{fiscal} [{j}] ({year}|{yy}|{span_year})",
    "{fiscal} [{j}] {span_yy}",
    "({year}|{span_year}) {fiscal_post}",
    "{span_year}",
    "{year} {month} {fiscal_post}",
    "{year} {num} {to} {month} [{fiscal_post}]",
    "{num} {to} {month} {fiscal_post}",
    "[{year} [{j}]] {n} {to} {gnum} {numbered}",
)

# A part of another period, in either order.
PARTS = (
    "{nth} [-] {unit} [{of}] {period}",
    "{unit} {nth} [{of}] {period}",
    "{nth} {weekday} [{j}] {period}",
    "{weekday} {nth} [{j}] {period}",
    "{nth} {n} {unit} [{of}] {period}",
    "{n} {unit} {nth} [{of}] {period}",
    "{n} {nth} {unit} [{of}] {period}",
    "{unit} {nth}",
    "{nth} [-] {unit}",
    "{nth} {weekday}",
    "{nth} {weekday} {nth} {unit}",
    "{numbered} [-] ({num}|{roman}) [{of}] {period:year}",
    "({gnum}|{roman}) {numbered} [{of}] {period:year}",
    "{period:year} [{of}] {n} {to} {gnum} {numbered}",
    "{period:year} [{of}] {num} {to} {month}",
    "({day}|{oth}) [{of}] {period:month}",
    "{weekday} [{j}] {period:week}",
    "{month} [{of}] {period:year}",
    "{period:year} [{j}] {month}",
    "{period:month} [{j}] {dth} [[{j}] {weekday}]",
    "{period:week} [{j}] {weekday}",
    "{period} [{of}] {nth} {unit}",
    "{period} [{of}] {unit} {nth}",
    "{period} [{j}] {nth} {weekday}",
    "{period} [{of}] {nth} {n} {unit}",
    "{period} [{of}] {n} {unit} {nth}",
    "{period:year} [{of}] {numbered} ({num}|{roman})",
    "{period:year} [{of}] ({gnum}|{roman}) {numbered}",
    "{unit:week} {of} {period:day}",
    "{unit:month} {of} {period:day}",
    "{unit:month} {period:month}",
    "{unit:month} {month} [{of}] {period:year}",
    "{weekday} {near_post} [{j}] {period:day}",
    "{numeric} [{of}] {period:year}",
    "{period:year} [{of}] {numeric}",
    "{ended} [{j}] ({period:day}|{period:month})",
    "{n} [-] {unit} {to_end} [{j}] ({period:day}|{period:month})",
    "{nth} {unit} [{of}] {unit:year}",
    "{unit} {nth} [{of}] {unit:year}",
    "{nth} {n} {unit} [{of}] {unit:year}",
    "{n} {unit} {nth} [{of}] {unit:year}",
    "{n} {nth} {unit} [{of}] {unit:year}",
    "{unit:year} [{of}] {nth} {unit}",
    "{unit:year} [{of}] {n} {unit} {nth}",
    "{period:day} {open} {period:day} {close} [{near_post}]",
    "{rel:day} [{j}] {period:day}",
    "{rel:day} {daypart} {open} {period:day} {close}",
    "{rel:day} [{j}] {weekday} {open} {period:day} {close}",
    "{weekday} [{daypart}] [,] {open} {period:day} {close}",
    "{n} {unit} ({anchor}|{anchor_back}) {period:day}",
    "{n} {unit} [,] {starting} {period:day}",
)

# The early, middle or late part of any of these.
EDGES = ("{edge} [{of}] {part}", "{part} [{of}] {edge_post}", "{edge} [{of}] {unit}", "{unit} [{of}] {edge_post}")


class Node:
    """One step of the tree: where each symbol leads, and the name of the template that ends here."""

    __slots__ = ("_wanted", "next", "rule")

    def __init__(self) -> None:
        self.next: dict[str, Node] = {}
        self.rule: str | None = None
        self._wanted: dict[str, bool] = {}

    def wants(self, name: str) -> bool:
        """Says whether a symbol of that name, of whatever unit, may come next."""
        known = self._wanted.get(name)
        if known is None:
            known = self._wanted[name] = any(symbol.startswith(name) for symbol in self.next)
        return known


def tree(templates: Iterable[str]) -> Node:
    """Compiles templates into one tree; of two that read the same row the first names it."""
    root = Node()
    for template in templates:
        for row in expand(template):
            node = root
            for symbol in row:
                node = node.next.setdefault(symbol, Node())
            node.rule = node.rule or " ".join(symbol for symbol in row if symbol != "j")
    return root


def expand(template: str) -> list[tuple[str, ...]]:
    """Gives every row of symbols that a template allows, the shortest first."""
    rows, rest = _choices(_PIECE.findall(template))
    if rest:
        raise ValueError(f"a bracket that nothing opens in the template {template!r}")
    return sorted(set(rows), key=lambda row: (len(row), row))


def _choices(pieces: list[str]) -> tuple[list[tuple[str, ...]], list[str]]:
    """Reads alternatives up to the bracket that closes them."""
    done: list[tuple[str, ...]] = []
    rows: list[tuple[str, ...]] = [()]
    while pieces:
        piece, pieces = pieces[0], pieces[1:]
        if piece in ("[", "("):
            inner, pieces = _choices(pieces)
            if not inner or not pieces:
                raise ValueError(f"a bracket {piece!r} that nothing closes")
            pieces = pieces[1:]
            rows = [*map(sum_rows, product(rows, inner)), *(rows if piece == "[" else ())]
        elif piece in ("]", ")"):
            return done + rows, [piece, *pieces]
        elif piece == "|":
            done, rows = done + rows, [()]
        else:
            rows = [(*row, *_symbols(piece)) for row in rows]
    return done + rows, []


def sum_rows(pair: tuple[tuple[str, ...], tuple[str, ...]]) -> tuple[str, ...]:
    """Puts one row behind another."""
    return pair[0] + pair[1]


def _symbols(piece: str) -> tuple[str, ...]:
    if piece.startswith("{"):
        return (piece[1:-1],)
    return tuple(f"={word}" for word in Page(piece).words)
