-- One row per decision on a finding: on this very one, or on one of its class that rests on the same claims. Of a pair
-- one claim on each side is enough, of an unverified figure one claim; an inconsistency is that of all its claims.
insert into finding_review
with met as (
    select distinct a.review_id, fc.finding_id, a.side, fc.side as found_side, fc.claim_id
    from anchored as a
    join finding_claim as fc using (claim_id)
),
sided as (
    select distinct review_id, finding_id, side, found_side from met where side is not null and found_side is not null
),
resting as (
    select a.review_id, a.finding_id
    from sided as a
    join sided as b on b.review_id = a.review_id and b.finding_id = a.finding_id and b.found_side <> a.found_side
    where a.side = 'a' and b.side = 'b'
    union all
    select m.review_id, m.finding_id
    from met as m
    join finding as f using (finding_id)
    where f.class = 'unverified'
    union all
    select r.review_id, fc.finding_id
    from (select distinct review_id, finding_id from met semi join inconsistency using (finding_id)) as r
    join finding_claim as fc using (finding_id)
    left join met as m on m.review_id = r.review_id and m.claim_id = fc.claim_id
    group by all
    having bool_and(m.claim_id is not null)
),
followed as (
    select x.finding_id, x.review_id, f.class
    from resting as x
    join review as r on r.review_id = x.review_id
    join finding as f on f.finding_id = x.finding_id
    where f.class = r.finding_class
    union
    select f.finding_id, r.review_id, f.class
    from finding as f
    join review as r using (finding_id)
    where r.decision <> 'undone'
),
-- a finding that is there although somebody split or corrected it is one that a later decision wants back, or a new one
done_with as (
    select r.review_id
    from review as r
    where
        r.decision in ('different_facts', 'misread')
        and not exists (
            select 1
            from standing as l
            where l.finding_id = r.finding_id and (l.decided_at, l.review_id) > (r.decided_at, r.review_id)
        )
)
select finding_id, review_id, class = 'unverified' or review_id not in (select d.review_id from done_with as d)
from followed
order by all
