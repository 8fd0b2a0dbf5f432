-- One row per claim of a latest version, with the keys under which it may be joined: of names that are one subject,
-- the one that both go by.
create or replace temp table statement as
select
    c.claim_id,
    c.article_id,
    a.family_id,
    lower(trim(a.owner)) as owner,
    a.published_at,
    a.published_on,
    c.subject,
    coalesce(s.canonical_key, c.subject_key) as subject_key,
    c.subject_from,
    c.measure,
    c.scope,
    coalesce(p.canonical_key, c.scope_key, '') as scope_key,
    d.dimension,
    -- where people are counted, "workers" are as a rule all of them
    case when d.dimension = 'person' and c.unit in ('worker', 'miner') then 'person' else c.unit end as unit,
    coalesce(c.per_unit, '') as per_unit,
    -- a price per kilogram and one per tonne are of one figure
    coalesce(u.dimension, c.per_unit, '') as per_key,
    -- a measure outside the list holds for its period where the text gives one, else for good
    coalesce(
        m.nature,
        case when c.measure is null then 'unknown' when c.period_start is not null then 'flow' else 'one_off' end
    ) as nature,
    coalesce(m.span, 0) as span,
    m.about,
    c.direction is not null as is_change,
    c.low,
    c.high,
    c."precision",
    c.approximate,
    c.vague,
    c.date_low,
    c.date_high,
    c.direction,
    c.period_start,
    c.period_end,
    coalesce(c.as_of, c.period_end, a.published_on) as day,
    case
        when c.modality in ('actual', 'estimate') then 'stated'
        when c.modality in ('plan', 'target', 'forecast') then 'ahead'
        else 'aside'
    end as stance,
    coalesce(o.canonical_key, c.origin, 'family ' || a.family_id) as origin,
    c.quote_field,
    c.attributed_to is not null and c.origin is not null and not c.anonymous as credited,
    c.generic,
    c.restated,
    c.baseline,
    c.corrects,
    c.subject_key is not null and c.measure is not null as joinable
from claim as c
join article as a using (version_id)
join latest_version as l using (version_id)
join dimension_of as d on d.kind = c.kind and d.unit is not distinct from c.unit
left join unit_size as u on u.unit = c.per_unit
left join measure_nature as m on m.measure = c.measure
left join same_subject as s on s.subject_key = c.subject_key
left join same_subject as p on p.subject_key = c.scope_key
left join same_subject as o on o.subject_key = c.origin
