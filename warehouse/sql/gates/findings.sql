-- One row per finding, as the gate of findings looks at it.
with named as (
    select
        finding_claim.finding_id,
        count(*) as claims,
        count(*) = count(claim.claim_id) as claims_known,
        count(*) filter (where side = 'a') as claims_a,
        count(*) filter (where side = 'b') as claims_b
    from finding_claim
    left join claim using (claim_id)
    group by finding_claim.finding_id
)

select
    finding.finding_id,
    finding.class,
    finding.verdict,
    finding.figure_id,
    cast(finding.severity as double) as severity,
    finding.explanation,
    finding.figure_id in (select figure_id from figure) as has_figure,
    coalesce(named.claims, 0) as claims,
    coalesce(named.claims_known, true) as claims_known,
    finding.class not in ('contradiction', 'revision')
    or named.claims is null
    or (named.claims_a > 0 and named.claims_b > 0) as has_sides
from finding
left join named using (finding_id)
order by finding.finding_id
