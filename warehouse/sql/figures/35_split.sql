-- One row per pair of positions, either way round, that a reviewer found to be of different facts: those that hold the
-- claims of the two sides, and the others of the figure that give the same values.
create or replace temp table split_pair as
with divided as (
    select review_id from effective where decision = 'different_facts'
),
placed as (
    select a.review_id, a.side, m.figure_id, m.position_id, m.unit, m.low, m.high, m.date_low, m.date_high, m.direction
    from anchored as a
    semi join divided using (review_id)
    join member as m using (claim_id)
),
-- as they were when it was decided, and as they are judged today; a value on both sides tells nothing
valued as (
    select *
    from (
        select review_id, side, unit, low, high, date_low, date_high, direction from placed
        union
        select r.review_id, r.side, r.unit, r.low, r.high, r.date_low, r.date_high, r.direction
        from review_claim as r
        semi join divided using (review_id)
    )
    qualify count(*) over (partition by review_id, unit, low, high, date_low, date_high, direction) = 1
),
sided as (
    select review_id, side, figure_id, position_id from placed
    union
    select v.review_id, v.side, p.figure_id, p.position_id
    from (select distinct review_id, figure_id from placed) as f
    join valued as v using (review_id)
    join position as p
        on
            p.figure_id = f.figure_id
            and p.unit is not distinct from v.unit
            and p.low is not distinct from v.low
            and p.high is not distinct from v.high
            and p.date_low is not distinct from v.date_low
            and p.date_high is not distinct from v.date_high
            and p.direction is not distinct from v.direction
)
select distinct x.position_id as a_position, y.position_id as b_position
from sided as x
join sided as y on y.review_id = x.review_id and y.figure_id = x.figure_id and y.side <> x.side
where x.position_id <> y.position_id
