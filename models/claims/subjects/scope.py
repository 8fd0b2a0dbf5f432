"""What narrows a figure: the place or target it is for, or that it is a part or a sum."""

from __future__ import annotations

from models.claims.names.cast import Cast
from models.claims.places import stands_behind
from models.claims.scene import Figure, Scene
from models.claims.subjects.subject import Subject, named
from models.measure import Measure, Nature


def read_scope(
    scene: Scene, figure: Figure, subject: Subject | None, cast: Cast, measure: Measure | None
) -> Subject | None:
    """Reads the place or target that narrows a figure: a name behind a preposition, close by, not the subject.

    A place narrows nothing where it is the subject, and a penalty is the same wherever the court sits.
    """
    if measure and (measure.about in ("event", "place") or measure.on):
        return None
    clause = scene.clause_of(figure.first)
    for name in scene.names:
        placed = stands_behind(name, scene.cues, ("at", "place_at")) or (name.place and name.first >= figure.last)
        near = scene.clause_of(name.first) == clause and placed
        full = named(name, cast)
        if near and (subject is None or full.key not in subject.key):
            return full
    return None


def read_extent(scene: Scene, figure: Figure, nature: Nature | None) -> Subject | None:
    """Reads a figure that is a part of a count, or a sum of several, as narrowed to that.

    "three more" and "tiga warga terakhir" are parts; "58 million in total" sums up single events, while a count
    that grows is a total in any case.
    """
    if nature in ("one_off", "flow"):
        total = scene.cue_after("totals", figure.last, 1) or scene.cue_before("totals", figure.first, 1)
        if total:
            return Subject(scene.page.original(*total), "total")
    bound = figure.mention.low is None or figure.mention.high is None  # "more than 200" is no 200 more
    before = None if bound else scene.cue_before("increments", figure.first, 1)
    cue = scene.cue_after("increments", figure.last, 1) or before
    inside = next((c for c in scene.cues.get("increments", ()) if figure.first <= c.first < figure.last), None)
    part = cue or inside
    return Subject(scene.page.original(part.first, part.last), "part") if part else None
