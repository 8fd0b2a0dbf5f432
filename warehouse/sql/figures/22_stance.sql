-- Gives claims that a reviewer found to state one fact one stance, that of the first: one of them was no plan, or no denial.
update slot
set stance = k.stance
from (
    select b.claim_id, arg_max(case when a.stance = 'aside' then b.stance else a.stance end, (e.decided_at, e.review_id)) as stance
    from effective as e
    join (select x.review_id, y.claim_id, y.stance from anchored as x join slot as y using (claim_id) where x.side = 'a') as a
        using (review_id)
    join (select x.review_id, y.claim_id, y.stance from anchored as x join slot as y using (claim_id)) as b using (review_id)
    where e.decision = 'same_fact' and e.finding_id is null
    group by b.claim_id
) as k
where slot.claim_id = k.claim_id and slot.stance <> k.stance
