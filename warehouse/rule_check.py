"""Why a rule holds between two positions or does not: each of its conditions, tried by itself.

A rule is a select; its conditions are what `and` joins in its `where`. They are cut out of the rule's own text, so
what is told of a rule cannot differ from what the rule does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import duckdb

from warehouse.rule import Rule

_TOKEN = re.compile(r"--[^\n]*|'(?:[^']|'')*'|\"[^\"]*\"|\w+|\s+|.", re.DOTALL)
_OPENS = {"(", "[", "case"}
_CLOSES = {")", "]", "end"}
_NAME = re.compile(r"'(?:[^']|'')*'|(?:\b\w+\.)?\b([a-z_][a-z0-9_]*)\b")


@dataclass(frozen=True)
class Condition:
    """One condition of a rule: its words, whether it holds, and what the columns in it are."""

    words: str
    holds: bool
    values: Mapping[str, Any]


@dataclass(frozen=True)
class Tried:
    """A rule tried on a pair: whether it holds, and its conditions; none where its joins find nothing to ask."""

    rule: Rule
    holds: bool
    conditions: tuple[Condition, ...]


def try_rule(con: duckdb.DuckDBPyConnection, rule: Rule, pair: Mapping[str, Any]) -> Tried:
    """Tries one rule over pairs on the row of `candidate` that is given."""
    where = "where a_position = ? and b_position = ?"
    places = [pair["a_position"], pair["b_position"]]
    holds = bool(con.execute(f"select 1 from ({rule.statement}) as r {where} limit 1", places).fetchall())
    parts = cut(rule.statement)
    told = ", ".join(f"coalesce({words}, false) as condition_{i}" for i, words in enumerate(parts.conditions))
    query = f"{parts.selected}, {told or 'true'} {parts.origin}"
    rows = con.execute(f"select * exclude (a_position, b_position) from ({query}) as r {where}", places).fetchall()
    # of several rows that the joins give, the one that comes nearest tells most
    best = max((row[-len(parts.conditions) :] for row in rows), key=lambda row: (sum(row), row), default=())
    conditions = tuple(
        Condition(words, held, _values(words, pair)) for words, held in zip(parts.conditions, best, strict=False)
    )
    return Tried(rule, holds, conditions)


@dataclass(frozen=True)
class Parts:
    """A select cut into what it selects (with what stands before), where from, and its conditions."""

    selected: str
    origin: str
    conditions: tuple[str, ...]


def cut(statement: str) -> Parts:
    """Cuts a select at its outermost `from` and `where`, and the latter at its outermost `and`.

    >>> cut("select a from t where x = 1 and (y or z) and n between 1 and 2").conditions
    ('x = 1', '(y or z)', 'n between 1 and 2')
    """
    tokens = list(_outermost(statement))
    select = max(i for i, (token, depth) in enumerate(tokens) if depth == 0 and token == "select")
    start = next(i for i, (token, depth) in enumerate(tokens) if i > select and depth == 0 and token == "from")
    where = next((i for i, (token, depth) in enumerate(tokens) if i > start and (token, depth) == ("where", 0)), None)
    told = tokens[where + 1 :] if where is not None else []
    return Parts(_text(tokens[:start]), _text(tokens[start:where]), tuple(_conjuncts(told)))


def _outermost(statement: str) -> Iterator[tuple[str, int]]:
    """Gives the tokens of a statement without its comments, each with how deep in brackets it stands."""
    depth = 0
    for found in _TOKEN.finditer(statement):
        token = found[0]
        if token.startswith("--"):
            continue
        depth -= token in _CLOSES
        yield (" " if token.isspace() else token), depth
        depth += token in _OPENS


def _conjuncts(tokens: Iterable[tuple[str, int]]) -> Iterator[str]:
    """Cuts a condition at each `and` that belongs to no bracket and no `between`."""
    part: list[tuple[str, int]] = []
    between = False
    for token, depth in tokens:
        if depth == 0 and token == "between":
            between = True
        if depth == 0 and token == "and" and not between:
            yield _text(part)
            part = []
            continue
        if depth == 0 and token == "and":
            between = False
        part.append((token, depth))
    if _text(part):
        yield _text(part)


def _text(tokens: Iterable[tuple[str, int]]) -> str:
    return re.sub(r" +", " ", "".join(token for token, _ in tokens)).strip()


def _values(words: str, pair: Mapping[str, Any]) -> dict[str, Any]:
    """Gives the columns of a pair that a condition names."""
    names = [found[1] for found in _NAME.finditer(words) if found[1]]
    return {name: pair[name] for name in dict.fromkeys(names) if name in pair}
