-- One row per pair of positions of one figure that may be compared; a is the earlier one, b in the units of a.
--
-- Positions are compared when they share figure, stance and unit (money in any currency, miles and kilometres), for
-- levels lie on the same day or within the span of the measure, and no reviewer found them to be of different facts.
create or replace temp table pair as
select
    a.figure_id,
    a.nature,
    a.stance,
    a.position_id as a_position,
    b.position_id as b_position,
    a.shape as a_shape,
    b.shape as b_shape,
    a.number as a_number,
    in_unit(b.number, b.size / a.size) as b_number,
    a.low as a_low,
    a.high as a_high,
    in_unit(b.low, b.size / a.size) as b_low,
    in_unit(b.high, b.size / a.size) as b_high,
    a.reach_low as a_reach_low,
    a.reach_high as a_reach_high,
    in_unit(b.reach_low, b.size / a.size) as b_reach_low,
    in_unit(b.reach_high, b.size / a.size) as b_reach_high,
    a.rounding as a_rounding,
    in_unit(b.rounding, b.size / a.size) as b_rounding,
    a.date_low as a_date_low,
    a.date_high as a_date_high,
    b.date_low as b_date_low,
    b.date_high as b_date_high,
    a.origin as a_origin,
    b.origin as b_origin,
    a.generic as a_generic,
    b.generic as b_generic,
    a.family_id as a_family,
    b.family_id as b_family,
    a.owners as a_owners,
    b.owners as b_owners,
    a.moment as a_moment,
    b.moment as b_moment,
    a.day as a_day,
    b.day as b_day,
    a.first_published as a_published,
    b.first_published as b_published,
    a.corrects as a_corrects,
    b.corrects as b_corrects,
    a.fields as a_fields,
    b.fields as b_fields,
    a.article_ids as a_articles,
    b.article_ids as b_articles,
    a.claim_count as a_claims,
    b.claim_count as b_claims,
    a.direction as a_direction,
    b.direction as b_direction,
    a.unit as a_unit,
    case when b.converts then a.unit else b.unit end as b_unit,
    a.euros as a_euros,
    b.euros as b_euros
from interval_of as a
join interval_of as b
    on
        b.figure_id = a.figure_id
        and b.stance = a.stance
        and (b.unit is not distinct from a.unit or a.dimension = 'money' or (a.converts and b.converts))
        and (
            coalesce(a.moment, date '1000-01-01'), coalesce(a.first_published, date '1000-01-01'), a.position_id
        ) < (
            coalesce(b.moment, date '1000-01-01'), coalesce(b.first_published, date '1000-01-01'), b.position_id
        )
anti join split_pair as d on d.a_position = a.position_id and d.b_position = b.position_id
left join measure_nature as m
    on m.measure = (select f.measure from figure as f where f.figure_id = a.figure_id)
where
    -- an article is held against itself only where its headline says another thing than its text, or two
    -- speakers count the same event, named or not ("police" and a union)
    (
        not (len(a.article_ids) = 1 and a.article_ids = b.article_ids)
        or (len(a.fields) = 1 and len(b.fields) = 1 and a.fields <> b.fields)
        or (a.origin <> b.origin and a.credited and b.credited and (m.about = 'event' or a.nature in ('cumulative', 'tally')))
    )
    and (a.nature <> 'level' or abs(a.day - b.day) <= coalesce(m.span, 0))
