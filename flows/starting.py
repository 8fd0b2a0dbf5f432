"""Makes Prefect ready for a run: finds the server that the user has, or starts one, with all that is slow side by side.

The server's start (five seconds), Prefect's import (one) and Great Expectations' (four) overlap as far as two cores
allow.
"""

from __future__ import annotations

import os
import tempfile
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

    _check_home()
    _keep_proxies_out()
    progress.step("Starting Prefect's server (a few seconds; half a minute the first time)")
    return start_server(schedules=schedules)


def _may_name_a_server() -> bool:
    """Says whether one of the places where Prefect looks for its settings is there: then only Prefect can tell."""
    if any(name in os.environ for name in ("PREFECT_API_URL", "PREFECT_PROFILE", "PREFECT_PROFILES_PATH")):
        return True
    files = [_home() / "profiles.toml", *(Path(name) for name in ("prefect.toml", "pyproject.toml", ".env"))]
    return any(file.exists() for file in files)


def _home() -> Path:
    """Gives the folder in which Prefect keeps its records."""
    return Path(os.environ.get("PREFECT_HOME", "~/.prefect")).expanduser()


def _check_home() -> None:
    """Raises InputError when Prefect's folder cannot be written: its server would end without a word."""
    try:
        _home().mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=_home()):
            pass
    except OSError as error:
        raise InputError(
            f"Prefect keeps its records in {_home()}, which cannot be written ({error.strerror}); name a folder that"
            " can be in PREFECT_HOME, or a running server in PREFECT_API_URL"
        ) from error


def _keep_proxies_out() -> None:
    """Keeps what goes to a server on this machine from being sent to a proxy that the environment names."""
    for name in ("NO_PROXY", "no_proxy"):
        kept = [host for host in os.environ.get(name, "").split(",") if host]
        os.environ[name] = ",".join(dict.fromkeys([*kept, "127.0.0.1", "localhost"]))


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
