"""Settles which currency a name that several have means in an article: "rupias" in one on Indonesia are rupiah.

The country beside the words tells first. Else what the whole article says does: the one of these currencies that it
names beyond doubt ("Rp"), the country of its first sentences, the country that it names most. Where a language or an
outlet has its own such currency ("kronor" in Swedish) that one is meant, unless the article is of a country of the
same language. What is settled so, or left as it was against what the article says of others, is marked as guessed.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.claims.currencies.countries import adjectives_of, may_name, money_of
from models.claims.currencies.deciding import Home, decide
from models.claims.currencies.evidence import Read, Shared, gather
from models.claims.names.gazetteer import all_places
from models.language import Language
from models.mentions.mention import Mention
from models.mentions.wording import Wording, wording_of
from models.page import Page
from models.units import currencies

_RULES = frozenset({"money.name", "money.cents", "money.symbol"})
_BESIDE = 3  # tokens to a country beside the words


def settle_currencies(read: Read, language: Language, region: str | None, own: str | None) -> list[list[Mention]]:
    """Gives the mentions of each part of an article, with the currency that each of them means there.

    `own` is the currency of the outlet. Nothing is looked for in an article without such a name.
    """
    settled = _one_dollar([list(mentions) for _, mentions in read], own or language.currency)
    wording = wording_of(language)
    shared = [one for part in range(len(read)) for one in _find_shared(part, read[part], wording)]
    if not shared:
        return settled
    evidence = gather(read, language, shared)
    home = Home(language.code, region, own)
    for one in shared:
        page = read[one.part][0]
        beside = beside_name(page, one, language)
        code, guessed = (beside, False) if beside else decide(one.sense, evidence, home)
        mention = settled[one.part][one.number]
        steps = (*mention.steps, f"which currency: {code}, by what the article says") if mention.steps else ()
        told = {"unit": code, "unit_guessed": guessed or mention.unit_guessed, "steps": steps}
        settled[one.part][one.number] = mention.model_copy(update=told)
    return [_followed(before, after) for (_, before), after in zip(read, settled, strict=True)]


def _one_dollar(parts: list[list[Mention]], own: str | None) -> list[list[Mention]]:
    """Gives "$" in a headline the only dollar that the text names, as it has in the text itself."""
    dollars = currencies().dollars
    named = {m.unit for mentions in parts for m in mentions if m.unit in dollars and not m.unit_guessed}
    if own or len(named) != 1:
        return parts
    told = {"unit": next(iter(named))}
    return [
        [m.model_copy(update=told) if m.unit_guessed and m.unit in dollars else m for m in mentions]
        for mentions in parts
    ]


def _find_shared(part: int, read: tuple[Page, list[Mention]], wording: Wording) -> Iterator[Shared]:
    """Finds the mentions of a part that name their currency by such a name."""
    page, mentions = read
    for number, mention in enumerate(mentions):
        if mention.kind != "money" or mention.rule not in _RULES or mention.unit_guessed:
            continue
        span = page.token_at(mention.start), page.token_at(mention.end)
        named = list(wording.named_in(page, *span))
        if named and all(sense.among and sense.unit == mention.unit for _, _, sense in named):
            yield Shared(part, number, *named[-1])


def beside_name(page: Page, one: Shared, language: Language) -> str | None:
    """Gives the currency whose country stands beside the name: "coronas noruegas", "rupees of Pakistan"."""
    places, money = all_places(language.code), money_of(one.sense.among)
    adjectives = adjectives_of(language)
    if one.first and (code := adjectives.get(page.words[one.first - 1], one.sense.among)):
        return code
    if one.last < len(page) and (code := adjectives.get(page.words[one.last], one.sense.among)):
        return code
    of = wording_of(language).of.match(page, one.last)
    at = of[0] if of else one.last
    found = places.match(page, at) if at < min(len(page), one.last + _BESIDE) and may_name(page, at) else None
    return money.get(found[1]) if found else None


def _followed(before: list[Mention], after: list[Mention]) -> list[Mention]:
    """Gives amounts that had their currency from a neighbour the one that it has now: "40 y 50 millones de rupias"."""
    changed = {i for i, (old, new) in enumerate(zip(before, after, strict=True)) if old.unit != new.unit}
    if not changed:
        return after
    for i, mention in enumerate(before):
        near = min(changed, key=lambda k: abs(k - i))
        if i not in changed and mention.unit_guessed and mention.unit == before[near].unit:
            after[i] = mention.model_copy(update={"unit": after[near].unit})
    return after
