-- One row per pair of positions that look alike and were not compared; at most twenty a figure, the nearest first.
--
-- reason: why not: time, scope, measure, unit, modality, or review where a reviewer told the two apart
-- subject: of whom or what
-- a_measure: what the one measures
-- b_measure: what the other measures
-- a_quote: the words of the earliest claim of the one
-- b_quote: the words of the earliest claim of the other
-- a_outlet: the outlet of the one
-- b_outlet: the outlet of the other
-- a_scope: the scope of the one
-- b_scope: the scope of the other
-- a_period_start: first day that the one holds for
-- b_period_start: first day that the other holds for
-- a_figure_id: the figure of the one
-- b_figure_id: the figure of the other
-- a_claim_id: the earliest claim of the one
-- b_claim_id: the earliest claim of the other
-- distance: how far apart the values are: the absolute natural logarithm of their ratio
create or replace view not_compared as
select
    l.reason,
    fa.subject,
    fa.measure as a_measure,
    fb.measure as b_measure,
    ca.quote as a_quote,
    cb.quote as b_quote,
    aa.outlet as a_outlet,
    ab.outlet as b_outlet,
    fa.scope as a_scope,
    fb.scope as b_scope,
    fa.period_start as a_period_start,
    fb.period_start as b_period_start,
    l.a_figure_id,
    l.b_figure_id,
    l.a_claim_id,
    l.b_claim_id,
    l.distance
from lookalike as l
join figure as fa on fa.figure_id = l.a_figure_id
join figure as fb on fb.figure_id = l.b_figure_id
join claim as ca on ca.claim_id = l.a_claim_id
join claim as cb on cb.claim_id = l.b_claim_id
join article as aa on aa.version_id = ca.version_id
join article as ab on ab.version_id = cb.version_id
order by l.distance nulls last, l.a_claim_id, l.b_claim_id
