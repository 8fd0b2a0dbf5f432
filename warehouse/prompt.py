"""The prompt of `saksi sql`: statements that end with a semicolon, a few dot commands, a history.

It reads lines with Python's own readline, which every terminal user's fingers know and which costs no start-
up.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from models.errors import SaksiError
from warehouse.formats import Format
from warehouse.public_views import VIEWS
from warehouse.query import fetch, run_query
from warehouse.schema import schema_files
from warehouse.table import as_table

_ASK, _MORE = "saksi> ", "  ...> "
_HISTORY_LINES = 1000
_HELP = """\
A statement ends with a semicolon and may take several lines, for example:
  select outlet, contradicted from outlet_record order by contradicted desc;
.tables        the views to query       .help   this text
.schema VIEW   the columns of a view    .quit   leaves, as Ctrl-D does; Ctrl-C drops what was typed
"""


def prompt(path: Path, format: Format = "table") -> None:
    """Reads statements and prints their rows until `.quit` or the end of the input.

    Lines from a pipe are run the same way, without the prompt's words.
    """
    run_query(path, "select 1")  # a warehouse that cannot be opened is told before the first question
    talking = sys.stdin.isatty()
    if talking:
        _remember_lines()
        _say(f"{path}: .help for help, .quit to leave\n")
    typed = ""
    while True:
        try:
            line = _read_line(_MORE if typed else _ASK, talking)
            if line is None or (not typed and line.strip() in (".quit", ".exit")):
                break
            typed = _take(path, typed, line, format)
        except KeyboardInterrupt:  # drops what was typed, or stops the query that runs
            typed = ""
            _say("\n")
    if typed.strip():
        _answer(path, typed, format)


def _take(path: Path, typed: str, line: str, format: Format) -> str:
    """Adds a line to what was typed; runs it when it is whole. Gives what is still open."""
    if not typed and line.lstrip().startswith("."):
        _command(path, line.split())
        return ""
    typed = f"{typed}{line}\n" if typed or line.strip() else ""
    if not typed.rstrip().endswith(";"):
        return typed
    _answer(path, typed, format)
    return ""


def _command(path: Path, words: list[str]) -> None:
    match words:
        case [".help"]:
            _say(_HELP)
        case [".tables"]:
            _say(as_table(["view", "holds"], [(view, _documented(view)[0]) for view in VIEWS], _width()))
        case [".schema", view] if view in VIEWS:
            _describe(path, view)
        case [".schema", *_]:
            _say(f".schema takes one of {', '.join(VIEWS)}\n")
        case _:
            _say(f"unknown command {words[0]}; .help lists them\n")


def _describe(path: Path, view: str) -> None:
    """Tells the columns of a view, their types and what they mean."""
    meanings = _documented(view)[1]
    try:
        _, columns = fetch(path, f"select column_name, lower(column_type) from (describe {view})")
        rows = [(name, kind, meanings.get(name, "")) for name, kind in columns]
        _say(as_table(["column", "type", "meaning"], rows, _width()))
    except SaksiError as error:
        _say(f"{error}\n")


def _documented(view: str) -> tuple[str, dict[str, str]]:
    """Gives what the SQL of a view says of it and of its columns."""
    return next(((file.grain, file.columns) for file in schema_files("views") if file.name == view), ("", {}))


def _width() -> int | None:
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def _answer(path: Path, statement: str, format: Format) -> None:
    try:
        _say(run_query(path, statement, format, _width()))
    except SaksiError as error:  # a slip, or a warehouse held by a run: the next statement may do
        _say(f"{error}\n")


def _read_line(ask: str, talking: bool) -> str | None:
    """Reads one line; None at the end of the input."""
    if not talking:
        return sys.stdin.readline() or None  # a line keeps its end, so that only the input's end is empty
    try:
        return input(ask)
    except EOFError:
        _say("\n")
        return None


def _remember_lines() -> None:
    """Lets the arrow keys bring back lines, of earlier times too, and Tab complete the views' names."""
    import atexit

    try:
        import readline
    except ImportError:  # Windows has none: the prompt works, without a history
        return
    state = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state")
    history = state / "saksi" / "sql_history"

    def keep() -> None:
        try:
            history.parent.mkdir(parents=True, exist_ok=True)
            readline.set_history_length(_HISTORY_LINES)
            readline.write_history_file(history)
        except OSError as error:
            sys.stderr.write(f"the history could not be kept in {history}: {error.strerror}\n")

    try:
        readline.read_history_file(history)
    except FileNotFoundError:
        pass  # the first session
    except OSError as error:
        sys.stderr.write(f"the history in {history} could not be read: {error.strerror}\n")
    readline.set_completer(_complete)
    readline.parse_and_bind("tab: complete")
    atexit.register(keep)


def _complete(start: str, number: int) -> str | None:
    found = [view for view in VIEWS if view.startswith(start)]
    return found[number] if number < len(found) else None


def _say(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()
