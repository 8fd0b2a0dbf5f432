-- One row per claim, with the position it holds; a day belongs to the position only where the nature asks for it.
--
-- Who speaks for an office speaks for it in every article on the figure, those that name the person alone as well.
create or replace temp table member as
with spoken as (
    select
        s.claim_id,
        s.figure_id,
        s.origin,
        lower(strip_accents(c.attributed_to)) as speaker
    from slot as s
    join claim as c using (claim_id)
    where s.credited and not s.generic
),
spoken_for as (
    select
        figure_id,
        speaker,
        min(origin) as office
    from spoken
    where origin <> speaker
    group by figure_id, speaker
    having count(distinct origin) = 1
),
traced as (
    select
        s.* replace (coalesce(o.office, s.origin) as origin)
    from slot as s
    left join spoken as p using (claim_id)
    left join spoken_for as o on o.figure_id = p.figure_id and o.speaker = p.speaker
)
select
    *,
    case when nature in ('level', 'cumulative', 'tally') then day end as position_day,
    left(
        sha256(
            concat_ws(
                chr(31), figure_id, coalesce(low::varchar, '-'), coalesce(high::varchar, '-'), "precision", approximate, vague,
                coalesce(unit, '-'), per_unit, coalesce(date_low::varchar, '-'), coalesce(date_high::varchar, '-'),
                coalesce(direction, '-'), stance, origin, restated,
                coalesce(case when nature in ('level', 'cumulative', 'tally') then day end::varchar, '-')
            )
        ), 16
    ) as position_id
from traced
