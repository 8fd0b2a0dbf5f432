-- One row per claim, with the position it holds; a day belongs to the position only where the nature asks for it.
create or replace temp table member as
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
from slot
