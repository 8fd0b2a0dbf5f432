"""How articles come in: an adapter a format, all in `formats.SOURCES`; `ingest` is the door."""

from flows.sources.ingest import Ingest, ingest
from flows.sources.record import Reject

__all__ = ["Ingest", "Reject", "ingest"]
