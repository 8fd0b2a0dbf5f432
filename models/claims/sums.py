"""Sums of money without a currency, where the measure tells that they are money: "el déficit fue de 1.650 millones".

A number is taken so only beside a word for what is measured in money alone, and only in an article that speaks of one
currency; what is counted behind it ("3 millones de usuarios") makes it no sum.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from models.claims.choice import Chosen, Found, choose_measure
from models.claims.scene import Figure, Scene
from models.language import Language
from models.mentions.mention import Mention
from models.page import fold

_REACH = 4  # words between a measure and its sum
_OF_MONEY = frozenset({"money", "percent", "change"})


def sole_currency(mentions: Iterable[Mention]) -> str | None:
    """Gives the currency of an article that speaks of one alone."""
    units = {mention.unit for mention in mentions if mention.kind == "money"}
    return units.pop() if len(units) == 1 else None


def as_sum(
    scene: Scene, figure: Figure, currency: str | None, found: Sequence[Found], language: Language
) -> tuple[Figure, Chosen | None]:
    """Gives a large bare number the currency of its article and its measure, where that is one of money."""
    mention = figure.mention
    scales = {fold(word) for word in language.amounts.loose_scales}
    if currency is None or mention.kind != "number" or mention.unit or fold(mention.text.split()[-1]) not in scales:
        return figure, None
    if any(cue.first == figure.last for cue in scene.cues.get("of", ())):
        return figure, None
    told = {"kind": "money", "unit": currency, "unit_guessed": True, "rule": "money.bare"}
    money = figure._replace(mention=mention.model_copy(update=told))
    own = choose_measure(scene, money, found)
    if own is None or not _OF_MONEY.issuperset(own.measure.units) or "money" not in own.measure.units:
        return figure, None
    near = scene.distance((own.first, own.last), (figure.first, figure.last)) <= _REACH
    return (money, own) if near and scene.clause_of(own.first) == scene.clause_of(figure.first) else (figure, None)
