-- One row per version of an article: the same address with the same title and text. Versions are never overwritten.
--
-- version_id: stable id of the article with this content
-- article_id: stable id of the article: of its canonical URL, else of its content
-- version: 1 for the first one, counted by publication, then by when it was recorded, then by content
-- latest: whether this is the highest version; the views show these alone
-- source: the outlet's name or domain, as the source gave it
-- outlet: the name by which the outlet is known here
-- owner: who owns the outlet; outlets of one owner are not independent
-- url: the address as given
-- path: the file it was read from
-- title: the title as read
-- author: who wrote it, as given
-- published_at: the instant of publication
-- published_on: the day of publication at the outlet, from which relative days are counted
-- language: the language it was read in, an ISO 639-1 code
-- text: the text exactly as read; offsets count its Unicode code points
-- content_hash: hash of title and text
-- about_hash: hash of what is known beside title and text; when it changes the article is read again
-- family_id: articles that are not independent of one another share it
-- default_currency: the outlet's own currency, for "$" and "dollar"
-- extra: what the source told beside all this
-- reader: fingerprint of the reader (code and language packs) that read its mentions and claims
-- run_id: the run that stored it first
-- recorded_at: when it was stored first
create table if not exists article (
    version_id varchar not null,
    article_id varchar not null,
    version integer not null,
    latest boolean not null,
    "source" varchar not null,
    outlet varchar not null,
    owner varchar not null,
    url varchar,
    path varchar,
    title varchar,
    author varchar,
    published_at timestamptz,
    published_on date,
    "language" varchar not null,
    "text" varchar not null,
    content_hash varchar not null,
    about_hash varchar not null,
    family_id varchar not null,
    default_currency varchar,
    extra json,
    reader varchar not null,
    run_id varchar not null,
    recorded_at timestamptz not null
)
