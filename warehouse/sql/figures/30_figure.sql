-- One row per figure, described by its earliest claim.
insert into figure
select
    figure_id,
    arg_min(subject, (published_at, claim_id)),
    any_value(subject_key),
    any_value(measure),
    arg_min(scope, (published_at, claim_id)),
    nullif(any_value(scope_key), ''),
    any_value(dimension),
    nullif(arg_min(per_unit, (published_at, claim_id)), ''),
    any_value(nature),
    min(case when nature in ('level', 'cumulative', 'tally') then day else period_start end),
    max(case when nature in ('level', 'cumulative', 'tally') then day else period_end end)
from slot
group by figure_id
order by figure_id
