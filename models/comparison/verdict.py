"""What two passages are to each other by their figures: the rules in the order in which they are asked."""

from __future__ import annotations

from typing import Literal, NamedTuple

from models.comparison.case import Case, make_case
from models.comparison.contradictions import CONTRADICTIONS
from models.comparison.dating import events_of
from models.comparison.guards import change_mark, denied_apart, opens_with_pronoun, opposite
from models.comparison.matching import Answer
from models.comparison.passage import Figure, Passage
from models.comparison.words import compared_languages, load_words
from models.language import load_language, split_tag

_SAME_THING = 0.7
_NARROWING = ("only", "limits", "onward", "many")
_OTHER_THINGS = 0.34

Judgement = Literal["agree", "contradict", "different", "unverified"]


class Comparison(NamedTuple):
    """What two passages are to each other, and why, in one sentence."""

    verdict: Judgement
    reason: str


def compare(a: str, b: str, language: str) -> Comparison:
    """Says whether the figures and dates of two passages agree or contradict each other, or speak of other things.

    >>> compare("The bridge opened in 1932 and is 503 metres long.", "The bridge is 530 metres long.", "en").verdict
    'contradict'
    """
    vocabulary = load_words(split_tag(language)[0])
    if vocabulary is None:
        known = ", ".join(compared_languages())
        return Comparison("unverified", f"passages in '{language}' cannot be compared; those in {known} can")
    pack = load_language(language)
    first, second = Passage(a, pack, vocabulary), Passage(b, pack, vocabulary)
    if not first.figures or not second.figures:
        which = "the first" if not first.figures else "the second"
        return Comparison("unverified", f"no figure or date to compare in {which} passage")
    cases = [make_case(sentence, first) for sentence in second.sentences if sentence.figures]
    for case in cases:
        for rule in CONTRADICTIONS:
            if reason := rule(case):
                return Comparison("contradict", reason)
    return _without_contradiction(cases)


def _without_contradiction(cases: list[Case]) -> Comparison:
    """Decides among agreement, other things spoken of, and nothing that could be told."""
    told = [_supported(case) for case in cases]
    if all(told):
        return Comparison("agree", f"the first passage also says {', '.join(filter(None, told))}")
    if all(case.claim.words and case.words.share < _OTHER_THINGS for case in cases):
        return Comparison("different", "the passages speak of other things")
    for case in cases:
        for figure, found in case.answers.items():
            if not found:
                return Comparison("different", f"nothing in the first passage answers {figure.text}")
    return Comparison("unverified", "the figures cannot be matched with enough certainty")


def _supported(case: Case) -> str | None:
    """Gives the figures of a sentence in words where all of them are found in the passage, in the same sense."""
    missing = [word for word in case.words.missing if not (word.name and opens_with_pronoun(case.sentence))]
    missing = [word for word in missing if not word.groups & _roles_found(case)]
    if len(missing) > (1 - _SAME_THING) * len(case.claim.words) or any(word.name for word in missing):
        return None
    if denied_apart(case, case.sentence) or opposite(case) or any(_added(case, cue) for cue in _NARROWING):
        return None
    if all(_holds(case, figure) for figure in case.answers):
        return " and ".join(figure.text for figure in case.answers)
    return None


def _added(case: Case, cue: str) -> bool:
    """Says whether the claim narrows or widens what the passage says: "only", "all", "other"."""
    return case.claim.has(cue) and not any(sentence.has(cue) for sentence in case.passage.sentences)


def _holds(case: Case, figure: Figure) -> bool:
    """Says whether the passage gives a figure in the same role: of no other event, of several the nearest."""
    found = case.answers[figure]
    if figure.value:
        mark = change_mark(case.claim, figure)
        nearest = [answer for answer in found if answer.nearness >= found[0].nearness]
        return any(answer.entailed and change_mark(answer.sentence, answer.figure) == mark for answer in nearest)
    events = events_of(case.claim, figure)
    return any(answer.entailed and _same_role(events, answer) for answer in found)


def _roles_found(case: Case) -> frozenset[str]:
    """Gives the events whose dates the passage gives without the word itself: a life in brackets has its birth."""
    return frozenset(
        f"event {event}"
        for figure in case.claim.dates
        for answer in case.answers[figure]
        for event in events_of(case.claim, figure) & events_of(answer.sentence, answer.figure)
    )


def _same_role(events: frozenset[str], answer: Answer) -> bool:
    theirs = events_of(answer.sentence, answer.figure)
    return not events or not theirs or bool(events & theirs)
