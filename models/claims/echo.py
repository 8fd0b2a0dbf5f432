"""Figures that only come back to one the article gave before ("that $120 million leaves out the land").

Such a figure names no measure of its own. It takes measure, subject and time from the one earlier claim of the
same value, and stays unread where there are several. In a sentence that doubts the figure it is a denial: it is
no second voice for it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from decimal import Decimal
from typing import NamedTuple

from models.claim import Claim

Value = tuple[str, Decimal | None, Decimal | None, str | None, str | None]
Fact = tuple[str, str | None, str | None]

_SHARED = ("subject", "subject_key", "measure", "scope", "scope_key", "period_start", "period_end", "as_of")


class _Told(NamedTuple):
    """What the article has told of one value: the facts it was given for, and the last claim of it."""

    facts: set[Fact]
    last: Claim


def echoed(claims: Iterable[Claim], doubting: Collection[str]) -> list[Claim]:
    """Gives the claims, echoes resolved; `doubting` are the sentences that doubt a figure."""
    told: dict[Value, _Told] = {}
    resolved: list[Claim] = []
    for claim in claims:
        # what a doubting sentence names is what the figure leaves out, not what it measures
        open_ = claim.measure is None or claim.sentence in doubting
        value = (claim.kind, claim.low, claim.high, claim.unit, claim.per_unit)
        given = _resolved(claim, told.get(value), doubting) if open_ else claim
        resolved.append(given)
        if given.measure:
            facts = told[value].facts if value in told else set()
            facts.add((given.measure, given.subject_key, given.scope_key))
            told[value] = _Told(facts, given)
    return resolved


def _resolved(claim: Claim, told: _Told | None, doubting: Collection[str]) -> Claim:
    if told is None or len(told.facts) != 1 or claim.low is None:
        return claim
    update = {name: getattr(told.last, name) for name in _SHARED}
    if claim.sentence in doubting:
        update["modality"] = "denial"
    return claim.model_copy(update=update)
