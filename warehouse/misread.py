"""Which claims were misread, when a reviewer gives the right value, and what that value is."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Literal

from models.errors import UsageError
from warehouse.reviewed_claims import Reviewed, ReviewedClaim
from warehouse.right_value import Misread, RightValue, read_right_value

Side = Literal["a", "b"]


def correct(on: Reviewed, words: str, claim: str | None, side: Side | None) -> tuple[RightValue, frozenset[str]]:
    """Gives the right value and the ids of the claims that get it: the one that is named, or those of a side.

    Of a side it is those that have the words of the earliest one: what is said in other words was read by itself.
    """
    if not on.finding_id:
        chosen = on.claims
    elif claim:
        chosen = (_named(on, claim),)
    else:
        (first, *others) = _of_side(on, side, words)
        chosen = (first, *(it for it in others if _words(it) == _words(first)))
    right = _read(words, chosen[0])
    for it in chosen:
        if _has(_read(words, it), it) and right.unit in (None, it.unit):
            raise UsageError(f"“{words}” is what “{_quote(it)}” was read as already")
    return right, frozenset(it.claim_id for it in chosen)


def _named(on: Reviewed, claim: str) -> ReviewedClaim:
    word = claim.strip().lower()
    found = [it for it in on.claims if word and it.claim_id.startswith(word)]
    if len(found) != 1:
        known = ", ".join(f"{it.claim_id} (“{_quote(it)}”)" for it in on.claims[:5])
        raise UsageError(f"{claim!r} is not one of the claims that the finding rests on: {known}")
    return found[0]


def _of_side(on: Reviewed, side: Side | None, words: str) -> Sequence[ReviewedClaim]:
    sides = {name: list(claims) for name, claims in groupby(on.claims, key=lambda it: it.side)}
    if side and side not in sides:
        raise UsageError(f"{on.finding_id} has no side {side}; name the claim that was misread")
    if side:
        return sides[side]
    if len(sides) == 2:
        others = [name for name, (first, *_) in sides.items() if not _has(_read(words, first), first)]
        if len(others) == 1:
            return sides[others[0]]
    elif len({(it.low, it.high, it.date_low, it.date_high) for it in on.claims}) == 1:
        return on.claims
    firsts = {(it.side, it.low, it.high, it.date_low, it.date_high, it.unit): it for it in reversed(on.claims)}
    told = ", ".join(f"{it.claim_id} (“{_quote(it)}”)" for it in reversed(firsts.values()))
    raise UsageError(f"“{words}” does not tell which claim was misread; name one of them: {told}")


def _read(words: str, claim: ReviewedClaim) -> RightValue:
    about = Misread(claim.kind, claim.unit, claim.language, claim.published_on, claim.currency)
    return read_right_value(words, about)


def _has(right: RightValue, claim: ReviewedClaim) -> bool:
    return right.tells(claim.low, claim.high, (claim.date_low, claim.date_high))


def _words(claim: ReviewedClaim) -> tuple[object, ...]:
    return claim.quote, claim.kind, claim.unit, claim.low, claim.high, claim.date_low, claim.date_high


def _quote(claim: ReviewedClaim) -> str:
    return " ".join(claim.quote.split())
