-- One row per claim that a reviewer found misread, with the right value: the claims that were named, and those that
-- copies of their articles make in the same words of the same sentence.
insert into corrected
with misread as (
    select e.review_id, e.decided_at, e."value", a.claim_id
    from effective as e
    join anchored as a using (review_id)
    where e.decision = 'misread' and a.misread
    union
    select e.review_id, e.decided_at, e."value", c.claim_id
    from effective as e
    join review_claim as r using (review_id)
    join claim as c
        on
            c.sentence = r.sentence
            and c.quote = r.quote
            and c.kind = r.kind
            and c.subject_key is not distinct from r.subject_key
            and c.measure is not distinct from r.measure
            and c.scope_key is not distinct from r.scope_key
    join article as a on a.version_id = c.version_id and a.latest
    where e.decision = 'misread' and r.misread
)
select
    m.claim_id,
    m.review_id,
    coalesce(v.unit, c.unit),
    coalesce(v.per_unit, c.per_unit),
    v.low,
    v.high,
    v."precision",
    v.approximate,
    v.vague,
    v.date_low,
    v.date_high,
    m."value"
from misread as m
join right_value as v using (review_id)
join claim as c using (claim_id)
qualify row_number() over (partition by m.claim_id order by m.decided_at desc, m.review_id desc) = 1
order by m.claim_id
