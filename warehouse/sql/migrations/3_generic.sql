-- Claims tell whether an office without a name says so; of those read before it is not known, and taken for no.
alter table claim add column if not exists generic boolean default false;

create table claim_before as from claim;

drop table claim;

create table claim (
    claim_id varchar not null,
    version_id varchar not null,
    article_id varchar not null,
    mention_id varchar not null,
    ordinal integer not null,
    kind varchar not null,
    subject varchar,
    subject_key varchar,
    subject_from varchar,
    measure varchar,
    scope varchar,
    scope_key varchar,
    unit varchar,
    per_unit varchar,
    low decimal(38, 10),
    high decimal(38, 10),
    "precision" decimal(38, 10) not null,
    approximate boolean not null,
    vague boolean not null,
    date_low date,
    date_high date,
    direction varchar,
    period_start date,
    period_end date,
    as_of date,
    modality varchar not null,
    attributed_to varchar,
    anonymous boolean not null,
    generic boolean not null,
    origin varchar,
    hedge varchar,
    baseline boolean not null,
    restated boolean not null,
    part_of varchar,
    corrects boolean not null,
    disputed_by varchar,
    twin integer,
    sentence varchar not null,
    quote varchar not null,
    quote_field varchar not null,
    quote_start integer not null,
    quote_end integer not null,
    rule varchar not null,
    run_id varchar not null,
    recorded_at timestamptz not null
);

insert into claim by name select * from claim_before;

drop table claim_before;
