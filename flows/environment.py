"""What Prefect and Great Expectations are told before they are imported; the user's settings come first."""

from __future__ import annotations

import os
from pathlib import Path

# The server's shutdown prints pages of traces below CRITICAL, and 20 s are not enough for its first start.
QUIET = {
    "DO_NOT_TRACK": "1",
    "GX_ANALYTICS_ENABLED": "false",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "180",
    "PREFECT_SERVER_LOGGING_LEVEL": "CRITICAL",
}
# At a terminal the command speaks for itself; Prefect's log goes to its server all the same.
SILENT_CONSOLE = {"PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL": "CRITICAL"}
DEFAULT_WAREHOUSE = "saksi.duckdb"
DEFAULT_REPORT = "saksi-report"


def prepare(*, console: bool = False) -> None:
    """Sets what the user has not set; without `console`, Prefect's log lines stay off the terminal."""
    for name, value in (QUIET if console or debugging() else QUIET | SILENT_CONSOLE).items():
        os.environ.setdefault(name, value)


def debugging() -> bool:
    """Says whether the user asked for traces, with SAKSI_DEBUG=1."""
    return os.environ.get("SAKSI_DEBUG", "") not in ("", "0")


def default_warehouse() -> Path:
    """Gives the warehouse of who names none: SAKSI_WAREHOUSE, else `saksi.duckdb` in the current folder."""
    return Path(os.environ.get("SAKSI_WAREHOUSE") or DEFAULT_WAREHOUSE)
