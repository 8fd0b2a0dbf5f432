"""The one way into the warehouse's file: opens it briefly, in UTC, with its schema up to date.

One process at a time may write, and while it does no other can even read. So: open, write in one
`transaction`, leave.

    with open_warehouse(Path("saksi.duckdb")) as con, transaction(con):
        store_readings(con, readings, run_id, recorded_at)

Whatever keeps the file from being opened or written is raised as a WarehouseError of one sentence.
"""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from models.errors import WarehouseError, WarehouseLockedError
from warehouse.schema import is_current, prepare, read_settings

_MAGIC = slice(8, 12)
_HOLDER = re.compile(r"lock is held in (?P<program>.+?) \(PID (?P<pid>\d+)\)")
_OF_THE_FILE = (duckdb.IOException, duckdb.FatalException, duckdb.OutOfMemoryException)
_DISK_WORDS = re.compile(r"corrupt database|could not (?:read|write|sync|truncate)|no space left", re.IGNORECASE)
_in_transaction: set[int] = set()


@contextmanager
def open_warehouse(
    path: Path, *, read_only: bool = False, patience: float = 1.0
) -> Iterator[duckdb.DuckDBPyConnection]:
    """Opens the warehouse at `path`, a new one where there is none; leaving it writes everything to the file.

    `patience` is how many seconds to wait for another process that holds it. Raises WarehouseLockedError when
    it still does, and WarehouseError for every other reason why it cannot be opened, read or written.
    """
    _check_file(path, read_only)
    con = _connect(path, read_only, patience)
    try:
        if not read_only:
            prepare(con, str(path))
        elif not is_current(_settings(con, path)):
            con.close()
            with open_warehouse(path, patience=patience):
                """An older Saksi made it: opening it to write brings its views up to date."""
            con = _connect(path, read_only, patience)
        yield con
        if not read_only:
            con.execute("checkpoint")
    except duckdb.Error as error:
        # A commit that fails on a full disk is a TransactionException, a damaged block a bare Error.
        if isinstance(error, _OF_THE_FILE) or _DISK_WORDS.search(str(error)):
            raise _sentence(path, error) from error
        raise
    except RuntimeError as error:
        if "Query interrupted" in str(error):  # what DuckDB makes of a Ctrl-C while it works
            raise KeyboardInterrupt from error
        raise
    finally:
        con.close()


@contextmanager
def transaction(con: duckdb.DuckDBPyConnection) -> Iterator[duckdb.DuckDBPyConnection]:
    """Makes all that is written inside one step: all of it stays, or none. Inside another it is its part."""
    if id(con) in _in_transaction:
        yield con
        return
    con.begin()
    _in_transaction.add(id(con))
    try:
        yield con
        con.commit()
    except BaseException:
        _roll_back(con)
        raise
    finally:
        _in_transaction.discard(id(con))


def _settings(con: duckdb.DuckDBPyConnection, path: Path) -> dict[str, str]:
    """Reads what a warehouse says of itself; raises WarehouseError where it has not been made yet."""
    settings = read_settings(con, str(path))
    if not settings:
        raise WarehouseError(f"{path} is an empty DuckDB file; `saksi track SOURCE` makes a warehouse of it")
    return settings


def _roll_back(con: duckdb.DuckDBPyConnection) -> None:
    """Rolls back; where DuckDB has already done so (a failed commit, a full disk), all is well."""
    try:
        con.rollback()
    except (duckdb.TransactionException, duckdb.FatalException, duckdb.ConnectionException):
        return


def _check_file(path: Path, read_only: bool) -> None:
    """Says in a sentence what DuckDB would not: no such folder, a folder, or a file of another kind."""
    if path.is_dir():
        raise WarehouseError(f"{path} is a folder; a warehouse is a file, such as {path / 'saksi.duckdb'}")
    if not path.exists():
        if read_only:
            raise WarehouseError(f"there is no warehouse at {path}; `saksi track SOURCE` or `saksi demo` makes one")
        if not path.parent.is_dir():
            raise WarehouseError(f"there is no folder {path.parent}, so no warehouse can be made in it; make it first")
        return
    try:
        with path.open("rb") as file:
            head = file.read(_MAGIC.stop)
    except OSError as error:
        raise WarehouseError(f"{path} cannot be read: {error.strerror or error}") from error
    if head[_MAGIC] != b"DUCK":
        what = "is empty" if not head else "is no DuckDB file"
        raise WarehouseError(
            f"{path} {what}; name a Saksi warehouse, or a file that is not there yet to start a new one"
        )


def _connect(path: Path, read_only: bool, patience: float) -> duckdb.DuckDBPyConnection:
    """Connects, waiting up to `patience` seconds for a lock."""
    deadline = time.monotonic() + patience
    while True:
        try:
            con = duckdb.connect(str(path), read_only=read_only)
            con.execute("set timezone = 'UTC'")
            return con
        except duckdb.Error as error:
            told = _sentence(path, error)
            if not isinstance(told, WarehouseLockedError) or time.monotonic() >= deadline:
                raise told from error
        time.sleep(0.05)


def _sentence(path: Path, error: duckdb.Error) -> WarehouseError:
    """Puts DuckDB's message into one sentence that names the file and what would help."""
    message = str(error)
    lower = message.lower()
    if "set lock on file" in lower:
        return WarehouseLockedError(f"{path} is in use by {_holder(message)}; wait until it is done, or end it")
    if "different configuration" in lower:
        return WarehouseLockedError(f"{path} is in use elsewhere in this process; wait until that is done")
    if "no space left" in lower or "file too large" in lower:
        return WarehouseError(
            f"the disk is full while writing {path}; free some space and run again: nothing stored is lost"
        )
    if "permission denied" in lower or "read-only file system" in lower:
        return WarehouseError(f"{path} cannot be written: permission denied; name a file in a folder you may write to")
    if "corrupt" in lower or "not a valid duckdb" in lower:
        return WarehouseError(
            f"{path} is damaged and cannot be read; put back a copy, or name another file to start anew"
        )
    if "version number" in lower or "newer version" in lower:
        return WarehouseError(
            f"{path} was written by a version of DuckDB that {duckdb.__version__} cannot read; update duckdb"
        )
    return WarehouseError(f"{path} cannot be opened or written: {message.splitlines()[0]}")


def _holder(message: str) -> str:
    """Names the process that holds the lock: its command line where the system shows it."""
    found = _HOLDER.search(message)
    if not found:
        return "another process"
    pid = int(found["pid"])
    if pid == os.getpid():
        return "this process itself"
    try:
        words = Path(f"/proc/{pid}/cmdline").read_bytes().decode("utf-8", "replace").split("\0")
    except OSError:
        words = []
    command = " ".join(word for word in words if word)[:120] or found["program"]
    return f"process {pid} ({command})"
