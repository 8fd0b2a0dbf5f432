-- One row per figure on which no contradiction, inconsistency, corroboration or revision decides: it is unverified.
create or replace temp table open_figure as
with told as (
    select
        p.figure_id,
        sum(p.claim_count) as claim_count,
        bool_and(p.vague) as all_vague,
        bool_and(p.restated) as all_restated
    from position as p
    group by p.figure_id
),
doubted as (
    select
        m.figure_id,
        bool_or(m.disputed_by is not null) as disputed,
        bool_and(c.anonymous) as all_anonymous,
        bool_and(c.attributed_to is null and c.origin is null) as all_unattributed
    from (select cf.claim_id, cf.figure_id, c.disputed_by from claim_figure as cf join claim as c using (claim_id)) as m
    join claim as c using (claim_id)
    group by m.figure_id
),
decided as (
    select figure_id from comparison where class in ('contradiction', 'revision', 'corroboration')
    union
    select figure_id from inconsistency
    union
    -- what references alone give needs no confirmation
    select figure_id
    from claim_figure
    join claim using (claim_id)
    group by figure_id
    having bool_and(article_id in (select r.article_id from reference as r))
)
select
    f.figure_id,
    t.claim_count,
    t.all_vague,
    d.disputed,
    d.all_anonymous,
    d.all_unattributed,
    -- a figure whose measure or subject could not be read, or that is only repeated, matters less to a reader
    case when t.all_restated then 0.1 when f.measure is not null and f.subject is not null then 1.0 when f.measure is null and f.subject is null then 0.2 else 0.5 end as known
from figure as f
join told as t using (figure_id)
join doubted as d using (figure_id)
anti join decided using (figure_id)
