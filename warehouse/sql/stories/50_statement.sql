-- Gives each statement the keys under which others on the event know it.
update statement
set
    subject_key = k.subject_key,
    measure = k.measure,
    scope_key = k.scope_key,
    period_start = coalesce(k.period_start, statement.period_start),
    period_end = coalesce(k.period_end, statement.period_end),
    nature = coalesce(k.nature, case when coalesce(k.period_start, statement.period_start) is not null then 'flow' else 'one_off' end),
    span = coalesce(k.span, 0),
    about = k.about,
    joinable = true
from (
    select
        coalesce(m.claim_id, v.claim_id) as claim_id,
        coalesce(m.subject_key, v.subject_key) as subject_key,
        coalesce(m.measure, v.measure) as measure,
        coalesce(m.scope_key, v.scope_key) as scope_key,
        v.period_start,
        v.period_end,
        n.nature,
        n.span,
        n.about
    from same_measure as m
    full join same_value as v using (claim_id)
    left join measure_nature as n on n.measure = coalesce(m.measure, v.measure)
) as k
where k.claim_id = statement.claim_id
