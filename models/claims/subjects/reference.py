"""Subjects that are only referred to: "its", "the company", "we", and who was spoken of last.

Each way takes what was named before and must leave one candidate; a pack's words decide which way applies.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.claims.names.cast import Cast
from models.claims.names.name import Name
from models.claims.places import stands_behind
from models.claims.scene import Scene
from models.claims.subjects.question import Question
from models.claims.subjects.subject import Subject, named

_OPENING_REACH = 0
_OWN_REACH = 2  # tokens between "its" and what is owned


def we(question: Question) -> Subject | None:
    """Reads "we" before a figure as the office that the speaker speaks for."""
    spoken = any(cue.first < question.figure.first for cue in question.scene.cues.get("first_person", ()))
    office = question.cast.works_for.get(question.speaker.key) if question.speaker and spoken else None
    return named(office, question.cast) if office else None


def _only_tells(question: Question, name: Name) -> bool:
    """Says whether a person speaks of another's: "Valls dijo que la compañía mantiene su objetivo"."""
    referred = any(question.scene.cues.get(role) for role in ("back_references", "near_references"))
    return referred and question.speaks(name) and question.cast.known_as(name).key in question.cast.people


def its_own(question: Question) -> Subject | None:
    """Reads "its net profit" and "the cost of its own model" as of the name before it, else of the last entity."""
    scene, chosen = question.scene, question.chosen
    if chosen is None:
        return None
    for cue in scene.cues.get("own", ()):
        behind = any(o.first == chosen.last and o.last == cue.first for o in scene.cues.get("of", ()))
        if behind or 0 <= chosen.first - cue.last <= _OWN_REACH * scene.stride:
            owned = [n for n in scene.names if behind and cue.last <= n.first <= cue.last + _OWN_REACH]
            if owned:
                return named(owned[0], question.cast)  # "the training cost of its model X"
            if any(cue.last <= n.first and n.last <= chosen.first for n in scene.names):
                continue  # "Su rival Gasnor ganó"
            before = [n for n in scene.names if n.last <= cue.first and not n.place and not _only_tells(question, n)]
            return named(before[-1], question.cast) if before else question.topic.entity
    return None


def speaks_of_itself(question: Question) -> Subject | None:
    """Reads "X said it would hire 650 people" as of X, and what the article's main company says without a name."""
    speaker, topic = question.speaker, question.topic
    itself = speaker_itself(question)
    if speaker is None or itself is None:
        return None
    if topic.main and topic.main.key == speaker.key and as_before(question):
        return itself
    pronouns = set(question.scene.cues.get("pronoun_speakers", ())) & set(
        question.scene.cues.get("back_references", ())
    )
    between = [cue for cue in pronouns if speaker.tokens[1] <= cue.first and cue.last <= question.figure.first]
    return itself if between and not _names_between(question, max(between).last) else None


def _names_between(question: Question, first: int) -> bool:
    return any(
        first <= name.first and name.last <= question.figure.first and not question.placed(name)
        for name in question.scene.names
    )


def referred_to(question: Question) -> Subject | None:
    """Reads "the company" in the figure's clause as the entity that the article is about, "该公司" as the last one."""
    topic = question.topic
    if _refers(question, "near_references"):
        happened = topic.event is not None and topic.entity is not None and topic.entity.key == topic.event.key
        # where only an event was spoken of, "that company" is who told of it
        return topic.aside or (None if happened else topic.entity) or topic.teller or topic.entity
    if not _refers(question, "back_references"):
        return None
    return _called(question) or topic.main or topic.entity or _first_named(question)


def _called(question: Question) -> Subject | None:
    """Gives whom the article called so beside a name ("la empresa X ...; la empresa pagará 5.000 a cada familia")."""
    cues = [cue for cue in question.scene.cues.get("back_references", ()) if cue.last <= question.figure.first]
    return question.topic.called.get(question.scene.page.words[cues[-1].last - 1]) if cues else None


def callings(scene: Scene, cast: Cast) -> Iterator[tuple[str, Subject]]:
    """Gives what a sentence calls somebody right before a name, with who it is: "la empresa X" is an "empresa"."""
    for cue in scene.cues.get("back_references", ()):
        for name in scene.names:
            if name.first == cue.last and not name.place:
                yield scene.page.words[cue.last - 1], named(name, cast)


def of_rival(question: Question) -> Subject | None:
    """Reads what "that company" does with a thing as the rival's, where the sentence before told of one in passing."""
    return question.topic.aside if _refers(question, "near_references") else None


def _first_named(question: Question) -> Subject | None:
    """Gives the name that the sentence begins with, for an "it" in the first one of an article."""
    first = next((n for n in question.scene.names if n.first == question.scene.first), None)
    return named(first, question.cast) if first and first.last <= question.figure.first else None


def _refers(question: Question, role: str) -> bool:
    """Says whether words that stand for another subject lead to the figure in its clause, past no other name."""
    scene, figure = question.scene, question.figure
    cues = scene.cues.get(role)
    if not cues:
        return False
    clause = scene.clause_of(figure.first)
    # "the company was fined by X"
    others = [
        name for name in scene.names if not stands_behind(name, scene.cues, ("by",)) and not _whither(scene, name)
    ]
    return any(
        cue.last <= figure.first
        and scene.clause_of(cue.first) == clause
        and not any(cue.last <= name.first and name.last <= figure.first for name in others)
        and not any(name.first <= cue.first < name.last for name in scene.names)
        for cue in cues
    )


def _whither(scene: Scene, name: Name) -> bool:
    """Says whether a place before a verb at the end only tells where something is (同社は愛知県の新工場に)."""
    marks = (cue.first for role in ("topic_marks", "subject_marks") for cue in scene.cues.get(role, ()))
    return scene.verbs_last and name.place and name.last not in marks


def own_result(question: Question) -> Subject | None:
    """Gives a company whose sentence it is as the subject of the results that it tells (Xは…と発表した)."""
    scene, speaker = question.scene, question.speaker
    if question.chosen is None or not question.chosen.measure.own or speaker is None:
        return None
    marks = {cue.first for role in ("topic_marks", "subject_marks") for cue in scene.cues.get(role, ())}
    others = [n for n in scene.names if not question.speaks(n) and not question.placed(n)]
    section = question.language.claims
    unmarked = section.verbs_last and not section.topic_marks  # whom a sentence is about opens it
    return None if others or not (unmarked or speaker.tokens[1] in marks) else speaker_itself(question)


def as_before(question: Question) -> Subject | None:
    """Gives the last entity where the sentence names nobody but the speaker, places and whom other figures are of."""
    others = [n for n in question.scene.names if not question.speaks(n) and not question.placed(n)]
    others = [n for n in others if not _of_another(question, n)]
    if any(cue.first < question.figure.first for cue in question.scene.cues.get("rivals", ())):
        return None  # "his wife got three years": it is about another one, though it names nobody
    entity, measure = question.topic.entity, question.chosen.measure if question.chosen else None
    person = entity is not None and entity.key in question.cast.people
    if person and measure and (measure.own or measure.nature in ("flow", "level")):
        return None  # nobody has revenue or employees of his own
    return None if others else entity


def _of_another(question: Question, name: Name) -> bool:
    """Says whether a name stands behind another figure: "logró el 52,3 %, frente al 47,7 % de X"."""
    return any(question.figure.last <= other.first and other.last <= name.first for other in question.scene.figures)


def place_as_before(question: Question) -> Subject | None:
    """Gives the last place that had a figure of its own, else the article's, where the sentence names no other."""
    others = [n for n in question.scene.names if n.place or question.placed(n)]
    event = question.topic.event
    return None if others else question.topic.place or (None if event is None or event.thing else event)


def speaker_itself(question: Question) -> Subject | None:
    """Gives a speaking office as the subject of what it says, where nobody else is named."""
    speaker = question.speaker
    if speaker is None or speaker.anonymous or speaker.generic or speaker.key in question.cast.people:
        return None
    return Subject(speaker.text, speaker.key)
