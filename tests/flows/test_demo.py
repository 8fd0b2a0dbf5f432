"""`saksi demo` from an empty folder, as the README's first command runs it."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from flows.demonstration import make_way
from models.errors import InputError
from warehouse.connection import open_warehouse
from warehouse.runs import start_run

pytestmark = pytest.mark.slow

SAKSI = Path(sys.executable).with_name("saksi")


def saksi(*words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PREFECT_", "SAKSI_"))}
    environment = {**kept, "PREFECT_HOME": str(cwd / ".prefect"), "PATH": os.defpath}
    return subprocess.run(
        [SAKSI, *words], cwd=cwd, env=environment, capture_output=True, encoding="utf-8", timeout=180, check=False
    )


def test_the_demo_twice_and_what_it_suggests(tmp_path: Path) -> None:
    first = saksi("demo", cwd=tmp_path)
    assert first.returncode == 0, first.stderr
    assert "Traceback" not in first.stderr
    for heading in ("Contradictions", "Revised", "Unverified", "Corroborated"):
        assert heading in first.stdout, first.stdout
    (page,) = re.findall(r"The report: (\S+)", first.stdout)
    assert (tmp_path / page).read_text("utf-8").startswith("<!doctype html>")

    (suggested,) = re.findall(r"^  (.* sql .*)$", first.stdout, re.MULTILINE)
    asked = subprocess.run(shlex.split(suggested), cwd=tmp_path, capture_output=True, text=True, check=False)
    assert asked.returncode == 0, asked.stderr
    assert "contradicted" in asked.stdout

    again = saksi("demo", "--fail-on", "contradiction", cwd=tmp_path)
    assert again.returncode == 3, "there are contradictions in the demo, and a script may ask for them"
    with open_warehouse(tmp_path / "saksi-demo.duckdb", read_only=True) as con:
        assert con.execute("select count(*), min(state) from runs").fetchall() == [(1, "complete")], "a new warehouse"


def test_articles_of_the_user_are_never_replaced(tmp_path: Path) -> None:
    warehouse = tmp_path / "mine.duckdb"
    with open_warehouse(warehouse) as con:
        start_run(con, con.execute("select now()").fetchall()[0][0], ["news/"])
    with pytest.raises(InputError, match="more than the demo"):
        make_way(warehouse)
    assert warehouse.exists()
