-- One row per claim that a finding rests on. Derived: made by judging.
--
-- finding_id: the finding
-- claim_id: the claim
-- side: a or b for a contradiction or revision; empty otherwise
create table if not exists finding_claim (
    finding_id varchar not null,
    claim_id varchar not null,
    side varchar
)
