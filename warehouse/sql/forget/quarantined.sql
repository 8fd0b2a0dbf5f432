-- One row per thing in quarantine that holds words of an article: named after it, made of it, or quoting it.
with versions as (
    select version_id, url, "text" from article where article_id = $article_id
),
quotes as (
    select distinct '“' || array_to_string(string_split_regex(trim(quote), '\s+'), ' ') || '”' as words
    from claim
    where article_id = $article_id
)
select q.quarantine_id
from quarantined as q
where
    q.item = $url
    or q.item = $article_id
    or q.item in (select url from versions)
    or contains(q.payload::varchar, $article_id)
    or contains(q.payload::varchar, to_json($url::varchar)::varchar)
    or exists (
        select 1
        from versions as v
        where contains(q.payload::varchar, v.version_id)
            or (length(q.payload ->> 'excerpt') >= 20 and contains(v."text", q.payload ->> 'excerpt'))
    )
    or (q.stage = 'findings' and exists (select 1 from quotes as s where contains(q.payload ->> 'explanation', s.words)))
