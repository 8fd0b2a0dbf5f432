"""A small picture of values on one axis: where two sources stand, and how far apart.

Pure geometry in the units of the picture; the template draws it. Values of different units have no common
axis, and get no picture.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from math import floor, log10

from warehouse.report.content import Noun
from warehouse.report.values import Value, say_days, say_number

WIDTH, ROW, TOP, FOOT = 460, 26, 18, 30
_LEFT, _RIGHT = 24.0, 436.0
_APPROXIMATE = Decimal("0.05")
_LOG_FROM = 30
_TICKS_WANTED = 4
_DAYS_ACROSS = 2


class Mark(Noun):
    """One value: its interval from `x1` to `x2`, the side its label stands on, and whether an end is open."""

    x1: float
    x2: float
    y: float
    open_left: bool
    open_right: bool
    label_left: bool


class Tick(Noun):
    """One labelled place on the axis."""

    x: float
    label: str


class Picture(Noun):
    """All marks and ticks; `logarithmic` where the values are too far apart for a plain axis."""

    height: int
    axis_y: float
    marks: tuple[Mark, ...]
    ticks: tuple[Tick, ...]
    logarithmic: bool


def draw(values: Sequence[Value], locale: str = "en") -> Picture | None:
    """Places values on one axis; None where they have none in common.

    >>> picture = draw([Value(low=Decimal(31), high=Decimal(31)), Value(low=Decimal(62), high=Decimal(62))])
    >>> picture.marks[0].x1 < picture.marks[1].x1, [tick.label for tick in picture.ticks]
    (True, ['30', '40', '50', '60'])
    """
    if all(value.date_low or value.date_high for value in values):
        spans = [_day_span(value) for value in values]
        days = True
    elif len({(value.unit, value.per_unit) for value in values}) == 1:
        spans = [_span(value) for value in values]
        days = False
    else:
        return None
    ends = [end for span in spans for end in span if end is not None]
    if not ends or any(low is None and high is None for low, high in spans):
        return None
    logarithmic = not days and min(ends) > 0 and max(ends) / min(ends) >= _LOG_FROM
    scale = _Scale(float(min(ends)), float(max(ends)), logarithmic=logarithmic)
    axis_y = float(TOP + ROW * len(values))
    return Picture(
        height=int(axis_y) + FOOT,
        axis_y=axis_y,
        marks=tuple(_mark(span, TOP + ROW * i, scale) for i, span in enumerate(spans)),
        ticks=_day_ticks(scale, locale) if days else _ticks(scale, locale),
        logarithmic=logarithmic,
    )


class _Scale:
    """From values to places between the left and the right end of the axis."""

    def __init__(self, low: float, high: float, *, logarithmic: bool) -> None:
        self.logarithmic = logarithmic
        first, last = (log10(low), log10(high)) if logarithmic else (low, high)
        margin = (last - first) * 0.08 or abs(first) * 0.1 or 1.0
        self.first, self.last = first - margin, last + margin

    def __call__(self, value: float) -> float:
        place = (log10(value) if self.logarithmic else value) - self.first
        return round(_LEFT + place / (self.last - self.first) * (_RIGHT - _LEFT), 1)


def _span(value: Value) -> tuple[Decimal | None, Decimal | None]:
    """Gives the interval a value allows: what was written, half a unit around it, more where it is hedged."""

    def widen(end: Decimal | None, sign: int) -> Decimal | None:
        if end is None:
            return None
        return end + sign * max(value.precision, abs(end) * _APPROXIMATE if value.approximate else Decimal(0))

    return widen(value.low, -1), widen(value.high, 1)


def _day_span(value: Value) -> tuple[Decimal | None, Decimal | None]:
    days = (value.date_low, value.date_high)
    low, high = (Decimal(day.toordinal()) if day else None for day in days)
    return low, high


def _mark(span: tuple[Decimal | None, Decimal | None], y: float, scale: _Scale) -> Mark:
    low, high = span
    x1 = scale(float(low)) if low is not None else _LEFT
    x2 = scale(float(high)) if high is not None else _RIGHT
    middle = (_LEFT + _RIGHT) / 2
    return Mark(
        x1=x1,
        x2=x2,
        y=y,
        open_left=low is None,
        open_right=high is None,
        label_left=(x1 + x2) / 2 > middle,
    )


def _ticks(scale: _Scale, locale: str) -> tuple[Tick, ...]:
    if scale.logarithmic:
        first, last = floor(scale.first) + 1, floor(scale.last)
        step = max(1, -(-(last - first + 1) // _TICKS_WANTED))
        values = [Decimal(10) ** power for power in range(first, last + 1, step)]
    else:
        step_size = _nice_step((scale.last - scale.first) / _TICKS_WANTED)
        number = floor(scale.first / float(step_size)) + 1
        values = []
        while float(number * step_size) <= scale.last:
            values.append(number * step_size)
            number += 1
    return tuple(Tick(x=scale(float(value)), label=say_number(value, locale)) for value in values)


def _day_ticks(scale: _Scale, locale: str) -> tuple[Tick, ...]:
    """Gives the first and the last day that are shown."""
    first = max(int(scale.first) + 1, date.min.toordinal())
    last = min(int(scale.last), date.max.toordinal())
    days = [date.fromordinal(day) for day in (first, last)] if last - first >= _DAYS_ACROSS else []
    return tuple(Tick(x=scale(day.toordinal()), label=say_days(day, day, locale)) for day in days)


def _nice_step(wanted: float) -> Decimal:
    """Gives the step of 1, 2 or 5 times a power of ten that is nearest above what is wanted."""
    power = Decimal(10) ** floor(log10(wanted))
    return next(power * nice for nice in (1, 2, 5, 10) if float(power * nice) >= wanted * 0.999)
