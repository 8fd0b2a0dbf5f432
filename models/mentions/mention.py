"""A mention: the words of a text that name a value, with their offsets and the value they name."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal

from pydantic import BaseModel, ConfigDict

Kind = Literal["money", "percent", "quantity", "number", "duration", "date"]
Grain = Literal[
    "day", "week", "weekend", "month", "quarter", "half", "year", "fiscal_year", "decade", "century", "range"
]


class Mention(BaseModel):
    """One span of a text that names a value.

    `start` and `end` count code points of the text as given, end exclusive. `low` and `high` are the value as
    written, None on an open side ("at least 12" has no high). `precision` is half a unit of the last written
    digit times its scale, 0 where the digits are exact. `unit` is an ISO 4217 code, `percent`,
    `percentage_point`, a canonical noun or a unit of measure. A date has no low and high but a period of
    inclusive days. `twin` is the start of the mention that gives the same amount in another currency.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Kind
    text: str
    start: int
    end: int
    low: Decimal | None = None
    high: Decimal | None = None
    precision: Decimal = Decimal(0)
    approximate: bool = False
    hedge: str | None = None
    unit: str | None = None
    unit_guessed: bool = False
    per_unit: str | None = None
    period_start: date | None = None
    period_end: date | None = None
    grain: Grain | None = None
    vague: bool = False
    twin: int | None = None
    rule: str
    steps: tuple[str, ...] = ()
