"""References: authoritative figures, which take part in judging as the claims of a source of their own.

For each source and address there is one made-up article: a line of plain words for each of its figures, with a claim
whose quote is the value. So every view and report shows a reference beside what it confirms or contradicts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass, fields
from datetime import date
from decimal import Decimal

import duckdb

from models.article import Article
from models.claim import Claim, Placed, Reading
from models.claims.names.name import name_key
from models.errors import InputError
from models.mentions.mention import Mention
from warehouse.change import Change
from warehouse.formats import plain_decimal
from warehouse.gates import check_readings
from warehouse.reference_file import Reference
from warehouse.store import store_readings

_RUN = "reference"
_NAMES = tuple(field.name for field in fields(Reference))
_LISTED = ", ".join(f'"{name}"' for name in _NAMES)


@dataclass(frozen=True)
class Added:
    """How many figures were new, how many took the place of another value, and how many were there already."""

    new: int = 0
    replaced: int = 0
    unchanged: int = 0


class _Standing(Article):
    """The article that stands for a source and its address; its id is not that of news at the same address."""

    reference_article_id: str

    @property
    def article_id(self) -> str:
        """Stable id, of source and address."""
        return self.reference_article_id


def add_references(change: Change, references: Sequence[Reference]) -> Added:
    """Adds figures; one that is there already with another value is replaced. Where all are there, nothing changes."""
    con = change.con
    stored = {one.reference_id: one for one in _stored(con)}
    news = [one for one in references if _value(stored.get(one.reference_id)) != _value(one)]
    change.idle = not news
    for one in news:
        con.execute("delete from reference where reference_id = ?", [one.reference_id])
        con.execute(
            f"insert into reference (reference_id, article_id, {_LISTED}, added_at) "
            f"values (?, ?, {', '.join('?' * len(_NAMES))}, ?)",
            [one.reference_id, one.article_id, *astuple(one), change.at],
        )
    for article_id in sorted({one.article_id for one in news}):
        _stand(change, article_id, [one for one in _stored(con) if one.article_id == article_id])
    replaced = sum(one.reference_id in stored for one in news)
    return Added(len(news) - replaced, replaced, len(references) - len(news))


def _stored(con: duckdb.DuckDBPyConnection) -> list[Reference]:
    rows = con.execute(f"select {_LISTED} from reference order by reference_id").fetchall()
    return [Reference(*row) for row in rows]


def _value(one: Reference | None) -> tuple[Decimal | None, Decimal | None] | None:
    return (one.low, one.high) if one else None


def _stand(change: Change, article_id: str, references: Sequence[Reference]) -> None:
    """Writes the article of one source and address anew."""
    for table in ("claim", "mention", "article"):
        change.con.execute(f"delete from {table} where article_id = ?", [article_id])
    change.con.execute(
        "update forgotten set allowed_again_at = ? where article_id = ? and allowed_again_at is null",
        [change.at, article_id],
    )
    checked = check_readings([reading(article_id, references)], change.at.date())
    if checked.failures:
        raise InputError(f"a figure of {references[0].source} failed its quality gate: {checked.failures[0].reason}")
    store_readings(change.con, checked.readings, _RUN, change.at)


def reading(article_id: str, references: Sequence[Reference]) -> Reading:
    """Makes the article of one source and address, with its mentions and claims."""
    text, placed, claims = "", [], []
    for number, one in enumerate(sorted(references, key=lambda it: (it.subject, it.measure, it.reference_id))):
        line, quote = _line(one)
        start = len(text) + line.index(quote, line.index(": "))
        place = {"start": start, "end": start + len(quote)}
        value = {"kind": one.kind, "low": one.low, "high": one.high, "unit": one.unit}
        placed.append(
            Placed(field="text", mention=Mention.model_validate({**value, **place, "text": quote, "rule": _RUN}))
        )
        claims.append(_claim(one, number, line, quote, start))
        text += line + "\n"
    source = references[0].source
    article = _Standing(
        text=text,
        title=f"Reference figures of {source}",
        source=source,
        outlet=source,
        owner=source,
        language="en",
        url=references[0].url,
        reference_article_id=article_id,
    )
    return Reading(article=article, mentions=tuple(placed), claims=tuple(claims))


def _claim(one: Reference, number: int, line: str, quote: str, start: int) -> Claim:
    return Claim(
        kind=one.kind,
        subject=one.subject,
        subject_key=name_key(one.subject),
        measure=one.measure,
        unit=one.unit,
        low=one.low,
        high=one.high,
        period_start=one.period_start,
        period_end=one.period_end,
        as_of=one.period_end,
        origin=f"reference {name_key(one.source)}",
        sentence=line,
        quote=quote,
        quote_field="text",
        quote_start=start,
        quote_end=start + len(quote),
        mention=number,
        rule=_RUN,
    )


def _line(one: Reference) -> tuple[str, str]:
    """Gives a figure as a line of words, and the words of its value."""
    low, high = (plain_decimal(value) if value is not None else None for value in (one.low, one.high))
    if low == high:
        value = low
    elif high is None:
        value = f"at least {low}"
    else:
        value = f"at most {high}" if low is None else f"{low} to {high}"
    quote = f"{value} {one.unit}"
    return f"{one.subject}, {one.measure.replace('_', ' ')}: {quote}{_when(one.period_start, one.period_end)}.", quote


def _when(start: date | None, end: date | None) -> str:
    if start is None:
        return ""
    return f" ({start})" if start == end else f" ({start} to {end})"


def told_sources(references: Iterable[Reference]) -> str:
    """Names the sources of figures, each once."""
    return ", ".join(sorted({one.source for one in references}))
