-- One row per pair with its outcome; what every rule over pairs selects from.
--
-- `self_answered` marks a conflict in which one speaker in one article gives both values, or ones that agree with
-- them: then two facts were read as one. Two speakers in one article are two camps, and a conflict all the same.
create or replace temp table candidate as
with agreeing as (
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
    where o.outcome = 'conflict'
)
select
    o.*,
    n.a_position is not null as self_answered,
    -- how far apart: 0 for the same number, towards 1 as one dwarfs the other
    case
        when a_number is null or b_number is null then 0.5
        when greatest(abs(a_number), abs(b_number)) = 0 then 0
        else (abs(a_number - b_number) / greatest(abs(a_number), abs(b_number)))::double
    end as gap
from outcome as o
left join answered as n on n.a_position = o.a_position and n.b_position = o.b_position
where o.outcome <> 'unlike'
