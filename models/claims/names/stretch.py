"""A stretch of text in which names are looked for, with all that a finder of names may lean on."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from models.claims.names.evidence import Evidence
from models.claims.names.name import Name
from models.language import Language
from models.page import Page


@dataclass(slots=True)
class Stretch:
    """The tokens `first` to `last` (exclusive) of a page, usually one sentence.

    `taken` are tokens of mentions, which are in no name, `dated` those of dates among them; `verbs` those at which a
    verb begins; `evidence` is what the whole text tells of its words.
    """

    page: Page
    first: int
    last: int
    language: Language
    taken: Collection[int]
    evidence: Evidence
    verbs: Collection[int] = ()
    dated: Collection[int] = ()


# Finds the names of one kind of script in a stretch, in order of place; words of other scripts it leaves alone.
Finder = Callable[[Stretch], list[Name]]
