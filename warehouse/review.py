"""A reviewer's decisions: made on a finding or on claims, kept with what they rest on, taken back, told as history.

A decision is never changed or removed. Where two decide on one finding both decisions stay, and the later holds. What
a decision does to the judging, the next one does: `Decided.judging` tells whether there is anything for it to do.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, get_args

import duckdb

from models.article import digest
from models.errors import UsageError
from models.finding import ReviewDecision
from models.measure import dimension
from warehouse.connection import transaction
from warehouse.misread import Side, correct
from warehouse.payload import clean
from warehouse.reviewed_claims import Reviewed, find_finding, named_claims, reviewed_finding
from warehouse.right_value import RightValue
from warehouse.rows import stored

DECISIONS: tuple[ReviewDecision, ...] = get_args(ReviewDecision)
_JUDGED = ("different_facts", "same_fact", "misread")


@dataclass(frozen=True)
class Review:
    """A decision as it is told: `made_on` is the finding it was made on, None where claims were named."""

    review_id: str
    made_on: str | None
    decision: str
    note: str | None
    reviewer: str | None
    value: str | None
    decided_at: datetime
    undone_at: datetime | None
    undone_by: str | None


@dataclass(frozen=True)
class Decided:
    """A decision that was written down or taken back, and whether it is for the judging to follow it.

    `claim_ids` are the claims it rests on, `misread` those among them that get the right value.
    """

    review_id: str
    finding_id: str | None
    decision: str
    judging: bool
    claim_ids: tuple[str, ...]
    misread: tuple[str, ...] = ()
    right: RightValue | None = None
    value: str | None = None

    @property
    def told_value(self) -> str:
        """The right value as it was understood, for a person to check."""
        return self.right.told if self.right else ""


def decide(
    con: duckdb.DuckDBPyConnection,
    finding_id: str,
    decision: str,
    note: str | None,
    reviewer: str | None,
    value: str | None,
    at: datetime,
    *,
    claim: str | None = None,
    side: Side | None = None,
) -> Decided:
    """Writes down a decision on a finding, named by its id or the beginning of one that no other id has.

    `value` is the right value where it was misread, `claim` or `side` what was: without them the side that does not
    have the right value. Raises UsageError where there is no such finding or decision, or no value can be read.
    """
    word = _decision(decision)
    _check_words(word, value, claim or side)
    with transaction(con):
        on = reviewed_finding(con, finding_id)
        _check_class(on, word)
        return _write(con, on, word, note, reviewer, at, value, claim, side)


def decide_on_claims(
    con: duckdb.DuckDBPyConnection,
    claims: Sequence[str],
    decision: str,
    note: str | None,
    reviewer: str | None,
    value: str | None,
    at: datetime,
) -> Decided:
    """Writes down a decision on claims, named like findings: two are of one fact or of different ones, or misread."""
    word = _decision(decision)
    _check_words(word, value)
    if word not in _JUDGED:
        raise UsageError(
            f"{word} is decided on a finding; on claims it is same_fact or different_facts of two, or misread"
        )
    with transaction(con):
        on = named_claims(con, claims)
        if word == "misread" and not on.claims:
            raise UsageError("misread wants a claim, and none is named")
        if word != "misread" and len(on.claims) != 2:
            raise UsageError(f"{word} wants two different claims; the number of those named is {len(on.claims)}")
        kinds = {dimension(it.kind, it.unit): it.quote for it in on.claims}
        if word == "same_fact" and len(kinds) > 1:
            quotes = " and ".join(f"“{' '.join(quote.split())}”" for quote in kinds.values())
            raise UsageError(f"{quotes} count different things, so they cannot be values of one fact")
        return _write(con, on, word, note, reviewer, at, value)


def undo(
    con: duckdb.DuckDBPyConnection, named: str, reviewer: str | None, at: datetime, note: str | None = None
) -> Decided:
    """Takes back the latest decision that stands on a finding, or a decision by its own id; it stays in the history.

    Raises UsageError where there is none that stands.
    """
    with transaction(con):
        told = _reviews(con, "review_id = ?", [named.strip().lower()])
        return _take_back(con, told or history(con, named), named, reviewer, at, note)


def undo_on_claims(
    con: duckdb.DuckDBPyConnection, claims: Sequence[str], reviewer: str | None, at: datetime, note: str | None = None
) -> Decided:
    """Takes back the latest decision that stands on these very claims."""
    with transaction(con):
        ids = sorted(it.claim_id for it in named_claims(con, claims).claims)
        resting = "select review_id from review_claim group by review_id having list_sort(list(claim_id)) = ?"
        told = _reviews(con, f"made_on is null and review_id in ({resting})", [ids])
        return _take_back(con, told, " and ".join(ids), reviewer, at, note)


def _take_back(
    con: duckdb.DuckDBPyConnection,
    told: Sequence[Review],
    named: str,
    reviewer: str | None,
    at: datetime,
    note: str | None,
) -> Decided:
    standing = [it for it in told if it.undone_at is None]
    if not standing:
        raise UsageError(f"no decision stands on {named}, so there is none to take back")
    last = standing[-1]
    said = (last.made_on, None, "undone", note, reviewer, None, last.review_id, at)
    con.execute("insert into review values (?, ?, ?, ?, ?, ?, ?, ?, ?)", [_id(said), *map(_cleaned, said)])
    rows = con.execute("select claim_id, misread from review_claim where review_id = ? order by all", [last.review_id])
    claims = rows.fetchall()
    return Decided(
        last.review_id,
        last.made_on,
        last.decision,
        _is_for_judging(con, last.decision, last.made_on),
        tuple(one for one, _ in claims),
        tuple(one for one, misread in claims if misread),
        value=last.value,
    )


def history(con: duckdb.DuckDBPyConnection, finding_id: str) -> list[Review]:
    """Gives all decisions on a finding, also those made when it had another id, the earliest first."""
    on = find_finding(con, finding_id)
    condition = "made_on = $id or review_id in (select h.review_id from finding_review as h where h.finding_id = $id)"
    return _reviews(con, condition, {"id": on.finding_id})


def _reviews(con: duckdb.DuckDBPyConnection, condition: str, given: Any) -> list[Review]:
    columns = ", ".join(f'"{name}"' for name in Review.__dataclass_fields__)
    rows = con.execute(f"select {columns} from reviews where {condition} order by decided_at, review_id", given)
    return [Review(*row) for row in rows.fetchall()]


def _decision(word: str) -> str:
    """Gives a decision by its name; spaces and hyphens are as good as underscores."""
    name = "_".join(word.lower().replace("-", " ").replace("_", " ").split())
    if name not in DECISIONS:
        raise UsageError(f"“{word}” is no decision; {', '.join(DECISIONS[:-1])} or {DECISIONS[-1]} is wanted")
    return name


def _check_words(decision: str, value: str | None, which: str | None = None) -> None:
    if decision == "misread" and not (value or "").strip():
        raise UsageError("misread wants the right value")
    if decision != "misread" and (value or which):
        raise UsageError(f"a right value, and which claim has it, go with misread alone, not with {decision}")


def _check_class(on: Reviewed, decision: str) -> None:
    if decision == "different_facts" and on.finding_class == "unverified":
        raise UsageError(f"{on.finding_id} is an unverified figure: it has no two sides that could be different facts")
    if decision == "same_fact" and len(on.claims) < 2:
        raise UsageError(
            f"{on.finding_id} rests on one claim, {on.claims[0].claim_id}; same_fact wants two, such as a pair that "
            "was not compared"
        )


def _write(
    con: duckdb.DuckDBPyConnection,
    on: Reviewed,
    decision: str,
    note: str | None,
    reviewer: str | None,
    at: datetime,
    value: str | None = None,
    claim: str | None = None,
    side: Side | None = None,
) -> Decided:
    """Writes a decision, what it rests on, and what it gives; all of it is only ever added."""
    right, misread = correct(on, value, claim, side) if value else (None, frozenset())
    said = (on.finding_id, on.finding_class, decision, note, reviewer, value, at)
    review_id = _id((*said, *(it.claim_id for it in on.claims if not on.finding_id), *sorted(misread)))
    con.execute("insert into review values (?, ?, ?, ?, ?, ?, ?, null, ?)", [review_id, *map(_cleaned, said)])
    on.keep(con, review_id, misread)
    if right:
        con.execute(
            "insert into right_value values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [review_id, right.unit, right.per_unit, *_numbers(right), right.date_low, right.date_high],
        )
    if on.finding and on.finding.stands:
        con.execute("insert into finding_review values (?, ?, true)", [on.finding_id, review_id])
    return Decided(
        review_id,
        on.finding_id,
        decision,
        _is_for_judging(con, decision, on.finding_id),
        tuple(it.claim_id for it in on.claims),
        tuple(sorted(misread)),
        right,
        value,
    )


def _numbers(right: RightValue) -> Iterable[object]:
    return stored(right.low), stored(right.high), stored(right.precision), right.approximate, right.vague


def _is_for_judging(con: duckdb.DuckDBPyConnection, decision: str, finding_id: str | None) -> bool:
    """Says whether a decision, or one on the same finding that it speaks against, changes what is judged."""
    others = con.execute(
        "select decision from reviews where made_on = ? and undone_at is null", [finding_id]
    ).fetchall()
    return decision in _JUDGED or any(other in _JUDGED for (other,) in others)


def _id(said: Iterable[object]) -> str:
    return digest("review", *(str(part) for part in said))


def _cleaned(part: object) -> object:
    return clean(part).strip() or None if isinstance(part, str) else part
