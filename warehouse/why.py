"""Why two claims were joined or not, agree or not: every key, interval and rule, from a replay of the judging.

The order in which the two are named changes nothing: A is the one that the judging puts first.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import duckdb

from models.errors import UsageError
from warehouse.replay import replayed
from warehouse.rule import load_rules
from warehouse.rule_check import Tried, try_rule

Row = Mapping[str, Any]
Answer = Literal["compared", "one position", "not compared", "not judged"]

_SHOWN = 5
_CLAIM = """
select
    c.* replace (
        case when k.claim_id is null then c.unit else k.unit end as unit,
        case when k.claim_id is null then c.per_unit else k.per_unit end as per_unit,
        case when k.claim_id is null then c.low else k.low end as low,
        case when k.claim_id is null then c.high else k.high end as high,
        case when k.claim_id is null then c."precision" else k."precision" end as "precision",
        case when k.claim_id is null then c.approximate else k.approximate end as approximate,
        case when k.claim_id is null then c.date_low else k.date_low end as date_low,
        case when k.claim_id is null then c.date_high else k.date_high end as date_high
    ),
    k."value" as corrected, coalesce(s.measure, c.measure) as joined_measure,
    a.outlet, a.published_on, a.published_at, a.url, a.path, a.latest,
    s.figure_id, s.dimension, s.nature, s.span, s.is_change, s.stance, s.day, s.slot, s.joinable,
    s.origin as traced_to, s.subject_key as joined_subject, s.scope_key as joined_scope, s.per_key as joined_per,
    m.position_id, p.article_ids, i.shape, i.reach_low, i.reach_high, i.rounding, i.converts
from claim as c
join article as a using (version_id)
left join corrected as k using (claim_id)
left join slot as s using (claim_id)
left join member as m using (claim_id)
left join position as p using (position_id)
left join interval_of as i using (position_id)
where c.claim_id in (?, ?)
order by a.published_at nulls first, c.claim_id
"""


@dataclass(frozen=True)
class Key:
    """One of the things that must be the same before two claims are compared, and what it is for each."""

    name: str
    same: bool
    a: Any
    b: Any


@dataclass(frozen=True)
class Why:
    """All that decides between two claims: rows of both, their keys, and, if compared, the pair and its rules.

    `keys` tell whether they are of one figure, `terms` what may keep positions of one figure from being compared.
    """

    answer: Answer
    a: Row
    b: Row
    keys: tuple[Key, ...] = ()
    terms: tuple[Key, ...] = ()
    pair: Row | None = None
    tried: tuple[Tried, ...] = ()
    won: str | None = None
    finding: Row | None = None

    @property
    def differing(self) -> list[str]:
        """Gives the names of the keys and terms that keep the two apart."""
        return [key.name for key in (*self.keys, *self.terms) if not key.same]


def why(path: Path, first: str, second: str) -> Why:
    """Tells of two claims of a warehouse, each named by its id or the beginning of one that no other id has."""
    with replayed(path) as con:
        return tell(con, first, second)


def tell(con: duckdb.DuckDBPyConnection, first: str, second: str) -> Why:
    """Tells of two claims of a warehouse that has just been judged in this connection."""
    ids = find_claim(con, first), find_claim(con, second)
    if ids[0] == ids[1]:
        raise UsageError(f"{first} and {second} are one claim, {ids[0]}; name two")
    a, b = _rows(con, _CLAIM, *ids)
    return _followed(con, a, b)


def find_claim(con: duckdb.DuckDBPyConnection, named: str) -> str:
    """Gives the id of the one claim whose id is, or begins with, what was named; raises UsageError."""
    listed = '`saksi sql "select claim_id, subject, measure, quote from claims"` lists them'
    word = named.strip().lower()
    found = con.execute(
        "select claim_id, quote from claim where starts_with(claim_id, ?) order by claim_id limit ?", [word, _SHOWN + 1]
    ).fetchall()
    if not word or not found:
        raise UsageError(
            f"there is no claim {named!r}; a claim's id, or a beginning that only one id has, is wanted: {listed}"
        )
    if len(found) > 1 and found[0][0] != word:
        some = ", ".join(f"{one} (“{' '.join(quote.split())}”)" for one, quote in found[:_SHOWN])
        more = ", ..." if len(found) > _SHOWN else ""
        raise UsageError(f"several claims begin with {named!r}: {some}{more}; more of the id is wanted")
    return str(found[0][0])


def _followed(con: duckdb.DuckDBPyConnection, a: Row, b: Row) -> Why:
    """Follows two claims through the judging as far as they go together."""
    if not (a["latest"] and b["latest"]):
        return Why("not judged", a, b)
    keys = _keys(a, b)
    if a["figure_id"] != b["figure_id"]:
        return Why("not compared", a, b, keys)
    if a["position_id"] == b["position_id"]:
        return Why("one position", a, b, keys)
    places = (a["position_id"], b["position_id"])
    query = "select * from candidate where a_position in (?, ?) and b_position in (?, ?)"
    pairs = _rows(con, query, *places, *places)
    if not pairs:
        unlike = _rows(con, query.replace("candidate", "outcome"), *places, *places)
        split = _rows(con, "select a_position from split_pair where a_position = ? and b_position = ?", *places)
        return Why("not compared", a, b, keys, _terms(a, b, bool(unlike), bool(split)))
    (pair,) = pairs
    if pair["a_position"] != a["position_id"]:
        a, b = b, a
    tried = tuple(try_rule(con, rule, pair) for rule in load_rules() if rule.over == "pairs")
    compared = _rows(con, "select verdict from comparison where a_position = ? and b_position = ?", *_places(pair))
    finding = _rows(con, _FINDING, a["claim_id"], b["claim_id"])
    won = compared[0]["verdict"] if compared else None
    return Why("compared", a, b, _keys(a, b), (), pair, tried, won, next(iter(finding), None))


_FINDING = """
select f.finding_id, f.class, f.verdict, f.severity, f.explanation
from finding as f
join finding_claim as fa on fa.finding_id = f.finding_id and fa.claim_id = ?
join finding_claim as fb on fb.finding_id = f.finding_id and fb.claim_id = ?
where fa.side <> fb.side
"""


def _keys(a: Row, b: Row) -> tuple[Key, ...]:
    """Gives what must be the same for two claims to speak of one figure; nothing read is the same as nothing."""

    def key(name: str, column: str, known: bool = True) -> Key:
        left, right = a[column], b[column]
        return Key(name, left == right and (left is not None or not known), left, right)

    return (
        key("subject", "joined_subject"),
        key("measure", "joined_measure"),
        key("kind of unit", "dimension"),
        key("scope", "joined_scope", known=False),
        key("per unit", "joined_per", known=False),
        key("change or amount", "is_change"),
        key("time", "slot"),
    )


def _terms(a: Row, b: Row, unlike: bool, split: bool) -> tuple[Key, ...]:
    """Gives what keeps two positions of one figure from being compared.

    `unlike` are sums in two currencies, `split` what a reviewer told apart.
    """
    unit = a["unit"] == b["unit"] or (a["dimension"] == "money" and not unlike) or bool(a["converts"] and b["converts"])
    days = None if a["day"] is None or b["day"] is None else abs((a["day"] - b["day"]).days)
    alone = len(a["article_ids"]) == 1 and a["article_ids"] == b["article_ids"]
    level = a["nature"] == "level" and (days is None or days > (a["span"] or 0))
    return (
        Key("unit", unit, a["unit"], b["unit"]),
        Key("modality", a["stance"] == b["stance"] != "aside", a["stance"], b["stance"]),
        Key("day", not level, a["day"], b["day"]),
        Key("restated", not (a["restated"] or b["restated"]), a["restated"], b["restated"]),
        Key("article", not alone, a["article_id"], b["article_id"]),
        Key("review", not split, None, None),
    )


def _places(pair: Row) -> tuple[str, str]:
    return pair["a_position"], pair["b_position"]


def _rows(con: duckdb.DuckDBPyConnection, query: str, *values: str) -> list[dict[str, Any]]:
    cursor = con.execute(query, list(values))
    names = [column[0] for column in cursor.description or ()]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
