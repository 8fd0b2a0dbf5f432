-- One row per pair: do the two values agree, are they compatible, or do they conflict?
--
-- Points agree when their intervals share more than an end point. Ranges agree with the same ends, a bound with the
-- number that it names. What merely overlaps, or meets only with trailing zeros taken as rounding, is compatible, as
-- is anything vague. Sums in two currencies are converted, with 3 % more tolerance: that may let them agree, never
-- conflict; only where it does not, the same number in both is "other currency". A rise and a fall conflict whatever
-- their size.
create or replace temp table outcome as
with judged as (
    select
        *,
        greatest(a_reach_low, b_reach_low) as shared_low,
        least(a_reach_high, b_reach_high) as shared_high,
        coalesce(a_low, '-1e27'::decimal(38, 10)) <= coalesce(b_high, '1e27'::decimal(38, 10))
        and coalesce(b_low, '-1e27'::decimal(38, 10)) <= coalesce(a_high, '1e27'::decimal(38, 10)) as touching,
        -- greatest and least pass over what is unknown: without a rate nothing meets
        a_euros is not null
        and b_euros is not null
        and greatest(a_reach_low::double * a_euros, b_reach_low::double * b_euros) * 0.985
        <= least(a_reach_high::double * a_euros, b_reach_high::double * b_euros) * 1.015 as euros_meet
    from pair
)
select
    *,
    case
        when a_direction <> b_direction then 'conflict'
        when a_unit <> b_unit then
            case
                when euros_meet and a_shape = 'point' and b_shape = 'point' then 'agree'
                when euros_meet or a_shape = 'vague' or b_shape = 'vague' then 'compatible'
                when a_low = b_low and a_high = b_high then 'other currency'
                else 'unlike'
            end
        when a_shape = 'date' or b_shape = 'date' then
            case
                when a_date_low = b_date_low and a_date_high = b_date_high then 'agree'
                when a_date_low <= b_date_high and b_date_low <= a_date_high then 'compatible'
                else 'conflict'
            end
        when a_shape = 'vague' or b_shape = 'vague' then 'compatible'
        when a_shape = 'point' and b_shape = 'point' then
            case
                when a_low = b_low or shared_low < shared_high then 'agree'
                when shared_low = shared_high
                    and (
                        (a_reach_low = a_reach_high and b_reach_low < a_reach_low and a_reach_low < b_reach_high)
                        or (b_reach_low = b_reach_high and a_reach_low < b_reach_low and b_reach_low < a_reach_high)
                    ) then 'agree'
                when abs(a_low - b_low) <= a_rounding + b_rounding and a_rounding + b_rounding > 0 then 'compatible'
                else 'conflict'
            end
        when a_shape = b_shape and a_low is not distinct from b_low and a_high is not distinct from b_high then 'agree'
        when a_shape = 'bound' and (a_low = b_low or a_high = b_high or (b_shape = 'point' and a_number = b_number)) then 'agree'
        when b_shape = 'bound' and (b_low = a_low or b_high = a_high or (a_shape = 'point' and b_number = a_number)) then 'agree'
        when touching or shared_low < shared_high then 'compatible'
        else 'conflict'
    end as outcome
from judged
