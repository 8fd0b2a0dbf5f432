"""Things without a name as subjects: what is sold, built or measured ("the price of robusta coffee")."""

from __future__ import annotations

from models.claims.names.name import key_of
from models.claims.subjects.question import Question
from models.claims.subjects.subject import Subject

_STOPS = ("at", "of", "says_after", "rise", "fall", "change_to")
_LONGEST = 4  # words


def thing_measured(question: Question) -> Subject | None:
    """Reads the thing that a measure is of, up to four plain words behind it ("harga kopi robusta di Lampung")."""
    scene, chosen = question.scene, question.chosen
    if chosen is None or chosen.measure.event or chosen.last > question.figure.first:
        return None  # "3.8 kilometres long and ...": what follows is not what is long
    stops = {cue.first for role in _STOPS for cue in scene.cues.get(role, ())}
    stops |= {figure.first for figure in (*scene.figures, *scene.dates)}
    first = chosen.last
    if first in {cue.first for cue in scene.cues.get("of", ())} and question.language.claims.of:
        first += 1
    last = first
    while last < scene.last and last - first < _LONGEST and last not in stops and scene.page.words[last].isalpha():
        last += 1
    text = scene.page.original(first, last)
    return Subject(text, key_of(text), plain=True) if text else None
