-- One row per statement whose measure each article on the event gives one value of: they tell one fact, even where the
-- values differ. It takes the subject that most of them have, unless another one is named at the figure itself.
create or replace temp table same_measure as
with settled as (
    select
        t.* replace (
            coalesce(v.measure, t.measure) as measure,
            coalesce(v.subject_key, t.subject_key) as subject_key,
            coalesce(v.scope_key, t.scope_key) as scope_key
        ),
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
-- an article that gives several values of one time tells several facts of the same measure
manifold as (
    select fact_number
    from measured
    group by fact_number, article_id, time_key
    having count(distinct (low, high, unit, date_low, date_high)) > 1
),
plain as (
    select *
    from measured
    anti join manifold using (fact_number)
    qualify count(distinct article_id) over (partition by fact_number) > 1
),
spoken_of as (
    select fact_number, subject_key, bool_or(subject_from = 'figure') as named
    from plain
    where subject_key is not null
    group by fact_number, subject_key
    qualify
        row_number() over (
            partition by fact_number
            order by count(distinct article_id) desc, count_if(subject_from = 'figure') desc, bool_or(agreed) desc, subject_key
        ) = 1
)
select p.claim_id, p.measure, coalesce(s.subject_key, p.story) as subject_key, p.scope_key
from plain as p
left join spoken_of as s using (fact_number)
left join article as a on a.article_id = p.article_id and a.latest
left join named as n on n.version_id = a.version_id and n.name_key = s.subject_key
where
    p.subject_from is null
    or p.subject_from = 'article'
    or contains(s.subject_key, p.subject_key)
    or contains(p.subject_key, s.subject_key)
    -- another name counts where the article knows the one that the others use
    or (n.name_key is null and not (p.subject_from = 'figure' and s.named))
