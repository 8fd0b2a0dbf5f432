-- One row per statement whose very value another article on the event gives too: they tell one fact, whatever words
-- their measure and subject have. It takes the measure, subject, scope and period that most of them have.
create or replace temp table same_value as
with alike as (
    select
        *,
        dense_rank() over (order by story, dimension, unit, per_key, is_change, direction, stance, low, high) as value_number
    from telling
    where low = high and telling_digits
),
told as (
    select value_number
    from alike
    group by value_number
    having count(distinct article_id) > 1
),
measured as (
    select value_number, measure
    from alike
    where measure is not null
    group by value_number, measure, listed
    qualify row_number() over (partition by value_number order by listed desc, count(distinct article_id) desc, measure) = 1
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
    coalesce(m.measure, a.dimension) as measure,
    coalesce(s.subject_key, a.story) as subject_key,
    n.scope_key,
    t.period_start,
    t.period_end
from alike as a
semi join told using (value_number)
join narrowed as n using (value_number)
left join measured as m using (value_number)
left join spoken_of as s using (value_number)
left join timed as t using (value_number)
