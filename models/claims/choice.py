"""Which measure a figure gives, of those that its sentence names.

Each word of a measure in the sentence costs its distance from the figure; the cheapest wins, and a tie between
two measures is no answer. Words around the figure may turn the measure into another one: years that are demanded are
no sentence, and a threshold measures nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeVar

from models.claims.governing import Around, price
from models.claims.names.eojeol import joins_words
from models.claims.names.script import cuts_katakana
from models.claims.scene import Figure, Scene
from models.measure import Measure, Word, accepts, measure_words, measures, phrases_of_measures, turn_words
from models.page import PhraseTable
from models.units import measures as units

T = TypeVar("T")

_LIMIT = 22
_DEMANDED = "_demanded"
_DEMANDED_REACH = 3
_WHOLE_REACH = 2
_EVENT_REACH = 10
_SAID_REACH = 2
_PASSED_COST = 2  # where verbs stand last, what a day is of stands behind it
# how many words before a figure, and behind it, a word that turns its measure may stand
_TURN_REACH = {
    "aside": (3, 1),
    "per": (-1, 1),
    "needed": (2, 0),
    "suspended": (1, 0),
    "per_share": (1, 1),
    "threatened": (10, 3),
    "average": (5, 3),
    "formerly": (8, 0),
    "margin": (1, 0),
    "ash": (8, 5),
    "at_list": (12, 6),
}
# those that may stand in a clause of their own ("at list prices, the order is worth 5 billion")
_OPENING = frozenset({"at_list"})
_AGE = "year_of_age"


class Chosen(NamedTuple):
    """A measure and the tokens of the word that names it (last exclusive)."""

    name: str
    measure: Measure
    first: int
    last: int


class Found(NamedTuple):
    """A word of one or more measures in a sentence, or one that turns them: tokens, last exclusive."""

    first: int
    last: int
    words: tuple[Word, ...] = ()
    turns: tuple[str, ...] = ()


def find_measures(scene: Scene, code: str) -> list[Found]:
    """Finds all words of measures in a sentence, the longest at each token, and all that turn them."""
    words = [Found(first, last, words=found) for first, last, found in _matches(scene, measure_words(code)) if found]
    found = words + [Found(first, last, turns=turns) for first, last, turns in _matches(scene, turn_words(code))]
    if scene.stride == 1:
        return found
    if scene.breaks:
        return [entry for entry in found if not cuts_katakana(scene.page.words, entry.first, entry.last)]
    phrases = phrases_of_measures(code)
    return [entry for entry in found if not joins_words(scene.page, entry.first, entry.last, phrases)]


def _matches(scene: Scene, table: PhraseTable[T]) -> Iterator[tuple[int, int, T]]:
    """Finds the longest phrase at each token that reaches beyond the one before it ("menelan biaya pembangunan")."""
    end = scene.first
    for i in table.places(scene.page, scene.first, scene.last):
        match = table.match(scene.page, i)
        if match and end < match[0] <= scene.last:
            end = match[0]
            yield i, *match


def choose_measure(scene: Scene, figure: Figure, found: Sequence[Found]) -> Chosen | None:
    """Chooses the measure that a figure gives, or None."""
    if _is_whole(scene, figure, found):
        return None
    figure = _as_part(scene, figure, found)
    prices = sorted(_prices(scene, figure, found), key=lambda price: (price[0], price[1].name))
    if not prices or prices[0][0] > _LIMIT:
        return None
    cheapest = [chosen for cost, chosen in prices if cost == prices[0][0]]
    here = scene.clause_of(figure.first)
    # of two as near, the one of the figure's own clause
    best = [chosen for chosen in cheapest if scene.clause_of(chosen.first) == here] or cheapest
    rivals = {chosen.name.removesuffix(_DEMANDED) for chosen in best}
    turned = [_turned(scene, figure, chosen, found) for chosen in best]
    alike = {chosen.name for chosen in turned if chosen} if all(turned) else set()
    # "a column of ash 9 km in height": what the height turns into is what the column tells
    return turned[0] if len(rivals) == 1 or len(alike) == 1 else None


def _as_part(scene: Scene, figure: Figure, found: Sequence[Found]) -> Figure:
    """Gives a bare number that is a part of the figure behind it the unit of that: "2,000 of its 24,000 jobs"."""
    whole = next((other for other in scene.figures if other.first >= figure.last), None)
    if figure.mention.unit is not None or whole is None or not _is_whole(scene, whole, found):
        return figure
    shared = {"kind": whole.mention.kind, "unit": whole.mention.unit}
    return figure._replace(mention=figure.mention.model_copy(update=shared))


def _is_whole(scene: Scene, figure: Figure, found: Sequence[Found]) -> bool:
    """Says whether a figure is only the whole that another one is a part of: "2,000 of its 24,000 jobs"."""
    reach = _WHOLE_REACH * scene.stride
    before = next((other for other in reversed(scene.figures) if other.last <= figure.first), None)
    part_before = before is not None and any(
        "whole" in entry.turns and entry.first == before.last and 0 <= figure.first - entry.last <= reach
        for entry in found
    )
    if part_before and before and before.mention.kind not in ("percent", "money"):
        return figure.mention.kind != "percent"
    return any("among" in entry.turns and entry.first == figure.last for entry in found)


def _prices(scene: Scene, figure: Figure, found: Sequence[Found]) -> Iterator[tuple[int, Chosen]]:
    catalogue = measures()
    part = figure.mention.unit == "percent" and any(
        "whole" in entry.turns and entry.first == figure.last for entry in found
    )
    around = Around(part, tuple(entry.first for entry in found if "and" in entry.turns))
    for entry in found:
        for word in entry.words:
            measure = catalogue[word.measure]
            cost = price(scene, figure, (entry.first, entry.last), word, measure, around)
            if cost is not None:
                yield cost, Chosen(word.measure, measure, entry.first, entry.last)


def _turned(scene: Scene, figure: Figure, chosen: Chosen, found: Sequence[Found]) -> Chosen | None:
    """Gives the measure that the words around a figure make of the chosen one, None where they leave none."""
    turns = {turn for entry in found for turn in entry.turns if _turns(scene, figure, entry, turn)}
    if figure.mention.low is None:
        turns.add("threatened")  # "up to 20 years in prison"
    if figure.mention.per_unit == "share":
        turns.add("per_share")
    if _of_shares(scene, chosen, found):
        turns.add("shares")
    if turns & {"aside", "per", "needed", "suspended"}:
        return None
    demanded = f"{chosen.name}{_DEMANDED}"
    catalogue = measures()
    if demanded in catalogue and _demands(scene, figure, demanded, found):
        return chosen._replace(name=demanded, measure=catalogue[demanded])
    for turn, name in chosen.measure.turns.items():
        if turn in turns and (not name or accepts(catalogue[name], figure.mention.kind, figure.mention.unit)):
            return chosen._replace(name=name, measure=catalogue[name]) if name else None
    return chosen


def _of_shares(scene: Scene, chosen: Chosen, found: Sequence[Found]) -> bool:
    """Says whether it is shares that gained or lost, before the verb ("las acciones perdieron un 3 %")."""
    clause = scene.clause_of(chosen.first)
    return any(
        "shares" in entry.turns and entry.last <= chosen.first and scene.clause_of(entry.first) == clause
        for entry in found
    )


def _turns(scene: Scene, figure: Figure, entry: Found, turn: str) -> bool:
    """Says whether a word that turns measures stands close enough to a figure, in its clause."""
    if turn not in _TURN_REACH:
        return False
    if turn not in _OPENING and scene.clause_of(entry.first) != scene.clause_of(figure.first):
        return False
    before, behind = (reach * scene.stride for reach in _TURN_REACH[turn])
    return 0 <= figure.first - entry.last <= before or 0 <= entry.first - figure.last < behind


def _demands(scene: Scene, figure: Figure, demanded: str, found: Sequence[Found]) -> bool:
    """Says whether a word for demanding governs a figure ("menuntut 12 tahun penjara").

    What is demanded and what is granted are two measures.
    """
    own = [(e.first, e.last) for e in found if any(word.measure == demanded for word in e.words)]
    for first, last in (*scene.cues.get("demands", ()), *own):
        crossings = scene.crossings(first, figure.first)
        before = last <= figure.first and crossings <= 1
        between = crossings and any(last <= other.first and other.last <= figure.first for other in scene.figures)
        behind = first >= figure.last and not crossings and "（" not in scene.page.words[figure.last : first]
        close = first - figure.last <= _DEMANDED_REACH * scene.stride
        if (before and not between) or (behind and (close or scene.verbs_last)):
            return True
    return False


def plain_measure(scene: Scene, figure: Figure, timed: bool) -> str | None:
    """Names what a count measures where no measure of the list fits: the word that governs it and what is counted.

    Such a measure is joined only with itself; the words for having are one ("has station"), and any other tells a fact
    only of a time that the text gives. A word that plays another part ("said 40 people") governs nothing.
    """
    unit = figure.mention.unit
    if figure.mention.kind != "quantity" or unit is None or unit in units() or figure.mention.vague:
        return None
    if scene.cue_before("has", figure.first, 2):
        return f"has {unit}"
    before = figure.first - 1
    if not timed or before < scene.first:
        return None
    word = scene.page.words[before]
    small = word.isalpha() and scene.page.text[scene.page.starts[before]].islower()
    plays = any(cue.first <= before < cue.last for cues in scene.cues.values() for cue in cues)
    return f"{word} {unit}" if small and len(word) > 3 and not plays else None


def choose_event(scene: Scene, when: Figure, found: Sequence[Found]) -> Chosen | None:
    """Chooses the event whose day a date is ("was opened on 17 November"): its word stands close in the clause.

    The day on which somebody spoke is none, nor is one that was planned before or that was put off.
    """
    if _is_former(scene, when, found) or (scene.verbs_last and scene.cue_after("as_of", when.last, 0)):
        return None
    catalogue = measures()
    near = [
        (
            _words_between(scene, when, entry) + (_PASSED_COST if scene.verbs_last and entry.last <= when.first else 0),
            Chosen(word.measure, catalogue[word.measure], entry.first, entry.last),
        )
        for entry in found
        for word in entry.words
        if _may_be_day_of(catalogue[word.measure], when)
        and _is_led(catalogue[word.measure], word, entry, found)
        and scene.clause_of(entry.first) == scene.clause_of(when.first)
    ]
    near = [entry for entry in near if entry[0] <= _EVENT_REACH and not _between(scene, when, entry[1], found)]
    if not near or _is_when_said(scene, when):
        return None
    nearest = min(entry[0] for entry in near)
    named = {chosen.name: chosen for gap, chosen in near if gap == nearest}
    return next(iter(named.values())) if len(named) == 1 else None


def _words_between(scene: Scene, when: Figure, entry: Found) -> int:
    """Counts the words between a date and a word of an event; a name is one."""
    low, high = min(when.last, entry.last), max(when.first, entry.first)
    named = sum(name.last - name.first - 1 for name in scene.names if low <= name.first and name.last <= high)
    return scene.distance((when.first, when.last), (entry.first, entry.last)) - named // scene.stride


def _is_led(measure: Measure, word: Word, entry: Found, found: Sequence[Found]) -> bool:
    """Says whether a verb that tells too little by itself has a word beside it for what it is of."""
    if measure.led_by is None or word.kind != "verb":
        return True
    return any(measure.led_by in other.turns for other in found if other.first != entry.first)


def _may_be_day_of(measure: Measure, when: Figure) -> bool:
    return measure.event and (not measure.day or when.mention.grain == "day")


def _is_when_said(scene: Scene, when: Figure) -> bool:
    """Says whether a verb of saying stands beside a date in its clause: the day of the statement."""
    expects = {*scene.cues.get("forecast", ()), *scene.cues.get("plan", ())}  # who expects tells of another day
    cues = [*scene.in_clause("says_after", when.first), *scene.in_clause("verb_first", when.first)]
    cues = [cue for cue in cues if cue not in expects]
    return any(abs(when.first - cue.last) <= _SAID_REACH or abs(cue.first - when.last) <= _SAID_REACH for cue in cues)


def _is_former(scene: Scene, when: Figure, found: Sequence[Found]) -> bool:
    """Says whether a date is what was planned before: "was due in December", "from December to 30 September"."""
    if any(_turns(scene, when, entry, "formerly") for entry in found if "formerly" in entry.turns):
        return True
    later = [other for other in scene.dates if other.first >= when.last]
    return bool(later) and bool(
        scene.cue_before("change_from", when.first, 1) and scene.cue_before("change_to", later[0].first, 1)
    )


def _between(scene: Scene, when: Figure, chosen: Chosen, found: Sequence[Found]) -> bool:
    """Says that another date, or a figure that the word does not govern too, stands between a date and a word."""
    low, high = min(when.last, chosen.last), max(when.first, chosen.first)
    if any(low <= d.first < high for d in scene.dates if d is not when and not _is_former(scene, d, found)):
        return True
    crossed = [f for f in scene.figures if low <= f.first < high and f.mention.unit != _AGE]
    words = [entry for entry in found if (entry.first, entry.last) == (chosen.first, chosen.last)]
    return not all(_governs(choose_measure(scene, other, found), words) for other in crossed)


def _governs(own: Chosen | None, words: Sequence[Found]) -> bool:
    """Says whether a word gives a figure its measure, or might: "sentenced to nine years in prison on Monday"."""
    if own is None:
        return False
    return any(own.first == entry.first or any(word.measure == own.name for word in entry.words) for entry in words)
