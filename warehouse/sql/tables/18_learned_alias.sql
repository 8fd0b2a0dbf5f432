-- One row per short name that a version of an article gives in brackets behind the full one ("Komisi Pemilihan Umum
-- (KPU)"). It joins names in other articles where it stands for one full name alone.
--
-- version_id: the version that gives it
-- alias_key: the folded form of the short name
-- full_key: the folded form of the full name
create table if not exists learned_alias (
    version_id varchar not null,
    alias_key varchar not null,
    full_key varchar not null
)
