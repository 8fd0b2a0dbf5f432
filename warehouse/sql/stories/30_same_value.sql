-- One row per statement whose very value another article on the event gives too: they tell one fact, whatever words
-- their measure and subject have. It takes the measure, subject, scope, stance and period that most of them have; where
-- they are torn between two measures it has none but its unit.
create or replace temp table same_value as
with alike as (
    select
        *,
        dense_rank() over (
            order by
                story, sort, case when sort <> 'count' then unit end, per_key, coalesce(low, high), coalesce(high, low), date_low, date_high,
                -- a rise and a fall by one percentage are two things; what else is of one size is one
                case when sort in ('percent', 'percentage_point') then coalesce(direction, '') end,
                -- few digits are met by chance: they need a measure, a stance, and for what lies far back its time
                case when not (telling_digits or tells_unit) or coalesce(low, high) is null then measure end,
                case when not telling_digits and tells_unit then unit end,
                case when not (telling_digits or tells_unit or listed) or date_low is not null then stance end,
                case when not telling_digits and background then period_start end
        ) as value_number
    from telling
    where (coalesce(low, high) is not null and (telling_digits or tells_unit or measure is not null)) or (date_low is not null and measure is not null)
),
told as (
    select value_number
    from alike
    group by value_number
    having count(distinct article_id) > 1
),
measured as (
    select
        value_number,
        measure,
        listed and count(distinct article_id) = lead(count(distinct article_id)) over ranked and lead(listed) over ranked as torn
    from alike
    where measure is not null
    group by value_number, measure, listed
    window ranked as (partition by value_number order by listed desc, count(distinct article_id) desc, measure)
    qualify row_number() over ranked = 1
),
spoken_of as (
    select value_number, subject_key
    from alike
    where subject_key is not null
    group by value_number, subject_key
    qualify
        row_number() over (
            partition by value_number order by count(distinct article_id) desc, count_if(subject_from = 'figure') desc, subject_key
        ) = 1
),
narrowed as (
    select value_number, scope_key
    from alike
    group by value_number, scope_key
    qualify row_number() over (partition by value_number order by count(distinct article_id) desc, scope_key) = 1
),
counted as (
    select value_number, dimension, unit
    from alike
    group by value_number, dimension, unit
    qualify
        row_number() over (
            partition by value_number order by dimension = 'number', count(distinct article_id) desc, dimension, unit
        ) = 1
),
dated as (
    select value_number, day
    from alike
    where nature = 'level'
    group by value_number, day
    qualify row_number() over (partition by value_number order by count(distinct article_id) desc, day) = 1
),
changed as (
    select value_number, is_change
    from alike
    group by value_number, is_change
    qualify row_number() over (partition by value_number order by count(distinct article_id) desc, is_change) = 1
),
held as (
    select value_number, stance
    from alike
    group by value_number, stance
    qualify row_number() over (partition by value_number order by count(distinct article_id) desc, stance desc) = 1
),
timed as (
    select value_number, period_start, period_end
    from alike
    where period_start is not null
    group by value_number, period_start, period_end
    qualify
        row_number() over (
            partition by value_number order by count(distinct article_id) desc, period_end - period_start desc, period_start
        ) = 1
)
select
    a.claim_id,
    a.value_number,
    case when m.torn then c.dimension else coalesce(m.measure, c.dimension) end as measure,
    coalesce(s.subject_key, a.story) as subject_key,
    n.scope_key,
    h.stance,
    c.dimension,
    c.unit,
    x.is_change,
    y.day,
    a.per_key,
    coalesce(m.torn, false) as torn,
    t.period_start,
    t.period_end
from alike as a
semi join told using (value_number)
join narrowed as n using (value_number)
join held as h using (value_number)
join counted as c using (value_number)
join changed as x using (value_number)
left join measured as m using (value_number)
left join spoken_of as s using (value_number)
left join dated as y using (value_number)
left join timed as t using (value_number)
