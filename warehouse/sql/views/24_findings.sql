-- One row per finding: one verdict on a figure or on a pair of positions.
--
-- finding_id: stable id: of the pair of positions, or of the figure
-- class: contradiction, revision, inconsistency or unverified
-- verdict: the rule that holds; warehouse/sql/rules/ has its definition
-- figure_id: the figure
-- severity: 0 to 1, the most severe first in reports; by the gap, who stands behind each side, and how recent it is
-- explanation: one plain sentence
-- review_status: the latest decision of a reviewer, or open
-- first_found_at: when a run first found it
-- last_found_at: when a run last found it
create or replace view findings as
select
    f.finding_id,
    f.class,
    f.verdict,
    f.figure_id,
    round(f.severity * (0.75 + 0.25 * exp(coalesce(f.told_on - newest.published_on, -365) / 90.0)), 4) as severity,
    f.explanation,
    coalesce(r.decision, 'open') as review_status,
    f.first_found_at,
    f.last_found_at
from finding as f
cross join (select max(published_on) as published_on from article) as newest
left join (
    select finding_id, arg_max(decision, decided_at) as decision from review group by finding_id
) as r using (finding_id)
