"""Whom a sentence is about: what later sentences mean by "it" and "the company"."""

from __future__ import annotations

from models.claims.attribution import Speaker
from models.claims.names.cast import Cast
from models.claims.places import attributive, stands_behind
from models.claims.scene import Scene
from models.claims.subjects.subject import Subject, Topic, named


def leading(scene: Scene, speaker: Speaker | None, cast: Cast, topic: Topic) -> Subject | None:
    """Gives the entity that a sentence is about: its first name that is neither the speaker's nor only a place.

    A person is what a text is about only where it has spoken of nobody else: "it" and "the company" are no person.
    """
    free = [name for name in scene.names if speaker is None or cast.known_as(name).key != speaker.key]
    free = [name for name in free if not attributive(name, scene.cues)]
    free = [name for name in free if not stands_behind(name, scene.cues, ("at", "place_at"))]
    entities = [name for name in free if name.key not in cast.people]
    leads = entities or ([] if topic.entity else free)
    return named(leads[0], cast) if leads else None
