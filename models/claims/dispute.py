"""Doubts that an article itself casts on one of its figures ("leaves out earlier research").

The doubting sentence repeats the value, or gives none of its own and names the measure and what it is of.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from models.claim import Claim
from models.claims.attribution import Speaker
from models.claims.choice import Found
from models.claims.scene import Scene

Value = tuple[Decimal | None, Decimal | None, str | None]


class Doubt(NamedTuple):
    """A sentence that doubts: the values or measures it names, the keys of its names, whose statement it doubts."""

    sentence: str
    values: frozenset[Value]
    measures: frozenset[str]
    keys: frozenset[str]
    stated_by: str | None


def find_doubt(scene: Scene, found: Sequence[Found], speaker: Speaker | None) -> Doubt | None:
    """Reads a sentence that doubts a statement, or None."""
    if not scene.cues.get("disputes"):
        return None
    values = frozenset((f.mention.low, f.mention.high, f.mention.unit) for f in scene.figures)
    measures = frozenset(word.measure for entry in found for word in entry.words)
    keys = frozenset(name.key for name in scene.names if speaker is None or name.key != speaker.key)
    if not measures and not values:
        return None
    return Doubt(scene.text, values, measures, keys, _stated_by(scene))


def _stated_by(scene: Scene) -> str | None:
    """Reads whose report is doubted: "laporan X", "X's claim"."""
    words = scene.page.words
    for cue in scene.cues.get("reports", ()):
        for name in scene.names:
            owns = name.last < cue.first <= name.last + 2 and words[name.last] in ("'", "’")
            if name.first == cue.last or owns:
                return name.text
    return None


def doubted(claim: Claim, doubts: Sequence[Doubt]) -> Doubt | None:
    """Gives the doubt that is about a claim.

    It repeats the claim's value; or it gives none, and names the claim's measure and, if any, its subject.
    """
    for doubt in doubts:
        if doubt.values:
            fits = claim.sentence != doubt.sentence and (claim.low, claim.high, claim.unit) in doubt.values
        else:
            fits = claim.measure in doubt.measures and _fits(claim, doubt)
        if fits:
            return doubt
    return None


def _fits(claim: Claim, doubt: Doubt) -> bool:
    if claim.subject_key is None:
        return False
    words = set(claim.subject_key.split())
    return not doubt.keys or any(words & set(key.split()) for key in doubt.keys)
