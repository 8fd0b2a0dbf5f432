"""The main flow on a real Prefect server and a real warehouse: what it tells Prefect, and what it ends as."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import tomllib
from pathlib import Path
from typing import Any

import httpx
import pytest

from flows.environment import prepare
from warehouse.connection import open_warehouse

BAD_INPUT = tomllib.loads((Path(__file__).parents[1] / "cases/commands/bad_input.toml").read_text("utf-8"))["case"]
SAKSI = Path(sys.executable).with_name("saksi")
HOLD = "import duckdb, sys; con = duckdb.connect(sys.argv[1]); print('held', flush=True); sys.stdin.read()"


def track(*sources: Path, warehouse: Path, report: Path | None = None) -> Any:
    prepare()
    from flows.track import track

    return track([str(it) for it in sources], str(warehouse), None, str(report or ""), return_state=True)


def saksi(*words: str | Path, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [SAKSI, *words],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def rows(warehouse: Path, query: str) -> list[tuple[Any, ...]]:
    with open_warehouse(warehouse, read_only=True) as con:
        return con.execute(query).fetchall()


def ask(server: str, path: str, **body: Any) -> Any:
    return httpx.post(f"{server}/{path}", json=body, timeout=20).raise_for_status().json()


def events(server: str, run_id: str, wanted: int) -> set[str]:
    """Gives the resources of a run's events of contradictions; waits for those that are on their way."""
    related = {"id": [f"prefect.flow-run.{run_id}"]}
    deadline = time.monotonic() + 20
    while True:
        asked = {"event": {"name": ["saksi.contradiction.found"]}, "related": related}
        found = ask(server, "events/filter", filter=asked)["events"]
        if len(found) >= wanted or time.monotonic() > deadline:
            return {it["resource"]["prefect.resource.id"] for it in found}
        time.sleep(0.3)


@pytest.mark.slow
def test_a_run_tells_prefect(prefect_server: str, articles: Path, tmp_path: Path) -> None:
    warehouse = tmp_path / "w.duckdb"
    state = track(articles, warehouse=warehouse, report=tmp_path / "report")
    assert state.name == "Completed", state.message
    assert rows(warehouse, "select state from runs") == [("complete",)]
    assert (tmp_path / "report" / "index.html").is_file()
    found = {row[0] for row in rows(warehouse, "select finding_id from contradictions")}
    assert found, "one of the articles gives another number than the two others"

    run_id = str(state.state_details.flow_run_id)
    run = httpx.get(f"{prefect_server}/flow_runs/{run_id}", timeout=20).json()
    assert run["name"] == "track 3 articles from articles"
    kept = ask(prefect_server, "artifacts/filter", artifacts={"flow_run_id": {"any_": [run_id]}})
    by_key = {it["key"]: it for it in kept}
    assert by_key["saksi-summary"]["type"] == "markdown"
    assert {row["finding_id"] for row in json.loads(by_key["saksi-contradictions"]["data"])} == found
    assert events(prefect_server, run_id, len(found)) == {f"saksi.finding.{it}" for it in found}


@pytest.mark.slow
def test_what_cannot_be_done_ends_as_incomplete(prefect_server: str, articles: Path, tmp_path: Path) -> None:
    warehouse, in_the_way = tmp_path / "w.duckdb", tmp_path / "report"
    in_the_way.write_text("a file, not a folder")
    state = track(articles, tmp_path / "gone", warehouse=warehouse, report=in_the_way)
    assert (state.name, state.type.value) == ("Incomplete", "FAILED")
    assert "gone: no such file or folder" in state.message
    assert str(in_the_way) in state.message
    kept = httpx.get(f"{prefect_server}/flow_runs/{state.state_details.flow_run_id}", timeout=20).json()
    assert kept["state"]["name"] == "Incomplete"
    assert rows(warehouse, "select count(*) from articles") == [(3,)], "the good articles are tracked all the same"
    assert rows(warehouse, "select state from runs") == [("incomplete",)]


@pytest.mark.slow
def test_bad_files_beside_good_ones(prefect_server: str, articles: Path, tmp_path: Path) -> None:
    for case in BAD_INPUT:
        raw = bytes.fromhex(case["hex"]) if "hex" in case else case["text"].encode(case.get("encoding", "utf-8"))
        (articles / case["file"]).write_bytes(raw * case.get("times", 1))
    (tmp_path / "blank.txt").write_text("")
    done = saksi("track", articles, "blank.txt", "gone.txt", cwd=tmp_path, SAKSI_WAREHOUSE="mine.duckdb")
    warehouse = tmp_path / "mine.duckdb"
    assert "Traceback" not in done.stdout + done.stderr
    assert "bug" not in done.stderr
    kept = [f"{item}: {reason}" for item, reason in rows(warehouse, "select item, reason from quarantine")]
    read = " ".join(path or "" for (path,) in rows(warehouse, "select path from articles"))
    for case in BAD_INPUT:
        told = [line for line in kept if all(word in line for word in case.get("quarantine", ["nothing"]))]
        assert bool(told) == ("quarantine" in case), (case["title"], kept)
        assert (case["file"] in read) == case.get("read", False), case["title"]
    assert rows(warehouse, "select count(*) from articles where url like 'https://a.example%'") == [(2,)]
    assert "quarantine" in done.stdout, "what was set aside shows in the summary"

    problems = [line for line in done.stderr.splitlines() if line.startswith("saksi: ")]
    assert done.returncode == 1, "two sources that were named could not be read"
    assert len(problems) == 3, "a sentence each, and that the run is incomplete; none for what is in quarantine"
    assert "blank.txt" in problems[0]
    assert "gone.txt" in problems[1]


def test_a_warehouse_that_is_held_is_told_at_once(articles: Path, tmp_path: Path) -> None:
    pipes: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen([sys.executable, "-c", HOLD, tmp_path / "w.duckdb"], **pipes) as holder:
        assert holder.stdout is not None
        holder.stdout.readline()
        done = saksi("track", articles, "--warehouse", "w.duckdb", cwd=tmp_path)
        assert (done.returncode, len(done.stderr.splitlines())) == (1, 1), done.stderr
        assert "w.duckdb is in use by" in done.stderr
        assert str(holder.pid) in done.stderr
        holder.communicate()


@pytest.mark.slow
def test_a_warehouse_that_stays_held_ends_a_run_as_incomplete(
    prefect_server: str, articles: Path, tmp_path: Path
) -> None:
    pipes: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen([sys.executable, "-c", HOLD, tmp_path / "w.duckdb"], **pipes) as holder:
        assert holder.stdout is not None
        holder.stdout.readline()
        state = track(articles, warehouse=tmp_path / "w.duckdb")
        holder.communicate()
    assert state.name == "Incomplete"
    assert "in use by" in state.message
