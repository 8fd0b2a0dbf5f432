"""Other open readers of figures, each as one function from a text to how many it found: to be timed beside Saksi's.

They come with the extra `peers`. Neither knows Indonesian; they read it as English, which costs them no more.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from importlib import import_module
from typing import Any

Reader = Callable[[str], int]


def quantulum3() -> Reader:
    """Gives quantulum3's parser, without its classifier of units."""
    parser: Any = _module("quantulum3.parser")

    def read(text: str) -> int:
        return len(parser.parse(text))

    return read


def recognizers_text() -> Reader:
    """Gives Recognizers-Text: numbers, percentages, currencies, dimensions and dates, which is what Saksi reads."""
    suite: Any = _module("recognizers_suite")
    recognizers = (
        suite.recognize_number,
        suite.recognize_percentage,
        suite.recognize_currency,
        suite.recognize_dimension,
        suite.recognize_datetime,
    )

    def read(text: str) -> int:
        return sum(len(recognize(text, suite.Culture.English)) for recognize in recognizers)

    return read


PEERS: dict[str, tuple[Callable[[], Reader], float]] = {
    "quantulum3": (quantulum3, 10.0),
    "Recognizers-Text": (recognizers_text, 80.0),
}
"""Every peer by name: how it is made, and how many times faster Saksi has to be."""


def _module(name: str) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # they warn of their own optional parts and old syntax
        return import_module(name)
