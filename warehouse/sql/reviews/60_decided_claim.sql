-- One row per claim that decisions split from others or join with them; part of what judging looks at.
create or replace temp table decided_claim as
select a.claim_id, list_sort(list(concat_ws(' ', e.decision, e.review_id, a.side))) as decisions
from anchored as a
join effective as e using (review_id)
where e.decision in ('different_facts', 'same_fact')
group by a.claim_id
