"""What `saksi why` says: the steps between two claims as plain sentences, or as an object for programs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from warehouse.display import visible
from warehouse.formats import dump_json
from warehouse.rule_check import Tried
from warehouse.why import Key, Row, Why

_NATURES = {
    "one_off": "it happens once, so all times are one",
    "flow": "it flows over a period, so the period counts",
    "level": "it is a level, so the day counts",
    "cumulative": "it only grows within one event, so days at most 60 apart are one",
    "tally": "it rises and falls within one event, so days at most 60 apart are one",
    "unknown": "nothing is known of how it changes with time",
}
_SIDES = ("low", "high", "precision", "unit", "period_start", "period_end", "as_of", "modality", "attributed_to")
_CLAIM = ("claim_id", "article_id", "outlet", "published_on", "url", "quote", "sentence", "subject", "measure", "scope")


def as_text(told: Why) -> str:
    """Gives the steps as lines of text, each a plain sentence."""
    parts = [_who("A", told.a), _who("B", told.b), _figure(told), _terms(told), _values(told), _rules(told)]
    blocks = ["\n".join(map(_line, part)) for part in map(list, parts) if part]
    return "\n\n".join([*blocks, visible(_end(told))])


def as_object(told: Why) -> str:
    """Gives the same as one JSON object."""
    return dump_json(
        {
            "answer": told.answer,
            "a": {name: told.a[name] for name in (*_CLAIM, *_SIDES)} | {"origin": told.a["traced_to"]},
            "b": {name: told.b[name] for name in (*_CLAIM, *_SIDES)} | {"origin": told.b["traced_to"]},
            "keys": [vars(key) for key in told.keys],
            "terms": [vars(key) for key in told.terms],
            "differing": told.differing,
            "outcome": told.pair and told.pair["outcome"],
            "independent": told.a["traced_to"] != told.b["traced_to"] if told.keys else None,
            "rules": [
                {
                    "verdict": tried.rule.verdict,
                    "class": tried.rule.rule_class,
                    "rank": tried.rule.rank,
                    "holds": tried.holds,
                    "conditions": [vars(condition) for condition in tried.conditions],
                }
                for tried in told.tried
            ],
            "verdict": told.won,
            "finding": told.finding,
            "sentence": _end(told),
        }
    )


def _line(sentence: str) -> str:
    """Gives a sentence as it may be shown, as far to the right as it stands."""
    text = sentence.lstrip(" ")
    return " " * (len(sentence) - len(text)) + visible(text)


def _who(side: str, row: Row) -> Iterator[str]:
    """Tells which claim this is: its words, whose they are, and how they were read."""
    day = f", {row['published_on']}" if row["published_on"] else ""
    yield f"{side} is claim {row['claim_id']}: “{_flat(row['quote'])}” in {row['outlet']}{day} ({_place(row)})."
    yield f"  It stands in: “{_flat(row['sentence'])}”"
    speaker = row["attributed_to"] or "the article itself"
    yield f"  It was read as {_said(row)}; {_flat(speaker)} says so, as {row['modality']}."


def _figure(told: Why) -> Iterator[str]:
    """Tells each key: same or different, with both values."""
    if not told.keys:
        return
    yield "Do they speak of one figure?"
    for key in told.keys:
        yield f"  {_key(told, key)}"
    names = [key.name for key in told.keys if not key.same]
    if names:
        yield "  So they speak of two figures, and two figures are not compared."
    else:
        yield f"  So they speak of one figure, {told.a['figure_id']}."


def _key(told: Why, key: Key) -> str:
    if key.name == "time":
        why = (
            _NATURES[told.a["nature"]] if told.a["nature"] == told.b["nature"] else "they change differently with time"
        )
        values = [_time(row) for row in (told.a, told.b)]
        return _compared(key, *values) + f" ({why})"
    if key.name == "change or amount":
        words = ["a change" if value else "an amount" for value in (key.a, key.b)]
        return _compared(key, *words)
    if not key.same and key.a is None and key.b is None:
        return f"{key.name}: it could not be read for either, so neither is joined with another"
    return _compared(key, _shown(key.a), _shown(key.b)) + _by_alias(told, key)


def _by_alias(told: Why, key: Key) -> str:
    """Says where a name is another one by an alias."""
    column = {"subject": "subject_key", "scope": "scope_key"}.get(key.name)
    pairs = [(row[column], value) for row, value in ((told.a, key.a), (told.b, key.b)) if column and row[column]]
    said = [f"{own} is {value}" for own, value in dict.fromkeys(pairs) if own != value]
    return f" (by an alias, {_and(said)})" if said else ""


def _time(row: Row) -> str:
    """Tells the slot of time of a claim, in the words of its nature."""
    if not row["joinable"]:
        return "of its own, for it joins no other claim"
    if row["nature"] == "one_off":
        return "any"
    if row["nature"] == "flow":
        return f"{row['period_start']} to {row['period_end']}" if row["period_start"] else "no period told"
    slot = str(row["slot"]).removeprefix("from ")
    return f"{row['day'] or 'no day told'}, in a row of days from {slot}"


def _compared(key: Key, a: str, b: str) -> str:
    if key.same and a == b:
        return f"{key.name}: the same, {a}"
    return f"{key.name}: {'the same' if key.same else 'different'}, {a} (A) and {b} (B)"


def _terms(told: Why) -> Iterator[str]:
    """Tells whether positions of one figure may be compared, or that both are one position."""
    if told.answer == "one position":
        yield "Both hold one position: the same value, unit, stance and origin."
        yield "  It counts once, however often it is told."
    if not told.terms and told.pair is None:
        return
    yield "May they be compared?"
    for key in told.terms:
        if not key.same:
            yield f"  {_apart(told, key)}"
    if told.terms and not told.differing:
        yield "  No: the judging has left this pair out."
    if told.pair is not None:
        yield "  Yes: unit, modality and day allow it, and neither only repeats an earlier value."


def _apart(told: Why, key: Key) -> str:
    match key.name:
        case "article":
            return "No: both stand in one article alone, and an article is not held against itself."
        case "restated":
            who = "A and B" if key.a and key.b else "A" if key.a else "B"
            return f"No: {who} only repeats an earlier value."
        case "modality" if "aside" in (key.a, key.b):
            return f"No: a denial or a hypothesis is never compared ({key.a} and {key.b})."
        case "unit" if told.a["dimension"] == "money":
            return (
                f"No: {_shown(key.a)} (A) and {_shown(key.b)} (B) make no one sum at the rates of those days, "
                "and what only a conversion tells apart is no contradiction."
            )
        case "day":
            return f"No: {_shown(key.a)} and {_shown(key.b)} are more than {told.a['span'] or 0} days apart."
        case _:
            return f"No: the {key.name} differs, {_shown(key.a)} (A) and {_shown(key.b)} (B)."


def _values(told: Why) -> Iterator[str]:
    """Tells the two values as intervals, and what comes of holding them against each other."""
    if told.pair is None:
        return
    yield "Do the values agree?"
    for side, row in (("A", told.a), ("B", told.b)):
        yield f"  {side} {_interval(row)}."
    yield f"  Outcome: {told.pair['outcome']}; {_reason(told.pair)}."
    if told.a["traced_to"] == told.b["traced_to"]:
        yield f"  Both trace back to one origin, {_origin(told.a)}: they are no independent witnesses."
    else:
        yield f"  They trace back to two origins, {_origin(told.a)} (A) and {_origin(told.b)} (B)."


def _origin(row: Row) -> str:
    origin = str(row["traced_to"])
    return f"{row['outlet']} and its family" if origin.startswith("family ") else origin


def _interval(row: Row) -> str:
    match row["shape"]:
        case "date":
            return f"is a date, {_shown(row['date_low'])} to {_shown(row['date_high'])}"
        case "vague":
            return f"is vague, somewhere from {_shown(row['low'])} to {_shown(row['high'])}"
        case "bound" if row["high"] is None:
            return f"is a bound: at least {_shown(row['low'])}"
        case "bound":
            return f"is a bound: at most {_shown(row['high'])}"
        case "range":
            what = f"is a range, {_shown(row['low'])} to {_shown(row['high'])}"
        case _:
            what = f"is {_shown(row['low'])}"
    if row["reach_low"] == row["low"] and row["reach_high"] == row["high"]:
        zeros = f", though its zeros may be rounding of up to {_shown(row['rounding'])}" if row["rounding"] else ""
        return f"{what}, exactly{zeros}"
    reach = f"{_shown(row['reach_low'])} to {_shown(row['reach_high'])}"
    why = []
    if row["precision"]:
        why.append(f"its last digit leaves {_shown(row['precision'])} open")
    if row["approximate"]:
        why.append(f"the hedge “{_flat(row['hedge'] or '')}” widens it by 5 %")
    return f"{what}, which means {reach}: {_and(why)}"


def _reason(pair: Row) -> str:
    """Says in words what the outcome rests on."""
    shapes = {pair["a_shape"], pair["b_shape"]}
    if pair["a_direction"] and pair["b_direction"] and pair["a_direction"] != pair["b_direction"]:
        return "one is a rise, the other a fall"
    if pair["a_unit"] != pair["b_unit"]:
        if pair["outcome"] == "other currency":
            return "the same number in another currency, and no exchange rate makes the sums agree"
        return "at the reference rates of those days, with 3 % more tolerance, the sums meet"
    match pair["outcome"]:
        case "agree" if "bound" in shapes:
            return "the bound names the other's number"
        case "agree" if shapes == {"point"}:
            return "the numbers are equal, or their intervals share more than an end point"
        case "agree":
            return "both have the same ends"
        case "compatible" if "vague" in shapes:
            return "a vague value neither confirms nor contradicts"
        case "compatible" if shapes == {"point"}:
            return "they meet only with trailing zeros taken as rounding"
        case "compatible":
            return "one merely contains or overlaps the other"
        case _:
            return "they share no value"


def _rules(told: Why) -> Iterator[str]:
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
        values = [f"{name} is {_shown(value)}" for name, value in condition.values.items()]
        yield f"    It asks for {condition.words}; {_and(values)}." if values else f"    It asks for {condition.words}."


def _end(told: Why) -> str:
    """Gives the answer in one sentence."""
    match told.answer:
        case "not judged":
            old = "A" if not told.a["latest"] else "B"
            return f"They were not compared: the article of {old} has a newer version, and only the latest is judged."
        case "one position":
            return "They agree, as one witness: the same value of the same origin."
        case "not compared":
            return (
                f"They were not compared, because of {_and(told.differing) or 'what else the judging knows of them'}."
            )
        case "compared" if told.finding:
            finding = told.finding
            said = f"{finding['class']}, {finding['verdict']} (finding {finding['finding_id']})"
            return f"They were compared, and the verdict is a {said}: {finding['explanation']}"
        case "compared" if told.won:
            return f"They were compared, and the verdict is {told.won}."
        case _:
            return "They were compared, and no rule holds: they neither confirm nor contradict each other."


def _said(row: Row) -> str:
    """Gives what was read: measure of subject, value, unit, time."""
    if row["date_low"] is not None:
        value = f"{row['date_low']} to {row['date_high']}"
    elif row["low"] == row["high"]:
        value = _shown(row["low"])
    elif row["high"] is None:
        value = f"at least {_shown(row['low'])}"
    else:
        value = (
            f"at most {_shown(row['high'])}" if row["low"] is None else f"{_shown(row['low'])} to {_shown(row['high'])}"
        )
    unit = f" {row['unit']}" if row["unit"] else ""
    measure = (row["measure"] or "an unread measure").replace("_", " ")
    return f"{measure} of {_flat(row['subject'] or 'an unread subject')}: {value}{unit}"


def _place(row: Row) -> str:
    return str(row["url"] or row["path"] or f"article {row['article_id']}")


def _shown(value: Any) -> str:
    """Gives a value for a sentence: decimals without zeros that say nothing, nothing as none."""
    match value:
        case None | "":
            return "none"
        case bool():
            return "true" if value else "false"
        case Decimal():
            return f"{value.normalize():,f}"
        case date():
            return value.isoformat()
        case list():
            return _and([str(it) for it in value])
        case _:
            return _flat(str(value))


def _and(words: list[str]) -> str:
    return f"{', '.join(words[:-1])} and {words[-1]}" if len(words) > 1 else "".join(words)


def _flat(text: str) -> str:
    return " ".join(text.split())
