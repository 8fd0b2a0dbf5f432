-- One row per claim of a latest version, with a hash of all that judging looks at.
--
-- Where its article is on an event with others, that is all that any of them tells of it, and the names in them: what they
-- tell together is found anew where anything of it differs.
create or replace temp table seen as
with looked_at as (
    select
        s.claim_id,
        s.article_id,
        e.story,
        hash(s, c, d.decisions, a.outlet, a."language", a.title, a.url, a.version, a.article_id in (select r.article_id from reference as r))
            as own_hash
    from statement as s
    join claim as c using (claim_id)
    join article as a using (version_id)
    left join event_of as e on e.article_id = s.article_id
    left join decided_claim as d on d.claim_id = s.claim_id
),
named_in as (
    select e.story, sum(hash(e.article_id, n.name_key, n.lede)) as name_hash
    from event_of as e
    left join (
        select a.article_id, n.name_key, n.lede
        from named as n
        join latest_version using (version_id)
        join article as a using (version_id)
    ) as n on n.article_id = e.article_id
    group by e.story
),
told as (
    select story, sum(own_hash) as told_hash
    from looked_at
    where story is not null
    group by story
)
select
    l.claim_id,
    l.article_id,
    case when l.story is null then l.own_hash else hash(l.own_hash, l.story, t.told_hash, n.name_hash) end as content_hash
from looked_at as l
left join told as t using (story)
left join named_in as n using (story)
