"""When two passages contradict each other: one function a cause, asked in the order of `CONTRADICTIONS`.

A false alarm costs more than a miss. So each rule first asks whether the claim speaks of what the passage speaks
of: nearly all its words, all its names, its other figures, and whether some word makes the figure that of another
group, of the rest, of each one, or of a change.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from models.comparison.case import Case
from models.comparison.dating import endpoint, events_of, relation_of
from models.comparison.guards import (
    beside,
    bounded_in_time,
    change_mark,
    counted_together,
    denials,
    denied_apart,
    is_baseline,
    is_complement,
    is_denied,
    is_era,
    narrowed,
    one_of_several,
    opens_with_pronoun,
    opposite,
    seen_otherwise,
    shared_out,
    stands_unread,
    subject_behind,
    told_of_others,
    turned_round,
)
from models.comparison.matching import Answer
from models.comparison.overlap import Overlap
from models.comparison.passage import Figure, Sentence

_LEAST_ANCHORS = 2
_DENIAL_SHARE = 0.85


def value_conflict(case: Case) -> str | None:
    """Another value of the same figure."""
    for figure in case.claim.amounts:
        answer = _chosen(case.answers[figure])
        if answer is None or answer.outcome != "conflict" or is_complement(figure, answer.figure):
            continue
        if one_of_several(case, figure) or stands_unread(case, figure) or turned_round(case, answer.sentence):
            continue
        if any(is_baseline(a.sentence, a.figure) for a in (answer, *case.answers[figure]) if a is answer or a.entailed):
            continue
        if case.claim.passage.loose_dates != case.passage.loose_dates:
            continue
        if _same_figure(case, figure, answer):
            return f"{figure.text} in the second passage, {answer.figure.text} in the first"
    return None


def date_conflict(case: Case) -> str | None:
    """Another date of an event that happens once."""
    for figure in case.claim.dates:
        found = events_of(case.claim, figure)
        events = found - case.claim.passage.vocabulary.recurring
        if is_era(case.claim, figure) or (found and not events):
            continue
        rivals = [answer for answer in case.answers[figure] if _same_event(case, figure, events, answer)]
        if not rivals or any(_may_answer(events, answer) for answer in case.answers[figure]):
            continue
        answer = rivals[0]
        if subject_behind(case, answer.sentence, events):
            continue
        if _same_dated(case, figure, events, answer):
            return f"{figure.text} in the second passage, {answer.figure.text} in the first"
    return None


def denied_statement(case: Case) -> str | None:
    """One denies what the other says with the same figures."""
    claim, sentence = case.claim, case.sentence
    mine, theirs = denials(claim, case.passage.words), denials(sentence, claim.support)
    if mine % 2 == theirs % 2 or bounded_in_time(claim, sentence):
        return None
    shared = case.shared_with(sentence)
    if shared.share < _DENIAL_SHARE or _missing_name(shared) or narrowed(case, sentence):
        return None
    if seen_otherwise(case, sentence):
        return None
    if not all(beside(claim, "negators", figure) for figure in claim.amounts) and is_denied(claim):
        return None
    return f"one passage denies what the other says of {_texts(case)}" if _all_answered(case, sentence) else None


def direction_conflict(case: Case) -> str | None:
    """One says that it rose, the other that it fell, with the same figures."""
    if not opposite(case) or is_denied(case.claim) or is_denied(case.sentence) or told_of_others(case):
        return None
    shared = case.shared_with(case.sentence)
    turning = {at for cue in ("rise", "fall") for at in case.claim.cues.get(cue, ())}
    missing = [word for word in shared.missing if word.at not in turning]
    if missing or len(shared.shared) < _LEAST_ANCHORS - 1 or narrowed(case, case.sentence):
        return None
    return f"a rise and a fall with {_texts(case)}" if _all_answered(case, case.sentence) else None


CONTRADICTIONS: tuple[Callable[[Case], str | None], ...] = (
    value_conflict,
    date_conflict,
    denied_statement,
    direction_conflict,
)


def _chosen(found: Sequence[Answer]) -> Answer | None:
    """Gives the figure that answers: the only value, or the one whose part of the passage shares most words."""
    if not found:
        return None
    values = {answer.figure.value for answer in found}
    if len(values) == 1 or found[0].nearness > found[1].nearness:
        return found[0]
    return None


def _may_answer(events: frozenset[str], answer: Answer) -> bool:
    """Says whether a date that does not conflict may be that of the event: it is that of no other one."""
    theirs = events_of(answer.sentence, answer.figure)
    return answer.outcome != "conflict" and (not theirs or not events or bool(events & theirs))


def _same_figure(case: Case, figure: Figure, answer: Answer) -> bool:
    """Says whether two conflicting figures are of the same thing."""
    sentence = answer.sentence
    if denied_apart(case, sentence) or narrowed(case, sentence) or not case.others_hold(figure):
        return False
    if seen_otherwise(case, sentence):
        return False
    shared = case.words
    anchors = len(case.shared_with(sentence).shared) + len(case.answers) - 1
    if anchors < _LEAST_ANCHORS or _missing_name(shared) or len(shared.missing) > (len(shared.shared) + 1) // 5:
        return False
    if shared_out(case.claim, figure) != shared_out(sentence, answer.figure):
        return False
    return change_mark(case.claim, figure) == change_mark(sentence, answer.figure) and not counted_together(
        case, answer
    )


def _same_event(case: Case, figure: Figure, events: frozenset[str], answer: Answer) -> bool:
    """Says whether a date of the passage is that of the event whose date the claim gives."""
    theirs = events_of(answer.sentence, answer.figure)
    if (events | theirs) >= {"start", "end"} and endpoint(answer.figure, events) is None:
        return False
    if events & theirs:
        return True
    if events & {"start", "end"} and answer.figure.mention.grain == "range":
        return True
    mine, other = relation_of(case.claim, figure), relation_of(answer.sentence, answer.figure)
    if not events and mine == other == "since":
        return True
    return not events and _describes(case.claim, figure) and _describes(answer.sentence, answer.figure)


def _same_dated(case: Case, figure: Figure, events: frozenset[str], answer: Answer) -> bool:
    """Says whether two conflicting dates are of one event of one thing."""
    sentence = answer.sentence
    if denied_apart(case, sentence) or narrowed(case, sentence) or not case.others_hold(figure):
        return False
    if seen_otherwise(case, sentence):
        return False
    shared, own = case.words, {f"event {event}" for event in events}
    stands_in = opens_with_pronoun(sentence)
    missing = [word for word in shared.missing if not word.groups & own and not (word.name and stands_in)]
    if any(word.name for word in missing) or len(missing) > len(shared.shared) // 4:
        return False
    about = [word for word in shared.shared if not word.groups & own]
    if "happening" in events:
        first = min(at for at, name in case.claim.events if name == "happening")
        return any(word.name and word.at < first for word in about)
    return bool(about) or stands_in


def _describes(sentence: Sentence, figure: Figure) -> bool:
    """Says whether a year stands before the noun that it describes: "a 1930 comedy"."""
    if figure.mention.grain != "year" or not figure.text.isdecimal():
        return False
    before, behind = figure.first - 1, figure.last
    words = sentence.passage.page.words
    return words[before] in ("a", "an") and any(word.at == behind for word in sentence.words)


def _missing_name(shared: Overlap) -> bool:
    return any(word.name for word in shared.missing)


def _all_answered(case: Case, sentence: Sentence) -> bool:
    return all(
        any(answer.entailed and answer.sentence is sentence for answer in found) for found in case.answers.values()
    )


def _texts(case: Case) -> str:
    return " and ".join(figure.text for figure in case.answers)
