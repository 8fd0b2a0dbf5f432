-- Adds the statements that tell another fact than those of their event, each as a fact of its own: those that go by the
-- keys of one and yet were not found to tell it (an earlier accident, a part), those whose value lies far from what the
-- others say, and what lies far back and is said of nobody by name.
insert into story_key
with fact as (
    select distinct w.story, k.measure, k.subject_key, k.scope_key, k.dimension
    from story_key as k
    join telling as w using (claim_id)
),
apart as (
    select t.claim_id
    from telling as t
    join fact as f
        on
            f.story = t.story
            and f.measure = t.measure
            and f.subject_key = t.subject_key
            and f.scope_key = t.scope_key
            and f.dimension = t.dimension
    union
    select claim_id
    from same_measure
    where not near
    union
    select claim_id
    from telling
    where background and listed and coalesce(subject_from, 'article') = 'article'
)
select t.claim_id, null, concat_ws(' ', t.story, t.claim_id), t.measure, t.scope_key, t.stance, t.per_key, t.dimension, t.unit, t.is_change, t.day, null, null
from telling as t
semi join apart using (claim_id)
anti join (select claim_id from story_key) as o on o.claim_id = t.claim_id
