"""Dates and periods: sentences as they are written, sentences without a date, and properties of the reader."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from pathlib import Path
from time import process_time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.errors import PackError
from models.language import load_language, packed_languages
from models.mentions.date import find_dates
from models.mentions.dates.calendar import Period, around, moved, nth_inside, nth_weekday
from models.mentions.dates.grammar import grammar_of
from models.mentions.dates.templates import expand
from models.mentions.mention import Mention
from models.page import Page
from models.vocabulary.dates import Dates

CASES = Path(__file__).parent / "cases" / "dates"
TUESDAY = date(2025, 2, 4)
DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))


def cases(kind: str) -> list[Any]:
    found = []
    for path in sorted(CASES.glob("*.toml")):
        for case in tomllib.loads(path.read_text("utf-8")).get(kind, []):
            case.setdefault("language", path.stem)
            found.append(pytest.param(case, id=f"{case['language']}: {case['title']}"))
    return found


def read(text: str, language: str, reference: date | None = TUESDAY) -> list[Mention]:
    return find_dates(Page(text), load_language(language), reference)


def shown(mention: Mention) -> str:
    start, end = mention.period_start, mention.period_end
    return f"{mention.text} = {start}" if start == end else f"{mention.text} = {start}..{end}"


def check(case: dict[str, Any]) -> None:
    mentions = read(case["text"], case["language"], case.get("reference", TUESDAY))
    assert [shown(m) for m in mentions] == case.get("dates", [])
    if "grains" in case:
        assert [m.grain for m in mentions] == case["grains"]


@pytest.mark.parametrize("case", cases("wild"))
def test_reads_what_is_written(case: dict[str, Any]) -> None:
    check(case)


@pytest.mark.parametrize("case", cases("negative"))
def test_leaves_alone_what_is_no_date(case: dict[str, Any]) -> None:
    check(case)


@pytest.mark.parametrize("case", cases("known"))
@pytest.mark.xfail(strict=True, reason="known failure")
def test_known_failures(case: dict[str, Any]) -> None:
    check(case)


def test_without_a_reference_only_absolute_dates_are_read() -> None:
    text = "Kemarin, pekan lalu, Rabu, 20 Januari, dua tahun terakhir, kuartal III; 20 Januari 2025."
    assert [shown(m) for m in read(text, "id", None)] == ["20 Januari 2025 = 2025-01-20"]


@pytest.mark.parametrize(
    ("code", "template"),
    [("id", "{d.day} {month} {d.year}"), ("en", "{month} {d.day}, {d.year}"), ("xx", "{d:%Y-%m-%d}"),
     ("vi", "ngày {d.day}/{d.month}/{d.year}"), ("es", "{d.day} de {month} de {d.year}"),
     ("ja", "{d.year}年{d.month}月{d.day}日"), ("ar", "{d.day} {month} {d.year}"),
     ("hi", "{d.day} {month} {d.year}"), ("de", "{d.day}. {month} {d.year}")],
)  # fmt: skip
@given(day=DAYS)
@settings(max_examples=60, deadline=None)
def test_a_day_written_out_is_read_back(code: str, template: str, day: date) -> None:
    months = load_language(code).dates.months
    name = months[day.month - 1].split("|")[0] if months else ""
    text = template.format(d=day, month=name)
    assert [(m.period_start, m.period_end, m.text) for m in read(text, code)] == [(day, day, text)]


@given(first=DAYS, length=st.integers(1, 800))
@settings(max_examples=60, deadline=None)
def test_a_range_written_out_is_read_back(first: date, length: int) -> None:
    last = first + timedelta(length)
    months = load_language("id").dates.months
    spelled = [f"{d.day} {months[d.month - 1].split('|')[0]} {d.year}" for d in (first, last)]
    found = read(f"dari {spelled[0]} sampai {spelled[1]}", "id")
    assert [(m.period_start, m.period_end, m.grain) for m in found] == [(first, last, "range")]


_PIECES = st.sampled_from(
    ["3", "31", "2024", "1/2", "-", "/", ",", ".", "(", ")", "januari", "Mei", "may", "tahun", "năm", "tháng", "ngày",
     "thứ", "last", "first", "week", "quarter", "of", "the", "to", "and", "Q3", "1990", "s", "'", "月", "日", "年",
     "の", "第", "から", "3日", "٣", "२", "ago", "dua", "pekan", "lalu", "terakhir", "awal", "9999", "0000",
     "99999999999", "\u00ad", "\n", "é"]
)  # fmt: skip


@given(
    pieces=st.lists(_PIECES, max_size=14), joint=st.sampled_from(["", " "]), code=st.sampled_from(packed_languages())
)
@settings(max_examples=400, deadline=None)
def test_any_text_gives_ordered_spans_of_itself(pieces: list[str], joint: str, code: str) -> None:
    text = joint.join(pieces)
    behind = 0
    for mention in read(text, code):
        assert behind <= mention.start < mention.end
        assert text[mention.start : mention.end] == mention.text
        assert mention.period_start is not None and mention.period_end is not None
        assert mention.period_start <= mention.period_end
        behind = mention.end


@given(
    reference=st.sampled_from([date.min, date.max, date(1, 1, 2), date(9999, 1, 1)]),
    code=st.sampled_from(["id", "en", "vi"]),
)
@settings(max_examples=12, deadline=None)
def test_the_ends_of_the_calendar_raise_nothing(reference: date, code: str) -> None:
    for text in (
        "last century 900 years ago, next Friday, in May",
        "1000 tahun lalu, abad lalu, besok",
        "900 năm trước, năm sau",
    ):
        read(text, code, reference)


@given(day=DAYS, unit=st.sampled_from(["day", "week", "weekend", "month", "quarter", "half", "year", "decade"]))
def test_units_follow_one_another(day: date, unit: str) -> None:
    here, behind = around(day, unit), around(day, unit, 1)
    assert around(day, unit, 0) == here
    assert behind.start > here.end or unit == "weekend"
    assert around(behind.start, unit, -1) == here


@given(day=DAYS, months=st.integers(-500, 500))
def test_moving_by_months_keeps_the_day_or_takes_the_last(day: date, months: int) -> None:
    there = moved(day, "month", months)
    assert there.day == day.day or (there + timedelta(1)).day == 1


def test_weeks_belong_to_the_period_of_their_thursday() -> None:
    year = around(date(2015, 6, 1), "year")
    assert nth_inside(year, "week", 1) == Period(date(2014, 12, 29), date(2015, 1, 4), "week")
    assert nth_weekday(around(date(2016, 7, 1), "month"), 5, 1) == Period(date(2016, 7, 1), date(2016, 7, 1), "day")
    assert nth_weekday(around(date(2018, 4, 1), "month"), 1, -1) == Period(date(2018, 4, 30), date(2018, 4, 30), "day")


@pytest.mark.parametrize("code", packed_languages())
def test_every_pack_compiles(code: str) -> None:
    grammar = grammar_of(load_language(code))
    dates = grammar.dates
    assert len(dates.weekdays) == 7
    assert len(dates.months) == 12 or dates.month_after


@pytest.mark.parametrize("template", ["{day} [{month}", "{day}] {month}", "({day}|{dth} {month}"])
def test_a_template_with_a_broken_bracket_is_refused(template: str) -> None:
    with pytest.raises(ValueError, match="bracket"):
        expand(template)


@pytest.mark.parametrize(
    "section",
    [
        {"relatives": {"x": "fortnights -1"}},
        {"months": ["a"] * 13},
        {"edges_before": {"x": "soon"}},
        {"links": "a||b"},
        {"when": 1},
    ],
)
def test_a_wrong_section_is_refused(section: dict[str, Any]) -> None:
    with pytest.raises(ValueError):
        Dates.model_validate(section)


@pytest.mark.parametrize(
    "piece", ["1", "1/2/", "3-5-", "januari ", "tahun ", "dua pekan ", "2024 ", "3 sampai ", "minggu pertama januari "]
)
def test_time_does_not_grow_faster_than_the_text(piece: str) -> None:
    def seconds(size: int) -> float:
        page = Page(piece * (size // len(piece)))
        best = 1e9
        for _ in range(2):
            began = process_time()
            find_dates(page, load_language("id"), TUESDAY)
            best = min(best, process_time() - began)
        return best

    small, large = seconds(4_000), seconds(32_000)
    assert large < 24 * max(small, 0.002)


def test_pack_errors_are_one_kind() -> None:
    assert issubclass(PackError, Exception)
