-- One row per statement whose measure each article on the event gives one value of, as far as one speaker and time go:
-- they tell one fact, even where the values differ. It takes the subject that most articles know by name, unless another
-- one is named with the figure in an article that knows it too.
create or replace temp table same_measure as
with settled as (
    select
        t.* replace (
            coalesce(v.measure, t.measure) as measure,
            coalesce(v.subject_key, t.subject_key) as subject_key,
            coalesce(v.scope_key, t.scope_key) as scope_key
        ),
        t.subject_key as told_subject,
        v.claim_id is not null as agreed
    from telling as t
    left join same_value as v using (claim_id)
),
measured as (
    select
        s.* exclude (nature, span, about),
        dense_rank() over (order by story, measure, scope_key, s.dimension, per_key, is_change, stance) as fact_number
    from settled as s
    join measure_nature using (measure)
    where agreed or not background
),
known as (
    select distinct a.article_id, n.name_key
    from named as n
    join latest_version using (version_id)
    join article as a using (version_id)
),
-- the one of its subjects that most articles on the event know by name, two at least
foremost as (
    select m.fact_number, m.subject_key
    from (select distinct fact_number, story, subject_key from measured where subject_key is not null) as m
    join story_of as t using (story)
    left join known as k on k.article_id = t.article_id and k.name_key = m.subject_key
    left join measured as s on s.fact_number = m.fact_number and s.subject_key = m.subject_key and s.article_id = t.article_id
    group by m.fact_number, m.subject_key
    having count(distinct k.article_id) > 1
    qualify
        row_number() over (
            partition by m.fact_number
            order by count(distinct s.article_id) desc, count(distinct k.article_id) desc, count_if(s.subject_from = 'figure') desc, m.subject_key
        ) = 1
),
led as (
    select m.*, l.subject_key as lead
    from measured as m
    left join foremost as l using (fact_number)
    left join known as k on k.article_id = m.article_id and k.name_key = l.subject_key
    where
        m.subject_from is null
        or m.subject_from = 'article'
        or contains(l.subject_key, m.subject_key)
        or contains(m.subject_key, l.subject_key)
        or (k.name_key is null and m.subject_from <> 'figure')
    -- an article that tells it of the leading subject and of others means that one
    qualify
        m.told_subject is null
        or contains(l.subject_key, m.told_subject)
        or not bool_or(contains(l.subject_key, m.told_subject)) over (partition by m.fact_number, m.article_id)
),
-- an article that gives several values of one time tells several facts of the same measure, unless each is somebody's count
manifold as (
    select distinct fact_number, article_id
    from led
    group by fact_number, article_id, time_key
    having
        count(distinct (low, high, unit, date_low, date_high)) > 1
        and not (bool_and(credited) and count(distinct origin) = count(distinct (low, high, unit, date_low, date_high)))
),
-- a part is easily taken for the whole: what lies far from what most say tells something else, unless a scale slipped
typical as (
    select fact_number, quantile_disc(low, 0.5) as low, mode(digits) as digits
    from led
    where low = high and low > 0
    group by fact_number
)
select l.claim_id, l.measure, coalesce(l.lead, l.story) as subject_key, l.scope_key
from led as l
anti join manifold using (fact_number, article_id)
left join typical as t using (fact_number)
where l.low is distinct from l.high or t.low is null or l.agreed or l.digits = t.digits or l.low between t.low / 5 and t.low * 5
qualify count(distinct l.article_id) over (partition by l.fact_number) > 1
