-- A later article repeats a value that had been revised by then.
--
-- class: revision
-- over: pairs
-- rank: 12
-- explain: {b_outlet} ({b_day}) still gives {measure} of {subject} as {b_quote}{b_citing}, which {a_outlet} ({a_day}) had revised to {a_quote}{a_citing}.
-- explain.id: {b_outlet} ({b_day}) masih menyebut {measure} {subject} {b_quote}{b_citing}, padahal {a_outlet} ({a_day}) sudah memperbaruinya menjadi {a_quote}{a_citing}.
with revised_values as (
    select r.figure_id, r.a_position as old_position, r.b_position as new_position
    from ruled as r
    where r.class = 'revision'
)
select
    c.figure_id,
    c.a_position,
    c.b_position,
    0.3 as severity
from candidate as c
join revised_values as r on r.new_position = c.a_position
join position as old on old.position_id = r.old_position
where
    c.outcome = 'conflict'
    and old.low = c.b_low
    and old.high = c.b_high
    and c.a_published < c.b_published
    and old.first_published < c.a_published
