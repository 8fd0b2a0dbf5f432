"""Things without a name as subjects: what is sold, built or measured ("the price of robusta coffee")."""

from __future__ import annotations

from models.claims.choice import Chosen
from models.claims.names.name import key_of
from models.claims.names.script import hiragana, unspaced
from models.claims.scene import Scene
from models.claims.subjects.question import Question
from models.claims.subjects.subject import Subject

_STOPS = ("at", "of", "says_after", "rise", "fall", "change_to")
_LONGEST = 4  # words


def thing_before(question: Question) -> Subject | None:
    """Reads the thing that the measure's own word begins with ("Reispreis"), or that stands before it ("大米价格")."""
    scene, chosen = question.scene, question.chosen
    if chosen is None or chosen.measure.event:
        return None
    text = _written_together(scene, chosen) or (characters_before(scene, chosen.first) if scene.stride > 1 else "")
    return Subject(text, key_of(text), plain=True) if text else None


def _written_together(scene: Scene, chosen: Chosen) -> str:
    """Gives what stands before the measure in one word with it: the word was stemmed, so it is longer than read."""
    written = scene.page.original(chosen.first, chosen.first + 1)
    read = scene.page.words[chosen.first]
    compound = len(written) > len(read) and written.casefold().endswith(read)
    return written[: len(written) - len(read)] if compound else ""


def characters_before(scene: Scene, token: int) -> str:
    """Gives the characters right before a token, or before a particle that links them, back to what bounds them."""
    if scene.stride > 1 and not scene.breaks:
        return ""  # where spaces part words, what stands before a word is another one
    bounds = {i for cues in scene.cues.values() for cue in cues for i in range(*cue)}
    bounds |= {i for figure in (*scene.figures, *scene.dates) for i in range(figure.first, figure.last)}
    bounds |= {i for name in scene.names for i in range(name.first, name.last)}
    links = {cue.last: cue.first for cue in scene.cues.get("possessive", ())}
    last = links.get(token, token)
    first = last
    while first > scene.first and first - 1 not in bounds and _content(scene.page.words[first - 1]):
        first -= 1
    return scene.page.original(first, last) if 0 < last - first <= _LONGEST * scene.stride else ""


def _content(word: str) -> bool:
    return unspaced(word) and not hiragana(word)


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
