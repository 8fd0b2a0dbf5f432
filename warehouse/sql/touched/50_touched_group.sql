-- One row per group that has a claim which is new, changed, or gone since the last judging.
create or replace temp table touched_group as
select distinct group_key from (
    select group_key from content anti join judged using (claim_id, group_key, content_hash)
    union all
    select group_key from judged anti join content using (claim_id, group_key, content_hash)
)
