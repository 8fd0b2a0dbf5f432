-- Gives the claim of a headline the speaker and stance of the one claim of its text that tells the same value: it
-- announces that claim and is no other voice.
update slot
set origin = t.origin, stance = t.stance, credited = t.credited, generic = t.generic
from (
    select
        h.claim_id,
        any_value(b.origin) as origin,
        any_value(b.stance) as stance,
        any_value(b.credited) as credited,
        any_value(b.generic) as generic
    from slot as h
    join slot as b
        on
            b.article_id = h.article_id
            and b.figure_id = h.figure_id
            and b.quote_field = 'text'
            and b.unit is not distinct from h.unit
            and b.low is not distinct from h.low
            and b.high is not distinct from h.high
            and b.date_low is not distinct from h.date_low
            and b.date_high is not distinct from h.date_high
    where h.quote_field = 'title'
    group by h.claim_id
    having count(distinct (b.origin, b.stance)) = 1
) as t
where slot.claim_id = t.claim_id
