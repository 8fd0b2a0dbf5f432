"""What narrows a figure: the place or target it is for, or that it is a part or a sum."""

from __future__ import annotations

from models.claims.choice import Chosen
from models.claims.cues import Cue
from models.claims.names.cast import Cast
from models.claims.names.name import key_of
from models.claims.parts import part_cue
from models.claims.places import stands_behind
from models.claims.scene import Figure, Scene
from models.claims.subjects.subject import Subject, named
from models.claims.subjects.thing import characters_before
from models.measure import Measure, Nature

_FRONT = 4  # words


def read_scope(
    scene: Scene, figure: Figure, subject: Subject | None, cast: Cast, measure: Measure | None
) -> Subject | None:
    """Reads the place or target that narrows a figure: a name behind a preposition, close by, not the subject.

    A place narrows nothing where it is the subject, and a penalty is the same wherever the court sits.
    """
    if measure and (measure.about in ("event", "place") or measure.on):
        return _elsewhere(scene, figure, subject, cast) if measure.about == "event" else None
    deal = measure is not None and measure.nature == "one_off" and measure.about == "entity" and not measure.into
    clause = scene.clause_of(figure.first)
    for name in scene.names:
        if deal and not name.place:
            continue  # "a contract with X", "120 trains from X": the other side
        if any(figure.last <= c.first < name.first for c in scene.cues.get("parts", ())):
            continue  # "9,000 workers, including 900 in X"
        behind = name.place and name.first >= figure.last and not scene.verbs_last  # 70%はカナダのXが持つ
        placed = stands_behind(name, scene.cues, ("at", "place_at")) or behind
        near = scene.clause_of(name.first) == clause and placed
        full = named(name, cast)
        if near and (subject is None or full.key not in subject.key):
            return full
    return None


def _elsewhere(scene: Scene, figure: Figure, subject: Subject | None, cast: Cast) -> Subject | None:
    """Reads where a storm or ship did something else ("had earlier killed eight people in the north of X").

    Where verbs end a sentence, the place stands before the turn that tells of it (X北部も通過し).
    """
    cues = [cue for cue in scene.cues.get("elsewhere_before", ()) if cue.last <= figure.first]
    if subject is None or not subject.thing or not cues:
        return None
    if scene.verbs_last:
        places = [n for n in reversed(scene.names) if n.place and n.last <= cues[-1].first]
    else:
        clause = scene.clause_of(figure.first)
        if scene.clause_of(cues[-1].first) != clause:
            return None
        places = [n for n in scene.names if n.place and n.first >= figure.last and scene.clause_of(n.first) == clause]
    return next((named(name, cast) for name in places if name.key not in subject.key), None)


def read_extent(scene: Scene, figure: Figure, nature: Nature | None, anew: bool = False) -> Subject | None:
    """Reads a figure that is a part of a count, or a sum of several, as narrowed to that.

    "three more", "tiga warga terakhir" and "including three children" are parts; "58 million in total" sums up single
    events, while a count is a total in any case. "More than 200" is no 200 more, nor "200 last year", nor
    what is counted `anew`, behind a count of something else ("killed 12 and injured another 30").
    """
    part_of_it = None if anew else part_cue(scene, figure)  # "4,280 cases, including 11 deaths": no part of them
    cue = part_of_it or (_of_the(scene, figure) if nature in ("cumulative", "tally") else None)
    if cue:
        return Subject(scene.page.original(*cue), "part")
    if nature in ("one_off", "flow") and figure.mention.kind != "quantity":
        total = scene.cue_after("totals", figure.last, 1) or scene.cue_before("totals", figure.first, 1)
        if total:
            return Subject(scene.page.original(*total), "total")
    part = None if anew or figure.mention.kind == "percent" else _increment(scene, figure)
    return Subject(scene.page.original(*part), "part") if part else None


def read_front(scene: Scene, figure: Figure, carried: bool) -> Subject | None:
    """Reads where a figure that only goes on with the one before is told of ("En las zonas rurales la cifra llegó a").

    The sentence opens with "in" and small words, up to a comma or the article of the value; a time is no place.
    """
    opening = next((c for c in scene.cues.get("place_at", ()) if c.first == scene.first), None)
    if not carried or opening is None:
        return None
    articles = {i for cue in scene.cues.get("articles", ()) for i in range(*cue)}
    stops = {f.first for f in (*scene.figures, *scene.dates)} | {n.first for n in scene.names} | {figure.first}
    first = last = opening.last + (opening.last in articles)
    while last - first < _FRONT and last not in stops | articles and scene.page.words[last].isalpha():
        last += 1
    closed = last < scene.last and last not in stops and (last in articles or scene.page.words[last] == ",")
    text = scene.page.original(first, last)
    return Subject(text, key_of(text)) if closed and last > first else None


def _of_the(scene: Scene, figure: Figure) -> Cue | None:
    """Reads "nine of the injured": not all of them."""
    if figure.mention.unit is not None and figure.mention.kind != "number":
        return None
    link = scene.cue_after("of", figure.last, 0)
    the = scene.cue_after("articles", link.last, 0) if link else None
    told = any(f.first <= link.last <= f.last + 2 for f in scene.figures if f is not figure) if link else False
    return Cue(link.first, the.last) if link and the and not told else None


def _increment(scene: Scene, figure: Figure) -> Cue | None:
    bound = figure.mention.low is None or figure.mention.high is None
    spans = [(when.first, when.last) for when in scene.dates] + [(name.first, name.last) for name in scene.names]
    dated = {i for first, last in spans for i in range(first, last)}  # "last year", "New Zealand"
    compared = {cue.first for cue in scene.cues.get("baseline", ())}
    cues = [c for c in scene.cues.get("increments", ()) if c.first not in dated and c.last not in compared]
    for cue in cues:
        after = figure.last <= cue.first <= figure.last + scene.stride
        before = not bound and figure.first - scene.stride <= cue.last <= figure.first
        if after or before or figure.first <= cue.first < figure.last:
            return cue
    return None


def read_segment(scene: Scene, chosen: Chosen) -> Subject | None:
    """Reads the part of a business that a result is of, before its measure in the clause ("手机业务收入")."""
    if chosen.measure.about != "entity" or chosen.measure.nature != "flow":
        return None
    ahead = chosen.first
    cues = [cue for cue in scene.in_clause("segments", ahead) if cue.last <= ahead]
    if not cues or any(cues[-1].last <= name.first < ahead for name in scene.names):
        return None
    text = characters_before(scene, cues[-1].first) + scene.page.original(*cues[-1])
    return Subject(text, key_of(text))
