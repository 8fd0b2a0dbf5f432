"""The question whose figure it is: a figure in its sentence, and all that an answer may lean on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from models.claims.attribution import Speaker
from models.claims.choice import Chosen
from models.claims.names.cast import Cast
from models.claims.names.name import Name
from models.claims.places import stands_behind
from models.claims.scene import Figure, Scene
from models.claims.subjects.subject import Subject, Topic
from models.language import Language


@dataclass(slots=True)
class Question:
    """A figure of a sentence and its measure, the article's cast, who speaks, and what was spoken of before."""

    scene: Scene
    figure: Figure
    chosen: Chosen | None
    language: Language
    cast: Cast
    speaker: Speaker | None
    topic: Topic

    def speaks(self, name: Name) -> bool:
        """Says whether a name is the speaker's."""
        if self.speaker is None:
            return False
        inside = self.speaker.tokens[0] <= name.first and name.last <= self.speaker.tokens[1]
        return inside or self.cast.known_as(name).key == self.speaker.key

    def placed(self, name: Name) -> bool:
        """Says whether a name stands behind a preposition: it is where or whither, not who."""
        whither = name.place and any(cue.first == name.last for cue in self.scene.cues.get("goal_marks", ()))
        return whither or stands_behind(name, self.scene.cues, ("at", "place_at"))


# One way of telling the subject of a figure; it gives None where it sees no answer, or more than one.
Way = Callable[[Question], Subject | None]
