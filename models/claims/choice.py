"""Which measure a figure gives, of those that its sentence names.

Each word of a measure in the sentence costs its distance from the figure; the cheapest wins, and a tie between
two measures is no answer.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from models.claims.scene import Figure, Scene
from models.measure import Measure, Word, accepts, measure_words, measures
from models.units import measures as units

_CLAUSE_COST = 5
_BEHIND_COST = 3
# A verb behind a sum of money tells what it is for ("spent 5 million to acquire X"), not what it measures.
_PURPOSE_COST = 8
_FIGURE_BETWEEN_COST = 4
_GENERIC_COST = 6
_LIMIT = 22


class Chosen(NamedTuple):
    """A measure and the tokens of the word that names it (last exclusive)."""

    name: str
    measure: Measure
    first: int
    last: int


class Found(NamedTuple):
    """A word of one or more measures in a sentence: tokens, last exclusive."""

    first: int
    last: int
    words: tuple[Word, ...]


def find_measures(scene: Scene, code: str) -> list[Found]:
    """Finds all words of measures in a sentence, the longest at each token."""
    table = measure_words(code)
    found: list[Found] = []
    i = scene.first
    while i < scene.last:
        match = table.match(scene.page, i)
        if match is None or match[0] > scene.last:
            i += 1
            continue
        found.append(Found(i, match[0], match[1]))
        i = match[0]
    return found


def choose_measure(scene: Scene, figure: Figure, found: list[Found]) -> Chosen | None:
    """Chooses the measure that a figure gives, or None."""
    prices = sorted(_prices(scene, figure, found), key=lambda price: (price[0], price[1].name))
    if not prices or prices[0][0] > _LIMIT:
        return None
    best = prices[0][1]
    rivals = {chosen.name for cost, chosen in prices if cost == prices[0][0]}
    return _as_demanded(scene, figure, best) if len(rivals) == 1 else None


def _as_demanded(scene: Scene, figure: Figure, chosen: Chosen) -> Chosen:
    """Gives the measure of what is demanded where a word for that governs the figure ("menuntut 12 tahun penjara").

    What is demanded and what is granted are two measures.
    """
    name = f"{chosen.name}_demanded"
    catalogue = measures()
    if not chosen.measure.on or name not in catalogue:
        return chosen
    return chosen._replace(name=name, measure=catalogue[name]) if _demands(scene, figure) else chosen


def _demands(scene: Scene, figure: Figure) -> bool:
    for cue in scene.cues.get("demands", ()):
        before = cue.last <= figure.first and scene.crossings(cue.first, figure.first) <= 1
        between = any(cue.last <= other.first and other.last <= figure.first for other in scene.figures)
        behind = cue.first >= figure.last and scene.clause_of(cue.first) == scene.clause_of(figure.first)
        if (before and not between) or (behind and scene.verbs_last):
            return True
    return False


def plain_measure(scene: Scene, figure: Figure, timed: bool) -> str | None:
    """Names what a count measures where no measure of the list fits: the word that governs it and what is counted.

    Such a measure is joined only with itself; the words for having are one ("has station"), and any other tells a fact
    only of a time that the text gives.
    """
    unit = figure.mention.unit
    if figure.mention.kind != "quantity" or unit is None or unit in units() or figure.mention.vague:
        return None
    if scene.cue_before("has", figure.first, 2):
        return f"has {unit}"
    if not timed:
        return None
    before = figure.first - 1
    word = scene.page.words[before] if before >= scene.first else ""
    small = word.isalpha() and scene.page.text[scene.page.starts[before]].islower()
    governs = (
        small
        and len(word) > 3
        and not any(c.first <= before < c.last for cues in _FUNCTION for c in scene.cues.get(cues, ()))
    )
    return f"{word} {unit}" if governs else None


_FUNCTION = (
    "at",
    "of",
    "place_at",
    "articles",
    "as_of",
    "baseline",
    "increments",
    "totals",
    "not_names",
    "clause_words",
    "own",
    "relative",
)


def _prices(scene: Scene, figure: Figure, found: list[Found]) -> Iterator[tuple[int, Chosen]]:
    catalogue = measures()
    unit = figure.mention.unit
    for first, last, words in found:
        for word in words:
            measure = catalogue[word.measure]
            if measure.event or not accepts(measure, figure.mention.kind, unit):
                continue
            cost = _cost(scene, figure, first, last, word.noun) + (_GENERIC_COST if measure.generic else 0)
            yield cost, Chosen(word.measure, measure, first, last)


def _cost(scene: Scene, figure: Figure, first: int, last: int, noun: bool) -> int:
    if figure.first <= first and last <= figure.last:
        return 0
    cost = scene.distance((figure.first, figure.last), (first, last)) + _CLAUSE_COST * scene.crossings(
        figure.first, first
    )
    if first >= figure.last and noun and cost > 1:
        cost += _BEHIND_COST
    if first >= figure.last and not noun and figure.mention.kind == "money":
        cost += _PURPOSE_COST
    between = (min(last, figure.last), max(first, figure.first))
    same = sum(
        1
        for other in scene.figures
        if other is not figure
        and between[0] <= other.first
        and other.last <= between[1]
        and other.mention.unit == figure.mention.unit
    )
    return cost + _FIGURE_BETWEEN_COST * same


def choose_event(scene: Scene, when: Figure, found: list[Found]) -> Chosen | None:
    """Chooses the event whose day a date is ("was opened on 17 November"): its verb stands close in the clause."""
    catalogue = measures()
    near = [
        (
            scene.distance((when.first, when.last), (first, last)),
            Chosen(word.measure, catalogue[word.measure], first, last),
        )
        for first, last, words in found
        for word in words
        if catalogue[word.measure].event and scene.clause_of(first) == scene.clause_of(when.first)
    ]
    near = [entry for entry in near if entry[0] <= 2 and not _between(scene, when, entry[1])]
    return min(near, key=lambda entry: (entry[0], entry[1].name))[1] if near else None


def _between(scene: Scene, when: Figure, chosen: Chosen) -> bool:
    low, high = min(when.first, chosen.first), max(when.first, chosen.first)
    return any(low < other.first < high for other in (*scene.figures, *scene.dates))
