-- One row per two articles on one event: sharing enough names or values that few others have. Published within ten days
-- little is enough; what is told again within a year and a half (a bridge, a trial) must share more.
create or replace temp table story_link as
with other_script as (
    select article_id
    from story_name
    group by article_id
    having count_if(regexp_matches(name_key, '^[a-z0-9 .''-]+$')) * 2 < count(*)
),
shared_names as (
    select
        a.article_id as a_article,
        b.article_id as b_article,
        abs(a.published_on - b.published_on) as days,
        count(*) as names,
        count(*) filter (where a.lede and b.lede) as lede_names,
        count(*) filter (where a.lede and b.lede and contains(a.name_key, ' ')) as long_names
    from story_name as a
    join story_name as b on b.name_key = a.name_key and b.article_id > a.article_id
    where abs(a.published_on - b.published_on) <= 550
    group by all
),
shared_values as (
    select a.article_id as a_article, b.article_id as b_article, abs(a.published_on - b.published_on) as days, sum(a.tells) as told_values
    from story_value as a
    join story_value as b on b.value_key = a.value_key and b.article_id > a.article_id
    where abs(a.published_on - b.published_on) <= 550
    group by all
),
shared as (
    select
        a_article,
        b_article,
        days,
        coalesce(names, 0) as names,
        coalesce(lede_names, 0) as lede_names,
        coalesce(long_names, 0) as long_names,
        coalesce(told_values, 0) as told_values
    from shared_names
    full join shared_values using (a_article, b_article, days)
)
select a_article, b_article
from shared
where
    (
        days <= 10
        and lede_names + long_names + 0.4 * (names - lede_names) + told_values >= case when lede_names = 0 then 2.4 else 2 end
        -- values alone may be those of another place, unless names cannot be the same, being of other scripts
        and (names > 0 or told_values >= 3.6 or a_article in (select s.article_id from other_script as s) or b_article in (select s.article_id from other_script as s))
    )
    or (days <= 120 and lede_names + long_names + 0.4 * (names - lede_names) + told_values >= 3 and names > 0)
    or (lede_names >= 2 and long_names >= 1 and told_values >= 0.8)
    or (names >= 3 and told_values >= 1.6)
order by all
