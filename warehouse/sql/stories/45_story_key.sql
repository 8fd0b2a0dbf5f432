-- One row per statement that others on the event tell too: the keys under which they all know it. Who gives the value of
-- a node that tells a fact tells it, whatever he says it of; what several tell by value but not as the fact that goes by
-- the same keys (a part of it, an earlier one) is kept apart from that fact.
create or replace temp table story_key as
with near as (
    select m.*, v.value_number, t.story
    from same_measure as m
    join telling as t using (claim_id)
    left join same_value as v using (claim_id)
    where m.near
),
fact as (
    select distinct story, measure, subject_key, scope_key, dimension, is_change
    from near
),
node as (
    select distinct value_number, measure, subject_key, scope_key, stance, per_key
    from near
    where value_number is not null
)
select
    coalesce(m.claim_id, v.claim_id) as claim_id,
    v.value_number,
    coalesce(
        m.subject_key,
        n.subject_key,
        case when f.story is not null then concat_ws(' ', v.subject_key, t.story, t.low, t.date_low) else v.subject_key end
    ) as subject_key,
    coalesce(m.measure, n.measure, v.measure) as measure,
    coalesce(m.scope_key, n.scope_key, v.scope_key) as scope_key,
    coalesce(m.stance, n.stance, v.stance) as stance,
    coalesce(m.per_key, n.per_key, v.per_key) as per_key,
    coalesce(v.dimension, t.dimension) as dimension,
    case when v.claim_id is not null then v.unit else t.unit end as unit,
    coalesce(v.is_change, t.is_change) as is_change,
    coalesce(v.day, t.day) as day,
    v.period_start,
    v.period_end
from near as m
full join same_value as v using (claim_id)
join telling as t on t.claim_id = coalesce(m.claim_id, v.claim_id)
left join node as n on n.value_number = v.value_number
left join fact as f
    on
        f.story = t.story
        and f.measure = v.measure
        and f.subject_key = v.subject_key
        and f.scope_key = v.scope_key
        and f.dimension = v.dimension
        and f.is_change = v.is_change
