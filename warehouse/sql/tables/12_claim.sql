-- One row per claim of a version of an article: its statement that a measure of a subject has a value.
--
-- claim_id: stable id: of its mention, and its number among the claims of that mention
-- version_id: the version of the article that makes it
-- article_id: the article that makes it
-- mention_id: the mention whose value it states
-- ordinal: its number among the claims of the version, from 0
-- kind: money, percent, quantity, number, duration or date
-- subject: of whom or what, as written
-- subject_key: the subject's folded form, by which it is compared
-- subject_from: where the subject is named: at the figure, elsewhere in the sentence, or in the article around it
-- measure: what is measured, a name of measures.toml
-- scope: words that narrow it ("in Jakarta")
-- scope_key: the scope's folded form, by which it is compared
-- unit: an ISO 4217 code, percent, percentage_point, a noun that is counted or a unit of measure
-- per_unit: what it is per
-- low: the least value as written; empty after "up to"
-- high: the greatest value as written; empty after "at least"
-- precision: half a unit of the last written digit, times its scale; 0 where the digits are exact
-- approximate: whether a hedge stands before the value
-- vague: whether the words name no number
-- date_low: first day of a value that is a date
-- date_high: last day of a value that is a date
-- direction: rise or fall, for changes
-- period_start: first day of the period it holds for
-- period_end: last day of that period
-- as_of: the day it was true as of
-- modality: actual, estimate, plan, target, forecast, denial or hypothetical
-- attributed_to: who says so, in the text's words
-- anonymous: whether that speaker has no name
-- generic: whether that speaker is an office that any of its kind may be ("officials", "the police")
-- origin: who the figure traces back to; empty where that is the article itself
-- hedge: the hedge, as written
-- baseline: whether another value of its sentence is compared with it
-- restated: whether it only repeats an earlier value ("from a previous 60-65")
-- part_of: the mention of the whole that the text adds it up to
-- corrects: whether it changes an earlier statement
-- disputed_by: the sentence of the same article that doubts it
-- twin: place of the same amount in another currency
-- sentence: the sentence it stands in
-- quote: the words of the value
-- quote_field: the part the quote stands in: title or text
-- quote_start: offset of the quote's first code point
-- quote_end: offset behind the quote's last code point
-- rule: the rules that read its parts
-- run_id: the run that stored it first
-- recorded_at: when it was stored first
create table if not exists claim (
    claim_id varchar not null,
    version_id varchar not null,
    article_id varchar not null,
    mention_id varchar not null,
    ordinal integer not null,
    kind varchar not null,
    subject varchar,
    subject_key varchar,
    subject_from varchar,
    measure varchar,
    scope varchar,
    scope_key varchar,
    unit varchar,
    per_unit varchar,
    low decimal(38, 10),
    high decimal(38, 10),
    "precision" decimal(38, 10) not null,
    approximate boolean not null,
    vague boolean not null,
    date_low date,
    date_high date,
    direction varchar,
    period_start date,
    period_end date,
    as_of date,
    modality varchar not null,
    attributed_to varchar,
    anonymous boolean not null,
    generic boolean not null,
    origin varchar,
    hedge varchar,
    baseline boolean not null,
    restated boolean not null,
    part_of varchar,
    corrects boolean not null,
    disputed_by varchar,
    twin integer,
    sentence varchar not null,
    quote varchar not null,
    quote_field varchar not null,
    quote_start integer not null,
    quote_end integer not null,
    rule varchar not null,
    run_id varchar not null,
    recorded_at timestamptz not null
)
