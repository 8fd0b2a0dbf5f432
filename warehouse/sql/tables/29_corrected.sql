-- One row per claim that is judged with another value than was read, because a reviewer gave the right one. Derived:
-- made by judging.
--
-- claim_id: the claim
-- review_id: the decision that gives the value
-- unit: the unit of the value
-- per_unit: what it is per
-- low: the least value
-- high: the greatest value
-- precision: half a unit of the last written digit, times its scale
-- approximate: whether a hedge stands before the value
-- vague: whether the words name no number
-- date_low: first day of a value that is a date
-- date_high: last day of a value that is a date
-- value: the value in the reviewer's words
create table if not exists corrected (
    claim_id varchar not null,
    review_id varchar not null,
    unit varchar,
    per_unit varchar,
    low decimal(38, 10),
    high decimal(38, 10),
    "precision" decimal(38, 10) not null,
    approximate boolean not null,
    vague boolean not null,
    date_low date,
    date_high date,
    "value" varchar not null
)
