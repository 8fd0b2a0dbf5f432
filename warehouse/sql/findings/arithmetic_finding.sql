-- One row per inconsistency, with the words of the claim that does not come out.
select
    i.finding_id,
    'inconsistency' as class,
    i.verdict,
    i.figure_id,
    i.severity,
    i.expected,
    f.subject,
    f.measure,
    c.quote,
    c.sentence,
    c.attributed_to,
    a.outlet,
    a.published_on,
    a.published_on as told_on
from inconsistency as i
join figure as f using (figure_id)
join claim as c on c.claim_id = i.claim_ids[1]
join article as a using (version_id)
order by i.finding_id
