"""How a figure is meant: modality, direction of a change, and whether it only restates or corrects a value."""

from __future__ import annotations

from collections.abc import Collection

from models.claim import Direction, Modality
from models.claims.cues import Cue
from models.claims.scene import Figure, Scene
from models.measure import and_words, measure_words

# The more binding word wins where a clause holds several ("is forecast to plan": a forecast).
_MODALITIES: tuple[Modality, ...] = ("hypothetical", "denial", "target", "forecast", "plan", "estimate")
_BESIDE: dict[Direction, str] = {"rise": "more", "fall": "less"}
_STATEMENT_REACH = 3  # words between a verb and the statement that it changes
_CHANGE_REACH = 5
_POINTS_REACH = 12  # points always are of a change or a gap: "raised its key rate on Wednesday by 25 points"
_BEHIND = 4  # words
_COMPARED_REACH = 5  # words between a time that is held against and its value


def read_modality(scene: Scene, figure: Figure, code: str) -> Modality:
    """Reads how a figure is asserted, from the words of its own clause or of the one that governs it.

    Behind a figure, what an "and" adds says nothing of it ("cuts 900 jobs and plans ...").
    """
    here, ands = scene.clause_of(figure.first), and_words(code)
    for modality in _MODALITIES:
        for cue in scene.cues.get(modality, ()):
            if _inside(cue, scene.figures) or _only_reported(scene, cue):
                continue
            behind = cue.first - figure.last
            added = behind > 0 and not ands.isdisjoint(scene.page.words[figure.last : cue.first])
            close = behind <= _BEHIND * scene.stride and not added
            near = cue.last <= figure.first or (scene.verbs_last and behind >= 0) or close
            if scene.clause_of(cue.first) == here and near:
                return modality
    governing = [
        (cue.last, modality)
        for modality in _MODALITIES
        for cue in scene.cues.get(modality, ())
        if cue.last <= figure.first
        and figure.first - cue.last <= 12
        and 0 <= scene.clause_of(figure.first) - scene.clause_of(cue.first) <= 1  # no aside's, which is closed by now
        and not _inside(cue, scene.figures)
        and not (modality == "hypothetical" and (_spent(scene, cue.last, figure) or _only_reported(scene, cue)))
    ]
    return max(governing)[1] if governing else "actual"


def _only_reported(scene: Scene, cue: Cue) -> bool:
    """Reads "Neun würden noch vermisst, sagte er": a mood that only tells that it is somebody's word."""
    if cue not in scene.cues.get("reported_moods", ()):
        return False
    clause = scene.clause_of(cue.first)
    verbs = (verb for role in ("says_after", "says_before", "verb_first") for verb in scene.cues.get(role, ()))
    return any(scene.clause_of(verb.first) != clause for verb in verbs)


def _spent(scene: Scene, token: int, figure: Figure) -> bool:
    """Says whether a word has a figure of its own before a clause ends: "may rise to 50, and 9 are closed"."""
    return any(token <= f.first < figure.first and scene.crossings(f.first, figure.first) > 0 for f in scene.figures)


def _inside(span: tuple[int, int], figures: list[Figure]) -> bool:
    return any(f.first <= span[0] and span[1] <= f.last for f in figures)


def read_direction(scene: Scene, figure: Figure, code: str) -> Direction | None:
    """Reads whether a figure is the amount of a rise or fall; the value a change arrives at has no direction.

    "rose 8.6 percent" and "naik sebesar 25 basis poin" are changes; "rose to 5.5 percent" is a level.
    """
    arrives = scene.cue_before("change_to", figure.first, 1)
    found: list[tuple[int, Direction]] = []
    directions: tuple[Direction, ...] = ("rise", "fall")
    for direction in directions:
        before = _change_before(scene, direction, figure)
        if before and scene.verbs_last and any(other.last == before.first for other in scene.figures):
            before = None  # "12%増の310億円": the rise is of the figure before it
        if before and figure.mention.kind != "percent" and measure_words(code).match(scene.page, before.first):
            continue  # "raised 42 million" in a funding round is no rise
        if before and not (arrives and before.last <= arrives.first) and _free(scene, before.last, figure.first):
            found.append((figure.first - before.last, direction))
        after = scene.cue_after(direction, figure.last, 1 if scene.verbs_last else 0)
        if figure.mention.kind == "percent":
            after = after or scene.cue_after(_BESIDE[direction], figure.last, 0)
        after = after or (_change_behind_value(scene, direction, figure) if not scene.verbs_last else None)
        goal = scene.verbs_last and any(
            figure.last in (cue.first, cue.last) and cue.first > figure.first
            for cue in scene.cues.get("goal_marks", ())
        )
        if (
            after and not goal and not (arrives and arrives.last == figure.first)
        ):  # "ist auf 47 gestiegen", 38人に増えた
            found.append((0, direction))
    if not found or (arrives and found[0][0] > 0 and arrives.last == figure.first):
        return None
    return min(found)[1]


def _change_before(scene: Scene, direction: Direction, figure: Figure) -> Cue | None:
    """Gives the last word for a change before a figure and near it; a date between them is one word."""
    cues = [cue for cue in scene.cues.get(direction, ()) if cue.last <= figure.first]
    reach = _POINTS_REACH if figure.mention.unit == "percentage_point" else _CHANGE_REACH
    near = cues and scene.distance(cues[-1], (figure.first, figure.last)) <= reach
    return cues[-1] if near else None


def _change_behind_value(scene: Scene, direction: Direction, figure: Figure) -> Cue | None:
    """Gives the word for a change behind the value that it arrives at: "um 6 Prozent auf 8,1 Milliarden gesunken"."""
    value = next((other for other in scene.figures if other.first >= figure.last), None)
    if value is None or not any(cue == (figure.last, value.first) for cue in scene.cues.get("change_to", ())):
        return None
    return scene.cue_after(direction, value.last, 0)


def _free(scene: Scene, first: int, last: int) -> bool:
    """Says that no other figure, and no clause border, lies between two tokens."""
    crowded = any(first <= f.first and f.last <= last for f in scene.figures)
    return not crowded and scene.clause_of(first) == scene.clause_of(max(last - 1, first))


def is_baseline(scene: Scene, figure: Figure, ands: Collection[str] = ()) -> bool:
    """Says whether another value is compared with this one ("than the 68.9 percent of 2020").

    `ands` are the words that add one thing to another: behind one, a figure is not what the word before it tells of.
    """
    below = any(cue.first == figure.last for cue in scene.cues.get("baseline_behind", ()))
    if below or _changes_into(scene, figure) or _of_compared_time(scene, figure):
        return True
    cue = scene.cue_before("baseline", _bound(scene, figure), 4)
    if cue is None or (cue.last - cue.first == 1 and figure.first - cue.last > 2):
        return False  # "than" and the like stand close, "higher than" may have words behind it
    if any(held.first == cue.last for held in scene.cues.get("compared", ())):
        return False  # "전년 동기 대비 18%": what it is held against is no value
    if cue.last - cue.first == 1 and scene.crossings(cue.first, figure.first) and not scene.verbs_last:
        return False  # "nach Kollision, 14 Seeleute"
    if _whence(scene, figure, cue):
        return False
    if _percent_of(scene, figure, cue) or (cue.last - cue.first == 1 and _added(scene, cue.last, figure, ands)):
        return False
    # "from 60 to 65" is a range, and a first figure that nothing precedes is compared with nothing.
    return any(other.last <= cue.first for other in scene.figures) or bool(
        scene.cue_before("rise", cue.first, 8) or scene.cue_before("fall", cue.first, 8) or cue.last - cue.first > 1
    )


def _added(scene: Scene, token: int, figure: Figure, ands: Collection[str]) -> bool:
    """Says whether words and an "and" lead from a token to a figure: "3,600 from the island and 900 from abroad"."""
    return token < figure.first - 1 and scene.page.words[figure.first - 1] in ands


def _whence(scene: Scene, figure: Figure, cue: Cue) -> bool:
    """Says whether a "from" only tells whence a name before the figure is ("Huaxing from China 45 percent")."""
    plain = any(other == cue for other in scene.cues.get("change_from", ()))
    return plain and any(name.first == cue.last and name.last <= figure.first for name in scene.names)


def _percent_of(scene: Scene, figure: Figure, cue: Cue) -> bool:
    """Says whether a figure is what a percentage right before it is of ("61,3 persen dari 682.000 pemilih")."""
    part = next((f for f in scene.figures if f.last == cue.first and f.mention.unit == "percent"), None)
    if part is None or figure.mention.unit == "percent" or cue.last - cue.first > 1:
        return False
    return not any(scene.cue_before(role, part.first, _CHANGE_REACH) for role in ("rise", "fall"))


def _of_compared_time(scene: Scene, figure: Figure) -> bool:
    """Reads "up 8 percent on the first half of 2024, which brought 4.2 billion": the time held against has a value.

    It stands shortly behind that time in its clause, with no change of its own between, and another of its unit before.
    """
    when = next((d for d in reversed(scene.dates) if d.last <= figure.first), None)
    if when is None or figure.first - when.last > _COMPARED_REACH * scene.stride:
        return False
    cue = scene.cue_before("baseline", when.first, 3)
    if cue is None or (cue.last - cue.first == 1 and when.first - cue.last > 2):
        return False
    if scene.crossings(cue.first, figure.first) or not _free(scene, when.last, figure.first):
        return False
    if any(when.last <= c.first < figure.first for role in ("rise", "fall", "and") for c in scene.cues.get(role, ())):
        return False
    return any(other.last <= cue.first and other.mention.unit == figure.mention.unit for other in scene.figures)


def _bound(scene: Scene, figure: Figure) -> int:
    """Gives the token at which a figure begins, with the "than" that only bounds it ("more than 80")."""
    bounded = (figure.mention.low is None) != (figure.mention.high is None)
    than = scene.cue_before("baseline", figure.first, 0) if bounded else None
    return than.first if than else figure.first


def _changes_into(scene: Scene, figure: Figure) -> bool:
    """Reads "from 40 to 50": the next figure is what this one became."""
    following = next((other for other in scene.figures if other.first >= figure.last), None)
    if following is None or scene.cue_before("change_from", figure.first, 1) is None:
        return False
    alike = figure.mention.unit in (None, following.mention.unit)
    return alike and scene.cue_before("change_to", following.first, 1) is not None


def find_parts(scene: Scene) -> dict[int, int]:
    """Reads which figures of a sentence add up to another one: number of the part to number of the whole.

    "860 workers, consisting of 510 in X and 290 in Y": at least two parts behind the word, of the whole's unit.
    """
    parts: dict[int, int] = {}
    for cue in scene.cues.get("consists", ()):
        before = [figure for figure in scene.figures if figure.last <= cue.first]
        if not before:
            continue
        whole = before[-1]
        listed = [f for f in scene.figures if f.first >= cue.last and f.mention.unit == whole.mention.unit]
        if len(listed) >= 2 and whole.mention.unit is not None:
            parts |= {figure.number: whole.number for figure in listed}
    return parts


def is_restated(scene: Scene, figure: Figure) -> bool:
    """Says whether a figure repeats what was said before, only to set the new value against it."""
    before, behind = scene.cue_before("restates", figure.first, 2), scene.cue_after("restates", figure.last, 3)
    told = before is not None and any(before.last <= f.first and f.last <= figure.first for f in scene.figures)
    if before and not told and not _inside(before, scene.dates):  # "the year before" is a time, no earlier statement
        return True
    if _stated_before(scene, figure) or _told_the_day_before(scene, figure) or _denied_beside(scene, figure):
        return True
    return behind is not None and not _inside(behind, scene.dates) and is_baseline(scene, figure)


def _stated_before(scene: Scene, figure: Figure) -> bool:
    """Reads "an earlier count had put the dead at five" and "it previously forecast a loss of 5".

    A sentence that opens so restates all its figures, else it is the first one behind.
    """
    told = {cue.first for role in ("forecast", "estimate", "target", "plan") for cue in scene.cues.get(role, ())}
    return any(
        cue.last <= figure.first
        and (
            (cue.first == scene.first and cue.last - cue.first > 2)
            or (cue.last in told and not any(cue.last <= other.first < figure.first for other in scene.figures))
        )
        and scene.clause_of(cue.first) == scene.clause_of(figure.first)
        for cue in scene.cues.get("restates", ())
    )


def _told_the_day_before(scene: Scene, figure: Figure) -> bool:
    """Reads "The day before, the ministry spoke of 27 dead": a sentence that opens so and has a verb for telling."""
    opening = next((c for c in scene.cues.get("told_before", ()) if c.first == scene.first), None)
    return opening is not None and any(
        opening.last <= verb.first and scene.clause_of(verb.first) == scene.clause_of(figure.first)
        for role in ("says_before", "says_after", "verb_first")
        for verb in scene.cues.get(role, ())
    )


def _denied_beside(scene: Scene, figure: Figure) -> bool:
    """Reads "28 people died, and not 29": a value that is denied right behind another one of its kind."""
    denied = any(cue.last == figure.first for cue in scene.cues.get("and_not", ()))
    return denied and any(f.last <= figure.first and _alike(f, figure) for f in scene.figures)


def _alike(one: Figure, other: Figure) -> bool:
    """Says whether two figures may count the same, a bare number whatever is counted before it."""
    return one.mention.kind == other.mention.kind or other.mention.unit in (None, one.mention.unit)


def is_correction(scene: Scene, figure: Figure) -> bool:
    """Says whether the sentence changes a statement that was made before, and this is the new value."""
    changed = (
        scene.cues.get("corrects")
        or _statement_moved(scene)
        or (_is_day(figure) and scene.cues.get("postpones"))
        or any(other.mention.unit == figure.mention.unit and is_restated(scene, other) for other in scene.figures)
        or any(_denied_beside(scene, other) and _alike(figure, other) for other in scene.figures if other != figure)
    )
    return bool(changed) and not is_restated(scene, figure) and not is_baseline(scene, figure)


def _statement_moved(scene: Scene) -> bool:
    """Says whether a statement was raised or cut: "raised its spending target", 計画を引き上げた."""
    moves = [cue for role in ("rise", "fall") for cue in scene.cues.get(role, ())]
    reach = _STATEMENT_REACH * scene.stride
    return any(
        0 <= told.first - move.last <= reach or 0 <= move.first - told.last <= reach * scene.verbs_last
        for told in scene.cues.get("statements", ())
        for move in moves
    )


def _is_day(figure: Figure) -> bool:
    return figure.mention.kind == "date"
