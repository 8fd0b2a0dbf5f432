-- One row per finding on a pair of positions, each side told by its earliest claim.
insert into told_pair
with sided as (
    select
        left(sha256(concat_ws(chr(31), 'pair', least(a_position, b_position), greatest(a_position, b_position))), 16)
            as finding_id,
        figure_id,
        class,
        unnest([a_position, b_position]) as position_id,
        unnest(['a', 'b']) as side
    from comparison
    where class in ('contradiction', 'revision')
),
told as (
    select
        s.finding_id,
        s.figure_id,
        s.class,
        s.side,
        a.outlet,
        a."language",
        a.published_at,
        a.published_on,
        c.quote,
        c.attributed_to,
        p.low,
        p.high,
        p.unit,
        a.url,
        p.claim_count as claims,
        c.sentence
    from sided as s
    join position as p using (position_id)
    join claim as c on c.claim_id = p.first_claim_id
    join article as a using (version_id)
)
select
    a.finding_id,
    a.figure_id,
    a.class,
    f.subject,
    f.measure,
    a.outlet,
    a."language",
    a.published_at,
    a.published_on,
    a.quote,
    a.attributed_to,
    a.low,
    a.high,
    a.unit,
    a.url,
    a.claims,
    b.outlet,
    b."language",
    b.published_at,
    b.published_on,
    b.quote,
    b.attributed_to,
    b.low,
    b.high,
    b.unit,
    b.url,
    b.claims,
    translate(
        strip_accents(
            lower(
                concat_ws(
                    ' ', f.subject, f.scope, replace(f.measure, '_', ' '), a.attributed_to, b.attributed_to, a.outlet, b.outlet,
                    a.quote, a.sentence, b.quote, b.sentence
                )
            )
        ),
        'đı', 'di'
    )
from told as a
join told as b on b.finding_id = a.finding_id and b.side = 'b'
join figure as f on f.figure_id = a.figure_id
where a.side = 'a'
order by a.finding_id
