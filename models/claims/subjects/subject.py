"""A subject, and what an article has spoken of so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from models.claim import SubjectFrom
from models.claims.names.cast import Cast
from models.claims.names.name import Name


class Subject(NamedTuple):
    """The words for people and the key that is compared; `thing` marks a named ship, storm or the like, `plain`
    what has no name ("rice"): it tells a fact only together with a place; `source` is where it is named."""

    text: str
    key: str
    thing: bool = False
    plain: bool = False
    source: SubjectFrom = "article"


@dataclass(slots=True)
class Topic:
    """What an article has spoken of so far: its first and its last entity, the rival of which the sentence before only
    told `aside`, the last place that had a figure of its own (a country's inflation), its event, the office that spoke
    last, and whom it `called` "the company" right before a name."""

    main: Subject | None = None
    entity: Subject | None = None
    aside: Subject | None = None
    place: Subject | None = None
    event: Subject | None = None
    teller: Subject | None = None
    called: dict[str, Subject] = field(default_factory=dict)


def named(name: Name, cast: Cast) -> Subject:
    """Gives a name as a subject, under its fullest form in the article."""
    full = cast.known_as(name)
    return Subject(full.text, full.key)
