-- One row per decision that claims were misread: the right value, as it was read from the reviewer's words.
--
-- review_id: the decision
-- unit: the unit; empty where the claims keep theirs
-- per_unit: what it is per; empty where the claims keep theirs
-- low: the least value; empty after "up to"
-- high: the greatest value; empty after "at least"
-- precision: half a unit of the last written digit, times its scale; 0 where the digits are exact
-- approximate: whether a hedge stands before it
-- vague: whether the words name no number
-- date_low: first day of a value that is a date
-- date_high: last day of a value that is a date
create table if not exists right_value (
    review_id varchar not null,
    unit varchar,
    per_unit varchar,
    low decimal(38, 10),
    high decimal(38, 10),
    "precision" decimal(38, 10) not null,
    approximate boolean not null,
    vague boolean not null,
    date_low date,
    date_high date
)
