"""Prefect's server on a loopback port, started beside the run that needs one and ended with it.

Prefect can start such a server itself; this one starts about three seconds earlier (while Prefect is still
being imported), hears no Ctrl-C (so that the run can still tell it how it ended), and ends when its parent
is killed: it holds the read end of a pipe that closes with the parent.
"""

from __future__ import annotations

import atexit
import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass
from typing import IO

from models.errors import SaksiError

STARTUP_SECONDS = "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS"


@dataclass
class Server:
    """A server that was started: where it answers, its process, and what it wrote before it was ready."""

    address: str
    process: subprocess.Popen[bytes]
    log: IO[bytes]

    @property
    def api_url(self) -> str:
        """Address of its API, as PREFECT_API_URL wants it."""
        return f"{self.address}/api"

    def wait(self) -> None:
        """Waits until it answers; raises SaksiError with its last words when it ends or takes too long."""
        import httpx

        seconds = float(os.environ.get(STARTUP_SECONDS, "180"))
        try:  # the socket listens from the start, so one request waits for the whole start
            httpx.get(f"{self.api_url}/health", timeout=seconds, trust_env=False).raise_for_status()
        except httpx.HTTPError as error:
            self.log.seek(0)
            said = self.log.read().decode(errors="replace").strip().splitlines()
            self.stop()
            reason = said[-1] if said else str(error) or type(error).__name__
            raise SaksiError(
                f"Prefect's server did not start: {reason} (it keeps its records"
                " in PREFECT_HOME, ~/.prefect by default; PREFECT_API_URL may name another server)"
            ) from error

    def stop(self) -> None:
        """Ends it and waits for its end."""
        if self.process.stdin:
            self.process.stdin.close()
        self.process.terminate()
        try:
            self.process.wait(timeout=8)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def start_server(*, schedules: bool = False) -> Server:
    """Starts a server without waiting for it; with `schedules` one that also creates scheduled runs.

    It is stopped when Python exits, after Prefect has sent its last log lines and events.
    """
    log = tempfile.TemporaryFile()  # noqa: SIM115  open as long as the server runs
    with socket.create_server(("127.0.0.1", 0)) as listening:
        address = f"http://127.0.0.1:{listening.getsockname()[1]}"
        fd = listening.fileno()
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", "flows.server", str(fd)],  # -P: never the user's own folder `flows`
            stdin=subprocess.PIPE,
            stdout=log,
            stderr=log,
            pass_fds=[fd],
            start_new_session=True,
            env=_environment(f"{address}/api", schedules),
        )
    server = Server(address, process, log)
    atexit.register(server.stop)
    return server


def _environment(api_url: str, schedules: bool) -> dict[str, str]:
    """Gives the server's environment: only one that schedules runs all services and shows Prefect's pages."""
    alone = {} if schedules else {"PREFECT__SERVER_EPHEMERAL": "1", "PREFECT_UI_ENABLED": "0"}
    return {**os.environ, "PREFECT_API_URL": api_url, "PREFECT__SERVER_FINAL": "1", **alone}


def _serve(fd: int) -> None:
    """Serves on an open socket until the parent's end of standard input closes."""
    import uvicorn

    def end_with_parent() -> None:
        sys.stdin.buffer.read()
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=end_with_parent, daemon=True).start()
    config = uvicorn.Config(
        "prefect.server.api.server:create_app",
        factory=True,
        log_level="error",
        lifespan="on",
        timeout_graceful_shutdown=3,
    )
    uvicorn.Server(config).run(sockets=[socket.socket(fileno=fd)])


if __name__ == "__main__":
    _serve(int(sys.argv[1]))
