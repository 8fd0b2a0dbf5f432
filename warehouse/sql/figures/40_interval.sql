-- One row per position that may be compared, with its shape, the interval that its digits allow, and, where a figure
-- is given in several currencies, how many euros one unit was worth on the day that the claim speaks of.
create or replace temp table interval_of as
select
    p.*,
    f.nature,
    case
        when p.date_low is not null then 'date'
        when p.vague then 'vague'
        when p.low is null or p.high is null then 'bound'
        when p.low = p.high then 'point'
        else 'range'
    end as shape,
    coalesce(p.low, p.high) as number,
    p.low - p."precision" - case when p.approximate then abs(p.low) * 0.05 else 0 end as reach_low,
    p.high + p."precision" + case when p.approximate then abs(p.high) * 0.05 else 0 end as reach_high,
    -- integers from 1,000 on with at least two trailing zeros may be rounded, by at most 5 %
    case
        when p.low = p.high and p."precision" = 0 and p.low >= 1000 and p.low % 100 = 0
            then least(
                p.low * 0.05,
                0.5::decimal(38, 10) * power(10, length(regexp_extract(p.low::bigint::varchar, '0+$')))::decimal(38, 10)
            )
        else 0
    end as rounding,
    coalesce(p.day, p.first_published) as moment,
    f.dimension,
    -- in base units of its dimension; money per tonne in money per kilogram
    coalesce(u.size, 1) / coalesce(v.size, 1) as size,
    u.size is not null as converts,
    r.euros
from position as p
join figure as f using (figure_id)
left join euro_rate as r on r.unit = p.unit and r.day = coalesce(p.day, p.first_published)
left join unit_size as u on u.unit = p.unit
left join unit_size as v on v.unit = p.per_unit
where p.stance in ('stated', 'ahead') and not p.restated
