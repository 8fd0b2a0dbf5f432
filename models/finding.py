"""A finding: one verdict on a claim or on a pair of positions, and the words for it."""

from __future__ import annotations

from typing import Literal

FindingClass = Literal["contradiction", "revision", "inconsistency", "unverified"]
FigureVerdict = Literal["contradicted", "inconsistent", "corroborated", "revised", "unverified"]
ReviewDecision = Literal["confirmed", "different_facts", "same_fact", "misread", "resolved", "ignored"]

FINDING_CLASSES: tuple[FindingClass, ...] = ("contradiction", "revision", "inconsistency", "unverified")
