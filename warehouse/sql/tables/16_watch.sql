-- One row per name or measure that is watched: findings on it come first.
--
-- name: as the user wrote it
-- subject_key: the folded form by which subjects are compared with it
-- measure: the form in which names of measures are compared with it
-- added_at: when it was added
create table if not exists watch (
    name varchar not null,
    subject_key varchar not null,
    measure varchar not null,
    added_at timestamptz not null
)
