"""Whom a penalty or a ruling falls on: neither the court that gives it nor the office of the person it names."""

from __future__ import annotations

from models.claims.names.name import Name, key_of
from models.claims.places import stands_behind
from models.claims.subjects.clause import beside_measure, only_owner
from models.claims.subjects.court import is_court
from models.claims.subjects.question import Question
from models.claims.subjects.subject import Subject, named
from models.measure import is_people


def laid_on(question: Question) -> Subject | None:
    """Reads whom a fine, a prison term or a ruling is against; measures that fall on nobody have no such subject.

    It stands behind "against" or the measure's own word; else it is the first name before the figure, or in the
    sentence, that is neither court nor speaker nor place.
    """
    scene, figure = question.scene, question.figure
    if question.chosen is None or not question.chosen.measure.on:
        return None
    free = [n for n in scene.names if not question.speaks(n) and not is_court(scene.page, n, question.language.code)]
    free = [n for n in free if not stands_behind(n, scene.cues, ("by",)) and not only_owner(scene, n)]
    if group := _group(question, free):
        return group
    against = [n for n in free if stands_behind(n, scene.cues, ("against",))]
    if against:
        return named(against[0], question.cast)
    if fined := _referred(question):
        return fined
    beside = beside_measure(question)
    if beside and any(named(n, question.cast).key == beside.key for n in free):
        return beside
    offices = {office.key for person in free if (office := question.cast.works_for.get(person.key))}
    where = ("place_at",)  # "condenó a X": it falls on whom it goes to
    free = [n for n in free if not n.place and not stands_behind(n, scene.cues, where) and n.key not in offices]
    before = [n for n in free if n.last <= figure.first]
    if not scene.cue_before("passive", question.chosen.first, 1):
        # "the agency fined X 5 million": who is fined stands behind the verb
        before.sort(key=lambda n: n.first < question.chosen.last if question.chosen else False)
    return next((named(n, question.cast) for n in (*before, *free)), None)


def _group(question: Question, free: list[Name]) -> Subject | None:
    """Reads "40 other defendants were given two to nine years": people who are only counted, in a clause of no name."""
    scene, figure = question.scene, question.figure
    start = scene.clause_start(figure.first)
    if any(start <= name.first < figure.first for name in free):
        return None
    counted = [f for f in scene.figures if start <= f.first and f.last <= figure.first and is_people(f.mention.unit)]
    return Subject(counted[-1].mention.text, key_of(counted[-1].mention.text)) if counted else None


def _referred(question: Question) -> Subject | None:
    """Reads "multó a la empresa con": the one spoken of before stands between the measure's word and the figure.

    So it does where "to" leads to it ("impuso a la empresa una multa de").
    """
    scene, chosen, main = question.scene, question.chosen, question.topic.main or question.topic.entity
    if chosen is None or main is None or main.key in question.cast.people:
        return None
    to = {cue.last for cue in scene.cues.get("at", ())}
    between = any(
        (chosen.last <= cue.first or cue.first in to) and cue.last <= question.figure.first
        for role in ("back_references", "near_references")
        for cue in scene.cues.get(role, ())
    )
    known = [n for n in scene.names if not stands_behind(n, scene.cues, ("by", "place_at"))]
    named_too = any(chosen.last <= name.first and name.last <= question.figure.first for name in known)
    return main if between and not named_too else None
