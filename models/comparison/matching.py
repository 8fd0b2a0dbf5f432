"""Which figure of one passage answers a figure of another: of the same kind, about the same words, in the same role."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from models.comparison.dating import dates_outcome, endpoint, events_of, moved, relation_of
from models.comparison.overlap import overlap
from models.comparison.passage import Figure, Passage, Sentence, Word, stem
from models.comparison.values import Outcome, Value, entails, outcome, span_entails
from models.measure import dimension
from models.units import measures

_BEFORE_AGE = 4  # tokens from a name to its age: 'Jane Roe, aged 34'

# How many days the units of time have; months and what is made of them only about.
_DAYS = {
    **{"second": Decimal(1) / 86400, "minute": Decimal(1) / 1440, "hour": Decimal(1) / 24},
    **{"day": Decimal(1), "night": Decimal(1), "week": Decimal(7)},
    **{"month": Decimal("30.4375"), "quarter": Decimal("91.3125"), "half_year": Decimal("182.625")},
    **{"year": Decimal("365.25"), "decade": Decimal("3652.5"), "century": Decimal(36525)},
}


class Answer(NamedTuple):
    """A figure of the other passage that answers one: what the two are to each other, and how near its words are."""

    figure: Figure
    sentence: Sentence
    outcome: Outcome
    entailed: bool
    nearness: int


def answers(claim: Sentence, figure: Figure, passage: Passage) -> list[Answer]:
    """Gives every figure of the passage that may answer a figure of a sentence, the nearest first."""
    find = _date_answer if figure.span else _amount_answer
    found = [
        answer
        for sentence in passage.sentences
        for other in sentence.figures
        if (answer := find(claim, figure, sentence, other))
    ]
    if figure.value and (mine := _measure_beside(claim, figure)):
        # the dead answer the dead, where there are any; what names no measure may go on with that one
        told = [(answer, _measure_beside(answer.sentence, answer.figure)) for answer in found]
        if any(mine & theirs for _, theirs in told):
            found = [answer for answer, theirs in told if mine & theirs or (answer.entailed and not theirs)]
    return sorted(found, key=lambda answer: -answer.nearness)


def kind(figure: Figure) -> str:
    """Gives what a figure counts, so that only like is compared with like: "date", "person", "money IDR", "length"."""
    mention = figure.mention
    if mention.kind == "money":
        return f"money {mention.unit} {mention.per_unit or ''}"
    if mention.unit in _DAYS and mention.kind == "duration":
        return f"time {mention.per_unit or ''}"
    unit = measures().get(mention.unit or "")
    counted = unit.dimension if unit else dimension(mention.kind, mention.unit)
    return f"{counted} {mention.per_unit or ''}"


def _amount_answer(claim: Sentence, figure: Figure, sentence: Sentence, other: Figure) -> Answer | None:
    if figure.value is None or other.value is None or not _alike(claim, figure, sentence, other):
        return None
    if kind(figure) != kind(other):
        mine, theirs = figure.value, other.value
    else:
        mine, theirs = _scaled(figure), _scaled(other)
    found = "conflict" if _opposed(mine, theirs) else outcome(mine, theirs)
    return Answer(other, sentence, found, entails(theirs, mine), _nearness(claim, figure, sentence, other))


def _date_answer(claim: Sentence, figure: Figure, sentence: Sentence, other: Figure) -> Answer | None:
    if figure.span is None or other.span is None:
        return None
    mine = moved(figure.span, relation_of(claim, figure))
    relation = relation_of(sentence, other)
    theirs = endpoint(other, events_of(claim, figure)) or moved(other.span, relation)
    found = dates_outcome(figure, other, mine, theirs)
    entailed = found == "agree" or (found == "compatible" and span_entails(theirs, mine))
    return Answer(other, sentence, found, entailed, _nearness(claim, figure, sentence, other))


def _alike(claim: Sentence, figure: Figure, sentence: Sentence, other: Figure) -> bool:
    """Says whether two figures count the same kind of thing.

    Bare numbers do only where the same word stands beside, and people only where both name the same people or any.
    """
    if kind(figure) != kind(other):
        if _age_as_years(figure, other) or _age_as_years(other, figure):
            return True
        return _people_by_name(claim, figure, other) or _people_by_name(sentence, other, figure)
    if figure.mention.unit == "year_of_age":
        return _ages_one(claim, figure, sentence) and _ages_one(sentence, other, claim)
    if dimension(figure.mention.kind, figure.mention.unit) == "person":
        return _same_people(claim, figure, sentence, other)
    if figure.mention.kind != "number":
        return True
    beside = _words_beside(claim, figure), _words_beside(sentence, other)
    return all(beside) and bool(overlap(*beside, claim.passage.vocabulary.whole_words).shared)


def _ages_one(sentence: Sentence, figure: Figure, other: Sentence) -> bool:
    """Says whether the other sentence names whoever stands right before an age, or nobody: 'Ilse Marden, 41'."""
    names = [w.stem for w in sentence.words if w.name and figure.first - _BEFORE_AGE <= w.at < figure.first]
    told = {word.stem for word in other.words if word.name}
    return not names or not told or names[-1] in told


def _measure_beside(sentence: Sentence, figure: Figure) -> frozenset[str]:
    """Gives the measures of the nearest word for one in the same part of the sentence."""
    segment = sentence.segment(figure.first)
    found = [
        (min(abs(word.at - figure.first), abs(word.at - figure.last + 1)), names)
        for word in sentence.support
        if sentence.segment(word.at) == segment and (names := _measures_of(word))
    ]
    return min(found, key=lambda entry: entry[0])[1] if found else frozenset()


def _measures_of(word: Word) -> frozenset[str]:
    return frozenset(group for group in word.groups if group.startswith("measure "))


def _words_beside(sentence: Sentence, figure: Figure) -> list[Word]:
    return [word for word in sentence.words if word.at in (figure.first - 1, figure.last)]


def _same_people(claim: Sentence, figure: Figure, sentence: Sentence, other: Figure) -> bool:
    """Says whether two counts are of the same people: one noun, or one that only says people and the other's words."""
    mine, theirs = _noun(claim, figure), _noun(sentence, other)
    general = claim.passage.vocabulary.people
    if mine == theirs or {mine, theirs} <= general:
        return True
    if mine in general:
        return any(theirs in (word.text, word.stem) for word in claim.support)
    return theirs in general and any(mine in (word.text, word.stem) for word in sentence.support)


def _noun(sentence: Sentence, figure: Figure) -> str:
    return sentence.passage.page.words[figure.last - 1]


def _age_as_years(figure: Figure, other: Figure) -> bool:
    """Says whether one gives as an age the years that the other gives without saying so: "the actor, 34 years"."""
    same = figure.value is not None and other.value is not None and figure.value.low == other.value.low
    return same and figure.mention.unit == "year_of_age" and other.mention.unit == "year"


def _people_by_name(sentence: Sentence, figure: Figure, other: Figure) -> bool:
    """Says whether a sentence names the people it counts as the other does: "divers ... 50 people", 100 divers."""
    counted = other.mention.unit
    if kind(figure) != "person " or not counted or not other.mention.rule.startswith("quantity.unknown"):
        return False
    vocabulary = sentence.passage.vocabulary
    return any(word.stem == stem(counted, vocabulary) for word in sentence.words)


def _scaled(figure: Figure) -> Value:
    """Gives a value in the base unit of what it measures: kilometres and metres are compared as metres."""
    value, name = figure.value, figure.mention.unit or ""
    assert value is not None
    unit = measures().get(name)
    size = _DAYS.get(name) if figure.mention.kind == "duration" else (unit.size if unit else None)
    if size is None:
        return value
    low = None if value.low is None else value.low * size
    high = None if value.high is None else value.high * size
    return value._replace(low=low, high=high, precision=value.precision * size)


def _opposed(a: Value, b: Value) -> bool:
    """Says whether one is above a number and the other below the same one: "more than 70" and "less than 70"."""
    return (a.high is None and b.low is None and a.low == b.high and a.low is not None) or (
        b.high is None and a.low is None and b.low == a.high and b.low is not None
    )


def _nearness(claim: Sentence, figure: Figure, sentence: Sentence, other: Figure) -> int:
    """Gives how many words and other figures of the sentence stand in the same part of the passage as the figure."""
    segment = sentence.segment(other.first)
    near = [word for word in sentence.support if sentence.segment(word.at) == segment]
    beside = [f.text for f in sentence.figures if f is not other and sentence.segment(f.first) == segment]
    same = sum(mine.text in beside for mine in claim.figures if mine is not figure)
    return len(overlap(claim.words, near, claim.passage.vocabulary.whole_words).shared) + same
