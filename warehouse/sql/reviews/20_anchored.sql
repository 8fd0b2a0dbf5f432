-- One row per decision and claim of a latest version that it rests on today.
--
-- A claim that is still there is itself. Else it is looked for where its article has a new version, in the same words
-- of the same sentence or measure, or where a later Saksi reads the version otherwise, in an overlapping place.
create or replace temp table anchored as
with newest as (
    select c.*
    from claim as c
    join article as a using (version_id)
    where a.latest and c.article_id in (select r.article_id from review_claim as r)
),
lost as (
    select * from review_claim anti join newest using (claim_id)
),
followed as (
    select l.review_id, l.side, l.misread, n.claim_id
    from lost as l
    join newest as n on n.article_id = l.article_id and n.kind = l.kind
    where
        case
            when n.version_id = l.version_id
                then n.quote_field = l.quote_field and n.quote_start < l.quote_end and n.quote_end > l.quote_start
            else n.quote = l.quote and (n.sentence = l.sentence or n.measure is not distinct from l.measure)
        end
    -- of several in the same words those that are most like it
    qualify
        rank() over (
            partition by l.review_id, l.side, l.claim_id
            order by
                n.sentence = l.sentence desc,
                n.quote_field = l.quote_field desc,
                n.measure is not distinct from l.measure desc,
                n.subject_key is not distinct from l.subject_key desc,
                n.scope_key is not distinct from l.scope_key desc
        ) = 1
)
select review_id, side, misread, claim_id from review_claim semi join newest using (claim_id)
union
select review_id, side, misread, claim_id from followed
