"""Makes Prefect ready for a run: finds the server that the user has, or starts one, with all that is slow side by side.

The server's start (five seconds), Prefect's import (one) and Great Expectations' (four) overlap as far as two cores
allow.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from flows.environment import prepare
from flows.progress import Progress
from flows.warming import warm_up
from models.errors import InputError

if TYPE_CHECKING:
    from flows.server import Server


def start_prefect(progress: Progress, *, schedules: bool = False, console: bool = False) -> str | None:
    """Makes a Prefect server ready, and gives the address of one that was started here.

    A server that PREFECT_API_URL or the user's Prefect profile names is used instead.
    """
    prepare(console=console)
    server = None if _may_name_a_server() else _start(progress, schedules)
    if server is None:
        progress.step("Starting Prefect")
    from prefect.settings import PREFECT_API_URL

    if named := PREFECT_API_URL.value():
        warm_up()
        _check(named)
        return None
    server = server or _start(progress, schedules)
    warm_up()
    os.environ["PREFECT_API_URL"] = server.api_url
    from prefect.context import refresh_global_settings_context

    refresh_global_settings_context()
    server.wait()
    return server.address


def _start(progress: Progress, schedules: bool) -> Server:
    from flows.server import start_server

    progress.step("Starting Prefect's server (a few seconds; half a minute the first time)")
    return start_server(schedules=schedules)


def _may_name_a_server() -> bool:
    """Says whether one of the places where Prefect looks for its settings is there: then only Prefect can tell."""
    if any(name in os.environ for name in ("PREFECT_API_URL", "PREFECT_PROFILE", "PREFECT_PROFILES_PATH")):
        return True
    home = Path(os.environ.get("PREFECT_HOME", "~/.prefect")).expanduser()
    files = [home / "profiles.toml", *(Path(name) for name in ("prefect.toml", "pyproject.toml", ".env"))]
    return any(file.exists() for file in files)


def _check(api_url: str) -> None:
    """Raises InputError when the server that the user named does not answer."""
    import httpx

    try:
        httpx.get(f"{api_url.rstrip('/')}/health", timeout=10).raise_for_status()
    except httpx.HTTPError as error:
        raise InputError(
            f"the Prefect server at {api_url} does not answer ({error}); start it, or unset PREFECT_API_URL"
            " to let Saksi start its own"
        ) from error
