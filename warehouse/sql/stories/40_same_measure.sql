-- One row per statement of a listed measure that articles on the event give one value of, as far as one speaker and time
-- go: they tell one fact, even where the values differ. It takes the subject that most articles know by name.
--
-- An article that gives several values tells several facts (the whole and a part, this accident and an earlier one).
-- Which of them is meant, the others tell: the value that most of them give is the one. What one of them says of another
-- subject by name is that one's.
create or replace temp table same_measure as
with settled as (
    select
        t.* replace (
            coalesce(v.measure, t.measure) as measure,
            coalesce(v.scope_key, t.scope_key) as scope_key,
            coalesce(v.stance, t.stance) as stance
        ),
        t.measure as told_measure,
        v.claim_id is not null as agreed,
        coalesce(v.value_number::varchar, t.claim_id) as node
    from telling as t
    left join same_value as v using (claim_id)
    -- what is of one measure here and of another there is of none that may be counted on
    where not coalesce(v.torn, false)
),
measured as (
    select
        s.* exclude (nature, span, about),
        n.about,
        n.nature,
        dense_rank() over (order by story, measure, scope_key, s.dimension, per_key, is_change, stance) as fact_number
    from settled as s
    join measure_nature as n using (measure)
    -- a cost may be of anything, so that two of them tell nothing of each other
    where (agreed or not background) and not n.generic
),
known as (
    select a.article_id, n.name_key, bool_or(n.lede) as lede
    from named as n
    join latest_version using (version_id)
    join article as a using (version_id)
    group by all
),
-- the one of its subjects that most articles on the event know by name, two at least, first of all at their beginning
foremost as (
    select m.fact_number, m.subject_key
    from (select distinct fact_number, story, about, subject_key from measured where subject_key is not null) as m
    join story_of as t using (story)
    left join known as k on k.article_id = t.article_id and k.name_key = m.subject_key
    left join measured as s on s.fact_number = m.fact_number and s.subject_key = m.subject_key and s.article_id = t.article_id
    group by m.fact_number, m.subject_key, m.about
    -- the subject of what an event did is as a rule the event
    having count(distinct k.article_id) > 1 and (m.about = 'entity' or count(distinct s.article_id) > 1)
    qualify
        row_number() over (
            partition by m.fact_number
            order by
                count(distinct k.article_id) filter (where k.lede) desc,
                count(distinct s.article_id) desc,
                count(distinct k.article_id) desc,
                count_if(s.subject_from = 'figure') desc,
                m.subject_key
        ) = 1
),
led as (
    select
        m.*,
        l.subject_key as lead,
        coalesce(
            bool_or(contains(l.subject_key, m.subject_key) or contains(m.subject_key, l.subject_key)) over (partition by m.fact_number, m.node), false
        ) as named
    from measured as m
    left join foremost as l using (fact_number)
    left join known as k on k.article_id = m.article_id and k.name_key = m.subject_key
    qualify
        (
            bool_and(m.subject_from is null or m.subject_from = 'article') over (partition by m.fact_number, m.node)
            or bool_or(contains(l.subject_key, m.subject_key) or contains(m.subject_key, l.subject_key))
                over (partition by m.fact_number, m.node)
            -- the mine, its region and its country are where one accident was, when the article begins with them
            or (m.about = 'event' and bool_or(m.subject_from <> 'figure' and coalesce(k.lede, false)) over (partition by m.fact_number, m.node))
        )
        -- one article alone that finds a measure in what several tell may have it wrong
        and (
            count(distinct m.article_id) over (partition by m.fact_number, m.node) = 1
            or count(distinct m.article_id) filter (where m.told_measure = m.measure) over (partition by m.fact_number, m.node) > 1
        )
),
-- an article that tells it of the leading subject and of others means that one
meant as (
    select *
    from led
    qualify named or subject_key is null or not bool_or(named) over (partition by fact_number, article_id)
),
-- two values that one article gives of one time are of two facts, unless somewhere two speakers are credited with them
paired as (
    select
        a.fact_number,
        a.node,
        b.node as other,
        bool_or(a.credited and b.credited and a.origin <> b.origin) as camps
    from meant as a
    join meant as b
        on
            b.fact_number = a.fact_number
            and b.article_id = a.article_id
            and b.time_key is not distinct from a.time_key
            and b.node <> a.node
    group by all
),
told_both as (
    select fact_number, node, other
    from paired
    where not camps
),
shared as (
    select fact_number, node, count(distinct article_id) as articles
    from meant
    group by fact_number, node
    having articles > 1
),
main as (
    select fact_number, arg_max(node, articles) as node
    from shared
    group by fact_number
    having count_if(articles = (select max(s.articles) from shared as s where s.fact_number = shared.fact_number)) = 1
),
named_in as (
    select fact_number, node, bool_or(subject_from <> 'article') as outright, bool_or(named) as named
    from meant
    group by fact_number, node
),
fitting as (
    select l.*
    from meant as l
    join named_in as n on n.fact_number = l.fact_number and n.node = l.node
    left join main as m on m.fact_number = l.fact_number
    left join named_in as o on o.fact_number = m.fact_number and o.node = m.node
    left join told_both as d on d.fact_number = l.fact_number and d.node = m.node and d.other = l.node
    where
        d.node is null
        -- where most need not say of what, who says it speaks of something else
        and not (l.about <> 'event' and l.dimension <> 'date' and m.node <> l.node and n.outright and not o.outright and not o.named)
),
-- an article that gives several values of one time all the same tells several facts of the same measure
manifold as (
    select distinct x.fact_number, x.article_id
    from fitting as x
    join fitting as y
        on y.fact_number = x.fact_number and y.article_id = x.article_id and y.time_key is not distinct from x.time_key
    join told_both as t on t.fact_number = x.fact_number and t.node = x.node and t.other = y.node
),
-- a part is easily taken for the whole: what lies far from what most say tells something else, unless a scale slipped
-- or it is somebody's own count
middle as (
    select fact_number, quantile_disc(low, 0.5) as low
    from fitting
    where low = high and low > 0
    group by fact_number
),
typical as (
    select f.fact_number, f.low, f.digits
    from fitting as f
    join middle as x using (fact_number)
    left join main as m using (fact_number)
    where f.low = f.high and f.low > 0
    qualify
        row_number() over (
            partition by f.fact_number order by coalesce(f.node = m.node, false) desc, abs(f.low - x.low), f.claim_id
        ) = 1
)
select l.claim_id, l.measure, coalesce(l.lead, l.story) as subject_key, l.scope_key, l.stance, l.per_key
from fitting as l
anti join manifold using (fact_number, article_id)
left join typical as t using (fact_number)
where
    -- what nobody names a subject of is the event's, if its measure is one of events or it is a day
    (l.lead is not null or l.about = 'event' or l.dimension = 'date' or l.agreed)
    and (
        l.low is distinct from l.high
        or t.low is null
        or l.digits = t.digits
        or greatest(l.low, t.low) <= least(l.low, t.low) * case
            when l.dimension = 'percent' then 1.3
            when l.credited or l.nature in ('cumulative', 'tally') then 5
            when exists (select 1 from main as k where k.fact_number = l.fact_number) then 1.7
            else 1.5
        end
    )
qualify count(distinct l.article_id) over (partition by l.fact_number) > 1
