"""Reading a text ten times as long takes ten times as long, whatever it holds."""

from __future__ import annotations

import pytest

from tests.benchmarks.growth import Kind, Read, claims, growth, kinds, mentions

_SMALL, _LARGE = 4_000, 40_000
_MOST = 3.0  # times the cost a character; what is quadratic gives ten
_TRIES = 3
_WITH_CLAIMS = ("news", "digit-heavy", "brackets with amounts", "ranges of amounts", "capitals", "quoted days")


@pytest.mark.slow
@pytest.mark.parametrize("kind", list(kinds()), ids=lambda kind: kind.name)
def test_the_cost_of_a_character_does_not_grow(kind: Kind) -> None:
    assert _least_growth(kind, mentions) < _MOST


@pytest.mark.slow
@pytest.mark.parametrize("kind", [kind for kind in kinds() if kind.name in _WITH_CLAIMS], ids=lambda kind: kind.name)
def test_nor_does_it_where_claims_are_read(kind: Kind) -> None:
    assert _least_growth(kind, claims) < _MOST


def _least_growth(kind: Kind, read: Read) -> float:
    grown = [growth(kind, _SMALL, _LARGE, read)]
    while grown[-1] >= _MOST and len(grown) < _TRIES:  # something else may have taken the machine
        grown.append(growth(kind, _SMALL, _LARGE, read))
    return min(grown)
