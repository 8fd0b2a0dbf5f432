"""The main flow: ingest, read, store, check, compare, report.

A task is a coarse step of the run, never an article: Prefect asks up to 0.2 s for each. Batches go between
tasks in `quote`, or Prefect would look into every article for a future. A run that could not do all it was
asked to ends in a state named Incomplete, whoever started it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ParamSpec, TypeVar, cast

from prefect import flow, get_run_logger, task
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.objects import State, TaskRun
from prefect.runtime import flow_run
from prefect.states import Completed, Failed
from prefect.tasks import Task
from prefect.utilities.annotations import quote

from flows import announce, steps
from flows.environment import DEFAULT_REPORT, default_warehouse
from flows.progress import current
from flows.sources.record import Reject
from flows.warming import warm_up
from models.errors import SaksiError, WarehouseLockedError
from warehouse.runs import RunState

P = ParamSpec("P")
R = TypeVar("R")


@dataclass
class Outcome:
    """What a run did: `problems` are the sentences that make it incomplete, `notes` what is worth telling."""

    run_id: str | None = None
    counts: dict[str, int] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    report: Path | None = None


def _may_give_way(_task: Task[Any, Any], _run: TaskRun, state: State[Any]) -> bool:
    """Says whether trying again may help: where a lock, the disk or the network was in the way."""
    return isinstance(state.result(raise_on_failure=False), (WarehouseLockedError, OSError))


def _step(name: str) -> Callable[[Callable[P, R]], Task[P, R]]:
    """Makes a function a task of the flow: tried again where the disk, the network or a lock may give way."""
    return task(
        name=name,
        cache_policy=NO_CACHE,
        retries=2,
        retry_delay_seconds=[2, 5],
        retry_condition_fn=_may_give_way,
    )


begin_run = _step("begin")(steps.begin_run)
collect = _step("ingest")(steps.collect)
unread = _step("look up what is known")(steps.unread)
read = _step("read")(steps.read)
store = _step("check and store")(steps.store)
compare = _step("join and compare")(steps.compare)
write_report = _step("report")(steps.write_report)


def _first_name() -> str:
    """Names a run after its sources; how many articles they hold is added once that is known."""
    return f"track {announce.named_sources(flow_run.parameters.get('sources') or [])}"


@flow(name="saksi-track", flow_run_name=_first_name, validate_parameters=True)
def track(
    sources: list[str],
    warehouse: str | None = None,
    manifest: str | None = None,
    report: str | None = DEFAULT_REPORT,
) -> State[Outcome]:
    """Tracks the articles of `sources`: ingest, read, store, check, compare, report.

    `warehouse` is the file that holds everything, `manifest` a CSV that lists what to read, `report`
    the folder for the report (none when empty). Ends as Completed, or as Incomplete with the reasons.
    """
    warm_up()
    outcome = Outcome()
    place = Path(warehouse) if warehouse else default_warehouse()
    try:
        _run(sources, place, Path(manifest) if manifest else None, Path(report) if report else None, outcome)
    except SaksiError as error:
        outcome.problems.append(str(error))
        _end(place, outcome, "failed")
    except BaseException as error:  # Ctrl-C, a request to end, a bug: on record before it goes on its way
        _end(place, outcome, "failed" if isinstance(error, Exception) else "incomplete")
        raise
    else:
        _end(place, outcome, _state(outcome))
    if outcome.problems:
        return Failed(name="Incomplete", message=announce.told_problems(outcome.problems), data=outcome)
    return Completed(message=announce.told_counts(outcome.counts), data=outcome)


def _run(sources: list[str], warehouse: Path, manifest: Path | None, report: Path | None, outcome: Outcome) -> None:
    """Does the steps in their order, and notes in `outcome` what each gave."""
    outcome.run_id = run_id = begin_run(warehouse, sources)
    _tell("Collecting articles")
    found = collect(sources, manifest)
    announce.rename_run(f"track {announce.articles(len(found.articles))} from {announce.named_sources(sources)}")
    outcome.problems += found.failures
    outcome.notes += found.notes
    kept, forgotten = steps.without_forgotten(warehouse, found.articles)
    news = unread(warehouse, _opaque(kept))
    known = len(kept) - len(news)
    rejects: Sequence[Reject] = [*found.rejects, *forgotten]
    counts = Counter(articles=len(kept), known=known, rejects=len(rejects))
    for portion in steps.portions(news):
        _tell(f"Reading {announce.articles(len(portion))}{f', {known:,} known already' if known else ''}")
        done = read(_opaque(portion))
        outcome.problems += [f"{steps.named(it.article)}: {it.reason}" for it in done.unread]
        _tell("Checking and storing what was read")
        counts.update(store(warehouse, _opaque(done), _opaque(rejects), run_id))
        outcome.counts, rejects = dict(counts), ()
    _tell("Joining and comparing claims")
    compared = compare(warehouse, run_id)
    outcome.counts |= compared.counts
    _end(warehouse, outcome, _state(outcome))  # first, for the report tells how the run ended
    if report:
        _tell("Writing the report")
        _report(warehouse, report, outcome)
    announce.publish(
        steps.summary(warehouse),
        steps.contradictions(warehouse),
        compared.new_contradictions,
    )


def _state(outcome: Outcome) -> RunState:
    return "incomplete" if outcome.problems else "complete"


def _report(warehouse: Path, folder: Path, outcome: Outcome) -> None:
    """Writes the report; a folder that cannot be written makes the run incomplete, nothing more."""
    try:
        outcome.report = write_report(warehouse, folder)
    except SaksiError as error:
        outcome.problems.append(str(error))


def _end(warehouse: Path, outcome: Outcome, state: RunState) -> None:
    """Writes down how the run ended; where even that cannot be done, it is one more problem."""
    if outcome.run_id is None:
        return
    try:
        steps.end_run(warehouse, outcome.run_id, state, outcome.counts)
    except SaksiError as error:
        outcome.problems.append(str(error))


def _opaque(batch: R) -> R:
    """Hands a batch to a task as it is; Prefect would look into each article for something to wait for."""
    return cast("R", quote(batch))


def _tell(text: str) -> None:
    """Tells what the run is at: to who watches the command, and to the run's log."""
    current().step(text)
    get_run_logger().info(text)
