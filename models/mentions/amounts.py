"""Finds every amount of a page: money, percent, durations, quantities and plain numbers, in one pass.

The grammar runs only where a number may begin. Dates come in because a number inside one is none of these.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from models.language import Language
from models.lexicon import lexicon_of
from models.mentions.amount import Amount, AmountReader
from models.mentions.bare import settle_bare
from models.mentions.bound import Bound, read_bound
from models.mentions.listed import share_units
from models.mentions.mention import Mention
from models.mentions.names import is_score
from models.mentions.near import Unit
from models.mentions.shapes import struck
from models.mentions.span import read_range
from models.mentions.steps import amount_steps
from models.mentions.twin import link_twins
from models.mentions.wording import wording_of
from models.numerals.digits import document_style, style_of
from models.numerals.reader import NumeralReader
from models.page import Page
from models.units import currencies


def find_amounts(
    page: Page,
    language: Language,
    dates: Sequence[Mention] = (),
    currency: str | None = None,
    explain: bool = False,
) -> list[Mention]:
    """Finds every amount of a page, in order, without overlaps.

    `dates` are those already found; `currency` is what "$" means at the outlet; `explain` fills `steps`.
    """
    numbers, wording = language.numbers, wording_of(language)
    style = document_style(page.text, style_of(numbers))
    numerals = NumeralReader(page, numbers, lexicon_of(language), style)
    reader = AmountReader(page, numerals, wording, struck(page, wording, numbers))
    dated = _dated(page, dates)
    found: list[Mention] = []
    floor = resume = 0
    for at in reader.starts.all():
        if at < resume:
            continue
        opened = wording.opens(page, at)
        first = opened if opened is not None and opened < len(page) and reader.starts.at(opened) else at
        date = dated.get(first)
        amount, resume = reader.read(first, floor)
        if amount is None:
            continue
        alone = amount = _without_date(amount, dated)
        amount, resume = read_range(reader, alone, floor)
        if amount is alone and amount.unit.kind == "number" and is_score(page, amount.numeral):
            resume = floor = _behind_digits(page, amount.last + 1)
            continue
        if date and _inside(alone, date) and not (amount is not alone and _outgrows(amount, date)):
            resume = floor = max(first + 1, date[1])
            continue
        bound = read_bound(page, wording, amount, floor)
        steps = amount_steps(amount, bound, numerals, language) if explain else ()
        found.append(_mention(page, amount, bound, steps))
        resume = floor = max(resume, amount.last, bound.last)
    settled = settle_bare(share_units(page, wording, found), language)
    return link_twins(page, wording, _settle_dollars(settled, currency or language.currency))


def _without_date(amount: Amount, dated: dict[int, tuple[int, int]]) -> Amount:
    """Leaves the word behind a number to the date that begins with it: 'dari 54,5 bulan sebelumnya'."""
    at = amount.numeral.last
    date = dated.get(at)
    if amount.unit.kind != "duration" or date is None or date[0] != at:
        return amount
    return replace(amount, last=at, unit=Unit("number", None, amount.first, at, amount.numeral.rule))


def _behind_digits(page: Page, at: int) -> int:
    """Gives the token behind the digits at token `at`, with their groups and decimals."""
    at += 1
    while at + 1 < len(page) and page.words[at] in ".," and page.glued(at) and page.glued(at + 1):
        if not page.words[at + 1][0].isdecimal():
            break
        at += 2
    return at


def _dated(page: Page, dates: Sequence[Mention]) -> dict[int, tuple[int, int]]:
    """Gives for each token inside a date the tokens of that date."""
    tokens: dict[int, tuple[int, int]] = {}
    for date in dates:
        span = (page.token_at(date.start), page.token_at(date.end))
        tokens |= dict.fromkeys(range(*span), span)
    return tokens


def _inside(amount: Amount, date: tuple[int, int]) -> bool:
    """Says whether the date has the better claim: it says more, and the unit is no sure one."""
    sure = amount.unit.known and amount.unit.kind not in ("number", "duration")
    if sure and amount.first <= date[0] and date[1] <= amount.last:
        return False
    if date[0] < amount.numeral.first or date[1] > amount.numeral.last:
        return True
    return not sure


def _outgrows(amount: Amount, date: tuple[int, int]) -> bool:
    """Says whether a range with a sure unit takes in all that was read as a date: 'từ 1000 đến 2000 đồng'."""
    sure = amount.unit.known and amount.unit.kind not in ("number", "duration")
    return sure and date[1] <= amount.last and date[1] - date[0] < amount.last - amount.first


def _mention(page: Page, amount: Amount, bound: Bound, steps: tuple[str, ...]) -> Mention:
    low: Decimal | None = amount.low
    high: Decimal | None = amount.high
    if amount.low == amount.high:  # of what is vague, only "une centaine" names one value
        low = None if bound.at_most else low
        high = None if bound.at_least else high
    unit = amount.unit.name
    return Mention(
        kind=amount.unit.kind,
        text=page.original(amount.first, amount.last),
        start=page.starts[amount.first],
        end=page.ends[amount.last - 1],
        low=low,
        high=high,
        precision=amount.half,
        approximate=amount.vague or amount.numeral.about or bound.hedge is not None,
        hedge=bound.hedge,
        unit=unit,
        unit_guessed=unit == "$",
        per_unit=amount.per,
        vague=amount.vague,
        rule=amount.unit.rule,
        steps=steps,
    )


def _settle_dollars(found: list[Mention], currency: str | None) -> list[Mention]:
    """Settles which dollar "$" is: the outlet's, else the only one that the text names, else the US one."""
    if not any(mention.unit == "$" for mention in found):
        return found
    known = currencies()
    named = {mention.unit for mention in found if mention.unit in known.dollars}
    if currency in known.dollars | known.pesos:
        dollar, why = currency, "the outlet's or the region's own"
    elif len(named) == 1:
        dollar, why = named.pop(), "the only one that the text names"
    else:
        dollar, why = "USD", "the usual one, which is a guess"
    step = f"which dollar: {dollar}, {why}"
    return [_with_dollar(mention, dollar, step) if mention.unit == "$" else mention for mention in found]


def _with_dollar(mention: Mention, dollar: str | None, step: str) -> Mention:
    steps = (*mention.steps, step) if mention.steps else ()
    return mention.model_copy(update={"unit": dollar, "steps": steps})
