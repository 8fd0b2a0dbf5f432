-- Drops the inconsistencies of which a reviewer found that their claims are of different facts: they need not come out.
delete from inconsistency
where finding_id in (
    select i.finding_id
    from (select finding_id, len(claim_ids) as claims, unnest(claim_ids) as claim_id from inconsistency) as i
    join anchored as a using (claim_id)
    join effective as e using (review_id)
    where e.decision = 'different_facts' and a.side is null
    group by i.finding_id, i.claims, e.review_id
    having count(distinct i.claim_id) = i.claims
)
