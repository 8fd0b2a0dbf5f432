"""Figures that only come back to one the article gave before ("that $120 million leaves out the land").

Such a figure names no measure of its own. It takes measure, subject and time from the one earlier claim of the
same value, and stays unread where there are several. In a sentence that doubts the figure it is a denial: it is
no second voice for it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from models.claim import Claim

_SHARED = ("subject", "subject_key", "measure", "scope", "scope_key", "period_start", "period_end", "as_of")


def echoed(claims: Iterable[Claim], doubting: Collection[str]) -> list[Claim]:
    """Gives the claims, echoes resolved; `doubting` are the sentences that doubt a figure."""
    told: list[Claim] = []
    for claim in claims:
        # what a doubting sentence names is what the figure leaves out, not what it measures
        open_ = claim.measure is None or claim.sentence in doubting
        told.append(_resolved(claim, told, doubting) if open_ else claim)
    return told


def _resolved(claim: Claim, before: Iterable[Claim], doubting: Collection[str]) -> Claim:
    value = (claim.kind, claim.low, claim.high, claim.unit, claim.per_unit)
    same = [
        other
        for other in before
        if other.measure and value == (other.kind, other.low, other.high, other.unit, other.per_unit)
    ]
    facts = {(other.measure, other.subject_key, other.scope_key) for other in same}
    if len(facts) != 1 or claim.low is None:
        return claim
    update = {name: getattr(same[-1], name) for name in _SHARED}
    if claim.sentence in doubting:
        update["modality"] = "denial"
    return claim.model_copy(update=update)
