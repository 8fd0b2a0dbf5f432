"""One sentence held against the other passage: its words, and what answers its figures."""

from __future__ import annotations

from dataclasses import dataclass

from models.comparison.matching import Answer, answers
from models.comparison.overlap import Overlap, overlap
from models.comparison.passage import Figure, Passage, Sentence


@dataclass(frozen=True)
class Case:
    """One sentence held against the other passage: its words and figures with what answers them."""

    claim: Sentence
    passage: Passage
    words: Overlap
    answers: dict[Figure, list[Answer]]
    sentence: Sentence
    """The sentence of the passage that shares most words with the claim."""

    def shared_with(self, sentence: Sentence) -> Overlap:
        """Gives how much of the claim one sentence of the passage speaks of."""
        return overlap(self.claim.words, sentence.support, self.whole_words)

    @property
    def whole_words(self) -> bool:
        """Says whether words are compared as they stand."""
        return self.claim.passage.vocabulary.whole_words

    def others_hold(self, figure: Figure) -> bool:
        """Says whether every other figure of the claim is answered by one that does not conflict with it."""
        return all(
            any(answer.outcome != "conflict" for answer in found)
            for other, found in self.answers.items()
            if other is not figure
        )


def make_case(claim: Sentence, passage: Passage) -> Case:
    """Holds one sentence against a passage."""
    whole = claim.passage.vocabulary.whole_words
    best = max(passage.sentences, key=lambda s: len(overlap(claim.words, s.support, whole).shared))
    found = {figure: answers(claim, figure, passage) for figure in claim.figures}
    return Case(claim, passage, overlap(claim.words, passage.words, whole), found, best)
