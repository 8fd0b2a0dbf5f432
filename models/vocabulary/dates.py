"""Section `[dates]` of a language pack: the words of days and periods.

Words that mean the same stand in one string, parted by `|`. The names `..._before` and `..._after` tell on which
side of what they go with the words stand: "last week" has its shift before the unit, "minggu lalu" behind it.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from models.vocabulary.section import Section

Unit = Literal[
    "day", "business_day", "week", "weekend", "fortnight", "month", "quarter", "half", "year", "decade", "century"
]
Order = Literal["dmy", "mdy", "ymd", "ydm"]
Edge = Literal["early", "mid", "late", "rest", "earlier", "later"]


def _no_empty_word(words: str) -> str:
    if words and not all(word.strip() for word in words.split("|")):
        raise ValueError(f"an empty word in {words!r}; write words as 'one|two'")
    return words


def _relative(text: str) -> str:
    unit, _, offset = text.partition(" ")
    if unit not in Unit.__args__ or not offset.lstrip("+-").isdigit():  # type: ignore[attr-defined]
        raise ValueError(f"{text!r} is no unit and offset such as 'day -1'")
    return text


Words = Annotated[str, AfterValidator(_no_empty_word)]
Relative = Annotated[str, AfterValidator(_relative)]
Offsets = dict[Words, int]


class Dates(Section):
    """The words of days and periods.

    `orders` are the orders in which day, month and year are written, the first decides for bare numbers.
    `cased` are words that count only with a capital letter ("May"), `licensed` those that count alone only behind
    one of `license` ("in May"); `day_license` makes a bare number a day ("on 15"), `habitual` makes none a
    date ("every Monday"). `relatives` are words that are periods by themselves ("yesterday" = "day -1"). A
    `shift` moves by calendar units, a `near` to the nearest such weekday or month, a `span` reaches from the
    reference day. `first_last` are ordinals
    that never name a day of the month. `numbered` words are followed or preceded by a number ("Q3"). `links` join the parts of one
    date ("of"). `suffixes` are endings that names of months and weekdays may carry. `templates` are further
    word orders, see models/mentions/dates/grammar.py.
    """

    orders: tuple[Order, ...] = ("dmy", "ymd")
    months: Annotated[tuple[Words, ...], Field(max_length=12)] = ()
    weekdays: Annotated[tuple[Words, ...], Field(max_length=7)] = ()
    weekday_before: Words = ""
    cased: Words = ""
    licensed: Words = ""
    license: Words = ""
    day_license: Words = ""
    habitual: Words = ""
    paired_years: bool = False
    suffixes: Words = ""
    units: dict[Unit, Words] = {}
    numbered: dict[Unit, Words] = {}
    relatives: dict[Words, Relative] = {}
    shift_before: Offsets = {}
    shift_after: Offsets = {}
    near_before: Offsets = {}
    near_after: Offsets = {}
    span_before: Offsets = {}
    span_after: Offsets = {}
    ago_before: Words = ""
    ago_after: Words = ""
    ahead_before: Words = ""
    ahead_after: Words = ""
    counts: Offsets = {}
    ordinals: Offsets = {}
    first_last: Offsets = {}
    ordinal_before: Words = ""
    ordinal_after: Words = ""
    day_before: Words = ""
    day_after: Words = ""
    month_before: Words = ""
    month_after: Words = ""
    year_before: Words = ""
    year_after: Words = ""
    edges_before: dict[Words, Edge] = {}
    edges_after: dict[Words, Edge] = {}
    decades: Offsets = {}
    decade_before: Words = ""
    decade_after: Words = ""
    fiscal_before: Words = ""
    fiscal_after: Words = ""
    fiscal_month: Annotated[int, Field(ge=1, le=12)] = 1
    ended: Words = ""
    ended_after: Words = ""
    eras: Offsets = {}
    anchor_after: Words = ""
    anchor_before: Words = ""
    now: Words = ""
    dayparts: Words = ""
    links: Words = ""
    ranges: Words = ""
    ranges_and: Words = ""
    range_before: Words = ""
    range_after: Words = ""
    future: Words = ""
    speech: Words = ""
    year_license: Words = ""
    year_followers: Words = ""
    count_before: Words = ""
    not_dates: Words = ""
    templates: tuple[str, ...] = ()
