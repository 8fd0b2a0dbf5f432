-- One row per pair of positions that a contradiction or revision holds between, with the words of both earliest claims.
select
    left(sha256(concat_ws(chr(31), 'pair', least(k.a_position, k.b_position), greatest(k.a_position, k.b_position))), 16)
        as finding_id,
    k.class,
    k.verdict,
    k.figure_id,
    k.severity,
    greatest(a.last_published, b.last_published) as told_on,
    f.subject,
    f.measure,
    a.direction as a_direction,
    b.direction as b_direction,
    ac.quote as a_quote,
    ac.attributed_to as a_attributed_to,
    aa.outlet as a_outlet,
    aa.published_on as a_published_on,
    aa.article_id in (select r.article_id from reference as r) as a_reference,
    bc.quote as b_quote,
    bc.attributed_to as b_attributed_to,
    ba.outlet as b_outlet,
    ba.published_on as b_published_on,
    ba.article_id in (select r.article_id from reference as r) as b_reference
from comparison as k
join figure as f using (figure_id)
join position as a on a.position_id = k.a_position
join position as b on b.position_id = k.b_position
join claim as ac on ac.claim_id = a.first_claim_id
join article as aa on aa.version_id = ac.version_id
join claim as bc on bc.claim_id = b.first_claim_id
join article as ba on ba.version_id = bc.version_id
where k.class in ('contradiction', 'revision')
order by finding_id
