-- One row per claim of a latest version: the group that it is judged with, and a hash of all that judging looks at.
--
-- Only claims of one subject can come into one figure or stand beside each other as look-alikes, but where a reviewer
-- found one fact in claims of several; a claim that cannot be joined is a group of its own.
create or replace temp table content as
with grouped as (
    select *, case when joinable then 'subject ' || subject_key else 'claim ' || claim_id end as group_key
    from statement
)
select
    s.claim_id,
    coalesce(g.head_key, s.group_key) as group_key,
    hash(s, c, d.decisions, a.outlet, a."language", a.title, a.url, a.version, a.article_id in (select r.article_id from reference as r)) as content_hash
from grouped as s
join claim as c using (claim_id)
join article as a using (version_id)
left join same_group as g on g.group_key = s.group_key
left join decided_claim as d on d.claim_id = s.claim_id
