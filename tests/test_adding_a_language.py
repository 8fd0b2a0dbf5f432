"""What the page on adding a language says is so: its excerpts stand in the pack, its commands print what it shows."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from docs.new_pack import new_pack
from models.language import Language, packed_languages
from models.vocabulary.claims import Claims
from tests.draft_case import draft_case

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "docs" / "adding-a-language.md").read_text("utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```", TEXT, re.DOTALL | re.MULTILINE)
COMMANDS = [body.strip() for kind, body in BLOCKS if kind == "sh"]
EXCERPTS = [body for kind, body in BLOCKS if kind == "toml" and body.startswith("# models/")]


def _printed(command: str) -> str:
    """Gives what the page shows behind a command; nothing where it shows nothing."""
    bodies = [body.strip() for _, body in BLOCKS]
    behind = BLOCKS[bodies.index(command) + 1 :]
    return behind[0][1] if behind and behind[0][0] != "sh" and not behind[0][1].startswith("# models/") else ""


def _missing(said: Any, held: Any, where: str) -> list[str]:
    """Lists what an excerpt says and the pack does not hold."""
    if isinstance(said, dict):
        return [
            wrong for key, value in said.items() for wrong in _missing(value, (held or {}).get(key), f"{where}.{key}")
        ]
    if isinstance(said, list) and isinstance(held, list):
        return [f"{where}: {value}" for value in said if value not in held]
    return [] if said == held else [f"{where}: {said!r} is {held!r}"]


@pytest.mark.parametrize("excerpt", EXCERPTS)
def test_what_the_page_shows_of_a_pack_stands_in_it(excerpt: str) -> None:
    name = excerpt.splitlines()[0].removeprefix("# ")
    pack = tomllib.loads((ROOT / name).read_text("utf-8"))
    assert _missing(tomllib.loads(excerpt), pack, name) == []


@pytest.mark.parametrize("command", [c for c in COMMANDS if "draft_case" in c])
def test_cases_are_drafted_as_shown(command: str) -> None:
    code, text = shlex.split(command)[-2:]
    assert draft_case(code, text) == _printed(command)


@pytest.mark.slow
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_runs_and_prints_what_is_shown(command: str) -> None:
    command = command.replace(".venv/bin/", f"{shlex.quote(str(Path(sys.executable).parent))}/")
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", command], cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.strip()


@pytest.mark.slow
def test_the_steps_that_are_shown_are_told() -> None:
    command = next(c for c in COMMANDS if "--explain" in c)
    shown = _printed(command).strip()
    command = command.replace(".venv/bin/", f"{shlex.quote(str(Path(sys.executable).parent))}/")
    assert (
        shown
        in subprocess.run(
            ["bash", "-c", command], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
        ).stdout
    )


@pytest.mark.parametrize("code", ["ms", "tl", "ca", "lt", "th"])
def test_a_new_pack_is_a_pack(code: str) -> None:
    made = Language.model_validate(tomllib.loads(new_pack(code)))
    assert made.code == code
    assert len(made.dates.months) == 12
    assert len(made.dates.weekdays) == 7
    assert Decimal(1000) <= max(made.numbers.multipliers.values())


def test_the_worked_example_is_a_pack_with_cases() -> None:
    assert {"ms", "tl"} <= set(packed_languages())
    for code in ("ms", "tl"):
        assert (ROOT / f"tests/cases/languages/{code}.toml").is_file()


def test_every_key_of_claims_is_described() -> None:
    described = Claims.__doc__ or ""
    assert [key for key in Claims.model_fields if f"`{key}`" not in described] == []


def test_what_the_page_says_of_the_words_of_measures_is_there() -> None:
    measures = tomllib.loads((ROOT / "models" / "measures.toml").read_text("utf-8"))
    assert {"turn", "anaphora", "sequence"} <= measures.keys()
