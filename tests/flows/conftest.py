"""A Prefect server for the tests of a file, with records of its own; it ends with the file's last test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from flows.environment import prepare


@pytest.fixture(scope="module")
def prefect_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Gives the API's address of a whole server: one that keeps events and fires schedules."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PREFECT_HOME", str(tmp_path_factory.mktemp("prefect")))
        patch.setenv("PREFECT_SERVER_SERVICES_SCHEDULER_LOOP_SECONDS", "2")
        prepare()
        from prefect.context import refresh_global_settings_context

        from flows.server import start_server

        server = start_server(schedules=True)
        try:
            patch.setenv("PREFECT_API_URL", server.api_url)
            refresh_global_settings_context()
            server.wait()
            yield server.api_url
            drain()
        finally:
            server.stop()
    refresh_global_settings_context()


def drain() -> None:
    """Lets Prefect send its last log lines and events; it would try for minutes once the server is gone."""
    from prefect.events.worker import EventsWorker
    from prefect.logging.handlers import APILogWorker

    EventsWorker.drain_all(timeout=20)
    APILogWorker.drain_all(timeout=20)


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """Gives a folder with three articles, of which two contradict the third."""
    folder = tmp_path / "articles"
    folder.mkdir()
    packed = Path(__file__).parents[1] / "cases/commands/articles.jsonl"
    (folder / "a.jsonl").write_bytes(packed.read_bytes())
    return folder
