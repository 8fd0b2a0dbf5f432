-- One row per claim that a touched group has, or had at the last judging.
create or replace temp table touched_claim as
select claim_id from content semi join touched_group using (group_key)
union
select claim_id from judged semi join touched_group using (group_key)
