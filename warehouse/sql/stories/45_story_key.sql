-- One row per statement that others on the event tell too: the keys under which they all know it.
create or replace temp table story_key as
select
    coalesce(m.claim_id, v.claim_id) as claim_id,
    v.value_number,
    coalesce(m.subject_key, v.subject_key) as subject_key,
    coalesce(m.measure, v.measure) as measure,
    coalesce(m.scope_key, v.scope_key) as scope_key,
    coalesce(m.stance, v.stance) as stance,
    coalesce(m.per_key, v.per_key) as per_key,
    v.period_start,
    v.period_end
from same_measure as m
full join same_value as v using (claim_id)
