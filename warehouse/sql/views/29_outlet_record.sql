-- One row per outlet: how its claims fared.
--
-- outlet: the outlet
-- articles: how many articles of it the warehouse holds
-- claims: how many claims they make
-- corroborated: how many of these speak of corroborated figures
-- contradicted: how many stand on a side of a contradiction
-- revised: how many a revision has overtaken
-- unverified: how many speak of unverified figures
create or replace view outlet_record as
with sided as (
    select
        fc.claim_id,
        bool_or(f.class = 'contradiction') as contradicted,
        bool_or(f.class = 'revision' and fc.side = 'a') as revised
    from finding_claim as fc
    join finding as f using (finding_id)
    group by fc.claim_id
)
select
    a.outlet,
    count(distinct a.article_id) as articles,
    count(c.claim_id) as claims,
    count(*) filter (where g.verdict = 'corroborated') as corroborated,
    count(*) filter (where coalesce(s.contradicted, false)) as contradicted,
    count(*) filter (where coalesce(s.revised, false)) as revised,
    count(*) filter (where g.verdict = 'unverified') as unverified
from articles as a
left join claims as c using (article_id)
left join figures as g using (figure_id)
left join sided as s using (claim_id)
group by a.outlet
order by a.outlet
