"""What a currency was worth in euros on a day: the reference rates of the European Central Bank.

CurrencyConverter ships them, so nothing is fetched; days without a rate (weekends, holidays) take the last one before.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any


def euros(unit: str, day: date) -> float | None:
    """Gives how many euros one unit of a currency was worth on a day; None for a currency or day without a rate.

    >>> round(euros("USD", date(2025, 6, 12)), 3), euros("VND", date(2025, 6, 12))
    (0.863, None)
    """
    rates = _rates()
    if unit == rates.ref_currency:
        return 1.0
    if unit not in rates.currencies:
        return None
    first, last = rates.bounds[unit].first_date, rates.bounds[unit].last_date
    if day < first:
        return None
    return float(rates.convert(1, unit, rates.ref_currency, min(day, last)))


@cache
def _rates() -> Any:
    from currency_converter import CurrencyConverter

    return CurrencyConverter(fallback_on_missing_rate=True, fallback_on_missing_rate_method="last_known")
