-- One row per figure: the fact that claims speak of, judged on its latest values.
--
-- figure_id: stable id: of subject, measure, scope, unit dimension and time
-- subject: of whom or what, in the words of its earliest claim
-- measure: what is measured, a name of measures.toml; empty where no claim tells
-- scope: words that narrow it
-- unit: the unit of most of its claims
-- period_start: first day that it holds for
-- period_end: last day that it holds for
-- verdict: contradicted, inconsistent, corroborated, revised or unverified
-- low: the least of its latest values
-- high: the greatest of its latest values
-- claim_count: how many claims speak of it
-- article_count: how many articles
-- family_count: how many families of articles
-- origin_count: how many origins
-- first_published: the day of its earliest claim
-- last_published: the day of its latest claim
create or replace view figures as
select * from figures_recorded_as_of('infinity')
