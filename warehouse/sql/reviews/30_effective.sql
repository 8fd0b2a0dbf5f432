-- One row per decision that judging follows: those that no later one on the same thing speaks against.
--
-- Whoever confirms, resolves or ignores a finding after another has split it or corrected a value of it wants it back;
-- and of "different facts" and "same fact" on the same claims the later holds.
create or replace temp table effective as
with meeting as (
    select distinct
        one.review_id,
        one.side,
        other.review_id as other_id,
        other.side as other_side
    from anchored as one
    join anchored as other on other.claim_id = one.claim_id and other.review_id <> one.review_id
),
-- decisions that have a claim in common on each side
crossing as (
    select distinct a.review_id, a.other_id
    from meeting as a
    join meeting as b on b.review_id = a.review_id and b.other_id = a.other_id
    where a.side = 'a' and b.side = 'b' and (a.other_side is null or a.other_side <> b.other_side)
),
overruled as (
    select e.review_id
    from standing as e
    join standing as l
        on l.finding_id = e.finding_id and (l.decided_at, l.review_id) > (e.decided_at, e.review_id)
    where
        e.decision = 'different_facts'
        or (e.decision = 'same_fact' and l.decision = 'different_facts')
        or (
            e.decision = 'misread'
            and l.decision <> 'misread'
            and exists (
                select 1
                from review_claim as x
                join review_claim as y using (claim_id)
                where x.review_id = e.review_id and x.misread and y.review_id = l.review_id
            )
        )
    union all
    select e.review_id
    from crossing as c
    join standing as e using (review_id)
    join standing as l on l.review_id = c.other_id and (l.decided_at, l.review_id) > (e.decided_at, e.review_id)
    where e.decision = 'different_facts' and l.decision = 'same_fact'
    union all
    select e.review_id
    from crossing as c
    join standing as e on e.review_id = c.other_id
    join standing as l on l.review_id = c.review_id and (l.decided_at, l.review_id) > (e.decided_at, e.review_id)
    where e.decision = 'same_fact' and l.decision = 'different_facts'
)
select * from standing anti join overruled using (review_id)
