-- One row per decision on a finding: made on it, or on an earlier one that rests on the same claims. Derived: made by
-- judging, and added to where a reviewer decides.
--
-- finding_id: the finding
-- review_id: the decision
-- holds: whether it tells the finding's status; a value that was corrected is a new one, and still to be reviewed
create table if not exists finding_review (
    finding_id varchar not null,
    review_id varchar not null,
    holds boolean not null
)
