-- One sentence gives two values and the change between them, and the change is another.
--
-- class: inconsistency
-- over: articles
-- rank: 20
-- explain: {outlet} ({day}) gives the change as {quote}, but its own values make {expected} percent: “{sentence}”
-- explain.id: {outlet} ({day}) menyebut perubahannya {quote}, padahal angkanya sendiri menghasilkan {expected} persen: “{sentence}”
--
-- Rounding of the written digits may explain a difference: the change lies between those of the extreme values.
with said as (
    select c.*
    from claim as c
    join latest_version using (version_id)
    where c.low = c.high and not c.vague and not c.approximate
),
triples as (
    select
        cf.figure_id,
        p.claim_id as change_id,
        a.claim_id as before_id,
        b.claim_id as after_id,
        a.low::double as before_value,
        b.low::double as after_value,
        (b.low - b."precision" - a.low - a."precision")::double / (a.low + a."precision")::double * 100 as least_change,
        (b.low + b."precision" - a.low + a."precision")::double / (a.low - a."precision")::double * 100 as most_change,
        case when p.direction = 'fall' then -1 else 1 end * p.low::double as told,
        p."precision"::double as told_half
    from said as p
    join claim_figure as cf using (claim_id)
    join said as a on a.version_id = p.version_id and a.quote_field = p.quote_field and a.sentence = p.sentence
    join said as b on b.version_id = p.version_id and b.quote_field = p.quote_field and b.sentence = p.sentence
    where
        p.unit = 'percent'
        and p.direction is not null
        and a.baseline
        and not b.baseline
        and a.kind = b.kind
        and b.kind <> 'percent'
        and (a.unit is null or a.unit = b.unit)
        and a.measure is not distinct from b.measure
        and a.subject_key is not distinct from b.subject_key
        and a.low - a."precision" > 0
    -- a sentence with several values before or after does not tell which the change is between
    qualify count(*) over (partition by p.claim_id) = 1 and count(*) over (partition by a.claim_id, b.claim_id) = 1
)
select
    figure_id,
    [change_id, before_id, after_id] as claim_ids,
    format('{:.1f}', (after_value - before_value) / before_value * 100) as expected,
    0.6 as severity
from triples
where told - told_half > most_change + 0.0001 or told + told_half < least_change - 0.0001
