"""Section `[tense]` of a language pack: words that tell whether a sentence looks back or ahead."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from models.vocabulary.dates import Words
from models.vocabulary.section import Section


class Tense(Section):
    """The words that settle whether a day, month or weekday without a year lies behind or ahead.

    `ahead` verbs look forward ("will", "due on"), `likely` ones mostly do ("begins", "may"); `past` ones and every word
    with a `past_ending` look back, but for the words of `not_past`; a `perfect` before such a word weakens it, a
    `passive` one takes its tense away ("to be built"), a `present` one makes it look ahead ("is released"), and so does
    an `infinitive` behind it ("summoned to appear"). Verbs of `open` may speak of either ("announced a vote on May 3").
    A length of time behind a word of `from_now` always ends ahead ("dans deux semaines"). Words of `until` before a
    date look forward a little ("by Friday"), those of `since` back. A date of one of the `events` keeps its own time,
    whatever the verb says ("the election on April 23", behind one of `prepositions`), and so does one behind a word
    of `determiners` ("the June 23 vote"). Behind a word of `records` or with a `record_ending` a length of time looks
    back ("the worst in 12 years"); one before a word of `time` looks ahead ("in two years' time"). `person_months` are
    months that people are called, too; where a text names such a person, only words of `month_license` make the
    bare word a month. `reach` is how many tokens away a verb may be.
    """

    ahead: Words = ""
    likely: Words = ""
    past: Words = ""
    past_ending: str = ""
    not_past: Words = ""
    perfect: Words = ""
    passive: Words = ""
    undone: Words = ""
    present: Words = ""
    infinitive: str = ""
    open: Words = ""
    from_now: Words = ""
    until: Words = ""
    since: Words = ""
    events: Words = ""
    prepositions: Words = ""
    determiners: Words = ""
    records: Words = ""
    record_ending: str = ""
    time: Words = ""
    person_months: Words = ""
    month_license: Words = ""
    reach: Annotated[int, Field(ge=1)] = 25
