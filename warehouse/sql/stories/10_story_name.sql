-- One row per name of an article that few others have: what may tell which event the article is about.
--
-- In a small warehouse a name may stand in eight articles, in a large one in every twentieth, at most in forty.
create or replace temp table story_name as
select a.article_id, a.published_on, n.name_key, n.lede
from named as n
join latest_version using (version_id)
join article as a using (version_id)
where length(n.name_key) > 2 and n.name_key <> lower(a.outlet)
qualify count(*) over (partition by n.name_key) <= greatest(8, least(40, (select count(*) from latest_version) * 0.05))
