"""The errors that Saksi raises on purpose; each carries one sentence a user can act on.

SaksiError                      root; str(error) is one sentence without a trace
├── UsageError                  the call's words are off                    (exit status 2)
├── InputError                  something handed in cannot be read: what, where, what would do
├── PackError                   a data file of Saksi's own is wrong: file and key
└── WarehouseError              the warehouse cannot be opened, read or written
    ├── WarehouseLockedError    another process holds it
    └── GateError               a quality gate could not run (a gate that fails rows raises nothing)
"""


class SaksiError(Exception):
    """Root of all errors raised on purpose; its text is one clear sentence."""


class UsageError(SaksiError):
    """The call's words are off: an unknown option value, a day that is no day."""


class InputError(SaksiError):
    """Something handed in cannot be read; the text names it and what would be accepted."""


class PackError(SaksiError):
    """A data file (language pack, measures, outlets) is wrong; the text names file and key."""


class WarehouseError(SaksiError):
    """The warehouse cannot be opened, read or written."""


class WarehouseLockedError(WarehouseError):
    """Another process holds the warehouse; the text names it where the system tells."""


class GateError(WarehouseError):
    """A quality gate could not run, so nothing may be said about the rows."""
