-- One row per forgetting of an article: that it was done and how much went, never what it said. As long as it is not
-- allowed again, the article is not taken in any more.
--
-- article_id: the article's stable id
-- url: the address that was named, or the article's own
-- forgotten_at: when
-- versions: how many versions of it were removed
-- mentions: how many mentions
-- claims: how many claims
-- quarantined: how many things in quarantine that held its words
-- allowed_again_at: when a user let it come in again; empty as long as it is kept out
create table if not exists forgotten (
    article_id varchar not null,
    url varchar,
    forgotten_at timestamptz not null,
    versions bigint not null,
    mentions bigint not null,
    claims bigint not null,
    quarantined bigint not null,
    allowed_again_at timestamptz
)
