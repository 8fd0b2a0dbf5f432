-- Adds the statements that go by the keys of a fact of their event and yet tell another one (an earlier accident, a part):
-- each is of a fact of its own.
insert into story_key
select t.claim_id, null, concat_ws(' ', t.story, t.claim_id), t.measure, t.scope_key, t.stance, t.per_key, null, null
from telling as t
semi join (
    select w.story, k.measure, k.subject_key, k.scope_key, w.dimension
    from story_key as k
    join telling as w using (claim_id)
) as f
    on
        f.story = t.story
        and f.measure = t.measure
        and f.subject_key = t.subject_key
        and f.scope_key = t.scope_key
        and f.dimension = t.dimension
anti join (select claim_id from story_key) as o on o.claim_id = t.claim_id
