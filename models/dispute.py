"""Doubts that an article itself casts on one of its figures ("leaves out earlier research").

The doubting sentence names the measure, or what it is of, but gives no value of its own; the doubt is accepted
only when it fits exactly one claim.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from models.attribution import Speaker
from models.choice import Found
from models.claim import Claim
from models.scene import Scene


class Doubt(NamedTuple):
    """A sentence that doubts: the measures it names, the keys of its names, and whose statement it doubts."""

    sentence: str
    measures: frozenset[str]
    keys: frozenset[str]
    stated_by: str | None


def find_doubt(scene: Scene, found: Sequence[Found], speaker: Speaker | None) -> Doubt | None:
    """Reads a sentence that doubts a statement, or None."""
    if not scene.cues.get("disputes") or scene.figures:
        return None
    measures = frozenset(word.measure for entry in found for word in entry.words)
    keys = frozenset(name.key for name in scene.names if speaker is None or name.key != speaker.key)
    return Doubt(scene.text, measures, keys, _stated_by(scene)) if measures else None


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
    """Gives the doubt that is about a claim: same measure, and its subject named where the doubt names any."""
    for doubt in doubts:
        if claim.measure in doubt.measures and _fits(claim, doubt):
            return doubt
    return None


def _fits(claim: Claim, doubt: Doubt) -> bool:
    if claim.subject_key is None:
        return False
    words = set(claim.subject_key.split())
    return not doubt.keys or any(words & set(key.split()) for key in doubt.keys)
