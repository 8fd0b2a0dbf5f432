"""Measures that a sentence leaves to the one before it: "the figure was 80 percent", "the police counted 38,000".

Such a figure names no measure of its own. It takes the one measure of its kind that the last figures had, where a
word for the value itself stands before it, or where a bare number is set against a count just given.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from models.claims.choice import Chosen
from models.claims.governing import counts
from models.claims.scene import Figure, Scene
from models.measure import accepts, attaining_words, dimension, measures, value_words

_REACH = 8  # words between a word for the value and the value
_SAID_REACH = 4  # words: "said there were at least 131"
_DEMANDED = "_demanded"
_OPENING = 3  # words before a figure that opens a sentence
_EXPECTED_REACH = 3  # words between "expects" and the value
_BESIDE = 6  # words between a count and the number set against it


@dataclass(slots=True)
class Given:
    """What the last sentence that gave figures measured, each measure once."""

    last: dict[str, Chosen] = field(default_factory=dict)
    told: set[str] = field(default_factory=set)

    def remember(self, chosen: Iterable[Chosen]) -> None:
        """Keeps the measures of a sentence; one without any leaves those before it."""
        named = {own.name: own for own in chosen}
        self.told |= named.keys()
        if named:
            self.last = named

    def of_another(self, own: Chosen, scene: Scene, figure: Figure) -> bool:
        """Says whether a sentence that opens with a figure counts something else than the ones before.

        "Sixteen were killed. Another 27 were injured": not 27 more of those.
        """
        opens = figure.first - scene.first <= _OPENING and figure == scene.figures[0]
        return opens and bool(self.last) and own.name not in self.told

    def _demanded(self) -> list[Chosen]:
        """Gives what is demanded of what was just told ("each gets 52,000. The union had demanded 80,000")."""
        catalogue = measures()
        names = {f"{own.name.removesuffix(_DEMANDED)}{_DEMANDED}": own for own in self.last.values()}
        return [own._replace(name=n, measure=catalogue[n]) for n, own in names.items() if n in catalogue]

    def carried(
        self, scene: Scene, figure: Figure, here: dict[int, Chosen], code: str, found: bool = False
    ) -> Chosen | None:
        """Gives the measure that a figure without one of its own takes over, or None.

        `here` are the measures of the sentence's figures so far, by their first tokens; `found` says whether the
        sentence has a word of any measure.
        """
        before = next((f for f in reversed(scene.figures) if f.first in here and f.last <= figure.first), None)
        if before is None:
            if _attained(scene, figure, code):
                return _only(figure, [own for own in self.last.values() if _may_be_attained(own)])
            if scene.in_clause("demands", figure.first):
                return _only(figure, self._demanded())
            whole = figure.mention.unit is not None or counts(scene, figure)  # no half of them
            spoken = (whole and _named_again(scene, figure, code)) or _counted_by(scene, figure)
            spoken = spoken or (not found and _expected(scene, figure))
            return _only(figure, self.last.values()) if spoken else None
        if _credited_anew(scene, before, figure) or _of_other_time(scene, before, figure):
            return _only(figure, [here[before.first]])
        if before.mention.unit == "percent" and _arrives(scene, before, figure):
            return _only(figure, [here[before.first]])
        near = scene.distance((before.first, before.last), (figure.first, figure.last)) <= _BESIDE
        near = near or _is_said(scene, figure)  # "12,000 marched ..., while police counted 5,000"
        if (
            not near
            or figure.mention.unit is not None
            or not counts(scene, figure)
            or before.mention.kind not in ("quantity", "number")
        ):
            return None
        return _only(figure, [here[before.first]])


def _expected(scene: Scene, figure: Figure) -> bool:
    """Reads "It now expects 1.68 million tonnes": right behind a verb of expecting, more or less of the same."""
    mention = figure.mention
    if mention.kind not in ("quantity", "money") or dimension(mention.kind, mention.unit) == "person":
        return False
    return any(scene.cue_before(role, figure.first, _EXPECTED_REACH) for role in ("forecast", "target"))


def _credited_anew(scene: Scene, before: Figure, figure: Figure) -> bool:
    """Reads "31 %, según el ministerio, y 72 %, según el sindicato": the same value as another one tells it."""
    alike = figure.mention.kind == before.mention.kind and figure.mention.unit == before.mention.unit
    credits_ = scene.cues.get("says_before", ())
    between = any(before.last <= cue.first < figure.first for cue in credits_)
    behind = any(figure.last <= cue.first <= figure.last + 2 for cue in credits_)
    return alike and between and behind and _follow(scene, before, figure)


def _of_other_time(scene: Scene, before: Figure, figure: Figure) -> bool:
    """Reads "llegará a 4.100 millones en 2030; el año pasado fue de 1.650 millones": the same value at another time.

    The clause behind a semicolon opens with a time of its own and names nobody.
    """
    start = scene.clause_start(figure.first)
    alike = figure.mention.kind == before.mention.kind and figure.mention.unit == before.mention.unit is not None
    opens = any(start <= when.first <= start + 1 and when.last <= figure.first for when in scene.dates)
    named = any(start <= name.first < figure.first for name in scene.names)
    apart = start > before.last and scene.page.words[start - 1] == ";"
    return (
        alike and opens and apart and not named and figure.mention.unit is not None and _follow(scene, before, figure)
    )


def _follow(scene: Scene, before: Figure, figure: Figure) -> bool:
    return not any(before.last <= other.first < figure.first for other in scene.figures)


def _may_be_attained(own: Chosen) -> bool:
    """Says whether one may have so much of a measure: a share or votes, but no turnout and no count of ballots."""
    return own.measure.about == "entity" and (own.measure.share or own.name == "votes")


def _only(figure: Figure, measures: Iterable[Chosen]) -> Chosen | None:
    """Gives the one measure that a figure may be of."""
    fitting = [own for own in measures if accepts(own.measure, figure.mention.kind, figure.mention.unit)]
    if len(fitting) != 1:
        return None
    return fitting[0]._replace(first=figure.first, last=figure.first)


def _arrives(scene: Scene, change: Figure, figure: Figure) -> bool:
    """Says whether a figure is the value that a change right before it arrives at ("rose 11 percent to 41.10")."""
    to = scene.cue_before("change_to", figure.first, 1)
    return to is not None and to.first == change.last and scene.clause_of(change.first) == scene.clause_of(figure.first)


def _named_again(scene: Scene, figure: Figure, code: str) -> bool:
    """Says whether a word for the value itself stands before a figure in its clause."""
    table = value_words(code)
    start = max(scene.clause_start(figure.first), figure.first - _REACH * scene.stride)
    return any(
        match[0] <= figure.first
        for i in table.places(scene.page, start, figure.first)
        if (match := table.match(scene.page, i)) is not None
    )


def _attained(scene: Scene, figure: Figure, code: str) -> bool:
    """Says whether a verb of attaining stands right before a figure: "her rival took 47 percent"."""
    return attaining_words(code).match_before(scene.page, figure.first) is not None


def _counted_by(scene: Scene, figure: Figure) -> bool:
    """Says whether somebody only sets a bare number of his own against the last: "the ministry counted 38,000"."""
    if figure.mention.unit is not None or len(scene.figures) != 1 or not counts(scene, figure):
        return False
    return _is_said(scene, figure)


def _is_said(scene: Scene, figure: Figure) -> bool:
    """Says whether a verb of saying stands shortly before a figure."""
    return any(0 <= figure.first - cue.last <= _SAID_REACH * scene.stride for cue in scene.cues.get("says_after", ()))
