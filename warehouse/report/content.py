"""What a report tells of, as nouns: the sides of a contradiction, a chain of revisions, a figure."""

from __future__ import annotations

from datetime import date, datetime

from pydantic import BaseModel, ConfigDict

from warehouse.display import clip, clip_start, visible
from warehouse.report.values import Value

_AROUND = 280


class Noun(BaseModel):
    """Frozen, and without unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Excerpt(Noun):
    """A sentence cut at the figure it holds; the three parts one after the other are what is shown."""

    before: str
    quote: str
    after: str

    def __str__(self) -> str:
        return f"{self.before}{self.quote}{self.after}"


class Topic(Noun):
    """What is measured, of whom, when and within what."""

    subject: str | None
    measure: str | None
    scope: str | None = None
    period_start: date | None = None
    period_end: date | None = None


class Side(Noun):
    """One position in the words of its earliest claim, and how many claims and origins share it.

    `day` is the day of publication at the outlet, `speaker` who says so in the text, None where the article
    itself does. `url` is an address that is safe to link, or None.
    """

    claim_id: str
    outlet: str
    day: date | None
    language: str | None
    title: str
    url: str | None
    speaker: str | None
    topic: Topic
    excerpt: Excerpt
    value: Value
    as_of: date | None
    claims: int
    origins: int


class Finding(Noun):
    """One verdict, with the sentence that explains it and the sides it is about.

    `review_status` is a reviewer's latest decision, None while there is none. `watched` marks what is on the watch
    list.
    """

    finding_id: str
    figure_id: str | None
    verdict: str
    severity: float
    explanation: str
    review_status: str | None
    watched: bool
    topic: Topic
    sides: tuple[Side, ...]


class Chain(Noun):
    """The values given for one figure one after the other, oldest first, and what was said of the steps."""

    figure_id: str
    topic: Topic
    verdicts: tuple[str, ...]
    sides: tuple[Side, ...]


class Figure(Noun):
    """A fact that sources speak of, and how many: independent origins, families, articles."""

    figure_id: str
    topic: Topic
    origins: int
    families: int
    articles: int
    sides: tuple[Side, ...]


class LookAlike(Noun):
    """Two positions that look alike and were not compared, and why not."""

    reason: str
    sides: tuple[Side, ...]


class Plan(Noun):
    """A plan, target or forecast and what came of it: the sides are the two; `came_out` tells how, None if unknown."""

    modality: str
    came_out: str | None
    sides: tuple[Side, ...]


class Outlet(Noun):
    """An outlet's track record."""

    outlet: str
    articles: int
    claims: int
    corroborated: int
    contradicted: int
    revised: int
    unverified: int


class SetAside(Noun):
    """What failed for one reason at one stage: how many, and the first few."""

    stage: str
    reason: str
    count: int
    items: tuple[str, ...]


class Run(Noun):
    """A run of the main flow."""

    run_id: str
    started_at: datetime
    finished_at: datetime | None
    state: str

    @property
    def complete(self) -> bool:
        """Whether the run did all it was asked to do."""
        return self.state == "complete" and self.finished_at is not None


def make_excerpt(window: str, offset: int, sentence: str, quote: str) -> Excerpt:
    """Cuts a sentence at the quote that begins at `offset` of `window`, the part of the article around it.

    Where the sentence is not in the window as it stands, the quote's first place in the sentence is taken.

    >>> print(make_excerpt("All fled. Only 3 of 31 died.", 15, "Only 3 of 31 died.", "3").quote)
    3
    """
    start = window.rfind(sentence, 0, offset + len(sentence))
    if 0 <= start <= offset and offset + len(quote) <= start + len(sentence):
        place = offset - start
    else:
        place = sentence.find(quote)
    if place < 0:
        return Excerpt(before=clip(visible(sentence), _AROUND), quote="", after="")
    before, after = visible(sentence[:place]), visible(sentence[place + len(quote) :])
    return Excerpt(before=clip_start(before, _AROUND), quote=clip(visible(quote), _AROUND), after=clip(after, _AROUND))


def safe_url(url: str | None) -> str | None:
    """Gives an address that a reader may follow: of the web, and without invisible characters.

    >>> safe_url("https://example.org/a"), safe_url("javascript:alert(1)")
    ('https://example.org/a', None)
    """
    if url and url.startswith(("https://", "http://")) and url.isprintable() and not any(c in url for c in ' "<>'):
        return url
    return None
