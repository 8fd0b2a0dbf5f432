"""Words for findings: fills the sentence of a rule with what its claims say."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from warehouse.words import Words, load_words


def explain(template: str, row: Mapping[str, Any], language: str = "en") -> str:
    """Fills a rule's sentence in a language from a row of the view that describes its claims.

    >>> explain("{outlet} ({day}) says {quote}{citing}.", {"outlet": "Harian A", "published_on": date(2025, 5, 9),
    ...     "quote": "120 rumah", "attributed_to": "BPBD", "outlet_named": True})
    'Harian A (9 May 2025) says “120 rumah”, citing BPBD.'
    """
    return template.format_map(_Sentence(row, load_words(language)))


class _Sentence(dict[str, str]):
    """The fields that a sentence may use, made when it asks for them.

    {outlet}, {day}, {quote}, {citing}, {origin_name} and {disputed_by} of a claim, the same with a_ and b_ for
    the sides of a pair, {subject} and {measure} of the figure.
    """

    def __init__(self, row: Mapping[str, Any], words: Words) -> None:
        super().__init__()
        self.row = row
        self.words = words

    def __missing__(self, name: str) -> str:
        side, field = (name[:2], name[2:]) if name[:2] in ("a_", "b_") else ("", name)
        value = self._value(side, field)
        self[name] = value
        return value

    def _value(self, side: str, field: str) -> str:
        row = self.row
        if field == "day" and row.get(f"{side}reference"):
            return self.words.reference
        if field == "day":
            return _day(row.get(f"{side}published_on"), self.words)
        if field == "quote":
            return f"“{' '.join(str(row[f'{side}quote']).split())}”"
        if field == "citing":
            speaker = row.get(f"{side}attributed_to")
            return self.words.citing.format(speaker=" ".join(str(speaker).split())) if speaker else ""
        if field == "direction":
            return {"rise": self.words.rise, "fall": self.words.fall}.get(str(row.get(f"{side}direction")), "")
        if field == "sentence":
            return " ".join(str(row["sentence"]).split())
        if field == "origin_name":
            return " ".join(str(row.get("attributed_to") or row["outlet"]).split())
        if field == "measure":
            return self.words.measure(row.get("measure"))
        if field == "subject":
            return str(row.get("subject") or self.words.no_subject)
        return " ".join(str(row[f"{side}{field}"]).split())


def _day(day: date | None, words: Words) -> str:
    return words.day.format(day=day.day, month=words.months[day.month - 1], year=day.year) if day else words.undated
