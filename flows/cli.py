"""The `saksi` command: its commands, in the order in which help shows them, and what becomes of errors.

This module and those in `commands` import nothing but click, so that help answers at once; what a command
needs, it imports when it runs. A user meets sentences, never a trace: a SaksiError is its own sentence,
Ctrl-C another, and a bug leaves its trace in a file that the sentence names.
"""

from __future__ import annotations

import atexit
import os
import signal
import sys
import tempfile
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import click

from flows.commands.alias import alias
from flows.commands.check import check
from flows.commands.compare import compare
from flows.commands.decide import decide
from flows.commands.demo import demo
from flows.commands.forget import forget
from flows.commands.read import read
from flows.commands.reference import reference
from flows.commands.report import report
from flows.commands.schedule import schedule
from flows.commands.sql import sql
from flows.commands.track import track
from flows.commands.watch import watch
from flows.commands.why import why
from flows.environment import debugging
from flows.exits import DONE, FAILED, WRONG_USE
from models.errors import SaksiError, UsageError

COMMANDS: tuple[click.Command, ...] = (
    demo,
    track,
    read,
    compare,
    sql,
    why,
    decide,
    watch,
    alias,
    reference,
    forget,
    report,
    check,
    schedule,
)


class _InOrder(click.Group):
    """A group whose help lists the commands in the order they were added."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        return list(self.commands)


@click.group(cls=_InOrder, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="saksi", prog_name="saksi")
def saksi() -> None:
    """Reads the figures in news articles and shows where sources contradict each other.

    Start with `saksi demo`, then `saksi track FOLDER`.
    """


for _command in COMMANDS:
    saksi.add_command(_command)


def main() -> NoReturn:
    """Runs the command line and ends the process with its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a terminal that lacks a letter still gets the rest
    signal.signal(signal.SIGTERM, _end)
    statuses: list[int] = []
    atexit.register(_leave, statuses)
    statuses.append(run(sys.argv[1:]))
    sys.exit(statuses[0])


def run(words: Sequence[str]) -> int:
    """Runs one command line and gives its exit status."""
    try:
        status = saksi.main(list(words), prog_name="saksi", standalone_mode=False)
    except click.Abort:
        return _fail("stopped")
    except click.ClickException as error:
        error.show()
        return WRONG_USE
    except UsageError as error:
        return _fail(str(error), WRONG_USE)
    except SaksiError as error:
        if debugging():
            traceback.print_exc()
        _let_go(error)
        return _fail(str(error))
    except OSError as error:
        return _fail(f"{error.filename or 'standard output'}: {error.strerror or error}")
    except Exception as error:  # noqa: BLE001  a bug: the trace goes to a file, the user gets a sentence
        sentence = _bug(error)
        _let_go(error)
        return _fail(sentence)
    return status if isinstance(status, int) else DONE


def _leave(statuses: list[int]) -> None:
    """Ends the process when all else that ends with it has ended: taking heavy modules apart costs a second."""
    if statuses:
        try:
            sys.stdout.flush()
            sys.stderr.flush()
        except OSError:  # nobody reads any more, or the disk is full
            os._exit(FAILED)
        os._exit(statuses[0])


def _fail(sentence: str, status: int = FAILED) -> int:
    from warehouse.display import visible

    click.echo(f"saksi: {visible(sentence)}", err=True)
    return status


def _bug(error: Exception) -> str:
    """Puts the trace of an unexpected error where it can be found, and gives the sentence that says so."""
    said = f"{type(error).__name__}: {error}".splitlines()[0][:300]
    if debugging():
        traceback.print_exc()
        return f"an error that Saksi did not expect: {said}"
    with tempfile.NamedTemporaryFile(
        "w", prefix="saksi-", suffix=".log", delete=False, encoding="utf-8", errors="backslashreplace"
    ) as log:
        traceback.print_exception(error, file=log)
    return f"an error that Saksi did not expect: {said}; the whole of it is in {Path(log.name)}"


def _let_go(error: BaseException | None) -> None:
    """Lets go of what the frames of an error hold: DuckDB complains when a connection outlives Python."""
    while error is not None:
        traceback.clear_frames(error.__traceback__)
        error = error.__cause__ or error.__context__


def _end(*_: object) -> None:
    """Lets a request to end (SIGTERM) run what Ctrl-C runs: nothing is left half done."""
    raise KeyboardInterrupt


if __name__ == "__main__":
    main()
