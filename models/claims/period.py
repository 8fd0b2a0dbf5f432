"""The time that a figure holds for: the period of a flow, or the day as of which it was true."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import NamedTuple

from models.claim import Modality
from models.claims.scene import Figure, Scene
from models.measure import Nature
from models.mentions.mention import Mention

_OPENING = 2  # tokens before a date that opens a sentence
_WEEK_COST = 6  # what a week costs for a flow: results are told last week, and are of a longer period
_DAYS = frozenset({"day"})
_HOUR = 6  # tokens of an hour before its day
_SECOND_HALF = 16  # the day with which the end of a month begins
_UP_TO = frozenset({"month", "quarter", "half"})
_YEAR_LONG = 364  # days between the first and the last of a year
_RESULTS = (3, 6, 9, 12)  # months that results are told of
_JUST_HAPPENED = timedelta(days=7)
_YEAR = re.compile(r"\d{4}")


class Time(NamedTuple):
    """`period_start` and `period_end` are inclusive days, `as_of` one day; what the text does not tell is None."""

    period_start: date | None = None
    period_end: date | None = None
    as_of: date | None = None


def year_before(time: Time) -> Time:
    """Gives the same period of the year before ("in the year before, it was 40 million")."""
    start, end = time.period_start, time.period_end
    if start is None or end is None:
        return Time()
    # the month's last day may be another one then
    last = end + timedelta(days=1)
    return Time(_a_year_earlier(start), _a_year_earlier(last) - timedelta(days=1))


def _a_year_earlier(day: date) -> date:
    return date(day.year - 1, day.month, min(day.day, 28) if day.month == 2 else day.day)


def read_time(
    scene: Scene,
    figure: Figure,
    nature: Nature | None,
    baselines: set[int],
    modality: Modality = "actual",
    published: date | None = None,
    sudden: bool = False,
    days: Mapping[int, int] = MappingProxyType({}),
) -> Time:
    """Reads the time of a figure from the dates of its sentence.

    `baselines` are the tokens at which values begin that others are compared with: a date behind one belongs
    to it alone. For levels, tallies and cumulative counts a day is the day as of which they hold. What is so by now
    holds for no time still to come that another clause names; `published` is the day on which "now" is. What happens
    all at once is `sudden`: a day beside it is when it happened, and not up to when it was counted. `days` are the
    tokens at which dates begin that are the day of an event, each with that of the event's word: none is the time
    of a figure of another clause.
    """
    counted = nature in ("cumulative", "tally")
    until = _counted_until(scene, figure) if counted else None
    so_far = published if modality == "actual" else None
    chosen = until or _nearest(scene, figure, baselines, nature == "flow", so_far, days, counted)
    if chosen is None:
        return Time()
    mention = chosen.mention
    if published and mention.period_start and mention.period_start <= published and _runs_on(scene, figure, chosen):
        return Time(mention.period_start, published)
    elsewhere = counted and until is None and scene.crossings(figure.first, chosen.first) > 0
    if elsewhere and mention.grain in _DAYS and not _YEAR.search(mention.text):
        return Time()  # the day of another clause is when it happened, not up to when it was counted
    if (
        sudden
        and until is None
        and mention.grain in _DAYS
        and _happened_then(scene, figure, chosen, baselines, published)
    ):
        return Time()
    if nature in ("level", "cumulative", "tally") and (mention.grain in _DAYS or _closes(chosen)):
        return Time(as_of=mention.period_end)
    if nature == "flow" and mention.grain in (*_DAYS, "week") and _tells_when_said(scene, chosen):
        return Time()
    if nature == "flow" and _is_month_end(mention):
        return Time()  # "at the end of September revenue had risen to": no half of a month has results
    if nature == "flow" and modality == "actual" and mention.grain in _UP_TO and _told_up_to(scene, chosen):
        return Time(_year_start(mention.period_end), mention.period_end)
    return Time(mention.period_start, mention.period_end, mention.period_end if mention.grain in _DAYS else None)


def _closes(when: Figure) -> bool:
    """Says whether a date is only how a month or year ends: at "the end of September" a count is of its last day."""
    end = when.mention.period_end
    late = when.mention.grain == "range" and "edge" in when.mention.rule
    return bool(late and end and (end + timedelta(days=1)).day == 1)


def _happened_then(scene: Scene, figure: Figure, when: Figure, baselines: set[int], published: date | None) -> bool:
    """Says whether a day is the one on which a count's event happened: "killed 28 people on Sunday".

    A day on which the count rose is as of when it holds, and so is one of several that have counts of their own. The
    day of what happened longer ago stays: it tells that the count is of another event.
    """
    day = when.mention.period_end
    if when.mention.grain not in _DAYS or published is None or day is None:
        return False
    if not timedelta() <= published - day <= _JUST_HAPPENED:
        return False
    moved = any(scene.in_clause(role, figure.first) for role in ("rise", "fall"))
    moved = moved or scene.cue_before("change_to", figure.first, 1) is not None
    if figure.first in baselines or (moved and not _of_a_day(scene, figure, when)):
        return False
    dates = [d for d in scene.dates if d.mention.grain in _DAYS]
    others = [f for f in scene.figures if f.mention.unit == figure.mention.unit]
    nearest = {min(dates, key=lambda d: scene.distance((f.first, f.last), (d.first, d.last))).first for f in others}
    return len(nearest) <= 1


def in_year_before(scene: Scene, time: Time, latest: Time) -> Time:
    """Gives the part of the year before that a value is compared with, where only "a year ago" tells it.

    "5.9 million in the third quarter, against 5.4 million a year ago": of the third quarter then.
    """
    told = [d.mention for d in scene.dates if (d.mention.period_start, d.mention.period_end) == time[:2]]
    whole = time.period_start and time.period_end and (time.period_end - time.period_start).days >= _YEAR_LONG
    part = latest.period_start and latest.period_end and (latest.period_end - latest.period_start).days < _YEAR_LONG
    if not (whole and part and told) or any(_YEAR.search(mention.text) for mention in told):
        return time
    before = year_before(latest)
    same = before.period_end and time.period_end and before.period_end.year == time.period_end.year
    return before if same else time


def over_months(scene: Scene, figure: Figure, time: Time) -> Time:
    """Gives the months that end with a carried period, where a figure is told to be of so many of them.

    "For the nine months, net profit came to 701 million", behind the results of the third quarter.
    """
    spans = [
        f.mention
        for f in scene.figures
        if f.mention.unit == "month" and f.last <= figure.first and scene.crossings(f.first, figure.first) <= 1
    ]
    months = spans[-1].low if spans else None
    end = time.period_end
    if end is None or months is None or months not in _RESULTS or (end + timedelta(days=1)).day != 1:
        return time
    before = end.year * 12 + end.month - int(months)
    return Time(date(before // 12, before % 12 + 1, 1), end)


def _of_a_day(scene: Scene, figure: Figure, when: Figure) -> bool:
    """Reads "il bilancio dell'incidente di domenica": the day is the accident's, of which the count tells.

    "El balance del domingo" is the count's own day.
    """
    of = scene.cue_before("of", when.first, 0)
    told = of is not None and any(cue.last == of.first for cue in scene.cues.get("reports", ()))
    return of is not None and not told and of.first > figure.last


def _is_month_end(mention: Mention) -> bool:
    start, end = mention.period_start, mention.period_end
    if mention.grain != "range" or start is None or end is None:
        return False
    return start.day == _SECOND_HALF and start.month == end.month and (end + timedelta(days=1)).day == 1


def _told_up_to(scene: Scene, when: Figure) -> bool:
    """Says whether a flow is told up to a month or quarter, and so of the year until then ("hingga September").

    What also stands before places leads up to no end ("au troisième trimestre").
    """
    cue = scene.cue_before("as_of", when.first, 0)
    at = scene.cue_before("place_at", when.first, 0)
    return (cue is not None and cue != at) or _begins_with(scene, "as_of", when)


def _year_start(end: date | None) -> date | None:
    return date(end.year, 1, 1) if end else None


def _counted_until(scene: Scene, figure: Figure) -> Figure | None:
    """Gives the day up to which a count goes ("as of", "hingga"), else the day on which it was told."""
    cued = [
        d
        for d in scene.dates
        if scene.cue_before("as_of", d.first, 1)
        or (d.mention.grain == "range" and _spans(scene, figure, d))
        or _up_to_hour(scene, d)
        or _begins_with(scene, "as_of", d)
        or (scene.verbs_last and scene.cue_after("as_of", d.last, 1))  # 10日午前までに
    ]
    told = [
        d
        for d in scene.dates
        if d.mention.grain in _DAYS and _tells_when_said(scene, d) and not _has_its_own(scene, figure, d)
    ]
    near = cued or told
    return min(near, key=lambda d: scene.distance((figure.first, figure.last), (d.first, d.last))) if near else None


def _spans(scene: Scene, figure: Figure, when: Figure) -> bool:
    """Says whether a period opens the sentence or stands in a figure's clause: "From January to 7 August, ..."."""
    if scene.cue_before("baseline", when.first, 3) or scene.cue_after("compared", when.last, 0):
        return False
    return when.first - scene.first <= _OPENING or not scene.crossings(figure.first, when.first)


def _up_to_hour(scene: Scene, when: Figure) -> bool:
    """Reads "tính đến 17h ngày 29/9" and "hingga pukul 10.00 WIB, Kamis": the hour stands before the day."""
    cue = scene.cue_before("as_of", when.first, _HOUR)
    if cue is None or any(cue.last <= f.first and f.last <= when.first for f in (*scene.figures, *scene.dates)):
        return False
    return any(word[0].isdigit() for word in scene.page.words[cue.last : when.first])


def _begins_with(scene: Scene, role: str, when: Figure) -> bool:
    return any(cue.first == when.first for cue in scene.cues.get(role, ()))


def _runs_on(scene: Scene, figure: Figure, when: Figure) -> bool:
    """Says whether a date only begins a period that lasts until now: "since January".

    One inside a sentence is of its own clause ("7 percent, the most since 2009", "the worst since 2011, when 92
    died"), but what is added to its clause is so since then too ("14 farms since early May, and 310,000 birds").
    """
    if not _begins_span(scene, when):
        return False
    inside = scene.crossings(figure.first, when.first) and when.first - scene.first > _OPENING
    return not inside or _goes_on(scene, figure, when)


def _begins_span(scene: Scene, when: Figure) -> bool:
    """Says whether a date has a word for "since" beside it, behind it where its language puts it there.

    A range that tells both its ends ("từ đầu năm đến ngày 7/11") lasts no longer than that.
    """
    if when.mention.grain == "range" and "edge" not in when.mention.rule:
        return False
    behind = scene.stride > 1 or scene.verbs_last
    behind = behind and any(cue.first == when.last for cue in scene.cues.get("since", ()))
    return behind or scene.cue_before("since", when.first, 0) is not None or _begins_with(scene, "since", when)


def _goes_on(scene: Scene, figure: Figure, when: Figure) -> bool:
    """Says whether the clause right behind a date of the last year only goes on counting, naming no time of its own."""
    start = when.mention.period_start
    recent = start is not None and scene.clause_of(figure.first) - scene.clause_of(when.first) == 1
    if not recent or when.mention.grain == "year" or when.last > figure.first:
        return False
    told = any(scene.clause_of(f.first) == scene.clause_of(when.first) for f in scene.figures)
    about = any(when.last <= cue.first < figure.first for cue in scene.cues.get("relative", ()))
    return told and not about


def _nearest(
    scene: Scene,
    figure: Figure,
    baselines: set[int],
    periods_first: bool,
    so_far: date | None,
    days: Mapping[int, int],
    counted: bool,
) -> Figure | None:
    """Gives the date nearest to a figure, counting a clause border as four tokens."""
    best: tuple[int, int, Figure] | None = None
    for when in scene.dates:
        if _belongs_elsewhere(scene, figure, when, baselines) or _ahead_elsewhere(scene, figure, when, so_far):
            continue
        if (event := days.get(when.first)) and (
            scene.crossings(figure.first, when.first)
            or (scene.verbs_last and not counted and when.last <= event <= figure.first)
        ):
            continue  # "invests 65 million, opens in 2028": when it opens; 1997年に建造された全長54メートル
        coarse = when.mention.grain not in _DAYS
        cost = scene.distance((figure.first, figure.last), (when.first, when.last)) + 4 * scene.crossings(
            figure.first, when.first
        )
        if periods_first and not coarse:
            cost += 12
        elif periods_first and when.mention.grain == "week":
            cost += _WEEK_COST
        if best is None or (cost, when.first) < best[:2]:
            best = (cost, when.first, when)
    return best[2] if best else None


def _belongs_elsewhere(scene: Scene, figure: Figure, when: Figure, baselines: set[int]) -> bool:
    """A date in a comparison is the compared value's ("up 8 percent from 3.15 in the second quarter of 2024")."""
    if scene.cue_after("compared", when.last, 0):
        return True  # "前年同期比": the time that this one is held against
    if figure.last <= when.first and (_has_its_own(scene, figure, when) or _bracketed(scene, figure, when)):
        return True
    if figure.first in baselines:
        return when.first < figure.first and not (
            _held_against(scene, figure, when) or _within_comparison(scene, figure, when)
        )
    if (when.mention.grain in _DAYS and _of_another(scene, figure, when)) or _aside(scene, figure, when):
        return True
    behind = any(b > figure.first and (b < when.first or _leads_to(scene, when, b)) for b in baselines)
    compared = scene.cue_before("baseline", when.first, 3)
    if compared is None or behind:
        return behind
    plain = any(cue == compared for cue in scene.cues.get("change_from", ()))  # "from January" may begin a period
    if plain and figure.last <= compared.first and not _in_change(scene, figure):
        return False
    return figure.last <= compared.first or (not plain and any(f.last <= compared.first for f in scene.figures))


def _in_change(scene: Scene, figure: Figure) -> bool:
    """Says whether the clause of a figure, or one around it, tells of a change or compares."""
    here = scene.clause_of(figure.first)
    roles = ("rise", "fall", "more", "less", "compared")
    return any(abs(scene.clause_of(cue.first) - here) <= 1 for role in roles for cue in scene.cues.get(role, ()))


def _bracketed(scene: Scene, figure: Figure, when: Figure) -> bool:
    """Says whether a date stands in brackets behind a figure, with a figure of its own (2219億円（前年は192億円）)."""
    words = scene.page.words
    opening = next((i for i in range(when.first - 1, figure.last - 1, -1) if words[i] in "(（"), None)
    if opening is None or any(word in ")）" for word in words[opening : when.first]):
        return False
    closing = next((i for i in range(when.last, scene.last) if words[i] in ")）"), scene.last)
    return any(when.last <= f.first and f.last <= closing for f in scene.figures)


def _within_comparison(scene: Scene, figure: Figure, when: Figure) -> bool:
    """Says whether the word for comparing holds a date ("上年同期为40亿"), or stands behind the value (73%を下回る)."""
    than = scene.cue_before("baseline", figure.first, 1)
    behind = any(cue.first == figure.last for cue in scene.cues.get("baseline_behind", ()))
    between = any(when.last <= f.first and f.last <= figure.first for f in scene.figures)
    return not between and (behind or (than is not None and than.first <= when.first))


def _leads_to(scene: Scene, when: Figure, token: int) -> bool:
    """Says whether a date is the one that the compared value at a token has before it."""
    compared = next((f for f in scene.figures if f.first == token), None)
    return compared is not None and when.last <= token and _within_comparison(scene, compared, when)


def _has_its_own(scene: Scene, figure: Figure, when: Figure) -> bool:
    """Says whether a date behind a figure stands in another clause, with a figure there that it is of.

    So is the year in "it expects 80 million; in 2024 it was 74 million".
    """
    clause = scene.clause_of(when.first)
    return clause != scene.clause_of(figure.first) and any(
        (scene.breaks or other.mention.unit == figure.mention.unit) and scene.clause_of(other.first) == clause
        for other in scene.figures
        if other.first > figure.first
    )


def _of_another(scene: Scene, figure: Figure, when: Figure) -> bool:
    """Says whether a day stands behind a figure, in another clause that has a figure before it."""
    between = any(figure.last <= f.first and f.last <= when.first for f in scene.figures)
    return between and scene.crossings(figure.first, when.first) > 0


def _aside(scene: Scene, figure: Figure, when: Figure) -> bool:
    """Says whether a date stands in a clause about a name, and the figure does not: "X, which began in 1988, has"."""
    clause = scene.clause_of(when.first)
    if clause == scene.clause_of(figure.first):
        return False
    about = any(
        cue.last <= when.first and scene.clause_of(cue.first) == clause for cue in scene.cues.get("relative", ())
    )
    since = scene.stride == 1 and figure.last <= when.first and scene.cue_before("since", when.first, 0) is not None
    return about or since or _told_aside(scene, figure, when)


def _told_aside(scene: Scene, figure: Figure, when: Figure) -> bool:
    """Reads "the mill, built in 2009, made 5 million": a date with two words before it between commas."""
    start, words = scene.clause_start(when.first), scene.page.words
    closed = words[when.last : when.last + 1] == [","] and words[start - 1] == ","
    return scene.first < start <= when.first - 2 and closed and when.last <= figure.first and scene.stride == 1


def _ahead_elsewhere(scene: Scene, figure: Figure, when: Figure, so_far: date | None) -> bool:
    """Says whether a date lies ahead and in another clause than what is so by now: "employs 900, and ... by 2030"."""
    start = when.mention.period_start
    return bool(so_far and start and start > so_far and scene.crossings(figure.first, when.first))


def _held_against(scene: Scene, figure: Figure, when: Figure) -> bool:
    """Says whether a time that another is compared with leads to its value ("than in 2023, when it was 4 billion")."""
    between = any(when.last <= other.first < figure.first for other in (*scene.figures, *scene.dates))
    return not between and scene.cue_before("baseline", when.first, 3) is not None


def _tells_when_said(scene: Scene, when: Figure) -> bool:
    """Says that a day stands beside a verb of saying: the day of the statement, not of the fact.

    So does one in a clause that gives no figure and tells who said it: "the company said in a filing to X today".
    """
    said = [cue for role in ("says_after", "verb_first") for cue in scene.cues.get(role, ())]
    if any(abs(when.first - cue.last) <= 2 or abs(cue.first - when.last) <= 2 for cue in said):
        return True
    clause = scene.clause_of(when.first)
    return any(scene.clause_of(cue.first) == clause for cue in said) and not any(
        scene.clause_of(figure.first) == clause for figure in scene.figures
    )
