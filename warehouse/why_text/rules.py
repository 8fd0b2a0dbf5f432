"""Which rules hold between two positions, and what the others lack."""

from __future__ import annotations

from collections.abc import Iterator

from warehouse.rule_check import Tried
from warehouse.why import Why
from warehouse.why_text.words import joined, shown


def rule_lines(told: Why) -> Iterator[str]:
    """Tells of each rule, in the order in which they are tried, whether it holds and what it lacks."""
    if not told.tried:
        return
    yield "Which rules hold? The first that does gives the verdict."
    for tried in told.tried:
        name = f"{tried.rule.verdict} (rank {tried.rule.rank})"
        if tried.rule.verdict == told.won:
            yield f"  {name} holds, and gives the verdict. {tried.rule.definition}"
        elif tried.holds:
            yield f"  {name} would hold too, but {told.won} comes first."
        else:
            yield f"  {name} does not hold. {tried.rule.definition}"
            yield from _lack(tried)


def _lack(tried: Tried) -> Iterator[str]:
    """Tells what a rule asks for and does not find."""
    lacking = [condition for condition in tried.conditions if not condition.holds]
    if not lacking:
        yield "    No other position of the figure makes it so."
    for condition in lacking:
        values = [f"{name} is {shown(value)}" for name, value in condition.values.items()]
        found = f"; {joined(values)}" if values else ""
        yield f"    It asks for {condition.words}{found}."
