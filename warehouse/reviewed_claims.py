"""What a decision rests on: the claims of a finding, or claims that a reviewer names."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, field, fields
from datetime import date
from decimal import Decimal

import duckdb
import pyarrow as pa

from models.errors import UsageError
from warehouse.why import find_claim

_SHOWN = 5
_LISTED = '`saksi sql "select finding_id, class, explanation from findings"` lists them'
_FOUND = """
select finding_id, any_value(class), bool_or(stands)
from (
    select finding_id, class, true as stands from finding
    union all
    select finding_id, finding_class, false from review where finding_id is not null
)
where starts_with(finding_id, ?)
group by finding_id
order by finding_id
limit ?
"""
_CLAIMS = """
select
    c.claim_id, nullif(s.side, '') as side, c.version_id, c.article_id, c.kind, c.subject_key, c.measure, c.scope_key,
    case when k.claim_id is null then c.unit else k.unit end as unit,
    case when k.claim_id is null then c.low else k.low end as low,
    case when k.claim_id is null then c.high else k.high end as high,
    case when k.claim_id is null then c.date_low else k.date_low end as date_low,
    case when k.claim_id is null then c.date_high else k.date_high end as date_high,
    c.direction, c.sentence, c.quote, c.quote_field, c.quote_start, c.quote_end,
    a.latest, a.language, a.published_on, a.default_currency as currency
from ({sides}) as s
join claim as c using (claim_id)
join article as a using (version_id)
left join corrected as k using (claim_id)
order by s.side, a.published_at nulls last, c.claim_id
"""


@dataclass(frozen=True)
class Found:
    """A finding that was named: `stands` says whether it is one of today, or gone by an earlier decision."""

    finding_id: str
    finding_class: str | None
    stands: bool


@dataclass(frozen=True)
class ReviewedClaim:
    """A claim that a decision rests on, with the value by which it is judged."""

    claim_id: str
    side: str | None
    latest: bool
    language: str
    published_on: date | None
    currency: str | None
    kind: str
    unit: str | None
    low: Decimal | None
    high: Decimal | None
    date_low: date | None
    date_high: date | None
    quote: str


@dataclass(frozen=True)
class Reviewed:
    """What is decided on: a finding, or claims alone; the claims of each side from the earliest on."""

    finding: Found | None
    claims: tuple[ReviewedClaim, ...]
    rows: pa.Table = field(repr=False, compare=False)

    @property
    def finding_id(self) -> str | None:
        """The finding's id, None where claims were named."""
        return self.finding.finding_id if self.finding else None

    @property
    def finding_class(self) -> str | None:
        """The finding's class, None where claims were named."""
        return self.finding.finding_class if self.finding else None

    def keep(self, con: duckdb.DuckDBPyConnection, review_id: str, misread: Set[str]) -> None:
        """Writes down the claims, with all that finds them again."""
        con.register("kept", self.rows)
        con.execute(
            "insert into review_claim by name "
            "select ? as review_id, list_contains(?, claim_id) as misread, "
            "kept.* exclude (latest, language, published_on, currency) from kept",
            [review_id, sorted(misread)],
        )
        con.unregister("kept")


def find_finding(con: duckdb.DuckDBPyConnection, named: str) -> Found:
    """Gives the finding whose id is, or begins with, what was named, also one that a decision did away with.

    Raises UsageError where there is none, or several.
    """
    word = named.strip().lower()
    found = con.execute(_FOUND, [word, _SHOWN + 1]).fetchall() if word else []
    if not found:
        raise UsageError(
            f"there is no finding {named!r}; its id, or a beginning that only one id has, is wanted: {_LISTED}"
        )
    if len(found) > 1 and found[0][0] != word:
        some = ", ".join(row[0] for row in found[:_SHOWN])
        raise UsageError(f"several findings begin with {named!r}: {some}; more of the id is wanted")
    return Found(*found[0])


def reviewed_finding(con: duckdb.DuckDBPyConnection, named: str) -> Reviewed:
    """Gives a finding with its claims; one that is gone with those that its last decision rests on."""
    found = find_finding(con, named)
    sides = "finding_claim where finding_id = $id"
    if not found.stands:
        last = (
            "select arg_max(review_id, (decided_at, review_id)) from review where finding_id = $id and undoes is null"
        )
        sides = f"review_claim where review_id = ({last})"
    reviewed = _reviewed(con, found, f"select claim_id, side from {sides}", {"id": found.finding_id})
    if not reviewed.claims:
        raise UsageError(f"finding {found.finding_id} is gone, with the articles that it was found in")
    return reviewed


def named_claims(con: duckdb.DuckDBPyConnection, named: Sequence[str]) -> Reviewed:
    """Gives claims by their ids, or beginnings of such; of two the first is side a, the second side b."""
    ids = list(dict.fromkeys(find_claim(con, one) for one in named))
    sides = ["a", "b"] if len(ids) == 2 else [""] * len(ids)
    query = "select unnest($ids::varchar[]) as claim_id, unnest($sides::varchar[]) as side"
    reviewed = _reviewed(con, None, query, {"ids": ids, "sides": sides})
    for it in reviewed.claims:
        if not it.latest:
            raise UsageError(f"{it.claim_id} is a claim of an earlier version of its article, and judged no more")
    return reviewed


def _reviewed(con: duckdb.DuckDBPyConnection, found: Found | None, sides: str, given: object) -> Reviewed:
    rows = con.sql(_CLAIMS.format(sides=sides), params=given).to_arrow_table()
    names = [one.name for one in fields(ReviewedClaim)]
    claims = tuple(ReviewedClaim(**row) for row in rows.select(names).to_pylist())
    return Reviewed(found, claims, rows)
