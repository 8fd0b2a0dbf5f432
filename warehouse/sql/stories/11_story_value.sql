-- One row per value of an article that is written with three digits or more and that few others have.
create or replace temp table story_value as
select distinct
    s.article_id,
    s.published_on,
    s.dimension || ' ' || coalesce(s.unit, '') || ' ' || s.low::varchar as value_key
from statement as s
where
    s.low = s.high
    and not s.vague
    and length(rtrim(replace(rtrim(s.low::varchar, '0'), '.', ''), '0')) >= 3
    and not (s.dimension = 'number' and s.low between 1900 and 2100)
qualify count(distinct s.article_id) over (partition by value_key) <= greatest(8, least(40, (select count(*) from latest_version) * 0.05))
