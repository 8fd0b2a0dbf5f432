"""When two passages contradict each other: one function a cause, asked in the order of `CONTRADICTIONS`.

A false alarm costs more than a miss. So each rule first asks whether the claim speaks of what the passage speaks
of: nearly all its words, all its names, its other figures, and whether some word makes the figure that of another
group, of the rest, of each one, or of a change.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import regex

from models.comparison.case import Case
from models.comparison.dating import events_of, relation_of
from models.comparison.matching import Answer, kind
from models.comparison.overlap import Overlap, overlap
from models.comparison.passage import Figure, Sentence, Word

_LEAST_ANCHORS = 2
_DENIAL_SHARE = 0.85
_WHOLE = 100
_DENIED_WORDS = 2


def value_conflict(case: Case) -> str | None:
    """Another value of the same figure."""
    for figure in case.claim.amounts:
        answer = _chosen(case.answers[figure])
        if answer is None or answer.outcome != "conflict" or _is_complement(figure, answer.figure):
            continue
        if _one_of_several(case, figure) or _stands_unread(case, figure):
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
        if _is_era(case.claim, figure) or (found and not events):
            continue
        rivals = [answer for answer in case.answers[figure] if _same_event(case, figure, events, answer)]
        if not rivals or any(answer.outcome != "conflict" for answer in rivals):
            continue
        answer = rivals[0]
        if _same_dated(case, figure, events, answer):
            return f"{figure.text} in the second passage, {answer.figure.text} in the first"
    return None


def denied_statement(case: Case) -> str | None:
    """One denies what the other says with the same figures."""
    claim, sentence = case.claim, case.sentence
    if denials(claim, case.passage.words) % 2 == denials(sentence, claim.support) % 2 or _bounded_in_time(claim):
        return None
    shared = case.shared_with(sentence)
    if shared.share < _DENIAL_SHARE or _missing_name(shared) or _narrowed(case, sentence):
        return None
    if not all(_beside(claim, "negators", figure) for figure in claim.amounts) and is_denied(claim):
        return None
    return f"one passage denies what the other says of {_texts(case)}" if _all_answered(case, sentence) else None


def direction_conflict(case: Case) -> str | None:
    """One says that it rose, the other that it fell, with the same figures."""
    if not opposite(case) or is_denied(case.claim) or is_denied(case.sentence):
        return None
    shared = case.shared_with(case.sentence)
    turning = {at for cue in ("rise", "fall") for at in case.claim.cues.get(cue, ())}
    missing = [word for word in shared.missing if word.at not in turning]
    if missing or len(shared.shared) < _LEAST_ANCHORS - 1 or _narrowed(case, case.sentence):
        return None
    return f"a rise and a fall with {_texts(case)}" if _all_answered(case, case.sentence) else None


CONTRADICTIONS: tuple[Callable[[Case], str | None], ...] = (
    value_conflict,
    date_conflict,
    denied_statement,
    direction_conflict,
)


def is_denied(sentence: Sentence) -> bool:
    """Says whether a sentence denies."""
    return len(sentence.cues.get("negators", ())) % 2 == 1


def denials(sentence: Sentence, others: Sequence[Word]) -> int:
    """Counts the negators that deny something of which the other passage speaks."""
    found = 0
    for at in sentence.cues.get("negators", ()):
        denied = [word for word in sentence.words if word.at > at][:_DENIED_WORDS]
        if denied and overlap(denied, others, sentence.passage.vocabulary.whole_words).shared:
            found += 1
    return found


def opposite(case: Case) -> bool:
    """Says whether claim and sentence tell of opposite changes, and of these alone."""
    ways = [tuple(s.has(cue) for cue in ("rise", "fall")) for s in (case.claim, case.sentence)]
    return sorted(ways) == [(False, True), (True, False)]


def _chosen(found: Sequence[Answer]) -> Answer | None:
    """Gives the figure that answers: the only value, or the one whose part of the passage shares most words."""
    if not found:
        return None
    values = {answer.figure.value for answer in found}
    if len(values) == 1 or found[0].nearness > found[1].nearness:
        return found[0]
    return None


def _same_figure(case: Case, figure: Figure, answer: Answer) -> bool:
    """Says whether two conflicting figures are of the same thing."""
    sentence = answer.sentence
    if denied_apart(case, sentence) or _narrowed(case, sentence) or not case.others_hold(figure):
        return False
    shared = case.words
    anchors = len(case.shared_with(sentence).shared) + len(case.answers) - 1
    if anchors < _LEAST_ANCHORS or _missing_name(shared) or len(shared.missing) > (len(shared.shared) + 1) // 5:
        return False
    if _shared_out(case.claim, figure) != _shared_out(sentence, answer.figure):
        return False
    return change_mark(case.claim, figure) == change_mark(sentence, answer.figure) and not _counted_together(
        case, answer
    )


def _same_event(case: Case, figure: Figure, events: frozenset[str], answer: Answer) -> bool:
    """Says whether a date of the passage is that of the event whose date the claim gives."""
    theirs = events_of(answer.sentence, answer.figure)
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
    if denied_apart(case, sentence) or _narrowed(case, sentence) or not case.others_hold(figure):
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


def opens_with_pronoun(sentence: Sentence) -> bool:
    """Says whether a sentence begins with a word that stands for a name given elsewhere: "It", "The film"."""
    return any(at <= sentence.first + 1 for at in sentence.cues.get("pronouns", ()))


def _describes(sentence: Sentence, figure: Figure) -> bool:
    """Says whether a year stands before the noun that it describes: "a 1930 comedy"."""
    if figure.mention.grain != "year" or not figure.text.isdecimal():
        return False
    before, behind = figure.first - 1, figure.last
    words = sentence.passage.page.words
    return words[before] in ("a", "an") and any(word.at == behind for word in sentence.words)


def _bounded_in_time(sentence: Sentence) -> bool:
    """Says whether a sentence speaks of the time before or after a date, when much is not yet, or no longer, so."""
    return any(relation_of(sentence, figure) in ("before", "after", "until") for figure in sentence.dates)


def _is_era(sentence: Sentence, figure: Figure) -> bool:
    """Says whether a word makes a date a loose span of time: "the 2000 era", "around 1950"."""
    return any(at in sentence.cues.get("eras", ()) for at in (figure.first - 1, figure.first - 2))


def _missing_name(shared: Overlap) -> bool:
    return any(word.name for word in shared.missing)


def _narrowed(case: Case, sentence: Sentence) -> bool:
    """Says whether a word makes one of the two speak of a part, of the rest, or of how long something lasts."""
    return any(case.claim.has(cue) or (sentence.has(cue) and cue == "limits") for cue in ("limits", "onward", "many"))


def denied_apart(case: Case, sentence: Sentence) -> bool:
    """Says whether one of the two denies something that the other does not."""
    mine = len(case.claim.cues.get("negators", ()))
    return mine != denials(sentence, case.claim.support) or mine != denials(case.claim, sentence.support)


def _shared_out(sentence: Sentence, figure: Figure) -> bool:
    """Says whether a figure holds for each of several: of the figures behind "each" the first one, or one before it."""
    for at in sentence.cues.get("shares", ()):
        behind = [other for other in sentence.amounts if other.first > at]
        segment = sentence.segment(at)
        if behind and sentence.segment(behind[0].first) == segment:
            if behind[0] is figure:
                return True
        elif sentence.segment(figure.first) == segment:
            return True
    return False


def _beside(sentence: Sentence, cue: str, figure: Figure) -> bool:
    return any(sentence.segment(at) == sentence.segment(figure.first) for at in sentence.cues.get(cue, ()))


def change_mark(sentence: Sentence, figure: Figure) -> str | None:
    """Gives whether a figure is the size, the end or the start of a change."""
    if not (sentence.has("rise") or sentence.has("fall")):
        return None
    if any(figure.first - back in sentence.cues.get(cue, ()) for cue in ("rise", "fall") for back in (1, 2)):
        return "by"
    for name in ("by", "to", "origin"):
        if figure.first - 1 in sentence.cues.get(name, ()):
            return name
    return None


def _counted_together(case: Case, answer: Answer) -> bool:
    """Says whether the passage links a word of the claim with one that the claim lacks: the figure may be of both.

    A link between two parts of a sentence that have figures of their own joins those parts, not what is counted.
    """
    sentence, figure = answer.sentence, answer.figure
    mine = [word.stem for word in case.claim.words]
    beside = {word.at: word for word in sentence.words}
    for at in sentence.cues.get("links", ()):
        left, right = beside.get(at - 1), beside.get(at + 1)
        behind = any(sentence.segment(other.first) == sentence.segment(at) for other in sentence.figures)
        joined = right is not None and (at == figure.last or left is not None)
        known = at == figure.last or (left is not None and left.stem in mine)
        if joined and not behind and known != (right is not None and right.stem in mine):
            return True
    return False


def _one_of_several(case: Case, figure: Figure) -> bool:
    """Says whether the claim gives several figures of this kind, and the passage has this one somewhere."""
    alike = [other for other in case.claim.amounts if kind(other) == kind(figure)]
    return len(alike) > 1 and any(answer.outcome != "conflict" for answer in case.answers[figure])


def _stands_unread(case: Case, figure: Figure) -> bool:
    """Says whether the digits of a figure stand in the passage as something else: a part, a total, or unread."""
    digits = regex.search(r"\d[\d.,]*", figure.text)
    if digits is None:
        return False
    sign = digits[0].rstrip(".,")
    inside = [other.text for other in case.passage.figures if kind(other) == kind(figure)]
    found = len(regex.findall(rf"(?<![\d.,]){regex.escape(sign)}(?![\d]|[.,]\d)", case.passage.page.text))
    return found > sum(sign in text for text in inside)


def _is_complement(figure: Figure, other: Figure) -> bool:
    """Says whether two shares make up the whole: 62 % for leaves 38 % against."""
    mine, theirs = figure.value, other.value
    if kind(figure).strip() != "percent" or mine is None or theirs is None:
        return False
    return mine.low is not None and theirs.low is not None and mine.low + theirs.low == _WHOLE


def _all_answered(case: Case, sentence: Sentence) -> bool:
    return all(
        any(answer.entailed and answer.sentence is sentence for answer in found) for found in case.answers.values()
    )


def _texts(case: Case) -> str:
    return " and ".join(figure.text for figure in case.answers)
