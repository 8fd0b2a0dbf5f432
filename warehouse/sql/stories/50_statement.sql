-- Gives each statement the keys under which others on the event know it.
update statement
set
    subject_key = k.subject_key,
    measure = k.measure,
    scope_key = k.scope_key,
    stance = k.stance,
    per_key = k.per_key,
    dimension = k.dimension,
    unit = k.unit,
    is_change = k.is_change,
    day = k.day,
    period_start = coalesce(k.period_start, statement.period_start),
    period_end = coalesce(k.period_end, statement.period_end),
    nature = coalesce(k.nature, case when coalesce(k.period_start, statement.period_start) is not null then 'flow' else 'one_off' end),
    span = coalesce(k.span, 0),
    about = k.about,
    joinable = true
from (
    select y.*, n.nature, n.span, n.about
    from story_key as y
    left join measure_nature as n on n.measure = y.measure
) as k
where k.claim_id = statement.claim_id
