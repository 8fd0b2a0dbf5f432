-- One row per decision and claim of a latest version that it rests on today.
--
-- A claim that is still there is itself. Else it is looked for where its article has a new version, in the same words
-- of the same sentence or measure, or where a later Saksi reads the version otherwise, in an overlapping place.
create or replace temp table anchored as
with newest as (
    select version_id, article_id from article where latest and article_id in (select r.article_id from review_claim as r)
),
kept as (
    select r.review_id, r.side, r.misread, r.claim_id
    from review_claim as r
    semi join newest using (version_id)
    semi join claim using (claim_id)
),
lost as (
    select * from review_claim anti join kept using (claim_id)
),
followed as (
    select l.review_id, l.side, l.misread, c.claim_id
    from lost as l
    join newest as n using (article_id)
    join claim as c on c.version_id = n.version_id and c.kind = l.kind
    where
        case
            when c.version_id = l.version_id
                then c.quote_field = l.quote_field and c.quote_start < l.quote_end and c.quote_end > l.quote_start
            else c.quote = l.quote and (c.sentence = l.sentence or c.measure is not distinct from l.measure)
        end
    -- of several in the same words those that are most like it
    qualify
        rank() over (
            partition by l.review_id, l.side, l.claim_id
            order by
                c.sentence = l.sentence desc,
                c.quote_field = l.quote_field desc,
                c.measure is not distinct from l.measure desc,
                c.subject_key is not distinct from l.subject_key desc,
                c.scope_key is not distinct from l.scope_key desc
        ) = 1
)
select review_id, side, misread, claim_id from kept
union
select review_id, side, misread, claim_id from followed
