"""Decides which currency is meant, by what the article says and where it was written."""

from __future__ import annotations

from dataclasses import dataclass

from models.claims.currencies.countries import money_in, same_tongue, spoken_in
from models.claims.currencies.evidence import Evidence
from models.mentions.sense import Sense

_OFTEN = 2  # times that a country must be named outside of the lede, and as many times as often as others


@dataclass(frozen=True, slots=True)
class Home:
    """Where an article was written: its language, the region of that, and the currency of its outlet."""

    language: str
    region: str | None
    own: str | None

    @property
    def territory(self) -> str:
        """Gives the region, else the territory where most speak the language."""
        return self.region or spoken_in(self.language)


def decide(sense: Sense, evidence: Evidence, home: Home) -> tuple[str, bool]:
    """Gives the currency that is meant and whether that is a guess."""
    usual = home.own if home.own is not None and home.own in sense.among else sense.unit
    told = evidence.among(sense.among)
    rivals = {*told.named, *told.full, *told.places} - {usual}
    if usual == home.own or usual in money_in(home.territory):
        abroad = _of_same_tongue(usual, told, home.language) if not (home.region or home.own) else None
        return abroad or usual, bool(rivals)
    code = _by_article(usual, told, sense.rule == "money.cents")
    return code, code != usual or bool(rivals) or not (usual in told.named or usual in told.lede)


def _of_same_tongue(usual: str, told: Evidence, language: str) -> str | None:
    """Gives the currency of another country of the same language that an article begins with and names."""
    codes = {*told.named, *told.full} & {*told.front} if usual not in {*told.named, *told.full, *told.places} else set()
    return next(iter(codes)) if len(codes) == 1 and all(same_tongue(code, language) for code in codes) else None


def _by_article(usual: str, told: Evidence, part: bool) -> str:
    """Gives the currency that an article points to, the usual one where it points to several or to none.

    One that is only named in full may be named so to tell it from the bare name: then its country must be in the lede.
    """
    if usual in told.named or usual in told.lede:
        return usual
    if len(told.named) == 1:
        (code,) = told.named
        return code if part or (told.places[code] >= told.places[usual] and {*told.lede} <= {code}) else usual
    if told.named:
        return usual
    if told.lede:
        (code, *others) = told.lede
        return usual if others or (told.full[code] and told.places[code] < _OFTEN) else code
    ranked = told.places.most_common(2)
    if not ranked or ranked[0][1] < _OFTEN or (len(ranked) > 1 and ranked[0][1] < _OFTEN * ranked[1][1]):
        return usual
    return ranked[0][0]
