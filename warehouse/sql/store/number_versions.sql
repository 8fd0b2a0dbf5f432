-- Numbers the versions of the articles in `touched` anew: an older version may arrive after a newer one.
--
-- Many outlets change a text and leave its publication time as it was. Then nothing but when it was found first tells
-- which is the newer one: this is the one thing that depends on the order of runs. Those of one run have one time, and
-- the order of their hashes.
with numbered as (
    select
        version_id,
        row_number() over by_age as "version",
        row_number() over by_age = count(*) over (partition by article_id) as latest
    from article
    semi join touched using (article_id)
    window by_age as (partition by article_id order by published_at nulls first, recorded_at, content_hash)
)

update article
set "version" = numbered."version", latest = numbered.latest
from numbered
where
    article.version_id = numbered.version_id
    and (article."version" != numbered."version" or article.latest != numbered.latest)
