"""Words that make a figure another one: denials, parts and wholes, changes, comparisons, plans, and who does what."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from models.comparison.case import Case
from models.comparison.dating import relation_of
from models.comparison.matching import Answer, kind
from models.comparison.overlap import overlap
from models.comparison.passage import Figure, Sentence, Word

_WHOLE = 100
_DENIED_WORDS = 2
_BASELINE_WORDS = 3


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


def denied_apart(case: Case, sentence: Sentence) -> bool:
    """Says whether one of the two denies something that the other does not."""
    mine = len(case.claim.cues.get("negators", ()))
    return mine != denials(sentence, case.claim.support) or mine != denials(case.claim, sentence.support)


def opposite(case: Case) -> bool:
    """Says whether claim and sentence tell of opposite changes, and of these alone."""
    ways = [tuple(s.has(cue) for cue in ("rise", "fall")) for s in (case.claim, case.sentence)]
    return sorted(ways) == [(False, True), (True, False)]


def narrowed(case: Case, sentence: Sentence) -> bool:
    """Says whether a word makes one of the two speak of a part, of the rest, or of how long something lasts."""
    return any(case.claim.has(cue) or (sentence.has(cue) and cue == "limits") for cue in ("limits", "onward", "many"))


def beside(sentence: Sentence, cue: str, figure: Figure) -> bool:
    """Says whether a cue stands in the same part of a sentence as a figure."""
    return any(sentence.segment(at) == sentence.segment(figure.first) for at in sentence.cues.get(cue, ()))


def shared_out(sentence: Sentence, figure: Figure) -> bool:
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


def change_mark(sentence: Sentence, figure: Figure) -> str | None:
    """Gives whether a figure is the size, the end or the start of a change."""
    if not (sentence.has("rise") or sentence.has("fall")):
        return None
    for name in ("by", "to", "origin"):
        if figure.first - 1 in sentence.cues.get(name, ()):
            return name
    changes = {at for cue in ("rise", "fall") for at in sentence.cues.get(cue, ())}
    return "by" if changes & {figure.first - 1, figure.first - 2} else None


def counted_together(case: Case, answer: Answer) -> bool:
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


def one_of_several(case: Case, figure: Figure) -> bool:
    """Says whether the claim gives several figures of this kind, and the passage has this one somewhere."""
    alike = [other for other in case.claim.amounts if kind(other) == kind(figure)]
    return len(alike) > 1 and any(answer.outcome != "conflict" for answer in case.answers[figure])


def stands_unread(case: Case, figure: Figure) -> bool:
    """Says whether the digits of a figure stand in the passage as something else: a part, a total, or unread."""
    digits = regex.search(r"\d[\d.,]*", figure.text)
    if digits is None:
        return False
    sign = digits[0].rstrip(".,")
    inside = [other.text for other in case.passage.figures if kind(other) == kind(figure)]
    found = len(regex.findall(rf"(?<![\d.,]){regex.escape(sign)}(?![\d]|[.,]\d)", case.passage.page.text))
    return found > sum(sign in text for text in inside)


def is_complement(figure: Figure, other: Figure) -> bool:
    """Says whether two shares make up the whole: 62 % for leaves 38 % against."""
    mine, theirs = figure.value, other.value
    if kind(figure).strip() != "percent" or mine is None or theirs is None:
        return False
    return mine.low is not None and theirs.low is not None and mine.low + theirs.low == _WHOLE


def bounded_in_time(*sentences: Sentence) -> bool:
    """Says whether one speaks of the time before or after a date, when much is not yet, or no longer, so."""
    return any(
        relation_of(sentence, figure) in ("before", "after", "until")
        for sentence in sentences
        for figure in sentence.dates
    )


def is_era(sentence: Sentence, figure: Figure) -> bool:
    """Says whether a word makes a date a loose span of time: "the 2000 era", "around 1950"."""
    return any(at in sentence.cues.get("eras", ()) for at in (figure.first - 1, figure.first - 2))


def opens_with_pronoun(sentence: Sentence) -> bool:
    """Says whether a sentence begins with a word that stands for a name given elsewhere: "It", "The film"."""
    return any(at <= sentence.first + 1 for at in sentence.cues.get("pronouns", ()))


def is_baseline(sentence: Sentence, figure: Figure) -> bool:
    """Says whether a figure is only what another is compared with: "up from 3 million"."""
    places = sentence.cues.get("origin", ())
    return any(figure.first - _BASELINE_WORDS <= at < figure.first for at in places)


def seen_otherwise(case: Case, sentence: Sentence) -> bool:
    """Says whether one of the two speaks of what is planned or supposed, or of how two things compare."""
    return any(case.claim.has(cue) != sentence.has(cue) for cue in ("ahead", "compared"))


def turned_round(case: Case, sentence: Sentence) -> bool:
    """Says whether two names have changed places: A sold to B, B sold to A."""
    places: dict[str, int] = {}
    for word in sentence.words:
        if word.name:
            places.setdefault(word.stem, word.at)
    order = [places[word.stem] for word in case.claim.words if word.name and word.stem in places]
    return bool(order) and order[0] != min(order)


def subject_behind(case: Case, sentence: Sentence, events: frozenset[str]) -> bool:
    """Says whether what the claim tells an event of stands behind that event in the passage: bought by A, A bought."""
    groups = {f"event {event}" for event in events}
    opening = next((word.at for word in case.claim.words if word.groups & groups), None)
    theirs = next((word.at for word in sentence.words if word.groups & groups), None)
    if opening is None or theirs is None:
        return False
    names = {word.stem for word in case.claim.words if word.name and word.at < opening}
    places = [word.at for word in sentence.words if word.stem in names]
    return bool(places) and min(places) > theirs


def told_of_others(case: Case) -> bool:
    """Says whether rise and fall are those of two things: each side has words before its change, and shares none."""
    mine, theirs = ([word for word in s.words if word.at < _change(s)] for s in (case.claim, case.sentence))
    whole = case.claim.passage.vocabulary.whole_words
    return bool(mine and theirs) and not overlap(mine, theirs, whole).shared


def _change(sentence: Sentence) -> int:
    return min(at for cue in ("rise", "fall") for at in sentence.cues.get(cue, (sentence.last,)))
