"""What the page on joining says is so: its articles are tracked, its commands print what it shows."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from docs.readme import ROOT

PAGE = ROOT / "docs" / "joining.md"
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```", PAGE.read_text("utf-8"), re.DOTALL | re.MULTILINE)
ARTICLES = next(body for kind, body in BLOCKS if kind == "json")
TRACK, *COMMANDS = [
    (body.strip(), shown if what == "text" else "")
    for (kind, body), (what, shown) in zip(BLOCKS, [*BLOCKS[1:], ("", "")], strict=True)
    if kind == "sh"
]


def _run(command: str, folder: Path) -> str:
    """Runs a command of the page as a reader would, with the `saksi` of these tests."""
    path = f'PATH="{Path(sys.executable).parent}:$PATH"; '
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", path + command],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def tracked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the articles of the page were tracked as it says."""
    folder = tmp_path_factory.mktemp("joining")
    (folder / "articles.jsonl").write_text(ARTICLES, "utf-8")
    assert f"{len(ARTICLES.splitlines())} articles" in _run(TRACK[0], folder)
    return folder


@pytest.mark.slow
@pytest.mark.parametrize(("command", "shown"), COMMANDS, ids=[str(n) for n in range(1, len(COMMANDS) + 1)])
def test_every_command_prints_what_is_shown(command: str, shown: str, tracked: Path) -> None:
    assert shown
    printed = _run(command, tracked)
    at = 0
    for line in shown.splitlines():
        at = printed.find(line, at)
        assert at >= 0, f"not printed, or not in this order: {line}\n{printed}"


def test_the_articles_are_as_many_as_is_said() -> None:
    articles = [json.loads(line) for line in ARTICLES.splitlines()]
    assert len(articles) == 5
    assert len({article["language"] for article in articles}) == 3


@pytest.mark.parametrize(
    "title",
    [
        "negative: one short name is too little",
        "negative: a country that more articles than a few name links none of them",
        "the very same two names link articles of a week, and not of two months",
        "of several values the one that most others give is meant",
        "what lies far off is a part or another thing",
        "somebody's own count may lie far off",
        "another company's figure of the same measure stays apart",
        "the digits of a sum on another scale",
        "two digits in another order",
    ],
)
def test_what_the_page_says_is_held_by_a_case(title: str) -> None:
    files = (ROOT / "tests" / "cases" / "stories").glob("*.toml")
    assert title in {case["title"] for file in files for case in tomllib.loads(file.read_text("utf-8"))["case"]}
