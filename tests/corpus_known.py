"""The corpus of written events: what is expected of each, and what of it is known not to hold yet.

python -m tests.corpus_known            writes tests/corpus/known.toml anew, from what holds now
python -m tests.corpus_known --check    exits 1 where it is not up to date
"""

from __future__ import annotations

import json
import sys
import tomllib
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from flows.outlet import outlet_or_own
from models.article import Article
from models.reading import read_claims
from tests.shown import PROBLEMS, Shown, expectations
from warehouse.connection import open_warehouse
from warehouse.judge import judge
from warehouse.store import store_readings

CORPUS = Path(__file__).parent / "corpus"
KNOWN = CORPUS / "known.toml"
QUICK, WIDE, HELD = "dev", "wide", "held"
EVENTS = [path for part in (QUICK, WIDE, HELD) for path in sorted(CORPUS.glob(f"{part}/*.toml"))]
NOW = datetime(2026, 9, 1, tzinfo=UTC)
_HEAD = """\
# What does not hold yet of the events beside this file, by file and kind: titles of expectations, and under `raised`
# contradictions that nobody listed, by their two quotes. Written by `python -m tests.corpus_known`; do not add to it
# by hand. What begins to hold must leave it, and nothing that held may enter it.
"""

Known = dict[str, dict[str, list[Any]]]


@cache
def load(path: Path) -> dict[str, Any]:
    """Loads an event: its articles and expectations."""
    return tomllib.loads(path.read_text("utf-8"))


def name_of(path: Path) -> str:
    """Names an event as known.toml does: dev/bridge_project."""
    return path.relative_to(CORPUS).with_suffix("").as_posix()


@cache
def show(path: Path) -> Shown:
    """Reads, stores and judges an event's articles in a warehouse of their own."""
    articles = load(path)["article"]
    with TemporaryDirectory() as folder, open_warehouse(Path(folder) / "w.duckdb") as con:
        store_readings(con, [read_claims(_article(given)) for given in articles], "run", NOW)
        judge(con, NOW)
        return Shown(con, {given["url"]: given["name"] for given in articles})


def _article(given: dict[str, Any]) -> Article:
    outlet = outlet_or_own(given["outlet"])
    return Article(
        text=given["text"],
        title=given["headline"],
        source=given["outlet"],
        outlet=outlet.name,
        owner=outlet.owner,
        language=given["language"],
        url=given["url"],
        published_at=datetime.fromisoformat(given["published_at"]),
    )


def raised(path: Path) -> list[list[list[str]]]:
    """Gives the contradictions of an event that nobody listed, as known.toml writes them."""
    return [[list(x), list(y)] for x, y in show(path).unlisted(load(path).get("contradiction", []))]


def find_failing(path: Path) -> dict[str, list[Any]]:
    """Gives what does not hold of an event: titles by kind, and unlisted contradictions."""
    failing: dict[str, list[Any]] = {}
    for kind, slot in expectations(load(path)):
        if any(PROBLEMS[kind](show(path), slot)):
            failing.setdefault(kind, []).append(slot["title"])
    return {**failing, "raised": raised(path)} if raised(path) else failing


def load_known() -> Known:
    """Loads known.toml."""
    return tomllib.loads(KNOWN.read_text("utf-8"))


def write(known: Known) -> str:
    """Writes what known.toml says, an entry a line."""
    parts = [_HEAD]
    for name, failing in known.items():
        parts.append(f'\n["{name}"]\n')
        for kind, entries in failing.items():
            lines = "".join(f"    {json.dumps(entry, ensure_ascii=False)},\n" for entry in entries)
            parts.append(f"{kind} = [\n{lines}]\n")
    return "".join(parts)


def main() -> int:
    """Writes known.toml, or checks it, and tells how much of the corpus holds."""
    found = {name_of(path): failing for path in EVENTS if (failing := find_failing(path))}
    expected = sum(len(expectations(load(path))) for path in EVENTS)
    false = sum(len(failing.get("raised", [])) for failing in found.values())
    failed = sum(len(entries) for failing in found.values() for entries in failing.values()) - false
    print(f"{expected - failed} of {expected} expectations hold; {false} contradictions are raised beyond those listed")
    if "--check" in sys.argv[1:]:
        return int(write(found) != KNOWN.read_text("utf-8"))
    KNOWN.write_text(write(found), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
