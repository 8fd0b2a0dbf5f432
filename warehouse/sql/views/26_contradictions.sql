-- One row per contradiction: two positions on one figure, each with its earliest claim and its size. First those that
-- are watched, then those that are confirmed, last those that are resolved or ignored; the most severe first.
--
-- finding_id: the finding
-- verdict: the rule that holds
-- severity: 0 to 1
-- subject: of whom or what
-- measure: what is measured
-- explanation: one plain sentence
-- review_status: the latest decision of a reviewer, or open
-- a_outlet: the outlet of the earliest claim of side a
-- a_published_at: when it was published
-- a_quote: its words
-- a_attributed_to: who says so in its text
-- a_low: its least value
-- a_high: its greatest value
-- a_unit: its unit
-- a_url: its article's address
-- a_claims: how many claims hold this position
-- a_origins: how many origins they have
-- b_outlet: the outlet of the earliest claim of side b
-- b_published_at: when it was published
-- b_quote: its words
-- b_attributed_to: who says so in its text
-- b_low: its least value
-- b_high: its greatest value
-- b_unit: its unit
-- b_url: its article's address
-- b_claims: how many claims hold this position
-- b_origins: how many origins they have
-- watched: whether its subject or measure is on the watch list
create or replace view contradictions as
with sided as (
    select
        left(sha256(concat_ws(chr(31), 'pair', least(a_position, b_position), greatest(a_position, b_position))), 16)
            as finding_id,
        unnest([a_position, b_position]) as position_id,
        unnest(['a', 'b']) as side
    from comparison
    where class = 'contradiction'
),
told as (
    select
        s.finding_id,
        s.side,
        p.claim_count as claims,
        -- a position is that of one origin
        1::bigint as origins,
        a.outlet,
        a.published_at,
        a.url,
        c.quote,
        c.attributed_to,
        case when k.claim_id is null then c.low else k.low end as low,
        case when k.claim_id is null then c.high else k.high end as high,
        case when k.claim_id is null then c.unit else k.unit end as unit
    from sided as s
    join position as p using (position_id)
    join claim as c on c.claim_id = p.first_claim_id
    join article as a using (version_id)
    left join corrected as k on k.claim_id = c.claim_id
)
select
    f.finding_id,
    f.verdict,
    f.severity,
    g.subject,
    g.measure,
    f.explanation,
    f.review_status,
    a.outlet as a_outlet,
    a.published_at as a_published_at,
    a.quote as a_quote,
    a.attributed_to as a_attributed_to,
    a.low as a_low,
    a.high as a_high,
    a.unit as a_unit,
    a.url as a_url,
    a.claims as a_claims,
    a.origins as a_origins,
    b.outlet as b_outlet,
    b.published_at as b_published_at,
    b.quote as b_quote,
    b.attributed_to as b_attributed_to,
    b.low as b_low,
    b.high as b_high,
    b.unit as b_unit,
    b.url as b_url,
    b.claims as b_claims,
    b.origins as b_origins,
    f.watched
from findings as f
join figure as g using (figure_id)
join told as a on a.finding_id = f.finding_id and a.side = 'a'
join told as b on b.finding_id = f.finding_id and b.side = 'b'
where f.class = 'contradiction'
order by f.review_status in ('resolved', 'ignored'), not f.watched, f.review_status <> 'confirmed', f.severity desc, f.finding_id
