"""Chooses the subject of a figure: the first way that knows one, in the order for what the measure is about.

What a measure is about decides where its subject stands: a company's profit names the company beside it or as
the clause's subject, a toll names the event's place or ship, a price the thing that is sold. A resolution is
accepted only when one candidate remains; else the subject stays empty. A new way to name a subject (an event by its
kind and day, a pronoun) is one more function in `WAYS`.
"""

from __future__ import annotations

from collections.abc import Mapping

from models.claim import SubjectFrom
from models.claims.subjects.clause import beside_measure, contrasted, in_clause, place_of, reporting
from models.claims.subjects.event import happening
from models.claims.subjects.penalty import laid_on
from models.claims.subjects.question import Question, Way
from models.claims.subjects.reference import (
    as_before,
    its_own,
    of_rival,
    own_result,
    place_as_before,
    referred_to,
    speaker_itself,
    speaks_of_itself,
    we,
)
from models.claims.subjects.subject import Subject
from models.claims.subjects.thing import thing_before, thing_measured
from models.measure import About

_BEFORE_PLACE: tuple[Way, ...] = (laid_on, contrasted, beside_measure, we)
_BEHIND_PLACE: tuple[Way, ...] = (
    its_own,
    speaks_of_itself,
    referred_to,
    in_clause,
    reporting,
    own_result,
    as_before,
    speaker_itself,
)
WAYS: Mapping[About, tuple[Way, ...]] = {
    "entity": (*_BEFORE_PLACE, *_BEHIND_PLACE),
    "place": (*_BEFORE_PLACE, place_of, its_own, in_clause, place_as_before),
    "event": (happening,),
    "thing": (thing_before, beside_measure, thing_measured, in_clause, of_rival),
}


_AT_THE_FIGURE: tuple[Way, ...] = (
    contrasted,
    beside_measure,
    its_own,
    reporting,
    own_result,
    thing_before,
    thing_measured,
)
_IN_THE_SENTENCE: tuple[Way, ...] = (in_clause, place_of, happening, referred_to)


def choose_subject(question: Question) -> Subject | None:
    """Chooses the subject of a figure, or None where no way knows one."""
    about = question.chosen.measure.about if question.chosen else "entity"
    for way in WAYS[about]:
        if subject := way(question):
            return subject._replace(source=_source(way, subject, question))
    return None


def _source(way: Way, subject: Subject, question: Question) -> SubjectFrom:
    """Says where a subject is named: at the figure, elsewhere in the sentence, or in the article around it."""
    if way in _AT_THE_FIGURE:
        return "figure"
    return "sentence" if way in _IN_THE_SENTENCE and subject is not question.topic.event else "article"
