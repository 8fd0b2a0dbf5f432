"""One sentence under the reader's eyes: its tokens, mentions, names, cues and clauses.

Distances are counted in tokens; a clause ends at a comma, semicolon, dash or clause word of the pack.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from models.claims.cues import Cue, Cues
from models.claims.names.name import Name
from models.claims.names.script import unspaced
from models.mentions.mention import Mention
from models.page import Page

_COMMAS = frozenset(",，、")
_CLAUSE_MARKS = frozenset("…,;:—–()，；：、「」")


class Figure(NamedTuple):
    """A mention in a sentence: its number in the article, and its tokens (last exclusive)."""

    number: int
    mention: Mention
    first: int
    last: int


@dataclass(slots=True)
class Scene:
    """One sentence: tokens `first` to `last` (exclusive) of a page, and what was found between them.

    `stride` is how many tokens make a word: 2 in scripts whose tokens are characters. Every reach is counted in words.
    Where `verbs_last`, the verb that governs a figure stands behind it; where `breaks`, a space ends a clause.
    """

    page: Page
    first: int
    last: int
    text: str
    figures: list[Figure]
    dates: list[Figure]
    names: list[Name]
    cues: Cues
    quoted: bool = False
    heading: bool = False
    stride: int = 1
    verbs_last: bool = False
    breaks: bool = False
    _clauses: list[int] = field(default_factory=list)

    def clause_of(self, token: int) -> int:
        """Gives the number of the clause in which a token stands, counted from the sentence's start."""
        clauses = self._clauses
        if not clauses:
            clauses = self._clauses = list(_number_clauses(self))
        at = token - self.first
        return clauses[at] if 0 <= at < len(clauses) else clauses[0 if at < 0 else -1]

    def clause_start(self, token: int) -> int:
        """Gives the first token of the clause in which a token stands."""
        clause, first = self.clause_of(token), self.first
        if token <= first:
            return token
        token = min(self.last, token)  # behind the sentence: its last clause
        return first + bisect_left(self._clauses, clause, 0, token - first)

    def distance(self, a: Sequence[int], b: Sequence[int]) -> int:
        """Counts the words between two spans, 0 where they touch or overlap; a figure or date is one word."""
        first, last = min(a[1], b[1]), max(a[0], b[0])
        between = max(last - first, 0)
        for figure in (*self.figures, *self.dates):
            if first <= figure.first and figure.last <= last:
                between -= figure.last - figure.first - 1
        return between // self.stride

    def crossings(self, a: int, b: int) -> int:
        """Counts the clause borders between two tokens."""
        return abs(self.clause_of(a) - self.clause_of(b))

    def cue_before(self, role: str, token: int, within: int) -> Cue | None:
        """Gives the nearest cue of a role that ends at most `within` tokens before `token`."""
        cues = self.cues.get(role)
        if not cues:
            return None
        furthest = token - within * self.stride
        return next((cue for cue in reversed(cues) if furthest <= cue.last <= token), None)

    def cue_after(self, role: str, token: int, within: int) -> Cue | None:
        """Gives the nearest cue of a role that begins at most `within` tokens behind `token`."""
        cues = self.cues.get(role)
        if not cues:
            return None
        furthest = token + within * self.stride
        return next((cue for cue in cues if token <= cue.first <= furthest), None)

    def in_clause(self, role: str, token: int) -> list[Cue]:
        """Gives the cues of a role in the clause of a token."""
        cues = self.cues.get(role)
        if not cues:
            return []
        clause = self.clause_of(token)
        return [cue for cue in cues if self.clause_of(cue.first) == clause]


def _number_clauses(scene: Scene) -> Iterator[int]:
    """Numbers the clauses; behind an aside the clause goes on that it was put into ("X, which Y owns, rose")."""
    covered = {i for figure in (*scene.figures, *scene.dates) for i in range(figure.first, figure.last)}
    covered |= _appositions(scene)
    if scene.stride > 1:
        covered |= _pauses(scene)
    starts = {cue.first for cue in scene.cues.get("clause_words", ())}
    asides = {cue.first for cue in scene.cues.get("relative", ())} if scene.stride == 1 else set()
    number, last, marked, outer, around = 0, 0, True, -1, -1
    for i in range(scene.first, scene.last):
        if i in starts and not marked:
            last = number = last + 1  # ", which" is one border
        yield number
        marked = i not in covered and scene.page.words[i] in _CLAUSE_MARKS
        word = scene.page.words[i]
        if marked and around >= 0 and word == ")":
            number, around = around, -1  # 64억 유로(약 11조 원)로 늘리기로 했다
        elif marked and scene.verbs_last and word == "(":
            around = number
            last = number = last + 1
        elif marked and outer >= 0 and scene.page.words[i] == "," and i + 1 not in starts:
            number, outer = outer, -1
        elif marked or (scene.breaks and i + 1 < scene.last and _broken(scene.page, i)):
            outer = number if i + 1 in asides and scene.page.words[i] == "," else -1
            last = number = last + 1


def _broken(page: Page, i: int) -> bool:
    """Says whether a space stands behind a token where none belongs: it ends a clause (死者38人に　捜索続く)."""
    if page.glued(i + 1):
        return False
    wide = page.text[page.ends[i] : page.starts[i + 1]] == "\u3000"
    return wide or (unspaced(page.words[i]) and unspaced(page.words[i + 1]))


def _pauses(scene: Scene) -> set[int]:
    """Gives the commas behind a date or a topic ("Xは5日、"), where scripts without spaces only take a breath."""
    marks = (cue for role in ("topic_marks", "subject_marks") for cue in scene.cues.get(role, ()))
    behind = {figure.last for figure in scene.dates} | {cue.last for cue in marks}
    return {i for i in behind if i < scene.last and scene.page.words[i] in _COMMAS}


def _appositions(scene: Scene) -> set[int]:
    """Gives the commas around a name that is only put in ("in Bungalaut, Indonesia, rose"): they end no clause."""
    words = scene.page.words
    return {
        comma
        for name in scene.names
        if words[name.first - 1] == "," and name.first - 1 > scene.first and words[name.last : name.last + 1] == [","]
        for comma in (name.first - 1, name.last)
    }
