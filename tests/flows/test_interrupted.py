"""A run that is stopped or killed: one sentence, nothing stored is lost, no process is left behind."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
import uuid
from pathlib import Path
from typing import Any

import pytest

from tests.flows.test_steps import run
from warehouse.connection import open_warehouse

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="looks for left processes in /proc"),
]

SAKSI = Path(sys.executable).with_name("saksi")
MARK = "SAKSI_TEST_MARK"


def marked(mark: str) -> list[int]:
    """Gives the processes that carry a mark in their environment."""
    found = []
    for place in Path("/proc").glob("[0-9]*/environ"):
        try:
            raw = place.read_bytes()
        except OSError:
            continue  # ended meanwhile, or another user's
        if f"{MARK}={mark}".encode() in raw.split(b"\0"):
            found.append(int(place.parent.name))
    return found


def rows(warehouse: Path, query: str) -> list[tuple[Any, ...]]:
    with open_warehouse(warehouse, read_only=True, patience=20) as con:
        return con.execute(query).fetchall()


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """Gives a file of so many articles that reading them takes a while."""
    file = tmp_path / "many.jsonl"
    with file.open("w", encoding="utf-8") as out:
        for number in range(3000):
            lines = [f"Bank Nomor{number} melaporkan laba bersih Rp{it},{number % 9} triliun." for it in range(1, 12)]
            article = {"source": "a", "url": f"https://a.example/{number}", "text": " ".join(lines), "language": "id"}
            out.write(json.dumps(article) + "\n")
    return file


@pytest.fixture(scope="module")
def prefect_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Gives a folder for the records of servers, made ready once."""
    return tmp_path_factory.mktemp("prefect")


@pytest.mark.parametrize(
    ("sent", "group", "at"),
    [
        (signal.SIGINT, True, "Starting Prefect"),
        (signal.SIGINT, True, "Reading"),
        (signal.SIGTERM, False, "Reading"),
        (signal.SIGKILL, False, "Reading"),
    ],
    ids=["Ctrl-C at the start", "Ctrl-C while reading", "asked to end while reading", "killed while reading"],
)
def test_a_run_that_is_stopped(
    sent: signal.Signals, group: bool, at: str, articles: Path, many: Path, tmp_path: Path, prefect_home: Path
) -> None:
    warehouse, mark = tmp_path / "w.duckdb", uuid.uuid4().hex
    run(warehouse, articles)
    before = rows(warehouse, "select claim_id from claim order by all")
    assert before

    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PREFECT_", "SAKSI_"))}
    options: dict[str, Any] = {
        "env": {**kept, "PREFECT_HOME": str(prefect_home), MARK: mark},
        "cwd": tmp_path,
        "stderr": subprocess.PIPE,
        "stdout": subprocess.DEVNULL,
        "start_new_session": True,
    }
    with subprocess.Popen([str(SAKSI), "track", str(many), "--warehouse", "w.duckdb"], text=True, **options) as it:
        assert it.stderr is not None
        next(line for line in it.stderr if line.startswith(at))
        time.sleep(1)
        (os.killpg if group else os.kill)(it.pid, sent)
        said = it.stderr.read()
        it.wait(timeout=30)
    if sent != signal.SIGKILL:
        assert it.returncode == 1
        assert re.findall(r"^saksi: stopped; what was stored stays.*$", said, re.MULTILINE), said
        assert "Traceback" not in said
        assert "nanobind" not in said

    deadline = time.monotonic() + 15
    while marked(mark) and time.monotonic() < deadline:
        time.sleep(0.3)
    assert not marked(mark), "its server and its readers end with it"
    assert set(before) <= set(rows(warehouse, "select claim_id from claim"))
    states = [state for (state,) in rows(warehouse, "select state from runs order by started_at")]
    assert states == ["complete", *(["incomplete"] if at == "Reading" else [])]
    assert not run(warehouse, articles).new_contradictions, "the warehouse is as usable as before"
