-- One row per article: its latest version.
--
-- article_id: stable id: of the canonical URL, else of the content
-- kind: article, or reference for one that stands for authoritative figures
-- version: which version this is, from 1
-- source: the outlet's name or domain, as the source gave it
-- outlet: the name by which the outlet is known here
-- owner: who owns the outlet
-- url: the address as given
-- path: the file it was read from
-- title: the title as read
-- author: who wrote it, as given
-- published_at: the instant of publication
-- published_on: the day of publication at the outlet
-- language: the language it was read in, an ISO 639-1 code
-- text: the text exactly as read; offsets count its Unicode code points
-- family_id: articles that are not independent of one another share it
-- extra: what the source told beside all this
-- version_id: stable id of this version
-- recorded_at: when this version was stored
create or replace view articles as
select
    article_id,
    case when article_id in (select reference.article_id from reference) then 'reference' else 'article' end as kind,
    version,
    "source",
    outlet,
    owner,
    url,
    path,
    title,
    author,
    published_at,
    published_on,
    "language",
    "text",
    family_id,
    extra,
    version_id,
    recorded_at
from article
where latest
