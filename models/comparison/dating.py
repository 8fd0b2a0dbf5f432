"""What a date in a sentence is the date of: which event, and whether the event lies on it, before it or after it."""

from __future__ import annotations

from datetime import date, timedelta

from models.comparison.passage import Figure, Sentence
from models.comparison.values import Outcome, Span, span_outcome

_FAR = 14
_NEAR = 1
_COMMA = 3
_LINK = 9
_RELATIONS = ("before", "after", "since", "until")
_LIFE = ("birth", "death")
_ENDPOINTS = {"start": True, "birth": True, "end": False, "death": False}


def events_of(sentence: Sentence, figure: Figure) -> frozenset[str]:
    """Gives the event that a date belongs to: the nearest one, of a life in brackets its birth and its death."""
    opened = _bracket(sentence, figure)
    if opened is not None:
        return _in_brackets(sentence, figure, *opened)
    found: list[tuple[int, str]] = []
    for at, name in sentence.events:
        if _bracket_at(sentence, at) is None and (distance := _distance(sentence, figure, at)) is not None:
            found.append((distance, name))
    if not found and (earlier := _joined(sentence, figure)):
        return events_of(sentence, earlier)
    nearest = min((distance for distance, _ in found), default=_FAR)
    return frozenset(name for distance, name in found if distance <= nearest + _NEAR and nearest < _FAR)


def relation_of(sentence: Sentence, figure: Figure) -> str | None:
    """Gives the word before a date that moves what it says: "before", "after", "since", "until"."""
    for back in (1, 2, 3):
        for name in _RELATIONS:
            if figure.first - back in sentence.cues.get(name, ()) and _only_light(sentence, figure, back):
                return name
    return None


def moved(span: Span, relation: str | None) -> Span:
    """Gives the days that "before" or "after" a date leaves.

    >>> moved(Span(date(1956, 1, 1), date(1956, 12, 31)), "before").last
    datetime.date(1955, 12, 31)
    """
    day = timedelta(days=1)
    if relation == "before" and span.first is not None and span.first > date.min:
        return Span(None, span.first - day)
    if relation == "after" and span.last is not None and span.last < date.max:
        return Span(span.last + day, None)
    return span


def dates_outcome(a: Figure, b: Figure, a_span: Span, b_span: Span) -> Outcome:
    """Compares two dates, by month and day alone where one of them names no year."""
    if a.yearless or b.yearless:
        return span_outcome(_in_one_year(a_span), _in_one_year(b_span))
    return span_outcome(a_span, b_span)


def endpoint(figure: Figure, events: frozenset[str]) -> Span | None:
    """Gives the start or end of a period as that of what filled it: "from May 1994 to June 1995" began in May 1994."""
    if len(asked := events & _ENDPOINTS.keys()) != 1:
        return None
    if (
        not figure.mention.rule.startswith("date: range")
        or figure.span is None
        or figure.span.first is None
        or figure.span.last is None
    ):
        return None
    day = figure.span.first if _ENDPOINTS[min(asked)] else figure.span.last
    return Span(day, day)


def _joined(sentence: Sentence, figure: Figure) -> Figure | None:
    """Gives the date before this one where both hang on one word: "released in May 2004 in Japan and in June 2004"."""
    earlier = [other for other in sentence.dates if other.last <= figure.first]
    if not earlier:
        return None
    between = range(earlier[-1].last, figure.first)
    words = sentence.passage.page.words
    joined = any(i in sentence.cues.get("links", ()) or words[i] == "," for i in between)
    return earlier[-1] if joined and not any(at in between for at, _ in sentence.events) else None


def _in_one_year(span: Span) -> Span:
    return Span(*(None if day is None else day.replace(year=2000) for day in span))


def _only_light(sentence: Sentence, figure: Figure, back: int) -> bool:
    content = {word.at for word in sentence.words}
    return not any(i in content for i in range(figure.first - back + 1, figure.first))


def _bracket(sentence: Sentence, figure: Figure) -> tuple[int, int] | None:
    return _bracket_at(sentence, figure.first)


def _bracket_at(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """Gives the tokens of the brackets around a token, None where it stands in none."""
    words, depth = sentence.passage.page.words, 0
    for i in range(at - 1, sentence.first - 1, -1):
        depth += (words[i] == ")") - (words[i] == "(")
        if depth < 0:
            closing = next((j for j in range(at, sentence.last) if words[j] == ")"), sentence.last)
            return i, closing
    return None


def _in_brackets(sentence: Sentence, figure: Figure, opening: int, closing: int) -> frozenset[str]:
    if figure.mention.grain == "range" and figure.first == opening + 1:
        return frozenset(_LIFE)
    dates = [other for other in sentence.dates if opening < other.first < closing]
    named = [name for at, name in sentence.events if opening < at < closing]
    if len(dates) == 2 and set(named) <= {"birth"}:
        return frozenset({_LIFE[dates.index(figure)]})
    return frozenset(named) if len(dates) == 1 and len(set(named)) == 1 else frozenset()


def _distance(sentence: Sentence, figure: Figure, at: int) -> int | None:
    """Gives how far an event word stands from a date, None where another date stands between."""
    low, high = (at, figure.first) if at < figure.first else (figure.last, at)
    words = sentence.passage.page.words
    if any(low <= other.first < high for other in sentence.dates if other is not figure):
        return None
    links = sentence.cues.get("links", ())
    gap, depth = 0, 0
    for i in range(low, high):
        depth += (words[i] == "(") - (words[i] == ")")
        if depth == 0:
            gap += _LINK if i in links else _COMMA if words[i] in ",;:" else 1
    return gap
