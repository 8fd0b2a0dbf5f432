-- One row per claim of a latest version: the group that it belongs to by what it says.
--
-- Only claims of one subject can come into one figure or stand beside each other as look-alikes, but where a reviewer
-- found one fact in claims of several; a claim that cannot be joined is a group of its own. Unchanged claims are where
-- they were.
create or replace temp table grouped as
select
    s.claim_id,
    case when s.joinable then 'subject ' || s.subject_key else 'claim ' || s.claim_id end as own_key,
    n.content_hash
from statement as s
join seen as n using (claim_id)
semi join changed_claim as c on c.claim_id = s.claim_id
union all
select j.claim_id, j.own_key, j.content_hash
from judged as j
semi join seen using (claim_id, content_hash)
