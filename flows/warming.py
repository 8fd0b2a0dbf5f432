"""Imports Great Expectations ahead of time, beside whatever else is slow: it takes four seconds."""

from __future__ import annotations

import threading
from functools import cache


@cache
def warm_up() -> None:
    """Starts the import in a thread, once a process; the first gate then waits for what is left of it."""
    threading.Thread(target=_import, daemon=True).start()


def _import() -> None:
    import logging

    from warehouse.quality import warm_up

    logging.getLogger("great_expectations.data_context").setLevel(logging.WARNING)  # it tells of its folders
    warm_up()
