-- One row per name that a user has put under another: both are one subject. A name stands under one other at most.
--
-- alias_key: the folded form of the alias, by which it is found
-- name_key: the folded form of the name it stands under
-- alias: the alias as the user wrote it
-- name: the name as the user wrote it
-- added_at: when it was added
create table if not exists alias (
    alias_key varchar not null,
    name_key varchar not null,
    alias varchar not null,
    name varchar not null,
    added_at timestamptz not null
)
