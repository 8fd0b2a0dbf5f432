-- One row per claim that is new, or changed since the last judging.
create or replace temp table changed_claim as
select claim_id, article_id from seen anti join judged using (claim_id, content_hash)
