"""The steps between two claims, as lines of text for people or as one JSON object for programs."""

from __future__ import annotations

from typing import Any

from warehouse.display import visible
from warehouse.formats import dump_json
from warehouse.rule_check import Tried
from warehouse.why import Row, Why
from warehouse.why_text.answer import answer
from warehouse.why_text.claims import claim_lines
from warehouse.why_text.figure import figure_lines
from warehouse.why_text.rules import rule_lines
from warehouse.why_text.terms import term_lines
from warehouse.why_text.values import value_lines

_VALUE = ("low", "high", "precision", "unit", "period_start", "period_end", "as_of", "modality", "attributed_to")
_CLAIM = ("claim_id", "article_id", "outlet", "published_on", "url", "quote", "sentence", "subject", "measure", "scope")


def as_text(told: Why) -> str:
    """Gives the steps as lines of text, each a plain sentence."""
    parts = [
        claim_lines("A", told.a),
        claim_lines("B", told.b),
        figure_lines(told),
        term_lines(told),
        value_lines(told),
        rule_lines(told),
    ]
    blocks = ["\n".join(map(_line, part)) for part in map(list, parts) if part]
    return "\n\n".join([*blocks, visible(answer(told))])


def as_object(told: Why) -> str:
    """Gives the same as one JSON object."""
    return dump_json(
        {
            "answer": told.answer,
            "a": _side(told.a),
            "b": _side(told.b),
            "keys": [vars(key) for key in told.keys],
            "terms": [vars(key) for key in told.terms],
            "differing": told.differing,
            "outcome": told.pair and told.pair["outcome"],
            "independent": told.a["traced_to"] != told.b["traced_to"] if told.keys else None,
            "rules": [_rule(tried) for tried in told.tried],
            "verdict": told.won,
            "finding": told.finding,
            "sentence": answer(told),
        }
    )


def _side(row: Row) -> dict[str, Any]:
    return {name: row[name] for name in (*_CLAIM, *_VALUE)} | {"origin": row["traced_to"]}


def _rule(tried: Tried) -> dict[str, Any]:
    return {
        "verdict": tried.rule.verdict,
        "class": tried.rule.rule_class,
        "rank": tried.rule.rank,
        "holds": tried.holds,
        "conditions": [vars(condition) for condition in tried.conditions],
    }


def _line(sentence: str) -> str:
    """Gives a sentence as it may be shown, as far to the right as it stands."""
    text = sentence.lstrip(" ")
    return " " * (len(sentence) - len(text)) + visible(text)
