-- One row per figure that nobody independent confirms, with the reason; the most severe first, but those that are
-- resolved or ignored last.
--
-- finding_id: the finding
-- figure_id: the figure
-- severity: 0 to 1
-- subject: of whom or what
-- measure: what is measured
-- low: its least value
-- high: its greatest value
-- unit: its unit
-- reason: why it is unverified: the verdict
-- quote: the words of its earliest claim
-- outlet: the outlet of that claim
-- url: its article's address
-- attributed_to: who says so in the text; the outlet itself where the text credits nobody
-- review_status: the latest decision of a reviewer, or open
-- watched: whether its subject or measure is on the watch list
create or replace view unverified as
with told as (
    select
        cf.figure_id,
        c.quote,
        coalesce(c.attributed_to, a.outlet) as attributed_to,
        a.outlet,
        a.url
    from claim_figure as cf
    join claim as c using (claim_id)
    join article as a using (version_id)
    qualify
        row_number() over (
            partition by cf.figure_id order by
                c.restated,
                c.modality not in ('actual', 'estimate'),
                c.disputed_by is null, a.published_at, c.quote_field = 'title', c.claim_id
        ) = 1
)
select
    f.finding_id,
    f.figure_id,
    f.severity,
    g.subject,
    g.measure,
    g.low,
    g.high,
    g.unit,
    f.verdict as reason,
    t.quote,
    t.outlet,
    t.url,
    t.attributed_to,
    f.review_status,
    f.watched
from findings as f
join figures as g using (figure_id)
join told as t using (figure_id)
where f.class = 'unverified'
order by f.review_status in ('resolved', 'ignored'), not f.watched, f.review_status <> 'confirmed', f.severity desc, f.finding_id
