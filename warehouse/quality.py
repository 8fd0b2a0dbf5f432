"""Quality gates: what rows must hold before they are loaded, checked by Great Expectations.

Each gate is a suite described as data in `expectations/<name>.toml`: the expectation's type, its columns
and bounds, and the reason that a person reads. Great Expectations takes seconds to import, so it is
imported when the first gate runs; `warm_up` does so ahead of time, in a thread. A gate that fails rows
gives them back with reasons; a gate that cannot run raises GateError, for then nothing may be said about
the rows.
"""

from __future__ import annotations

import os
import tomllib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args

from models.claim import Direction, Field, Modality
from models.errors import GateError, PackError
from models.finding import FindingClass
from models.mentions.mention import Grain, Kind
from warehouse.payload import clean
from warehouse.rows import Columns

GateName = Literal["articles", "mentions", "claims", "findings"]
EXPECTATIONS = Path(__file__).parent / "expectations"
_ROW = "row_number"


@dataclass(frozen=True)
class Expectation:
    """One expectation of a suite: Great Expectations' name for it, arguments and reason when it fails."""

    type: str
    arguments: Mapping[str, Any]
    reason: str


@dataclass(frozen=True)
class Failed:
    """One row that failed one expectation: its number, the expectation's type, the reason as a sentence."""

    row: int
    expectation: str
    reason: str


def gate(name: GateName, rows: Columns) -> list[Failed]:
    """Holds rows to the suite `name`, and gives those that fail it, each with every reason, in order of rows.

    Raises GateError where the suite could not be run on them.
    """
    count = len(next(iter(rows.values()), []))
    suite = load_suite(name)
    if missing := [column for column in _looked_at(suite) if column not in rows]:
        raise GateError(f"the gate {name} could not run: the rows have no column {', '.join(missing)}")
    if not count:
        return []
    failed: dict[int, list[Failed]] = defaultdict(list)
    for expectation, numbers in zip(suite, _validate(name, suite, rows), strict=True):
        for number in numbers:
            row = {column: values[number] for column, values in rows.items()}
            reason = expectation.reason.format_map(row)
            failed[number].append(Failed(number, expectation.type, reason))
    return [one for number in sorted(failed) for one in failed[number]]


def warm_up() -> None:
    """Imports Great Expectations and runs it once, so that the first gate does not have to wait for it."""
    _validate("articles", [Expectation("expect_column_values_to_not_be_null", {"column": "a"}, "")], {"a": [1]})


@cache
def load_suite(name: GateName) -> tuple[Expectation, ...]:
    """Loads a suite from its file; raises PackError that names the file and the entry that is wrong."""
    path = EXPECTATIONS / f"{name}.toml"
    try:
        entries = tomllib.loads(path.read_text("utf-8"))["expect"]
    except (tomllib.TOMLDecodeError, KeyError) as error:
        raise PackError(f"{path.name}: not a list of [[expect]] tables: {error}") from error
    suite = []
    for number, entry in enumerate(entries, start=1):
        arguments = dict(entry)
        try:
            kind, reason = arguments.pop("type"), arguments.pop("reason")
            if "value_set_of" in arguments:
                arguments["value_set"] = list(value_set(arguments.pop("value_set_of")))
        except KeyError as error:
            raise PackError(f"{path.name}: expect {number}: missing or unknown {error}") from error
        suite.append(Expectation(kind, arguments, reason))
    return tuple(suite)


def value_set(name: str) -> Sequence[str]:
    """Gives the words that a column may hold; raises KeyError for a name that means none."""
    sets: dict[str, Sequence[str]] = {
        "kinds": get_args(Kind),
        "grains": get_args(Grain),
        "fields": get_args(Field),
        "modalities": get_args(Modality),
        "directions": get_args(Direction),
        "classes": get_args(FindingClass),
    }
    return _currencies() if name == "currencies" else sets[name]


def _currencies() -> Sequence[str]:
    """Gives the ISO 4217 codes, with those of former currencies: old articles speak of marks."""
    from babel.numbers import list_currencies

    return sorted(list_currencies())


def _validate(name: str, suite: Sequence[Expectation], rows: Columns) -> list[list[int]]:
    """Runs a suite and gives, for each of its expectations, the numbers of the rows that fail it."""
    os.environ.setdefault("GX_ANALYTICS_ENABLED", "false")
    try:
        import great_expectations as gx
        import pandas as pd
        from great_expectations.data_context.types.base import ProgressBarsConfig

        context = gx.get_context(mode="ephemeral")
        context.variables.progress_bars = ProgressBarsConfig(globally=False)
        columns = {name: list(map(_whole, rows[name])) for name in _looked_at(suite)}
        frame = pd.DataFrame({name: pd.Series(values, dtype="object") for name, values in columns.items()})
        frame[_ROW] = range(len(frame))
        source = context.data_sources.add_pandas("rows").add_dataframe_asset(name)
        batch = source.add_batch_definition_whole_dataframe("all").get_batch({"dataframe": frame})
        made = [_made(gx.expectations, number, it) for number, it in enumerate(suite)]
        expectations = gx.ExpectationSuite(name=name, expectations=made)
        options = {"result_format": "COMPLETE", "unexpected_index_column_names": [_ROW]}
        results = batch.validate(expectations, result_format=options).results
    except Exception as error:
        raise GateError(f"the gate {name} could not run: {type(error).__name__}: {error}") from error
    return _failing_rows(name, results)


def _looked_at(suite: Sequence[Expectation]) -> list[str]:
    """Gives the columns that a suite looks at; Great Expectations need not carry the others."""
    names = ("column", "column_A", "column_B")
    return sorted({it.arguments[key] for it in suite for key in names if key in it.arguments})


def _whole(value: Any) -> Any:
    """Gives a value that Great Expectations can hash: half a surrogate pair cannot be encoded."""
    return clean(value) if isinstance(value, str) else value


def _made(expectations: Any, number: int, it: Expectation) -> Any:
    """Makes Great Expectations' object; its number goes along, as results come in another order."""
    camel = "".join(word.title() for word in it.type.split("_"))
    return getattr(expectations, camel)(**it.arguments, meta={"number": number})


def _failing_rows(name: str, results: Sequence[Any]) -> list[list[int]]:
    """Gives the failing rows in the suite's order; what raised inside Great Expectations is a GateError."""
    failing: list[list[int]] = [[] for _ in results]
    for result in results:
        config = result.expectation_config
        if problem := _exception(result.exception_info):
            raise GateError(f"the gate {name} could not run {config.type} on {config.kwargs}: {problem}")
        rows = [int(it[_ROW]) for it in result.result.get("unexpected_index_list") or ()]
        if result.success != (not rows):
            raise GateError(f"the gate {name} could not tell which rows fail {config.type}")
        failing[config.meta["number"]] = rows
    return failing


def _exception(info: Mapping[str, Any]) -> str | None:
    """Reads what was raised; it stands either directly in `info` or one level down, once a metric."""
    for it in (info, *(value for value in info.values() if isinstance(value, Mapping))):
        if it.get("raised_exception"):
            return str(it.get("exception_message"))
    return None
