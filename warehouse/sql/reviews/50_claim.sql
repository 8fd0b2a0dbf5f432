-- The claims as they are judged: with the right value where a reviewer gave one, which their quote then tells beside the
-- words. While claims are judged this hides the table of that name, {stored}.
create or replace temp view claim as
select c.* replace (
    case when k.claim_id is null then c.unit else k.unit end as unit,
    case when k.claim_id is null then c.per_unit else k.per_unit end as per_unit,
    case when k.claim_id is null then c.low else k.low end as low,
    case when k.claim_id is null then c.high else k.high end as high,
    case when k.claim_id is null then c."precision" else k."precision" end as "precision",
    case when k.claim_id is null then c.approximate else k.approximate end as approximate,
    case when k.claim_id is null then c.vague else k.vague end as vague,
    case when k.claim_id is null then c.date_low else k.date_low end as date_low,
    case when k.claim_id is null then c.date_high else k.date_high end as date_high,
    case when k.claim_id is null then c.quote else c.quote || ' [' || k."value" || ']' end as quote
)
from {stored}.claim as c
left join {stored}.corrected as k using (claim_id)
