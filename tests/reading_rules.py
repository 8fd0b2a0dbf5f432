"""What must hold of the mentions read of a text, whatever the text: used by property tests and by fuzzing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from flows.reading_filter import MENTION_KEYS, dump
from models.language import Language
from models.mentions.mention import Mention
from models.mentions.reading import read_mentions

DAY = date(2025, 2, 4)


def read_soundly(text: str, language: Language) -> list[Mention]:
    """Reads a text and raises AssertionError, naming what is wrong, where a mention breaks a rule."""
    found = read_mentions(text, language, DAY)
    wrong = list(broken_rules(text, found))
    assert not wrong, f"{language.code}: {text!r}: {wrong}"
    return found


def broken_rules(text: str, found: Sequence[Mention]) -> list[str]:
    """Says which rules the mentions of a text break, in words; nothing where all is well."""
    wrong: list[str] = []
    behind = 0
    for mention in found:
        told = f"{mention.kind} {mention.text!r} at {mention.start}"
        if not 0 <= mention.start < mention.end <= len(text):
            wrong.append(f"{told}: no span of the text")
        if text[mention.start : mention.end] != mention.text:
            wrong.append(f"{told}: not the words at its place")
        if mention.text != mention.text.strip():
            wrong.append(f"{told}: white space at an end")
        if mention.start < behind:
            wrong.append(f"{told}: begins before the one before it ends")
        behind = mention.end
        wrong.extend(f"{told}: {rule}" for rule in (*_wrong_value(mention), *_wrong_words(mention, found)))
    return wrong


def _wrong_value(mention: Mention) -> list[str]:
    """Checks the value alone: a date has a period, all else has a number."""
    low, high = mention.low, mention.high
    start, end = mention.period_start, mention.period_end
    dated = start is not None and end is not None and mention.grain is not None
    wrong: list[str] = []
    if mention.kind == "date":
        if not dated or (start and end and start > end):
            wrong.append(f"its period is {start} to {end}, {mention.grain}")
        if low is not None or high is not None:
            wrong.append("a date with a number")
        return wrong
    if low is None and high is None:
        wrong.append("no value at all")
    if low is not None and high is not None and low > high:
        wrong.append(f"{low} is more than {high}")
    if any(end is not None and not end.is_finite() for end in (low, high, mention.precision)):
        wrong.append("a value that is no number")
    if mention.precision < 0:
        wrong.append(f"precision {mention.precision}")
    if start or end or mention.grain:
        wrong.append("a period, though it is no date")
    return wrong


def _wrong_words(mention: Mention, found: Sequence[Mention]) -> list[str]:
    """Checks what is said beside the value: rule, unit, hedge, twin, and that it can be written out."""
    wrong: list[str] = []
    if not mention.rule:
        wrong.append("no rule")
    if mention.unit == "" or mention.hedge == "" or mention.per_unit == "":
        wrong.append("an empty unit or hedge")
    if mention.kind == "money" and (mention.unit is None or len(mention.unit) != 3):
        wrong.append(f"money in {mention.unit!r}")
    if mention.kind == "percent" and mention.unit not in ("percent", "percentage_point"):
        wrong.append(f"percent in {mention.unit!r}")
    if mention.twin is not None and all(other.start != mention.twin for other in found):
        wrong.append("a twin that is not there")
    written = dump({key: getattr(mention, key) for key in MENTION_KEYS})
    if "Infinity" in written or "NaN" in written:
        wrong.append("no JSON number")
    return wrong
