-- One row per pair with its outcome; what every rule over pairs selects from.
--
-- `self_answered` marks a conflict in which one speaker in one article gives both values, or ones that agree with
-- them, or several values of the figure: then several facts were read as one. Two speakers in one article are two camps,
-- and a conflict all the same.
create or replace temp table candidate as
with told_by as (
    select distinct
        i.position_id,
        i.figure_id,
        i.origin,
        i.stance,
        i.unit,
        i.day,
        i.reach_low,
        i.reach_high,
        m.article_id,
        m.quote_field
    from interval_of as i
    join member as m using (position_id)
),
agreeing as (
    select a_position as position_id, b_origin as origin, unnest(b_articles) as article_id from outcome where outcome = 'agree'
    union
    select b_position, a_origin, unnest(a_articles) from outcome where outcome = 'agree'
    union
    select a_position, a_origin, unnest(a_articles) from outcome
    union
    select b_position, b_origin, unnest(b_articles) from outcome
),
answered as (
    select distinct o.a_position, o.b_position
    from outcome as o
    join agreeing as x on x.position_id = o.a_position
    join agreeing as y on y.position_id = o.b_position and y.article_id = x.article_id and y.origin = x.origin
    where o.outcome = 'conflict' and not (o.a_articles = o.b_articles and len(o.a_articles) = 1 and o.a_fields <> o.b_fields)
    union
    -- a headline has its say in the text where a value of the text meets it
    select h.a_position, h.b_position
    from (
        select *, case when a_fields = ['title'] then a_position else b_position end as headline
        from outcome
        where a_articles = b_articles and a_fields <> b_fields
    ) as h
    join outcome as k
        on
            k.figure_id = h.figure_id
            and h.headline in (k.a_position, k.b_position)
            and k.outcome in ('agree', 'compatible')
            and list_has_all(k.a_articles, h.a_articles)
            and list_has_all(k.b_articles, h.a_articles)
),
-- an article that gives several values of what was read as one figure, by one speaker, speaks of several facts
muddled as (
    select distinct x.figure_id, x.article_id
    from told_by as x
    join told_by as y
        on
            y.figure_id = x.figure_id
            and y.article_id = x.article_id
            and y.origin = x.origin
            and y.stance = x.stance
            and y.unit is not distinct from x.unit
            and y.day is not distinct from x.day
            and y.quote_field = x.quote_field
            and y.reach_low > x.reach_high
),
clouded as (
    select t.position_id
    from told_by as t
    left join muddled as m using (figure_id, article_id)
    group by t.position_id
    having bool_and(m.article_id is not null)
)
select
    o.*,
    n.a_position is not null
    or o.a_position in (select c.position_id from clouded as c)
    or o.b_position in (select c.position_id from clouded as c) as self_answered,
    -- how far apart: 0 for the same number, towards 1 as one dwarfs the other
    case
        when a_number is null or b_number is null then 0.5
        when greatest(abs(a_number), abs(b_number)) = 0 then 0
        else (abs(a_number - b_number) / greatest(abs(a_number), abs(b_number)))::double
    end as gap,
    -- how much stands behind the weaker side: owners of outlets, somebody credited on both, sides that share no owner
    0.5 * least(ln(1 + least(len(a_owners), len(b_owners))) / ln(6), 1)
    + case when a_origin not like 'family %' and b_origin not like 'family %' then 0.25 else 0 end
    + case when list_has_any(a_owners, b_owners) then 0 else 0.25 end as weight
from outcome as o
left join answered as n on n.a_position = o.a_position and n.b_position = o.b_position
where o.outcome <> 'unlike'
