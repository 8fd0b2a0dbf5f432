"""A claim: one article's statement that a measure of a subject has a value."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal

from pydantic import BaseModel, ConfigDict

from models.article import Article
from models.mentions.mention import Kind, Mention

Modality = Literal["actual", "estimate", "plan", "target", "forecast", "denial", "hypothetical"]
Direction = Literal["rise", "fall"]
Field = Literal["title", "text"]
SubjectFrom = Literal["figure", "sentence", "article"]


class Claim(BaseModel):
    """One article's assertion, not a fact. What could not be read is None, never guessed.

    `subject_key` and `scope_key` are the folded forms that are compared; `subject` and `scope` are for people.
    `subject_from` tells where the subject is named: at the figure itself (its owner, who reports it), elsewhere in the
    sentence, or in the article around it.
    `attributed_to` is who says so in the text, `anonymous` marks a speaker without a name, `generic` an office that
    any of its kind may be ("officials"). `origin` is who the figure traces back to, None where that is the article
    itself. `baseline` marks a value that another of its sentence is compared with, `part_of` is the mention of the
    whole that the text adds it up to. `restated` marks an earlier value that is only repeated ("from a previous
    60-65"), `corrects` a statement that this one changes, `disputed_by` the sentence of the same article that
    doubts the figure. Offsets are code points of the title or text, end exclusive.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Kind
    subject: str | None = None
    subject_key: str | None = None
    subject_from: SubjectFrom | None = None
    measure: str | None = None
    scope: str | None = None
    scope_key: str | None = None
    unit: str | None = None
    per_unit: str | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    precision: Decimal = Decimal(0)
    approximate: bool = False
    vague: bool = False
    date_low: date | None = None
    date_high: date | None = None
    direction: Direction | None = None
    period_start: date | None = None
    period_end: date | None = None
    as_of: date | None = None
    modality: Modality = "actual"
    attributed_to: str | None = None
    anonymous: bool = False
    generic: bool = False
    origin: str | None = None
    hedge: str | None = None
    baseline: bool = False
    restated: bool = False
    part_of: int | None = None
    corrects: bool = False
    disputed_by: str | None = None
    twin: int | None = None
    sentence: str
    quote: str
    quote_field: Field
    quote_start: int
    quote_end: int
    mention: int
    rule: str


class Placed(BaseModel):
    """A mention and the part of the article it stands in."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    field: Field
    mention: Mention


class Reading(BaseModel):
    """All that was read from one article: its mentions (title first, each in order of place) and its claims.

    A claim's `mention` is an index into `mentions`. `aliases` are pairs of keys, a short name and the full one that the
    article puts it in brackets behind. `names` are the keys of all names, each with whether it stands in the title or
    the first sentences: by them articles on one event are known.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    article: Article
    mentions: tuple[Placed, ...]
    claims: tuple[Claim, ...]
    aliases: tuple[tuple[str, str], ...] = ()
    names: tuple[tuple[str, bool], ...] = ()
