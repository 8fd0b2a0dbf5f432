-- Leaves the statements of touched groups.
delete from statement where claim_id not in (select t.claim_id from touched_claim as t)
