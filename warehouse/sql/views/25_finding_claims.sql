-- One row per claim that a finding rests on.
--
-- finding_id: the finding
-- claim_id: the claim
-- side: a or b, a position with all its claims, for a contradiction or revision; empty otherwise
create or replace view finding_claims as
select finding_id, claim_id, side from finding_claim
