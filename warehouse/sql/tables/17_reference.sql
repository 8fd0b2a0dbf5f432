-- One row per authoritative figure that a user added. It takes part in judging as the claim of an article of its own,
-- one for each source and address, which views show as any other.
--
-- reference_id: stable id: of source, address, subject, measure, unit and period
-- article_id: the article that stands for its source and address
-- subject: of whom or what
-- measure: what is measured, a name of measures.toml
-- low: the least value; empty where there is only a highest
-- high: the greatest value; empty where there is only a least
-- unit: an ISO 4217 code, percent, percentage_point, a noun that is counted or a unit of measure
-- period_start: first day that it holds for
-- period_end: last day that it holds for
-- source: who gives it
-- url: where it is given
-- added_at: when it was added, or last changed
create table if not exists reference (
    reference_id varchar not null,
    article_id varchar not null,
    subject varchar not null,
    measure varchar not null,
    low decimal(38, 10),
    high decimal(38, 10),
    unit varchar not null,
    period_start date,
    period_end date,
    "source" varchar not null,
    url varchar,
    added_at timestamptz not null
)
