-- One row per finding: one verdict on a figure or on a pair of positions.
--
-- finding_id: stable id: of the pair of positions, or of the figure
-- class: contradiction, revision, inconsistency or unverified
-- verdict: the rule that holds; warehouse/sql/rules/ has its definition
-- figure_id: the figure
-- severity: 0 to 1, the most severe first in reports; by the gap, who stands behind each side, and how recent it is
-- explanation: one plain sentence
-- explanations: the sentence by language: explanations['en'], explanations['id']
-- review_status: the latest decision of a reviewer that nobody took back, or open
-- first_found_at: when a run first found it
-- last_found_at: when a run last found it
-- watched: whether its subject or measure is on the watch list
create or replace view findings as
select
    f.finding_id,
    f.class,
    f.verdict,
    f.figure_id,
    round(f.severity * (0.75 + 0.25 * exp(coalesce(f.told_on - newest.published_on, -365) / 90.0)), 4) as severity,
    f.explanation,
    f.explanations,
    coalesce(r.decision, 'open') as review_status,
    f.first_found_at,
    f.last_found_at,
    f.figure_id in (select w.figure_id from watched_figure as w) as watched
from finding as f
cross join (select max(published_on) as published_on from article) as newest
left join (
    select h.finding_id, arg_max(d.decision, (d.decided_at, d.review_id)) as decision
    from finding_review as h
    join review as d using (review_id)
    where h.holds and d.review_id not in (select u.undoes from review as u where u.undoes is not null)
    group by h.finding_id
) as r using (finding_id)
