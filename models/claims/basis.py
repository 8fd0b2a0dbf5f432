"""What a change is held against where it is not the year before: "up 0.4 percent on the month", "环比增长3.2%".

Changes on the month, the quarter and the year look alike and are different facts. One on the period right before has
that for a scope, under the same key in all languages; one on the year before is what most tell, and has none.
"""

from __future__ import annotations

from datetime import date, timedelta

from models.claims.cues import Cue
from models.claims.period import Time
from models.claims.scene import Figure, Scene
from models.claims.subjects.subject import Subject
from models.measure import sequence_words

KEY = "the period before"
_REACH = 9  # words between a change and what it is held against
_WEEK, _MONTH, _QUARTER = timedelta(days=10), timedelta(days=45), timedelta(days=135)
_LATEST = {"week": _WEEK, "month": _MONTH, "quarter": _QUARTER, "range": _QUARTER}


def read_basis(scene: Scene, figure: Figure, time: Time, published: date | None, code: str) -> Subject | None:
    """Gives the period right before as what narrows a change, or None."""
    if figure.mention.unit not in ("percent", "percentage_point"):
        return None
    return _told(scene, figure, code) or _dated(scene, figure, time.period_start or published)


def _told(scene: Scene, figure: Figure, code: str) -> Subject | None:
    table = sequence_words(code)
    for i in table.places(scene.page, scene.first, scene.last):
        match = table.match(scene.page, i)
        if match and match[0] <= scene.last and _beside(scene, figure, (i, match[0])):
            return Subject(scene.page.original(i, match[0]), KEY)
    return None


def _beside(scene: Scene, figure: Figure, span: tuple[int, int]) -> bool:
    """Says whether words belong to a figure: close in its clause or the next, with no other percentage between."""
    low, high = min(span[1], figure.last), max(span[0], figure.first)
    between = any(low <= f.first < high and f.mention.unit == figure.mention.unit for f in scene.figures if f != figure)
    near = scene.distance(span, (figure.first, figure.last)) <= _REACH
    return near and not between and scene.crossings(span[0], figure.first) <= (span[0] >= figure.last)


def _dated(scene: Scene, figure: Figure, until: date | None) -> Subject | None:
    """Reads "up 3.2 percent from the first quarter", told of the second."""
    for when in scene.dates:
        span = _compared(scene, figure, when)
        reach, start = _LATEST.get(when.mention.grain or ""), when.mention.period_start
        if span is None or reach is None or until is None or start is None:
            continue
        if timedelta(0) < until - start <= reach and _beside(scene, figure, span):
            return Subject(scene.page.original(*span), KEY)
    return None


def _compared(scene: Scene, figure: Figure, when: Figure) -> Cue | None:
    """Gives a time that a change is held against, with the word for that before it, or behind (verbs last)."""
    if cue := scene.cue_before("baseline", when.first, 2):
        return Cue(cue.first, when.last) if figure.last <= cue.first else None
    behind = scene.cue_after("compared", when.last, 1) if scene.verbs_last else None
    return Cue(when.first, behind.last) if behind and when.last <= figure.first else None
