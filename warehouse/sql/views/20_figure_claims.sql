-- One row per claim that was joined to a figure, with what a figure's verdict is made from.
--
-- claim_id: the claim
-- figure_id: the figure it speaks of
-- position_id: the position it holds
-- article_id: the article that makes it
-- family_id: the family of that article
-- origin: who it traces back to
-- unit: the unit of its value
-- restated: whether it only repeats an earlier value
-- published_on: the day of publication
-- recorded_at: when it was stored
create or replace view figure_claims as
select
    cf.claim_id,
    cf.figure_id,
    cf.position_id,
    c.article_id,
    a.family_id,
    cf.origin,
    case when k.claim_id is null then c.unit else k.unit end as unit,
    c.restated,
    a.published_on,
    c.recorded_at
from claim_figure as cf
join claim as c using (claim_id)
join article as a using (version_id)
left join corrected as k using (claim_id)
