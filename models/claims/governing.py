"""What it costs to take a word of a measure for what a figure gives: its distance, and what speaks against it.

A word governs its figure by standing near it. What lies between them raises the cost; what the figure cannot be
(another unit, a bare number far off, a percentage of something) makes it no candidate at all.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from models.claims.scene import Figure, Scene
from models.measure import COUNTERS, Measure, Word, accepts

_CLAUSE_COST = 5
_BEHIND_COST = 3
# A verb behind a sum of money tells what it is for ("spent 5 million to acquire X"), not what it measures.
_PURPOSE_COST = 8
_FIGURE_BETWEEN_COST = 4
_GENERIC_COST = 6
# A noun that is only counted gives way to the words around it ("300 employees were injured").
_COUNTED_COST = 9
_PART_COST = 10
# "killed 14 and injured 31": what stands before the "and" has its figure there
_AND_COST = 2
_TAKEN_COST = 3  # of a word that has a figure of its own in another clause
_DECISIVE = -1

_ARRIVES_REACH = 17  # words
_BARE_REACH = 5  # words; 8 behind a noun
_BESIDE_REACH = 1
_HAS_REACH = 4
_CHANGE_REACH = 8
_COUNTERS = frozenset("日天年月週周時时分秒回次度歳岁倍位番")
_ASIDE = (",", "(")
_CASE = "case"
_PARTS = frozenset(";；")  # what stands behind one is another statement
_YEAR = re.compile(r"(19|20)\d\d")


class Around(NamedTuple):
    """What stands around a figure: whether a share ("41 percent of ...") begins with it, and where an "and" does."""

    part: bool
    ands: tuple[int, ...]


def price(
    scene: Scene, figure: Figure, span: tuple[int, int], word: Word, measure: Measure, around: Around
) -> int | None:
    """Gives the cost of a word, or None where it cannot name what the figure is.

    A share is of what stands behind it: a word before it counts only close by, and one behind only where it may be
    what others are a share of.
    """
    part = around.part
    first, last = span
    if measure.event or not _PARTS.isdisjoint(scene.page.words[figure.last : first]):
        return None
    moves = word.kind == "verb" and figure.mention.unit == "percent" and _moves(scene, span)  # "shares lost 3 percent"
    if moves or not _may_be(scene, figure, measure) or _only_moves(scene, figure, span, word, measure):
        return None
    if figure.first <= first and last <= figure.last:
        specific = scene.stride == 1 and last - first > 1  # "registered voters"
        if figure.mention.kind == "money" and (figure.mention.per_unit or not specific):
            return None  # "25 rupiah per share" is no price of a share
        return _DECISIVE if specific else _inside(scene, figure, measure)
    if any(
        f.first <= first and last <= f.last and figure.mention.unit in (None, f.mention.unit) for f in scene.figures
    ):
        return None  # the noun of another figure
    behind = first >= figure.last
    edge = _edge(scene, figure) if behind else figure.last
    gap = scene.distance((figure.first, edge), span)
    crossings = scene.crossings(edge - 1 if behind else figure.first, first)
    reached = word.noun and not behind and gap <= _ARRIVES_REACH and crossings <= 1 and _arrives(scene, figure)
    if not reached and _too_far(figure, word, measure, gap, crossings, behind):
        return None
    if part and behind and not measure.share:
        return None
    cost = gap + _CLAUSE_COST * crossings + (_GENERIC_COST if measure.generic else 0)
    if measure.counted and word.noun and gap == 0:
        cost += _COUNTED_COST
    if behind and figure.mention.kind in ("money", "percent"):
        cost += _behind(scene, figure, word, gap, edge, part)
    elif not behind:
        cost += _PART_COST if part and gap > 2 else 0
        linked = word.noun and gap == 1 and any(cue.first == last for cue in scene.cues.get("of", ()))
        cost -= 1 if linked else 0  # "a fine of 5 million"
    cost += _by_particles(scene, figure, word, span, behind)
    low, high = min(last, edge), max(first, figure.first)
    cost += _AND_COST * any(low <= at < high for at in around.ands)
    if crossings:
        cost += _TAKEN_COST * _has_its_own(scene, figure, first)
        cost += _CLAUSE_COST * (behind and _changed_before(scene, figure))
    return cost + _FIGURE_BETWEEN_COST * _alike_between(scene, figure, span)


def _changed_before(scene: Scene, figure: Figure) -> bool:
    """Reads "净利润42亿元，同比增长18%，营收": a percentage behind its verb is of what was told before it.

    So it is in a clause of its own, in scripts without spaces.
    """
    if not scene.breaks or scene.verbs_last or figure.mention.unit != "percent":
        return False
    start = scene.clause_start(figure.first)
    led = any(
        start <= cue.first and cue.last == figure.first for role in ("rise", "fall") for cue in scene.cues.get(role, ())
    )
    return led and any(other.last <= start for other in scene.figures)


def _by_particles(scene: Scene, figure: Figure, word: Word, span: tuple[int, int], behind: bool) -> int:
    """Prices what particles and verbs at the end tell (38명이 숨지고 214명이 다쳤다).

    A noun marked as the topic behind a figure begins the next clause, and a word right behind another is that one's.
    """
    if not scene.verbs_last:
        return 0
    if behind:
        marks = (cue.first for role in ("topic_marks", "subject_marks") for cue in scene.cues.get(role, ()))
        return _CLAUSE_COST if word.noun and span[1] in marks else 0
    alike = (f for f in scene.figures if f.last <= span[0] and f.mention.unit == figure.mention.unit)
    return _AND_COST if any(span[0] - f.last <= 1 for f in alike) else 0


def _arrives(scene: Scene, figure: Figure) -> bool:
    """Says whether a figure is what a rise or fall right before it arrives at: "the toll of the ... rose to 27"."""
    to = scene.cue_before("change_to", figure.first, 0)
    return to is not None and any(scene.cue_before(role, to.first, 0) for role in ("rise", "fall"))


def _too_far(figure: Figure, word: Word, measure: Measure, gap: int, crossings: int, behind: bool) -> bool:
    """Says whether a word stands too far off for what it is, or for a figure that tells no unit of its own."""
    unit = figure.mention.unit
    if unit in COUNTERS and unit not in measure.units:
        return bool(crossings) or not word.noun or gap > _BESIDE_REACH or behind
    if unit == _CASE and unit not in measure.units and (crossings or gap > _BESIDE_REACH):
        return True  # people are counted as cases right beside what became of them: 死亡13例
    if word.kind == "beside" and (crossings or gap > (0 if behind else _BESIDE_REACH)):
        return True
    return unit is None and (crossings > 0 or gap > _BARE_REACH + 3 * (word.noun and not behind))


def _is_age(scene: Scene, figure: Figure) -> bool:
    """Says whether years only tell how old the one named before them is ("Ramiro Soto, de 58 años, fue detenido")."""
    if figure.mention.kind != "duration" or figure.mention.unit != "year":
        return False
    words, before = scene.page.words, figure.first - 1
    if before > scene.first and words[before] not in _ASIDE and words[before - 1] in _ASIDE:
        before -= 1
    put_in = words[before] in _ASIDE and (figure.last >= scene.last or words[figure.last] in (",", ")", "."))
    return put_in and any(name.last == before for name in scene.names)


def _only_moves(scene: Scene, figure: Figure, span: tuple[int, int], word: Word, measure: Measure) -> bool:
    """Says whether a verb of a sum only tells which way a percentage went ("las acciones perdieron un 3,2 %")."""
    if word.kind != "verb" or figure.mention.unit != "percent":
        return False
    return "money" in measure.units and any(
        cue.first <= span[0] < cue.last for role in ("rise", "fall") for cue in scene.cues.get(role, ())
    )


def _has_its_own(scene: Scene, figure: Figure, token: int) -> bool:
    """Says whether a word of another clause has a figure of the same unit there."""
    clause = scene.clause_of(token)
    return any(
        other.first != figure.first
        and other.mention.unit == figure.mention.unit
        and scene.clause_of(other.first) == clause
        for other in scene.figures
    )


def _behind(scene: Scene, figure: Figure, word: Word, gap: int, edge: int, part: bool) -> int:
    """Prices a word behind a sum or percentage: best where an "of" or "in" links them ("5 billion in revenue")."""
    if not word.noun:
        return _PURPOSE_COST if figure.mention.kind == "money" else 0
    if gap == 1 and figure.mention.kind == "money" and _linked(scene, edge):
        return _DECISIVE - gap
    return _BEHIND_COST if gap > 1 and not part else 0


def _moves(scene: Scene, span: tuple[int, int]) -> bool:
    """Says whether a word is also one for a rise or fall ("lost")."""
    return any((cue.first, cue.last) == span for role in ("rise", "fall") for cue in scene.cues.get(role, ()))


def _linked(scene: Scene, token: int) -> bool:
    """Says whether an "of" or "in" stands at a token ("5 billion in revenue")."""
    return any(cue.first == token for role in ("of", "at") for cue in scene.cues.get(role, ()))


def _edge(scene: Scene, figure: Figure) -> int:
    """Gives the token behind a figure, and behind the brackets that give it in another currency."""
    twins = [
        f for f in scene.figures if f.mention.twin == figure.mention.start or f.mention.start == figure.mention.twin
    ]
    words = scene.page.words
    for twin in twins:
        if (
            twin.first > figure.last
            and "(" in words[figure.last : twin.first]
            and words[twin.last : twin.last + 1] == [")"]
        ):
            return twin.last + 1
    return figure.last


def _may_be(scene: Scene, figure: Figure, measure: Measure) -> bool:
    """Says whether a figure's unit and size are such as the measure has."""
    mention = figure.mention
    if not accepts(measure, mention.kind, mention.unit) or _is_age(scene, figure):
        return False
    values = [value for value in (mention.low, mention.high) if value is not None]
    if measure.most is not None and any(value > measure.most for value in values):
        return False
    if measure.least is not None and mention.unit != "percent" and any(value < measure.least for value in values):
        return False
    if mention.unit == "percent" and "change" in measure.units:
        return _changes(scene, figure)
    return mention.unit is not None or counts(scene, figure)


def _changes(scene: Scene, figure: Figure) -> bool:
    """Says whether a percentage is what something rises or falls by: a word for that stands in its clause."""
    reach = _CHANGE_REACH * scene.stride
    here = scene.clause_of(figure.first)
    if scene.cue_after("more", figure.last, 0) or scene.cue_after("less", figure.last, 0):
        return True
    return any(
        scene.clause_of(cue.first) == here and figure.first - reach <= cue.last and cue.first <= figure.last + reach
        for role in ("rise", "fall", "compared")
        for cue in scene.cues.get(role, ())
    )


def counts(scene: Scene, figure: Figure) -> bool:
    """Says whether a bare number may be a count: a whole one, no year, no age put in between commas."""
    mention, words = figure.mention, scene.page.words
    values = [value for value in (mention.low, mention.high) if value is not None]
    if not values or _YEAR.fullmatch(mention.text) or any(value != value.to_integral_value() for value in values):
        return False
    before, behind = words[figure.first - 1 : figure.first], words[figure.last : figure.last + 1]
    if scene.breaks and mention.unit is None and behind and scene.page.glued(figure.last) and _counter(behind[0]):
        return False  # "100日": what is counted is told, though not known
    return not (before == [","] and behind in ([","], []))


def _counter(word: str) -> bool:
    """Says whether a character counts time, times or degrees: behind a number it tells what is counted."""
    return word in _COUNTERS


def _inside(scene: Scene, figure: Figure, measure: Measure) -> int | None:
    """Prices a word that the figure itself holds: "201 arrests" count arrests, "300 employees" only who they are."""
    if not measure.counted:
        return _DECISIVE
    here = scene.clause_start(figure.first)
    had = any(
        here <= cue.first
        and cue.last <= figure.first
        and scene.distance(cue, (figure.first, figure.last)) <= _HAS_REACH
        for cue in scene.cues.get("has", ())
    )
    of_place = measure.about == "place" and scene.cue_before("of", figure.first, 0) is not None
    return _COUNTED_COST if had or of_place else None


def _alike_between(scene: Scene, figure: Figure, span: tuple[int, int]) -> int:
    """Counts the figures of the same unit, or numbers between a count and a word: it is more likely theirs."""
    low, high = min(span[1], figure.last), max(span[0], figure.first)
    units = {figure.mention.unit} | ({None} if figure.mention.kind == "quantity" else set())
    return sum(
        low <= f.first and f.last <= high and f.mention.unit in units for f in scene.figures if f.first != figure.first
    )
