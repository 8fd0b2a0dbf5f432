"""Schedules, on real servers: a scheduled run happens, and its rows are in DuckDB."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml

from warehouse.connection import open_warehouse

pytestmark = pytest.mark.slow

PROJECT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent
FAST = {"PREFECT_WORKER_QUERY_SECONDS": "2", "PREFECT_RUNNER_POLL_FREQUENCY": "2"}
PATIENCE = 120


def prefect(*words: str | Path) -> None:
    """Runs Prefect's own command in the project's folder, as the README says."""
    done = subprocess.run(
        [BIN / "prefect", "--no-prompt", *words],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@contextmanager
def running(*words: str | Path, cwd: Path) -> Iterator[subprocess.Popen[str]]:
    """Runs a command in the background, in a process group of its own, and ends all of that group."""
    with (cwd / "out.txt").open("w") as out:
        process = subprocess.Popen(
            words, cwd=cwd, env={**os.environ, **FAST}, stdout=out, stderr=out, text=True, start_new_session=True
        )
        try:
            yield process
        finally:
            process.send_signal(signal.SIGINT)
            try:
                process.wait(timeout=30)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()


def scheduled_run(server: str, warehouse: Path) -> dict[str, Any]:
    """Waits for a run that a schedule made to end; gives it as the server knows it."""
    deadline = time.monotonic() + PATIENCE
    states = {"type": {"any_": ["COMPLETED", "FAILED", "CRASHED"]}}
    while time.monotonic() < deadline:
        answer = httpx.post(f"{server}/flow_runs/filter", json={"flow_runs": {"state": states}}, timeout=20)
        runs = [run for run in answer.json() if run["parameters"].get("warehouse") == str(warehouse)]
        if runs:
            found: dict[str, Any] = runs[0]
            return found
        time.sleep(1)
    raise AssertionError(f"no scheduled run ended within {PATIENCE} s")


def stored(warehouse: Path) -> list[tuple[Any, ...]]:
    with open_warehouse(warehouse, read_only=True, patience=20) as con:
        query = "select (select count(*) from articles), (select count(*) > 0 from claims), state from runs"
        return con.execute(query).fetchall()


def test_deploy_all_and_a_worker(prefect_server: str, articles: Path, tmp_path: Path) -> None:
    plan = yaml.safe_load((PROJECT / "prefect.yaml").read_text("utf-8"))
    pool = plan["deployments"][0]["work_pool"]["name"]
    prefect("work-pool", "create", pool, "--type", "process")

    prefect("deploy", "--all")
    (kept,) = httpx.post(f"{prefect_server}/deployments/filter", json={}, timeout=20).json()
    assert kept["schedules"][0]["schedule"]["cron"] == plan["deployments"][0]["schedules"][0]["cron"]

    warehouse = tmp_path / "w.duckdb"
    sources = [str(articles), str(tmp_path / "gone")]
    for deployment in plan["deployments"]:
        deployment["schedules"] = [{"interval": 5}]
        deployment["parameters"] |= {
            "sources": sources,
            "warehouse": str(warehouse),
            "report": str(tmp_path / "report"),
        }
    (tmp_path / "soon.yaml").write_text(yaml.safe_dump(plan))
    prefect("deploy", "--all", "--prefect-file", tmp_path / "soon.yaml")
    with running(BIN / "prefect", "worker", "start", "--pool", pool, "--limit", "1", cwd=tmp_path):
        run = scheduled_run(prefect_server, warehouse)
    assert run["auto_scheduled"], "the schedule made it, nobody else"
    assert run["name"] == "track 3 articles from articles, gone"
    assert run["state"]["name"] == "Incomplete", "a source that is gone"
    assert "gone" in run["state"]["message"]
    assert stored(warehouse)[0] == (3, True, "incomplete")


def test_saksi_schedule_with_a_server_of_its_own(
    articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PREFECT_HOME", str(tmp_path / "prefect"))
    monkeypatch.setenv("PREFECT_SERVER_SERVICES_SCHEDULER_LOOP_SECONDS", "2")
    monkeypatch.delenv("PREFECT_API_URL", raising=False)
    warehouse = tmp_path / "w.duckdb"
    with running(
        BIN / "saksi", "schedule", "--every", "5s", "--warehouse", "w.duckdb", articles.name, cwd=tmp_path
    ) as served:
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            if warehouse.exists() and (tmp_path / "saksi-report" / "index.html").exists():
                break
            assert served.poll() is None, (tmp_path / "out.txt").read_text()
            time.sleep(1)
    told = (tmp_path / "out.txt").read_text()
    assert "Traceback" not in told, told
    assert served.returncode == 0, told
    assert stored(warehouse)[0] == (3, True, "complete"), told
