"""Sentences hold every visible character of a text, in order, and none goes on for ever."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from models.sentence import split_sentences

_LONGEST = 1500


@given(st.text(alphabet=" \n.,aB5。\u00a0", max_size=200), st.integers(1, 40))
@example("a", 40_000)
@example("Rp1 juta (", 2_000)
def test_sentences_hold_all_that_is_visible(piece: str, times: int) -> None:
    text = piece * times
    sentences = split_sentences(text)
    assert all(0 < sentence.end - sentence.start <= _LONGEST for sentence in sentences)
    assert all(a.end <= b.start for a, b in pairwise(sentences))
    seen = "".join(text[sentence.start : sentence.end] for sentence in sentences)
    assert "".join(seen.split()) == "".join(text.split())


def test_a_long_line_is_cut_between_words() -> None:
    text = "harga beras naik " * 200
    sentences = split_sentences(text)
    assert len(sentences) > 1
    assert all(text[sentence.start : sentence.end].startswith(("harga ", "beras ", "naik ")) for sentence in sentences)
