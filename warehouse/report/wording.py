"""The sentences that terminal, page and Markdown share: titles, who says what and when, the last run."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from warehouse.report.content import Run, SetAside, Side, Topic
from warehouse.report.summary import Summary
from warehouse.report.values import Value, say_days, say_language, say_name, say_number, say_value

REASONS = {
    "disputed_in_text": "disputed in the same article",
    "single_origin": "one origin only",
    "anonymous": "nobody is named",
    "unattributed": "nobody is credited",
    "vague": "no exact number",
}
# From ten times on, the difference says nothing that the ratio does not.
_FAR, _HUGE = 10, 10**12


def say_topic(topic: Topic, locale: str = "en") -> str:
    """Gives what a figure is about: measure, subject, scope, period."""
    about = [say_name(topic.measure) or "an unnamed measure", topic.subject or "", topic.scope or ""]
    period = say_days(topic.period_start, topic.period_end, locale)
    title = " · ".join(part for part in (*about, period) if part)
    return title[:1].upper() + title[1:]


def say_verdict(verdict: str) -> str:
    """Gives a verdict, or the reason of an unverified figure, in words."""
    return REASONS.get(verdict) or say_name(verdict)


def say_source(side: Side, locale: str = "en") -> str:
    """Gives who says so, where and when, as one line.

    >>> from warehouse.report.content import Excerpt
    >>> said = Excerpt(before="", quote="31", after="")
    >>> say_source(Side(claim_id="c", outlet="Kabar", day=None, language="id", title="", url=None,
    ...     speaker="the mayor", topic=Topic(subject=None, measure=None), excerpt=said, value=Value(),
    ...     as_of=None, claims=3, origins=2))
    'the mayor, in Kabar (undated), with 2 more claims'
    """
    day = say_days(side.day, side.day, locale) if side.day else "undated"
    more = side.claims - 1
    also = f", with {more} more {'claim' if more == 1 else 'claims'}" if more > 0 else ""
    where = f"{side.outlet} ({day})"
    return f"{side.speaker}, in {where}{also}" if side.speaker else f"{where}{also}"


def say_gap(sides: Sequence[Side], locale: str = "en") -> str:
    """Gives how far apart two values are: days, times or a difference; nothing without a common unit."""
    if len(sides) != 2:
        return ""
    a, b = sides[0].value, sides[1].value
    if a.date_low and b.date_low:
        days = abs((a.date_low - b.date_low).days)
        return f"{days} {'day' if days == 1 else 'days'} apart" if days else ""
    low, high = _middle(a), _middle(b)
    if low is None or high is None or low == high or (a.unit, a.per_unit) != (b.unit, b.per_unit):
        return ""
    low, high = sorted((low, high))
    times = _times(low, high, locale)
    if low > 0 and high >= low * _FAR:
        return f"{times.replace('×', '')} times apart"
    difference = Value(low=high - low, high=high - low, unit=_difference_unit(a.unit))
    return f"{say_value(difference, locale)} apart{f', {times}' if times else ''}"


def say_run(run: Run | None) -> str:
    """Gives the state of the last run as a sentence; anything but a complete one warns."""
    if run is None:
        return "No run is on record: what is missing may hide contradictions."
    started = f"{run.started_at:%Y-%m-%d %H:%M} UTC"
    if run.complete:
        return f"The run of {started} is complete."
    if run.finished_at is None:
        return f"INCOMPLETE: the run of {started} has not finished: what is missing may hide contradictions."
    state = "FAILED" if run.state == "failed" else "INCOMPLETE"
    return f"{state}: the run of {started} could not do all its work: what is missing may hide contradictions."


def say_read(summary: Summary, locale: str = "en") -> str:
    """Gives what was read as a sentence."""
    if not summary.articles:
        return "The warehouse holds no articles."
    languages = ", ".join(f"{say_language(code, locale)} {n:,}" for code, n in summary.languages.items())
    read = f"{_count(summary.articles, 'article')} from {_count(summary.outlets, 'outlet')} ({languages})"
    return f"{read}: {_count(summary.claims, 'claim')} about {_count(summary.figures, 'figure')}."


def say_set_aside(reason: SetAside) -> str:
    """Gives what was set aside for one reason, with the first few by name."""
    more = reason.count - len(reason.items)
    names = ", ".join(reason.items) + (f" and {more} more" if more > 0 else "")
    return f"{reason.count} at {reason.stage}: {reason.reason} ({names})"


def say_more(shown: int, total: int, where: str) -> str:
    """Gives how many more there are than are shown, and where; nothing when all are.

    >>> say_more(5, 17, "the report")
    'and 12 more: see the report'
    """
    return f"and {total - shown:,} more: see {where}" if total > shown else ""


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _middle(value: Value) -> Decimal | None:
    if value.low is None or value.high is None:
        return value.low if value.high is None else value.high
    return (value.low + value.high) / 2


def _difference_unit(unit: str | None) -> str | None:
    return "percentage_point" if unit == "percent" else unit


def _times(low: Decimal, high: Decimal, locale: str) -> str:
    """Gives how many times the lower value the higher one is, where that says something."""
    if low <= 0 or high < low * Decimal("1.5"):
        return ""
    ratio = high / low
    digits = Decimal("0.1") if ratio < _FAR else Decimal(1)
    rounded = ratio.quantize(digits, ROUND_HALF_UP) if ratio < _HUGE else Decimal(f"{ratio:.2e}")
    return f"{'' if rounded == ratio else 'about '}×{say_number(rounded, locale)}"
