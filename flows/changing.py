"""Commands that change what is judged: they tell that they work, and what the judging after the change found."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from warehouse.change import Change


@contextmanager
def changing(warehouse: Path) -> Iterator[Change]:
    """Opens a warehouse for a change; when the block is left it is judged anew."""
    from flows.environment import prepare

    prepare()
    from flows.progress import Progress, shown
    from warehouse.change import changed

    with shown(Progress()) as progress, changed(warehouse) as change:
        yield change
        if not change.idle:
            progress.step("Joining and comparing claims")


def told(change: Change) -> str:
    """Says what the judging found."""
    count = change.findings.get("contradiction", 0)
    new = f", {change.new_contradictions:,} of them new" if change.new_contradictions else ""
    noun = "contradiction" if count == 1 else "contradictions"
    return f"Judged anew, the warehouse holds {count:,} {noun}{new}."
