"""The answer in one sentence."""

from __future__ import annotations

from warehouse.why import Why
from warehouse.why_text.words import joined


def answer(told: Why) -> str:
    """Gives the answer in one sentence."""
    match told.answer:
        case "not judged":
            old = "A" if not told.a["latest"] else "B"
            return f"They were not compared: the article of {old} has a newer version, and only the latest is judged."
        case "one position":
            return "They agree, as one witness: the same value of the same origin."
        case "not compared":
            return (
                f"They were not compared, because of {joined(told.differing) or 'what else the judging knows of them'}."
            )
        case "compared" if told.finding:
            finding = told.finding
            said = f"{finding['class']}, {finding['verdict']} (finding {finding['finding_id']})"
            return f"They were compared, and the verdict is a {said}: {finding['explanation']}"
        case "compared" if told.won:
            return f"They were compared, and the verdict is {told.won}."
        case _:
            return "They were compared, and no rule holds: they neither confirm nor contradict each other."
