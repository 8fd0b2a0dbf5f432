-- One row per statement, with the slot of time within which it may be compared.
--
-- A one-off has one slot for all time. A flow has its period; without one, it shares a slot with others that were
-- published within a week of their neighbour. A level shares a slot with neighbours within its measure's span, a
-- cumulative count, a tally or what an event was (its magnitude, its damage) with neighbours at most 60 days away: the
-- same event.
create or replace temp table slot as
with timed as (
    select
        s.*,
        case
            when not joinable then claim_id
            -- a flood, bid or sentence of long ago is another one; only what a thing is like stays as it was
            when nature = 'one_off' and period_end < published_on - 60 and about is distinct from 'thing'
                then period_start || '/' || period_end
            when nature = 'one_off' and about is distinct from 'event' then ''
            when nature = 'flow' and period_start is not null then period_start || '/' || period_end
            -- a count of whole months ("402 in the first ten months") is none of one event; one since a day is
            when nature = 'cumulative' and period_end - period_start > 31 and day(period_start) = 1 and day(period_end + 1) = 1
                then period_start || '/' || period_end
        end as fixed_slot,
        case
            when nature = 'flow' then 7
            when nature = 'level' then span
            else 60
        end as gap,
        -- what no article published, an authoritative figure, stands by the day that it speaks of
        case
            when nature = 'flow' or (nature = 'one_off' and about = 'event') then coalesce(published_on, day)
            else day
        end as moment
    from statement as s
),
neighbours as (
    select
        *,
        lag(moment) over same_fact as moment_before
    from timed
    window same_fact as (
        partition by fixed_slot, subject_key, measure, scope_key, dimension, per_key, is_change order by moment, claim_id
    )
),
numbered as (
    select
        *,
        sum(case when moment - moment_before <= gap then 0 else 1 end) over (
            partition by fixed_slot, subject_key, measure, scope_key, dimension, per_key, is_change
            order by moment, claim_id
        ) as session
    from neighbours
),
begun as (
    select
        *,
        coalesce(
            fixed_slot,
            'from ' || coalesce(
                min(moment) over (
                    partition by fixed_slot, subject_key, measure, scope_key, dimension, per_key, is_change, session
                )::varchar, 'unknown'
            )
        ) as slot
    from numbered
)
select
    * exclude (fixed_slot, gap, moment, moment_before, session),
    left(
        sha256(
            concat_ws(
                chr(31), coalesce(subject_key, ''), coalesce(measure, ''), scope_key, dimension, per_key, is_change, slot
            )
        ), 16
    ) as figure_id
from begun
