-- One row per value of an article that few others have, with how much it tells: much where it is written with three
-- digits or more, and more where a listed measure says what it is of.
create or replace temp table story_value as
with valued as (
    select
        s.article_id,
        s.published_on,
        length(telling_digits_of(s.low)) as digits,
        m.measure,
        s.dimension = s.unit and of_things(s.dimension) and s.dimension <> 'person' as counted,
        concat_ws(' ', s.dimension, coalesce(s.unit, ''), s.low::varchar, s.date_low::varchar) as told_value
    from statement as s
    left join measure_nature as m on m.measure = s.measure
    where
        (s.low = s.high or s.date_low = s.date_high)
        and not s.vague
        and not (s.dimension = 'number' and s.low between 1900 and 2100)
),
keyed as (
    select article_id, published_on, told_value as value_key, 0.8 as tells
    from valued
    where digits >= 3
    union
    select article_id, published_on, measure || ' ' || told_value, case when digits >= 3 then 0.4 when digits = 2 or digits is null then 0.6 else 0.3 end
    from valued
    where measure is not null
    union
    -- "14 stations" tell of stations
    select article_id, published_on, told_value, 0.4
    from valued
    where digits = 2 and measure is null and counted
)
select *
from keyed
qualify count(*) over (partition by value_key) <= greatest(8, least(40, (select count(*) from latest_version) * 0.05))
