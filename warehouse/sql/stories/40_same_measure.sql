-- One row per statement of a listed measure that articles on the event give one value of, as far as one speaker and time
-- go: they tell one fact, even where the values differ.
--
-- A value is a node: all statements of the fact's keys that give it. An article that gives several tells several facts
-- (the whole and a part, this accident and an earlier one); which of them is meant, the others tell: the node of most
-- articles leads, and its subject is that of the fact. Where none leads, it is the subject that most articles know by
-- name. What an article says of another subject by name is that one's. `near` is false where the value lies too far off.
create or replace temp table same_measure as
with settled as (
    select
        t.* replace (
            coalesce(v.measure, t.measure) as measure,
            coalesce(v.scope_key, t.scope_key) as scope_key,
            coalesce(v.stance, t.stance) as stance,
            coalesce(v.dimension, t.dimension) as dimension,
            coalesce(v.is_change, t.is_change) as is_change
        ),
        t.measure as told_measure,
        v.subject_key as node_subject,
        v.claim_id is not null as agreed,
        coalesce(v.value_number::varchar, t.claim_id) as node
    from telling as t
    left join same_value as v using (claim_id)
    -- what is of one measure here and of another there is of none that may be counted on
    where not coalesce(v.torn, false)
),
keyed as (
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
measured as (
    select *
    from keyed
    -- one article alone that finds a measure in what several tell may have it wrong
    qualify
        count(distinct article_id) over (partition by fact_number, node) = 1
        or count(distinct article_id) filter (where told_measure = measure) over (partition by fact_number, node) > 1
),
known as (
    select a.article_id, n.name_key, bool_or(n.lede) as lede
    from named as n
    join latest_version using (version_id)
    join article as a using (version_id)
    group by all
),
shared as (
    select fact_number, node, any_value(node_subject) as subject_key, count(distinct article_id) as articles
    from measured
    group by fact_number, node
    having articles > 1
),
main as (
    select fact_number, arg_max(node, articles) as node, arg_max(subject_key, articles) as subject_key
    from shared
    group by fact_number
    having count_if(articles = (select max(s.articles) from shared as s where s.fact_number = shared.fact_number)) = 1
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
headed as (
    select
        m.*,
        o.node as main_node,
        case when o.node is null then f.subject_key else o.subject_key end as lead,
        coalesce(
            bool_or(contains(lead, m.subject_key) or contains(m.subject_key, lead)) over (partition by m.fact_number, m.node), false
        ) as named,
        coalesce(bool_or(m.subject_from <> 'article') over (partition by m.fact_number, m.node), false) as outright,
        -- the mine, its region and its country are where one accident was, when the article begins with them
        m.about = 'event' and bool_or(m.subject_from <> 'figure' and coalesce(k.lede, false)) over (partition by m.fact_number, m.node) as there,
        coalesce(g.lede, false) as on_lead
    from measured as m
    left join main as o using (fact_number)
    left join foremost as f using (fact_number)
    left join known as k on k.article_id = m.article_id and k.name_key = m.subject_key
    left join known as g
        on g.article_id = m.article_id and g.name_key = case when o.node is null then f.subject_key else o.subject_key end
),
led as (
    select h.*
    from headed as h
    left join (select distinct fact_number, outright, named from headed where node = main_node) as o using (fact_number)
    where
        h.node = h.main_node
        or (
            (
                h.named
                or h.there
                -- what is of nobody by name is of the lead, where no value tells, only in an article about it
                or (not h.outright and (h.about = 'event' or h.main_node is not null or h.lead is null or h.on_lead))
            )
            -- where most need not say of what, who says it speaks of something else
            and not coalesce(h.about <> 'event' and h.dimension <> 'date' and h.outright and not o.outright and not o.named, false)
        )
),
-- an article that tells it of the leading subject and of others means that one
meant as (
    select *
    from led
    qualify named or node = main_node or subject_key is null or not bool_or(named) over (partition by fact_number, article_id)
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
fitting as (
    select l.*
    from meant as l
    anti join told_both as d on d.fact_number = l.fact_number and d.node = l.main_node and d.other = l.node
),
-- an article that gives several values of one time all the same tells several facts of the same measure
manifold as (
    select distinct x.fact_number, x.article_id
    from fitting as x
    join fitting as y
        on y.fact_number = x.fact_number and y.article_id = x.article_id and y.time_key is not distinct from x.time_key
    join told_both as t on t.fact_number = x.fact_number and t.node = x.node and t.other = y.node
),
middle as (
    select fact_number, quantile_disc(low, 0.5) as low
    from fitting
    where low = high and low > 0
    group by fact_number
),
typical as (
    select f.fact_number, f.low, f.digits, f.day
    from fitting as f
    join middle as x using (fact_number)
    where f.low = f.high and f.low > 0
    qualify
        row_number() over (
            partition by f.fact_number order by coalesce(f.node = f.main_node, false) desc, abs(f.low - x.low), f.claim_id
        ) = 1
),
weighed as (
    select
        l.claim_id,
        l.measure,
        coalesce(l.lead, l.story) as subject_key,
        l.scope_key,
        l.stance,
        l.per_key,
        l.dimension,
        l.is_change,
        l.fact_number,
        l.article_id,
        -- a part is easily taken for the whole: what lies far from what most say tells something else, unless a scale slipped
        -- or it is somebody's own count
        l.low is distinct from l.high
        or t.low is null
        or l.digits = t.digits
        or (length(l.digits) > 1 and count(distinct l.article_id) over (partition by l.fact_number, l.digits) > 1)
        or greatest(l.low, t.low) <= least(l.low, t.low) * case
            when l.dimension = 'percent' then 1.3
            when l.dimension = 'percentage_point' then 3
            -- what is counted grows from day to day
            when l.credited or (l.nature = 'cumulative' and (l.day - t.day) * (l.low - t.low) > 0) or (l.nature = 'tally' and l.day <> t.day) then 5
            when l.main_node is not null then 1.7
            else 1.5
        end as near
    from fitting as l
    anti join manifold using (fact_number, article_id)
    left join typical as t using (fact_number)
    where
        -- what nobody names a subject of is the event's, if its measure is one of events or it is a day
        (l.lead is not null or l.about = 'event' or l.dimension = 'date' or l.agreed)
)
select * exclude (fact_number, article_id)
from weighed
qualify not near or count(distinct article_id) filter (where near) over (partition by fact_number) > 1
