"""`saksi sql`: it reads, it says what went wrong in a sentence, and it changes nothing."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import select
import subprocess
import sys
import time
import tomllib
from pathlib import Path
from typing import Any

import duckdb
import pytest

from models.errors import UsageError, WarehouseError
from tests.report_warehouse import CASES, make_file
from warehouse.formats import FORMATS, Format
from warehouse.query import run_query


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_file(tmp_path_factory.mktemp("query") / "saksi.duckdb")


def cases(name: str) -> list[Any]:
    read = tomllib.loads((CASES / "queries.toml").read_text("utf-8"))
    return [pytest.param(case, id=case["title"]) for case in read[name]]


@pytest.mark.parametrize("case", cases("read"))
def test_what_reads_is_run(path: Path, case: dict[str, str]) -> None:
    assert case["holds"] in run_query(path, case["query"])


@pytest.mark.parametrize("case", cases("refused"))
def test_what_does_not_read_is_refused(path: Path, case: dict[str, str], tmp_path: Path) -> None:
    before = path.read_bytes()
    query = case["query"].replace("FOLDER", str(tmp_path))
    with pytest.raises(UsageError, match=case["said"]) as refused:
        run_query(path, query)
    assert "\n" not in str(refused.value)
    assert path.read_bytes() == before
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("format", FORMATS)
def test_formats_hold_the_same_rows(path: Path, format: Format) -> None:
    query = "select outlet, claims, true as yes from outlet_record where outlet[:3] in ('Kab', 'Bao') order by 1"
    text = run_query(path, query, format)
    match format:
        case "table":
            rows = [line.split() for line in text.splitlines()[2:4]]
            assert rows == [["Bao", "Chieu", "2", "true"], ["Kabar", "Siang", "4", "true"]]
        case "csv":
            assert list(csv.reader(io.StringIO(text)))[1:] == [
                ["Bao Chieu", "2", "true"],
                ["Kabar Siang", "4", "true"],
            ]
        case "json":
            assert json.loads(text)[0] == {"outlet": "Bao Chieu", "claims": 2, "yes": True}
        case "markdown":
            assert text.splitlines()[2:] == ["| Bao Chieu | 2 | true |", "| Kabar Siang | 4 | true |"]


def test_json_columns_and_exact_decimals(path: Path) -> None:
    assert json.loads(run_query(path, "select counts from runs", "json")) == [{"counts": {"articles": 8, "claims": 13}}]
    exact = "select 12345678901234567890.123456789::decimal(38, 10) as d, timestamptz '2025-02-04 10:00:00+07' as t"
    assert run_query(path, exact, "json") == (
        '[\n{"d": 12345678901234567890.123456789, "t": "2025-02-04T03:00:00Z"}\n]\n'
    )


def test_hostile_text_cannot_drive_the_terminal(path: Path) -> None:
    text = run_query(path, "select chr(27) || '[2J' || chr(8238) || 'x' as t")
    assert "␛[2Jx" in text
    assert not set(text) & {"\x1b", "\u202e"}


def test_without_a_warehouse_it_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(WarehouseError, match=r"no warehouse at .*saksi (demo|track)"):
        run_query(tmp_path / "none.duckdb", "select 1")
    assert not list(tmp_path.iterdir())


def test_an_unknown_format_names_the_known_ones(path: Path) -> None:
    with pytest.raises(UsageError, match="table, csv, json, markdown"):
        run_query(path, "select 1", "xml")  # type: ignore[arg-type]


def test_a_writer_may_come_between_two_queries(path: Path) -> None:
    run_query(path, "select 1")
    with duckdb.connect(str(path)):
        pass
    run_query(path, "select 1")


PROMPT = "import sys; from pathlib import Path; from warehouse.prompt import prompt; prompt(Path(sys.argv[1]))"

OWN_TERMINAL = "import fcntl, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); "


def test_lines_from_a_pipe_are_run_without_a_prompt(path: Path) -> None:
    typed = ".tables\nselect count(*)\n  as n from articles;\nselec 1;\n.schema runs\n.nothing\nselect 7 as last"
    done = subprocess.run(
        [sys.executable, "-c", PROMPT, str(path)],
        input=typed,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "saksi>" not in done.stdout
    for part in (
        "not_compared    One row per pair",
        "n\n-\n8\n(1 row)",
        "Parser Error",
        "when it started",
        "unknown command .nothing",
        "last",
    ):
        assert part in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


def test_a_session_on_a_terminal(path: Path, tmp_path: Path) -> None:
    master, slave = pty.openpty()
    session = subprocess.Popen(
        [sys.executable, "-c", OWN_TERMINAL + PROMPT, str(path)],
        stdin=slave,
        stdout=slave,
        stderr=slave,
        env=os.environ | {"XDG_STATE_HOME": str(tmp_path), "TERM": "dumb"},
        start_new_session=True,
    )
    os.close(slave)
    screen = Screen(master)
    screen.until("saksi> ")
    screen.type(b"select typed\n")
    screen.until("...> ")
    screen.press(b"\x03", "saksi> ")  # Ctrl-C drops what was typed
    screen.type(b"select 6 * 7 as answer;\n")
    screen.until("42")
    screen.until("saksi> ")
    screen.type(b"\x04")  # Ctrl-D leaves
    assert session.wait(timeout=20) == 0
    assert "Traceback" not in screen.shown
    assert "select 6 * 7 as answer;" in (tmp_path / "saksi" / "sql_history").read_text("utf-8")
    os.close(master)


class Screen:
    """What a terminal shows of a session."""

    def __init__(self, master: int) -> None:
        self.master, self.shown, self.seen = master, "", 0

    def type(self, keys: bytes) -> None:
        os.write(self.master, keys)

    def press(self, key: bytes, words: str) -> None:
        """Presses a key until words are shown, as a person does; a signal between two reads is told late."""
        for _ in range(30):
            self.type(key)
            if self.shows(words, 1):
                return
        raise AssertionError(f"no {words!r} in {self.shown[self.seen :]!r}")

    def until(self, words: str) -> None:
        assert self.shows(words, 30), f"no {words!r} in {self.shown[self.seen :]!r}"

    def shows(self, words: str, seconds: float) -> bool:
        deadline = time.monotonic() + seconds
        while words not in self.shown[self.seen :] and time.monotonic() < deadline:
            if select.select([self.master], [], [], 0.1)[0]:
                self.shown += os.read(self.master, 4096).decode("utf-8", "replace")
        if words not in self.shown[self.seen :]:
            return False
        self.seen = self.shown.index(words, self.seen) + len(words)
        return True
