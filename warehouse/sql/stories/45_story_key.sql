-- One row per statement that others on the event tell too: the keys under which they all know it. What several tell by
-- value but not as the fact that goes by the same keys (a part of it, an earlier one) is kept apart from that fact.
create or replace temp table story_key as
with fact as (
    select distinct t.story, m.measure, m.subject_key, m.scope_key, m.dimension, t.is_change
    from same_measure as m
    join telling as t using (claim_id)
    where m.near
)
select
    coalesce(m.claim_id, v.claim_id) as claim_id,
    v.value_number,
    coalesce(
        m.subject_key,
        case when f.story is not null then concat_ws(' ', v.subject_key, t.story, t.low, t.date_low) else v.subject_key end
    ) as subject_key,
    coalesce(m.measure, v.measure) as measure,
    coalesce(m.scope_key, v.scope_key) as scope_key,
    coalesce(m.stance, v.stance) as stance,
    coalesce(m.per_key, v.per_key) as per_key,
    coalesce(v.dimension, t.dimension) as dimension,
    case when v.claim_id is not null then v.unit else t.unit end as unit,
    v.period_start,
    v.period_end
from (select * from same_measure where near) as m
full join same_value as v using (claim_id)
join telling as t on t.claim_id = coalesce(m.claim_id, v.claim_id)
left join fact as f
    on
        f.story = t.story
        and f.measure = v.measure
        and f.subject_key = v.subject_key
        and f.scope_key = v.scope_key
        and f.dimension = v.dimension
        and f.is_change = t.is_change
