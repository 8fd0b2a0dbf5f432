"""Background: what an article tells of an earlier time stays of that time until it comes back to the present.

"In 2019 the same river killed 31 people. The damage was put at 54 billion." The damage is of 2019 too: a paragraph
that has gone back in time stays there until a sentence names a day of its own, and "at the time" goes back by itself.
"""

from __future__ import annotations

from datetime import date, timedelta

from models.claims.period import Time
from models.claims.scene import Figure, Scene
from models.measure import Measure

_RECENT = timedelta(days=60)
_CUMULATIVE = ("cumulative", "tally")


class Background:
    """The earlier time that the sentences of an article have gone back to; `published` is its day."""

    def __init__(self, published: date | None) -> None:
        self.published = published
        self._now: Time | None = None
        self._last: Time | None = None
        self._then = False
        self._end = 0

    def enter(self, scene: Scene) -> bool:
        """Goes on to the next sentence: into the past where it names a past time, back where it names another.

        Says whether a paragraph begins with it.
        """
        page = scene.page
        start = page.starts[scene.first] if scene.first < len(page) else len(page.text)
        new_paragraph = start < self._end or "\n" in page.text[self._end : start]
        self._end = page.ends[scene.last - 1] if scene.last > scene.first else start
        if new_paragraph:
            self._now = None
        if past := self._past(scene):
            self._now = self._last = past
        elif scene.dates:
            self._now = None
        self._then = bool(scene.cues.get("back_then")) and self._last is not None
        if self._then:
            self._now = self._last
        return new_paragraph

    def time_of(self, measure: Measure | None) -> Time:
        """Gives the time of a figure that has none of its own: that of the background, for what happens then."""
        if self._now is None or measure is None:
            return Time()
        happens = measure.nature in _CUMULATIVE or measure.about == "event"
        return self._now if happens or self._then else Time()

    def _past(self, scene: Scene) -> Time | None:
        """Gives the one past time of a sentence that names no recent one."""
        if self.published is None:
            return None
        if _opens_with_last_season(scene):
            return Time(date(self.published.year - 1, 1, 1), date(self.published.year - 1, 12, 31))
        times = [
            when.mention
            for when in scene.dates
            if scene.cue_before("baseline", when.first, 3) is None and not _below(scene, when)
        ]
        if not times or any(m.period_end is None or m.period_end > self.published - _RECENT for m in times):
            return None
        return Time(times[0].period_start, times[0].period_end)


def _opens_with_last_season(scene: Scene) -> bool:
    """Says whether a sentence goes back a season before its first figure: "Last season 4 million birds died"."""
    first = scene.figures[0].first if scene.figures else scene.last
    return any(cue.last <= first for cue in scene.cues.get("last_season", ()))


def _below(scene: Scene, when: Figure) -> bool:
    """Says whether the value behind a date is only what another one is compared with ("2021년의 73%보다 낮았다")."""
    following = next((figure for figure in scene.figures if figure.first >= when.last), None)
    return following is not None and any(c.first == following.last for c in scene.cues.get("baseline_behind", ()))
