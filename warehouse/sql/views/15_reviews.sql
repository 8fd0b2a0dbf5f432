-- One row per decision of a person on a finding; the latest on a finding is the one that holds.
--
-- finding_id: the finding it is about
-- decision: confirmed, different_facts, same_fact, misread, resolved or ignored
-- note: the reviewer's words
-- reviewer: who decided
-- value: the right value, where it was misread
-- decided_at: when
create or replace view reviews as
select finding_id, decision, note, reviewer, "value", decided_at
from review
