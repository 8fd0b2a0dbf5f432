-- One row per unverified figure, with the words of its earliest claim, disputed ones first.
with told as (
    select
        cf.figure_id,
        c.quote,
        c.attributed_to,
        c.disputed_by,
        a.outlet,
        a.published_on
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
    left(sha256(concat_ws(chr(31), 'unverified', u.figure_id)), 16) as finding_id,
    'unverified' as class,
    u.verdict,
    u.figure_id,
    u.severity,
    f.subject,
    f.measure,
    t.quote,
    t.attributed_to,
    t.disputed_by,
    t.outlet,
    t.published_on,
    (select max(p.last_published) from position as p where p.figure_id = u.figure_id) as told_on
from unverified_figure as u
join figure as f using (figure_id)
join told as t using (figure_id)
order by finding_id
