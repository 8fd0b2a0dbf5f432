"""What a decision rests on: the claims of a finding, or claims that a reviewer names."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import duckdb
import pyarrow as pa

from models.errors import UsageError
from warehouse.why import find_claim

_SHOWN = 5
_LISTED = '`saksi sql "select finding_id, class, explanation from findings"` lists them'
_CLAIMS = """
select
    c.claim_id, s.side, a.latest, a.language, a.published_on, a.default_currency, c.kind,
    case when k.claim_id is null then c.unit else k.unit end,
    case when k.claim_id is null then c.low else k.low end,
    case when k.claim_id is null then c.high else k.high end,
    case when k.claim_id is null then c.date_low else k.date_low end,
    case when k.claim_id is null then c.date_high else k.date_high end,
    c.quote
from ({sides}) as s
join claim as c using (claim_id)
join article as a using (version_id)
left join corrected as k using (claim_id)
order by s.side, a.published_at nulls last, c.claim_id
"""
_KEEP = """
insert into review_claim
select
    ?, c.claim_id, s.side, list_contains(?, c.claim_id), c.version_id, c.article_id, c.kind, c.subject_key, c.measure,
    c.scope_key,
    case when k.claim_id is null then c.unit else k.unit end,
    case when k.claim_id is null then c.low else k.low end,
    case when k.claim_id is null then c.high else k.high end,
    case when k.claim_id is null then c.date_low else k.date_low end,
    case when k.claim_id is null then c.date_high else k.date_high end,
    c.direction, c.sentence, c.quote, c.quote_field, c.quote_start, c.quote_end
from kept as s
join claim as c using (claim_id)
left join corrected as k using (claim_id)
order by s.side, c.claim_id
"""


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
    """What is decided on: a finding, or claims; the claims of each side from the earliest on.

    `stands` says whether the finding is one of today: it is gone where an earlier decision did away with it.
    """

    finding_id: str | None
    finding_class: str | None
    stands: bool
    claims: tuple[ReviewedClaim, ...]

    def keep(self, con: duckdb.DuckDBPyConnection, review_id: str, misread: Set[str]) -> None:
        """Writes down the claims, with all that finds them again."""
        sides = {
            "claim_id": pa.array([it.claim_id for it in self.claims], pa.string()),
            "side": pa.array([it.side for it in self.claims], pa.string()),
        }
        con.register("kept", pa.table(sides))
        con.execute(_KEEP, [review_id, sorted(misread)])
        con.unregister("kept")


def find_reviewed(con: duckdb.DuckDBPyConnection, named: str) -> Reviewed:
    """Gives the finding whose id is, or begins with, what was named, also one that a decision did away with.

    Raises UsageError where there is none, or several.
    """
    word = named.strip().lower()
    found = con.execute(
        "select finding_id, any_value(class), bool_or(stands), any_value(told) from ("
        "select finding_id, class, true as stands, explanation as told from finding "
        "union all select finding_id, finding_class, false, null from review where finding_id is not null "
        ") where starts_with(finding_id, ?) group by finding_id order by finding_id limit ?",
        [word, _SHOWN + 1],
    ).fetchall()
    if not word or not found:
        raise UsageError(
            f"there is no finding {named!r}; its id, or a beginning that only one id has, is wanted: {_LISTED}"
        )
    if len(found) > 1 and found[0][0] != word:
        some = ", ".join(row[0] for row in found[:_SHOWN])
        raise UsageError(f"several findings begin with {named!r}: {some}; more of the id is wanted")
    finding_id, finding_class, stands, _ = found[0]
    table = "finding_claim where finding_id = $id"
    if not stands:
        last = (
            "select arg_max(review_id, (decided_at, review_id)) from review where finding_id = $id and undoes is null"
        )
        table = f"review_claim where review_id = ({last})"
    return Reviewed(finding_id, finding_class, stands, _claims(con, table, finding_id))


def named_claims(con: duckdb.DuckDBPyConnection, named: Sequence[str]) -> Reviewed:
    """Gives claims by their ids, or beginnings of such; the first is side a, the second side b."""
    ids = dict.fromkeys(find_claim(con, one) for one in named)
    sides = [(one, side) for one, side in zip(ids, "ab" if len(ids) == 2 else " " * len(ids), strict=True)]
    claims = [it for one, side in sides for it in _claims(con, f"(select '{side}' as side, $id as claim_id)", one)]
    for it in claims:
        if not it.latest:
            raise UsageError(f"{it.claim_id} is a claim of an earlier version of its article, and judged no more")
    return Reviewed(None, None, False, tuple(claims))


def _claims(con: duckdb.DuckDBPyConnection, table: str, one: str) -> tuple[ReviewedClaim, ...]:
    rows = con.execute(_CLAIMS.format(sides=f"select claim_id, nullif(side, ' ') as side from {table}"), {"id": one})
    return tuple(ReviewedClaim(*row) for row in rows.fetchall())
