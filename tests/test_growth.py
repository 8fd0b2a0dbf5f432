"""Reading a text ten times as long takes ten times as long, whatever it holds."""

from __future__ import annotations

import pytest

from tests.benchmarks.growth import Kind, growth, kinds

_SMALL, _LARGE = 4_000, 40_000
_MOST = 3.0  # times the cost a character; what is quadratic gives ten
_TRIES = 3


@pytest.mark.slow
@pytest.mark.parametrize("kind", list(kinds()), ids=lambda kind: kind.name)
def test_the_cost_of_a_character_does_not_grow(kind: Kind) -> None:
    grown = [growth(kind, _SMALL, _LARGE)]
    while grown[-1] >= _MOST and len(grown) < _TRIES:  # something else may have taken the machine
        grown.append(growth(kind, _SMALL, _LARGE))
    assert min(grown) < _MOST
