-- One row per claim of a latest version: the group that it is judged with, and a hash of all that judging looks at.
--
-- Only claims of one subject can come into one figure or stand beside each other as look-alikes; a claim that cannot be
-- joined is a group of its own.
create or replace temp table content as
select
    s.claim_id,
    case when s.joinable then 'subject ' || s.subject_key else 'claim ' || s.claim_id end as group_key,
    hash(s, c, a.outlet, a.title, a.url, a.version, a.article_id in (select r.article_id from reference as r)) as content_hash
from statement as s
join claim as c using (claim_id)
join article as a using (version_id)
