"""`.ci/run` runs the README's own commands: it finds each in its marked block."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]


def readme_command(name: str) -> subprocess.CompletedProcess[str]:
    program = f"source <(sed -n '/^readme_command/,/^}}/p' .ci/run); readme_command {name}"
    return subprocess.run(["bash", "-c", program], cwd=PROJECT, capture_output=True, text=True, check=False, timeout=20)


@pytest.mark.parametrize(("name", "last"), [("demo", ".venv/bin/saksi demo"), ("tests", ".venv/bin/pytest")])
def test_the_readme_gives_one_command_line(name: str, last: str) -> None:
    (command,) = readme_command(name).stdout.splitlines()
    assert command.startswith("python3 -m venv .venv && "), "it starts from Python alone"
    assert command.endswith(f" && {last}")


def test_a_block_that_is_missing_is_an_error() -> None:
    done = readme_command("nothing")
    assert done.returncode == 1
    assert "nothing" in done.stderr
