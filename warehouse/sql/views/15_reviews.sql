-- One row per decision of a person; of several on one finding the latest that nobody took back holds.
--
-- finding_id: the finding that it is about today, else the one it was made on; empty where two claims were named
-- decision: confirmed, different_facts, same_fact, misread, resolved or ignored
-- note: the reviewer's words
-- reviewer: who decided
-- value: the right value, where it was misread
-- decided_at: when
-- undone_at: when it was taken back; empty as long as it stands
-- undone_by: who took it back
-- made_on: the finding it was made on; its id may have changed since
-- review_id: stable id of the decision
create or replace view reviews as
select
    coalesce(
        case when made.finding_id in (select f.finding_id from finding as f) then made.finding_id end,
        follows.finding_id,
        made.finding_id
    ) as finding_id,
    made.decision,
    made.note,
    made.reviewer,
    made."value",
    made.decided_at,
    undone.undone_at,
    undone.undone_by,
    made.finding_id as made_on,
    made.review_id
from review as made
left join (
    select undoes, min(decided_at) as undone_at, first(reviewer order by decided_at, review_id) as undone_by
    from review
    where undoes is not null
    group by undoes
) as undone on undone.undoes = made.review_id
left join (select review_id, min(finding_id) as finding_id from finding_review group by review_id) as follows
    on follows.review_id = made.review_id
where made.decision <> 'undone'
