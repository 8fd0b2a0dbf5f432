"""Figures that are a part of the one before: "2,400 jobs, including 900 in France", "340 lits, dont 60 ...".

A part measures what its whole does, in the same unit where it has none of its own, and is narrowed to being a part
where no place tells which: it is never held against a whole.
"""

from __future__ import annotations

from collections.abc import Mapping

from models.claims.choice import Chosen
from models.claims.cues import Cue
from models.claims.scene import Figure, Scene
from models.measure import accepts

_REACH = 1  # words between "including" and the figure


def part_cue(scene: Scene, figure: Figure) -> Cue | None:
    """Gives the words that make a figure a part of what stands before ("including", "of which")."""
    return scene.cue_before("parts", figure.first, _REACH)


def as_part(scene: Scene, figure: Figure, here: Mapping[int, Chosen]) -> tuple[Figure, Chosen | None]:
    """Gives a part the measure of its whole, and its unit where the part is a bare number.

    `here` are the measures of the sentence's figures so far, by their first tokens.
    """
    if part_cue(scene, figure) is None:
        return figure, None
    whole = next((f for f in reversed(scene.figures) if f.first in here and f.last <= figure.first), None)
    if whole is None:
        return figure, None
    measure = here[whole.first].measure
    mention = figure.mention
    if mention.unit is None and whole.mention.kind == "quantity":
        mention = mention.model_copy(update={"kind": whole.mention.kind, "unit": whole.mention.unit})
        figure = figure._replace(mention=mention)
    return figure, here[whole.first] if accepts(measure, mention.kind, mention.unit) else None


def as_compared(figure: Figure, before: Figure) -> Figure:
    """Gives a bare number that another is compared with the unit of that one: "5.9 million passengers from 5.4"."""
    mention = figure.mention
    if mention.unit is not None or mention.kind != "number" or before.mention.kind != "quantity":
        return figure
    return figure._replace(mention=mention.model_copy(update={"kind": "quantity", "unit": before.mention.unit}))


def part_of_whole(scene: Scene, figure: Figure, parts: Mapping[int, int], here: Mapping[int, Chosen]) -> Chosen | None:
    """Gives the measure of the figure that several add up to: "14 dead, made up of 6 in X, 5 in Y and 3 in Z"."""
    whole = parts.get(figure.number)
    return next((here[f.first] for f in scene.figures if f.number == whole and f.first in here), None)
