-- One row per fact about this warehouse itself.
--
-- key: schema_version, schema_fingerprint
-- value: its value
create table if not exists setting (
    key varchar not null,
    "value" varchar not null
)
