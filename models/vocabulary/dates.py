"""Section `[dates]` of a language pack: the words of days and periods.

Words that mean the same stand in one string, parted by `|`. The names `..._before` and `..._after` tell on
which side of what they go with they stand: "last week" has its shift before the unit, "minggu lalu" behind.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from models.vocabulary.section import Section

Unit = Literal[
    "day",
    "business_day",
    "week",
    "weekend",
    "fortnight",
    "month",
    "quarter",
    "half",
    "year",
    "decade",
    "century",
]
Order = Literal["dmy", "mdy", "ymd", "ydm"]
Edge = Literal["early", "mid", "late", "rest", "earlier", "later"]


_OPEN_OFFSETS = frozenset("~<")


def _no_empty_word(words: str) -> str:
    if words and not all(word.strip() for word in words.split("|")):
        raise ValueError(f"an empty word in {words!r}; write words as 'one|two'")
    return words


def _relative(text: str) -> str:
    unit, _, offset = text.partition(" ")
    if unit not in Unit.__args__ or not (offset in _OPEN_OFFSETS or offset.lstrip("+-").isdigit()):  # type: ignore[attr-defined]
        raise ValueError(
            f"{text!r} is no unit and offset such as 'day -1', 'weekend ~' (the nearest) or 'year <' (up to now)"
        )
    return text


def _counted(text: str) -> str:
    unit, _, count = text.partition(" ")
    if unit not in Unit.__args__ or not count.isdigit():  # type: ignore[attr-defined]
        raise ValueError(f"{text!r} is no unit and count such as 'year 1'")
    return text


Words = Annotated[str, AfterValidator(_no_empty_word)]
Relative = Annotated[str, AfterValidator(_relative)]
Counted = Annotated[str, AfterValidator(_counted)]
Offsets = dict[Words, int]


class Dates(Section):
    """The words of days and periods.

    `orders` are the orders of day, month and year, the first decides for bare numbers. `cased` words count
    only with a capital letter ("May"), `licensed` ones alone only behind one of `license` ("in May");
    `day_license` makes a bare number a day ("on 15"), without `spoken_days` only digits and ordinals are one,
    `habitual` makes none a date ("every Monday"), nor `habitual_after` behind it ("thứ Năm hàng tuần"), `lasting`
    behind a day makes it a duration (3日間), `before_era` behind a year or century none of ours ("BC"), and one
    of `year_determiners` makes a number that is not round a year ("its 1982 album"), as do `year_verbs` behind one
    that begins a sentence ("2023 stiegen die Preise").
    `weekday_license` words make a small `licensed` weekday of several words one ("hôm thứ hai"; else it is "second"),
    `compared` words stand before what a period is compared with ("so với"); behind them a unit with one of
    `just_before` is the one before the period told ("tháng trước"). `months_license` words make a number of months
    the first ones of a year ("lũy kế 9 tháng"), `from_another` ones behind a relative day count it from one told
    before ("hai năm trước đó").
    `dash_license` makes even 12-7 a day ("chiều 12-7"). `plurals` are units in the plural, which without a number name
    no period ("the last years").
    `relatives` are periods by themselves ("yesterday" = "day -1"; "year to date" = "year <", "full year" =
    "year ~"), `fused` words a count and its unit in one ("setahun" = "year 1"), `named_parts` quarters and
    halves (上半年 = "half 1"). A `shift` moves by calendar units, a `near` to the nearest such weekday or month,
    a `span` reaches from the reference day. `first_last` are ordinals that never name a day of the month.
    `numbered` words go with a number ("Q3"), `first_months` with a number of months and a year ("9M25").
    `part_followers` are nouns that make a hyphened half one of the year ("first-half profit"); where a pack has
    `part_words`, a bare "second half" is one only near one of them, else one of a match.
    `same` periods are those of another year as the one that the text speaks of ("same quarter"), `same_year` the
    year before it ("a year earlier"), which `same_alone` ones have in themselves ("cùng kỳ"). `earlier` ones are
    the unit before the one that the text speaks of ("bulan sebelumnya" = "month").
    `statutes` are words before the number of a law, whose year is part of its name ("UU No. 11 Tahun 2020").
    `joined` particles for "and" or "to" are written together with the word behind them: و in ومارس.
    `links` join the parts of one date ("of"); behind `and_before` even "and" makes a range ("between").
    `future` words make a sentence look ahead, `outlook` ones only its full year, `past` ones keep the date
    behind them from it ("hồi tháng 4"). `suffixes` are endings that names of months and weekdays may carry.
    `year_offset` is what years of another era than ours are ahead (543 in Thai).
    `templates` are further word orders, see models/mentions/dates/templates.py.
    """

    orders: tuple[Order, ...] = ("dmy", "ymd")
    months: Annotated[tuple[Words, ...], Field(max_length=12)] = ()
    weekdays: Annotated[tuple[Words, ...], Field(max_length=7)] = ()
    weekday_before: Words = ""
    cased: Words = ""
    licensed: Words = ""
    license: Words = ""
    day_license: Words = ""
    weekday_license: Words = ""
    from_another: Words = ""
    months_license: Words = ""
    compared: Words = ""
    just_before: Words = ""
    dash_license: Words = ""
    habitual: Words = ""
    habitual_after: Words = ""
    plurals: Words = ""
    paired_years: bool = False
    spoken_days: bool = True
    suffixes: Words = ""
    units: dict[Unit, Words] = Field(default={})
    numbered: dict[Unit, Words] = Field(default={})
    relatives: dict[Words, Relative] = Field(default={})
    fused: dict[Words, Counted] = Field(default={})
    same: dict[Words, Literal["period", "quarter", "half", "month"]] = Field(default={})
    same_year: Words = ""
    same_alone: Words = ""
    earlier: dict[Words, Literal["day", "same day", "week", "month", "quarter", "half", "year"]] = Field(default={})
    statutes: Words = ""
    first_months: Words = ""
    part_followers: Words = ""
    part_words: Words = ""
    shift_before: Offsets = Field(default={})
    shift_after: Offsets = Field(default={})
    near_before: Offsets = Field(default={})
    near_after: Offsets = Field(default={})
    span_before: Offsets = Field(default={})
    span_after: Offsets = Field(default={})
    ago_before: Words = ""
    ago_after: Words = ""
    ahead_before: Words = ""
    ahead_after: Words = ""
    counts: Offsets = Field(default={})
    ordinals: Offsets = Field(default={})
    first_last: Offsets = Field(default={})
    ordinal_before: Words = ""
    ordinal_after: Words = ""
    day_before: Words = ""
    day_after: Words = ""
    month_before: Words = ""
    month_after: Words = ""
    year_before: Words = ""
    year_after: Words = ""
    edges_before: dict[Words, Edge] = Field(default={})
    edges_after: dict[Words, Edge] = Field(default={})
    decades: Offsets = Field(default={})
    decade_before: Words = ""
    decade_after: Words = ""
    decade_sure: Words = ""
    named_parts: dict[Words, Relative] = Field(default={})
    lasting: Words = ""
    before_era: Words = ""
    fiscal_before: Words = ""
    fiscal_after: Words = ""
    fiscal_month: Annotated[int, Field(ge=1, le=12)] = 1
    ended: Words = ""
    ended_after: Words = ""
    year_offset: Annotated[int, Field(ge=0)] = 0
    eras: Offsets = Field(default={})
    anchor_after: Words = ""
    anchor_before: Words = ""
    starting: Words = ""
    now: Words = ""
    dayparts: Words = ""
    joined: Words = ""
    links: Words = ""
    ranges: Words = ""
    ranges_and: Words = ""
    range_before: Words = ""
    and_before: Words = ""
    range_after: Words = ""
    future: Words = ""
    outlook: Words = ""
    past: Words = ""
    speech: Words = ""
    documents: Words = ""
    year_license: Words = ""
    year_followers: Words = ""
    year_verbs: Words = ""
    year_determiners: Words = ""
    count_before: Words = ""
    not_dates: Words = ""
    templates: tuple[str, ...] = ()
