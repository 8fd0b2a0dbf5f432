-- One row per mention of a version of an article: the words that name a value, and the value.
--
-- mention_id: stable id: of the version, the place and the kind
-- version_id: the version of the article it stands in
-- article_id: the article it stands in
-- field: the part it stands in: title or text
-- ordinal: its number among the mentions of the version, title first, from 0
-- kind: money, percent, quantity, number, duration or date
-- text: the words as written
-- mention_start: offset of its first code point in the title or text
-- mention_end: offset behind its last code point
-- low: the least value as written; empty after "up to"
-- high: the greatest value as written; empty after "at least"
-- precision: half a unit of the last written digit, times its scale; 0 where the digits are exact
-- approximate: whether a hedge stands before it
-- hedge: that hedge, as written
-- unit: an ISO 4217 code, percent, percentage_point, a noun that is counted or a unit of measure
-- unit_guessed: whether the unit was taken from the outlet or the text ("$", "rupias")
-- per_unit: what it is per ("a liter", "a day")
-- period_start: a date's first day
-- period_end: a date's last day, inclusive
-- grain: how finely the date was written: day, week, month, quarter, year ...
-- vague: whether the words name no number ("hundreds of millions")
-- twin: offset of the mention that gives the same amount in another currency
-- rule: the rule that read it
-- steps: how the value was read, step by step
-- run_id: the run that stored it first
-- recorded_at: when it was stored first
create table if not exists mention (
    mention_id varchar not null,
    version_id varchar not null,
    article_id varchar not null,
    field varchar not null,
    ordinal integer not null,
    kind varchar not null,
    "text" varchar not null,
    mention_start integer not null,
    mention_end integer not null,
    low decimal(38, 10),
    high decimal(38, 10),
    "precision" decimal(38, 10) not null,
    approximate boolean not null,
    hedge varchar,
    unit varchar,
    unit_guessed boolean not null,
    per_unit varchar,
    period_start date,
    period_end date,
    grain varchar,
    vague boolean not null,
    twin integer,
    rule varchar not null,
    steps varchar[] not null,
    run_id varchar not null,
    recorded_at timestamptz not null
)
