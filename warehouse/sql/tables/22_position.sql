-- One row per position: a distinct value, unit and origin within a figure. Derived: made by judging.
--
-- position_id: stable id: of figure, value, unit, day, stance and origin
-- figure_id: the figure it is about
-- origin: who it traces back to
-- family_id: the family of its earliest article
-- stance: stated (actual, estimate), ahead (plan, target, forecast) or aside (denial, hypothetical)
-- unit: the unit of the value
-- per_unit: what the value is per
-- low: the least value as written
-- high: the greatest value as written
-- precision: half a unit of the last written digit, times its scale
-- approximate: whether a hedge stands before the value
-- vague: whether the words name no number
-- date_low: first day of a value that is a date
-- date_high: last day of a value that is a date
-- direction: rise or fall, for changes
-- day: the day as of which a level, tally or cumulative count holds
-- restated: whether it only repeats an earlier value
-- corrects: whether a claim of it changes an earlier statement
-- owners: who owns the outlets of these articles
-- credited: whether somebody in particular says so, not the outlet itself
-- generic: whether an office says so that any of its kind may be; no independent origin
-- fields: the parts of articles it stands in: title, text
-- article_ids: the articles that hold it
-- claim_count: how many claims hold it
-- first_claim_id: its earliest claim
-- first_published: the day of its earliest claim
-- last_published: the day of its latest claim
create table if not exists position (
    position_id varchar not null,
    figure_id varchar not null,
    origin varchar not null,
    family_id varchar not null,
    stance varchar not null,
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
    day date,
    restated boolean not null,
    corrects boolean not null,
    owners varchar[] not null,
    credited boolean not null,
    generic boolean not null,
    fields varchar[] not null,
    article_ids varchar[] not null,
    claim_count bigint not null,
    first_claim_id varchar not null,
    first_published date,
    last_published date
)
