"""The events of `tests/corpus` show what their files say, but for what `known.toml` lists; what it lists must fail."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.corpus_known import EVENTS, QUICK, load, load_known, name_of, raised, show, write
from tests.shown import PROBLEMS, Slot, expectations

KNOWN = load_known()
_YET = pytest.mark.xfail(reason="does not hold yet", raises=AssertionError, strict=True)


def _marks(path: Path) -> list[pytest.MarkDecorator]:
    return [] if path.parent.name == QUICK else [pytest.mark.slow]


def _expectations() -> Iterator[Any]:
    for path in EVENTS:
        known = KNOWN.get(name_of(path), {})
        for kind, slot in expectations(load(path)):
            marks = [*_marks(path), *([_YET] if slot["title"] in known.get(kind, []) else [])]
            yield pytest.param(path, kind, slot, id=f"{path.stem}: {kind}: {slot['title']}", marks=marks)


@pytest.mark.parametrize(("path", "kind", "slot"), _expectations())
def test_expectation(path: Path, kind: str, slot: Slot) -> None:
    assert list(PROBLEMS[kind](show(path), slot)) == []


@pytest.mark.parametrize("path", [pytest.param(path, id=path.stem, marks=_marks(path)) for path in EVENTS])
def test_no_contradiction_beyond_those_listed_or_known(path: Path) -> None:
    known = KNOWN.get(name_of(path), {}).get("raised", [])
    found = raised(path)
    assert [pair for pair in found if pair not in known] == [], "raised, and nobody listed it"
    assert [pair for pair in known if pair not in found] == [], "no longer raised: python -m tests.corpus_known"


def test_what_is_known_to_fail_is_in_the_corpus() -> None:
    titles: dict[str, dict[str, set[str]]] = {name_of(path): {} for path in EVENTS}
    for path in EVENTS:
        for kind, slot in expectations(load(path)):
            titles[name_of(path)].setdefault(kind, set()).add(slot["title"])
    for name, failing in KNOWN.items():
        for kind in failing.keys() - {"raised"}:
            assert set(failing[kind]) <= titles[name][kind], (name, kind)


@pytest.mark.parametrize("path", [pytest.param(path, id=path.stem) for path in EVENTS])
def test_titles_tell_the_expectations_of_a_kind_apart(path: Path) -> None:
    named = [(kind, slot["title"]) for kind, slot in expectations(load(path))]
    assert sorted(set(named)) == sorted(named)


def test_known_is_written_as_it_is_read() -> None:
    assert write(KNOWN) == (EVENTS[0].parents[1] / "known.toml").read_text("utf-8")
