"""Whom a sentence is about: what later sentences mean by "it" and "the company"."""

from __future__ import annotations

from models.claims.attribution import Speaker
from models.claims.names.cast import Cast
from models.claims.names.name import Name
from models.claims.places import attributive, stands_behind
from models.claims.scene import Scene
from models.claims.subjects.subject import Subject, Topic, named

_QUOTES = frozenset("\"“”«»„'‘’")


def leading(scene: Scene, speaker: Speaker | None, cast: Cast, topic: Topic) -> Subject | None:
    """Gives the entity that a sentence is about: its first name that is neither the speaker's nor only a place.

    A person is what a text is about only where it has spoken of nobody else: "it" and "the company" are no person.
    """
    office = cast.works_for.get(speaker.key) if speaker else None
    silent = {speaker.key if speaker else None, cast.known_as(office).key if office else None}
    told = {cue.last for cue in scene.cues.get("says_after", ())}  # "X told Y": Y only hears it
    free = [n for n in scene.names if cast.known_as(n).key not in silent and not (speaker and n.first in told)]
    free = [n for n in free if not (speaker and speaker.tokens[0] <= n.first and n.last <= speaker.tokens[1])]
    free = [name for name in free if not attributive(name, scene.cues) and not _put_in(scene, name)]
    free = [name for name in free if not stands_behind(name, scene.cues, ("at", "place_at", "by"))]
    free = [name for name in free if not (name.place and stands_behind(name, scene.cues, ("of",)))]
    free = [name for name in free if not _is_thing(scene, name) and not only_whence(scene, name)]
    entities = [name for name in free if name.key not in cast.people]
    entities.sort(key=lambda name: name.place)  # "the explosion at the plant of X in Y": about X
    leads = entities or ([] if topic.entity else free)
    return named(leads[0], cast) if leads else None


def only_whence(scene: Scene, name: Name) -> bool:
    """Says whether a place only tells where or whence, where particles mark whom a sentence is about (チリ北部の鉱山).

    A language whose verbs stand last and that has no such particles tells nothing by their lack.
    """
    marks = {cue.first for role in ("topic_marks", "subject_marks") for cue in scene.cues.get(role, ())}
    return scene.verbs_last and scene.stride > 1 and name.place and name.last not in marks


def _is_thing(scene: Scene, name: Name) -> bool:
    """Says whether a name is a ship's or the like, or stands in quotes: no company."""
    words = scene.page.words
    quoted = words[name.first - 1] in _QUOTES and words[name.last : name.last + 1] != [] and words[name.last] in _QUOTES
    first = name.first - (name.first > scene.first and words[name.first - 1] in _QUOTES)
    return quoted or any(cue.last == first for cue in scene.cues.get("object_words", ()))


def _put_in(scene: Scene, name: Name) -> bool:
    """Says whether a name opens brackets: what is only put in is not what a sentence is about."""
    return scene.page.words[max(name.first - 1, 0)] in "(（"
