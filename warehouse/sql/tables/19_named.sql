-- One row per name in a version of an article. By the names that they share articles on one event are known.
--
-- version_id: the version
-- name_key: the folded form of the name
-- lede: whether it stands in the title or the first sentences
create table if not exists named (
    version_id varchar not null,
    name_key varchar not null,
    lede boolean not null
)
