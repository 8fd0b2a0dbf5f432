-- One row per figure: the fact that claims speak of. Derived: made by judging.
--
-- figure_id: stable id: of subject, measure, scope, unit dimension and time
-- subject: of whom or what, in the words of its earliest claim
-- subject_key: the folded form by which claims were joined
-- measure: what is measured; empty where no claim tells
-- scope: words that narrow it
-- scope_key: the folded form by which claims were joined
-- dimension: what kind of thing its unit counts (money, person, percent ...)
-- per_unit: what it is per
-- nature: one_off, flow, level, cumulative or tally; unknown without a measure
-- period_start: first day that it holds for
-- period_end: last day that it holds for
create table if not exists figure (
    figure_id varchar not null,
    subject varchar,
    subject_key varchar,
    measure varchar,
    scope varchar,
    scope_key varchar,
    dimension varchar not null,
    per_unit varchar,
    nature varchar not null,
    period_start date,
    period_end date
)
