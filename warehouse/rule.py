"""A verdict is one SQL file in `sql/rules/`: its first comment the definition, its header how it is applied.

    -- Two sources give values of one fact that nothing explains.      (the definition: the first comment line)
    --
    -- class: contradiction          contradiction, revision, inconsistency, unverified or corroboration
    -- over: pairs                   pairs (selects from `candidate`), figures (from `open_figure`) or articles
    -- rank: 30                      a pair or figure gets the verdict of the lowest rank that holds
    -- explain: {a_outlet} says ...  one sentence in English; the fields are those of `Sentence` in explanation.py
    -- explain.id: {a_outlet} ...    the same in each language of words/

The statement selects figure_id, a_position, b_position, severity (over pairs), figure_id, severity (over figures)
or figure_id, claim_ids, expected, severity (over articles). The verdict is named like the file.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Literal, cast, get_args

from models.errors import PackError

RULES = Path(__file__).parent / "sql" / "rules"

RuleClass = Literal["contradiction", "revision", "inconsistency", "unverified", "corroboration"]
Over = Literal["pairs", "figures", "articles"]

_KEY = re.compile(r"-- (class|over|rank|explain(?:\.[a-z]{2,3})?): (\S.*)")


@dataclass(frozen=True)
class Rule:
    """One verdict: how it is applied, and the words for it."""

    verdict: str
    definition: str
    rule_class: RuleClass
    over: Over
    rank: int
    explain: Mapping[str, str]
    statement: str


def parse_rule(path: Path) -> Rule:
    """Reads one rule; raises PackError that names the file and what its header lacks."""
    statement = path.read_text("utf-8")
    keys = (_KEY.fullmatch(line) for line in statement.splitlines())
    header: dict[str, str] = {found[1]: found[2] for found in keys if found}
    missing = [key for key in ("class", "over", "rank", "explain") if key not in header]
    if missing or not statement.startswith("-- "):
        raise PackError(f"{path.name}: the header needs a definition and {', '.join(missing) or 'its keys'}")
    if header["class"] not in get_args(RuleClass) or header["over"] not in get_args(Over):
        raise PackError(f"{path.name}: unknown class or over: {header['class']}, {header['over']}")
    return Rule(
        verdict=path.stem,
        definition=statement.splitlines()[0].removeprefix("-- "),
        rule_class=cast(RuleClass, header["class"]),
        over=cast(Over, header["over"]),
        rank=int(header["rank"]),
        explain={key.partition(".")[2] or "en": told for key, told in header.items() if key.startswith("explain")},
        statement=statement,
    )


@cache
def load_rules() -> tuple[Rule, ...]:
    """Gives all rules in the order in which they are tried; raises PackError where two of a kind share a rank."""
    rules = sorted((parse_rule(path) for path in RULES.glob("*.sql")), key=lambda rule: (rule.over, rule.rank))
    for first, second in pairwise(rules):
        if (first.over, first.rank) == (second.over, second.rank):
            raise PackError(f"{first.verdict}.sql and {second.verdict}.sql share the rank {first.rank}")
    return tuple(rules)
