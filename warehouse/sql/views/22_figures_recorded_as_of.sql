-- One row per figure, judged from what was recorded by an instant: `select * from figures_recorded_as_of('2025-05-09 12:00:00+00')`.
--
-- Values, counts and verdict are made from the claims recorded by an instant. Of the verdicts the first holds: contradicted,
-- inconsistent, corroborated, revised, unverified. A position that was revised no longer decides.
--
-- figure_id: stable id: of subject, measure, scope, unit dimension and time
-- subject: of whom or what, in the words of its earliest claim
-- measure: what is measured, a name of measures.toml; empty where no claim tells
-- scope: words that narrow it
-- unit: the unit of most of its claims
-- period_start: first day that it holds for
-- period_end: last day that it holds for
-- verdict: contradicted, inconsistent, corroborated, revised or unverified
-- low: the least of its latest values
-- high: the greatest of its latest values
-- claim_count: how many claims speak of it
-- article_count: how many articles
-- family_count: how many families of articles
-- origin_count: how many origins
-- first_published: the day of its earliest claim
-- last_published: the day of its latest claim
create or replace macro figures_recorded_as_of(instant) as table
with shown as (
    select * from figure_claims where recorded_at <= instant::timestamptz
),
held as (
    select distinct figure_id, position_id from shown where not restated
),
compared as (
    select k.*
    from comparison as k
    join held as a on a.position_id = k.a_position
    join held as b on b.position_id = k.b_position
),
superseded as (
    select distinct a_position as position_id from compared where class = 'revision'
),
latest as (
    select h.figure_id, h.position_id from held as h anti join superseded using (position_id)
),
decided as (
    select
        k.figure_id,
        bool_or(k.class = 'contradiction') as contradicted,
        bool_or(k.class = 'corroboration') as corroborated
    from compared as k
    join latest as a on a.position_id = k.a_position
    join latest as b on b.position_id = k.b_position
    group by k.figure_id
),
needed as (
    select finding_id, figure_id, unnest(claim_ids) as claim_id from inconsistency
),
unsound as (
    select distinct n.figure_id
    from needed as n
    left join shown as s using (claim_id)
    group by n.finding_id, n.figure_id
    having count(*) = count(s.claim_id)
),
revised as (
    select distinct figure_id from compared where class = 'revision'
),
valued as (
    select l.figure_id, min(p.low) as low, max(p.high) as high
    from latest as l
    join position as p using (position_id)
    group by l.figure_id
),
counted as (
    select
        figure_id,
        arg_max(unit, (units, unit)) as unit,
        sum(units)::bigint as claim_count
    from (select figure_id, unit, count(*) as units from shown group by figure_id, unit)
    group by figure_id
),
spread as (
    select
        figure_id,
        count(distinct article_id) as article_count,
        count(distinct family_id) as family_count,
        count(distinct origin) as origin_count,
        min(published_on) as first_published,
        max(published_on) as last_published
    from shown
    group by figure_id
)
select
    f.figure_id,
    f.subject,
    f.measure,
    f.scope,
    c.unit,
    f.period_start,
    f.period_end,
    case
        when d.contradicted then 'contradicted'
        when u.figure_id is not null then 'inconsistent'
        when d.corroborated then 'corroborated'
        when r.figure_id is not null then 'revised'
        else 'unverified'
    end as verdict,
    v.low,
    v.high,
    c.claim_count,
    s.article_count,
    s.family_count,
    s.origin_count,
    s.first_published,
    s.last_published
from figure as f
join counted as c using (figure_id)
join spread as s using (figure_id)
left join valued as v using (figure_id)
left join decided as d using (figure_id)
left join unsound as u using (figure_id)
left join revised as r using (figure_id)
