"""Dates and periods in a text, as inclusive days and the grain they were written in."""

from __future__ import annotations

from datetime import date

from models.language import Language
from models.mentions.dates.calendar import Period
from models.mentions.dates.expression import Found
from models.mentions.dates.grammar import grammar_of
from models.mentions.dates.reader import DateReader
from models.mentions.dates.steps import date_steps
from models.mentions.mention import Mention
from models.page import Page


def find_dates(page: Page, language: Language, reference: date | None, explain: bool = False) -> list[Mention]:
    """Finds every date and period of a page, in order, without overlaps.

    Relative ones ("last week", "20 January") are counted from `reference` and are no mention without it. `explain`
    fills `steps`.

    >>> from models.language import load_language
    >>> page = Page("Laba kuartal III-2024 naik")
    >>> found = find_dates(page, load_language("id"), None)
    >>> [(m.text, str(m.period_start), str(m.period_end)) for m in found]
    [('kuartal III-2024', '2024-07-01', '2024-09-30')]
    """
    reader = DateReader(page, grammar_of(language), reference)
    found = reader.read()
    steps = _steps(reader, found) if explain else {}
    return [_mention(page, here, here.period, steps.get(here.first, ())) for here in found if here.period is not None]


def _steps(reader: DateReader, found: list[Found]) -> dict[int, tuple[str, ...]]:
    """Tells how each date was read, by its first token; what reads alike without a reference day is not relative."""
    absolute = set(DateReader(reader.page, reader.grammar, None).read())
    return {here.first: date_steps(reader, here, here not in absolute) for here in found}


def _mention(page: Page, here: Found, period: Period, steps: tuple[str, ...]) -> Mention:
    last = here.last - 1 if page.words[here.last - 1] in ".," else here.last
    return Mention(
        kind="date",
        text=page.original(here.first, last),
        start=page.starts[here.first],
        end=page.ends[last - 1],
        period_start=period.start,
        period_end=period.end,
        grain=period.grain,
        rule=f"date: {here.rule}",
        steps=steps,
    )
