-- One row per piece of arithmetic in one article that does not come out. Derived: made by judging.
--
-- finding_id: the finding
-- figure_id: the figure of the whole, or of the change
-- verdict: the rule that holds
-- claim_ids: the claims of it, that of the figure first
-- expected: what the other claims make
-- severity: 0 to 1
create table if not exists inconsistency (
    finding_id varchar not null,
    figure_id varchar not null,
    verdict varchar not null,
    claim_ids varchar[] not null,
    expected varchar not null,
    severity double not null
)
