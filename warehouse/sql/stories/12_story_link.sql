-- One row per two articles on one event: published within ten days, and sharing enough names or values that few others have.
create or replace temp table story_link as
with shared_names as (
    select
        a.article_id as a_article,
        b.article_id as b_article,
        count(*) as names,
        count(*) filter (where a.lede and b.lede) as lede_names,
        count(*) filter (where a.lede and b.lede and contains(a.name_key, ' ')) as long_names
    from story_name as a
    join story_name as b on b.name_key = a.name_key and b.article_id > a.article_id
    where abs(a.published_on - b.published_on) <= 10
    group by all
),
shared_values as (
    select a.article_id as a_article, b.article_id as b_article, count(*) as told_values
    from story_value as a
    join story_value as b on b.value_key = a.value_key and b.article_id > a.article_id
    where abs(a.published_on - b.published_on) <= 10
    group by all
)
select a_article, b_article
from shared_names
full join shared_values using (a_article, b_article)
where
    coalesce(lede_names, 0) >= 2
    or coalesce(long_names, 0) >= 1
    or coalesce(told_values, 0) >= 3
    or (coalesce(names, 0) >= 1 and coalesce(told_values, 0) >= 2)
    or (coalesce(names, 0) >= 3 and coalesce(told_values, 0) >= 1)
order by all
