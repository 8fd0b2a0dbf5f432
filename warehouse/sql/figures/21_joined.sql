-- Gives the statements of figures that a reviewer found to be one fact the key of the first: subject, measure, scope,
-- what it is per, and time.
update slot
set
    subject_key = h.subject_key,
    measure = h.measure,
    scope_key = h.scope_key,
    per_unit = case when slot.per_key = h.per_key then slot.per_unit else h.per_unit end,
    per_key = h.per_key,
    nature = h.nature,
    span = h.span,
    about = h.about,
    is_change = h.is_change,
    joinable = h.joinable,
    period_start = case when h.nature = 'flow' then h.period_start else slot.period_start end,
    period_end = case when h.nature = 'flow' then h.period_end else slot.period_end end,
    day = case when h.nature = 'level' then h.day else slot.day end,
    slot = h.slot,
    figure_id = h.figure_id
from (
    select
        j.figure_id as joined_id,
        j.dimension,
        j.head_id as figure_id,
        any_value(s.subject_key) as subject_key,
        any_value(s.measure) as measure,
        any_value(s.scope_key) as scope_key,
        arg_min(s.per_unit, (s.published_at, s.claim_id)) as per_unit,
        any_value(s.per_key) as per_key,
        any_value(s.nature) as nature,
        any_value(s.span) as span,
        any_value(s.about) as about,
        any_value(s.is_change) as is_change,
        any_value(s.joinable) as joinable,
        min(s.period_start) as period_start,
        max(s.period_end) as period_end,
        min(s.day) as day,
        any_value(s.slot) as slot
    from same_figure as j
    join slot as s on s.figure_id = j.head_id
    group by all
) as h
where slot.figure_id = h.joined_id and slot.dimension = h.dimension
