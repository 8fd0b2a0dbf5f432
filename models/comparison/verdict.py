"""What two passages are to each other by their figures: the rules in the order in which they are asked."""

from __future__ import annotations

from typing import Literal, NamedTuple

from models.comparison.case import Case, make_case
from models.comparison.contradictions import CONTRADICTIONS, is_denied, opposite
from models.comparison.passage import Passage
from models.comparison.words import compared_languages, load_words
from models.language import load_language

_SAME_THING = 0.6
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
    vocabulary = load_words(language)
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
    if all(case.words.share < _OTHER_THINGS for case in cases):
        return Comparison("different", "the passages speak of other things")
    for case in cases:
        for figure, found in case.answers.items():
            if not found:
                return Comparison("different", f"nothing in the first passage answers {figure.text}")
    return Comparison("unverified", "the figures cannot be matched with enough certainty")


def _supported(case: Case) -> str | None:
    """Gives the figures of a sentence in words where all of them are found in the passage, in the same sense."""
    if case.words.share < _SAME_THING or is_denied(case.claim) != is_denied(case.sentence) or opposite(case):
        return None
    if all(any(answer.entailed for answer in found) for found in case.answers.values()):
        return " and ".join(figure.text for figure in case.answers)
    return None
