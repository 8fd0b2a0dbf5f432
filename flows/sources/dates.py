"""Publication days and instants as sources write them, made instants in the outlet's time zone."""

from __future__ import annotations

import re
from datetime import datetime, tzinfo
from email.utils import parsedate_to_datetime

from models.errors import InputError

_YEARS = range(1700, 2200)
_SPACE_BEFORE_OFFSET = re.compile(r"\s+(?=[+-]\d\d:?\d\d$|Z$)")
_SLASHED = re.compile(r"^(\d{4})/(\d\d)/(\d\d)")
_BASIC_OR_DASHED = re.compile(r"^\d{4}-\d\d-\d\d|^\d{8}(T|$)")


def read_iso(written: str, zone: tzinfo) -> datetime:
    """Reads an ISO 8601 day or instant; without an offset it is of `zone`, a day its midnight.

    Raises InputError naming what would be accepted.

    >>> from zoneinfo import ZoneInfo
    >>> str(read_iso("2025-01-31", ZoneInfo("Asia/Jakarta")))
    '2025-01-31 00:00:00+07:00'
    """
    text = _SPACE_BEFORE_OFFSET.sub("", written.strip())
    try:
        if not _BASIC_OR_DASHED.match(text):
            raise ValueError(text)
        read = datetime.fromisoformat(text)
    except ValueError:
        raise InputError(_refusal(written)) from None
    if read.year not in _YEARS:
        raise InputError(_refusal(written))
    return read if read.tzinfo else read.replace(tzinfo=zone)


def read_web(written: str) -> str | None:
    """Reads what pages write in their head, as ISO 8601; None where it is no date.

    >>> read_web("2025/01/31 10:30:00"), read_web("Fri, 31 Jan 2025 10:30:00 GMT"), read_web("hari ini")
    ('2025-01-31T10:30:00', '2025-01-31T10:30:00+00:00', None)
    """
    text = _SPACE_BEFORE_OFFSET.sub("", _SLASHED.sub(r"\1-\2-\3", written.strip()))
    try:
        read = datetime.fromisoformat(text) if _BASIC_OR_DASHED.match(text) else parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    if read.year not in _YEARS:
        return None
    return text if len(text) == len("2025-01-31") else read.isoformat()


def _refusal(written: str) -> str:
    return (
        f"its published_at is {written[:60]!r}, which is no date; ISO 8601 is accepted, "
        "such as 2025-01-31 or 2025-01-31T10:30:00+07:00"
    )
