"""What a long command tells while it works: one line that renews itself at a terminal, plain lines elsewhere.

All of it goes to standard error, so that standard output holds the result alone.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from rich.status import Status

_PLAIN_EVERY = 15.0


class Progress:
    """The step that a run is at, and how far it is in it."""

    def __init__(self) -> None:
        self._status: Status | None = None
        self._text = ""
        self._told = 0.0

    def step(self, text: str) -> None:
        """Tells that a step begins."""
        self._text, self._told = text, time.monotonic()
        if self._status:
            self._status.update(f"{text} ...")
        else:
            click.echo(f"{text} ...", err=True)

    def count(self, done: int, total: int) -> None:
        """Tells how far the step is; elsewhere than at a terminal only now and then."""
        if self._status:
            self._status.update(f"{self._text} ... {done:,} of {total:,}")
        elif time.monotonic() - self._told >= _PLAIN_EVERY:
            self._told = time.monotonic()
            click.echo(f"{self._text} ... {done:,} of {total:,}", err=True)

    @contextmanager
    def showing(self) -> Iterator[Progress]:
        """Shows the renewing line while a block runs, where standard error is a terminal."""
        if not sys.stderr.isatty():
            yield self
            return
        from rich.console import Console

        with Console(stderr=True, markup=False).status("") as status:
            self._status = status
            try:
                yield self
            finally:
                self._status = None


class Silent(Progress):
    """Tells nothing: for runs that nobody watches."""

    def step(self, text: str) -> None:
        """Tells nothing."""

    def count(self, done: int, total: int) -> None:
        """Tells nothing."""


_current: Progress = Silent()


def current() -> Progress:
    """Gives the progress of the command that runs, a silent one where a worker runs the flow."""
    return _current


@contextmanager
def shown(progress: Progress) -> Iterator[Progress]:
    """Makes a progress the current one while a block runs."""
    global _current  # noqa: PLW0603  one command a process, and the flow it starts cannot be handed the object
    before, _current = _current, progress
    try:
        with progress.showing():
            yield progress
    finally:
        _current = before
