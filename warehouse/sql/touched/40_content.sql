-- One row per claim of a latest version: the group that it is judged with, and the hash of all that judging looks at.
create or replace temp table content as
select s.claim_id, coalesce(g.head_key, s.own_key) as group_key, s.own_key, s.content_hash
from grouped as s
left join same_group as g on g.group_key = s.own_key
