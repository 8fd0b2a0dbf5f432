-- One row per claim of an article's latest version: its statement that a measure of a subject has a value. Where a
-- reviewer found it misread, the value and its unit are the right ones, by which it is judged; its mention keeps what was
-- read.
--
-- claim_id: stable id: of its mention, and its number among the claims of that mention
-- article_id: the article that makes it
-- mention_id: the mention whose value it states
-- figure_id: the figure it speaks of; empty where it could not be joined to any
-- kind: money, percent, quantity, number, duration or date
-- subject: of whom or what, as written
-- measure: what is measured, a name of measures.toml
-- scope: words that narrow it ("in Jakarta")
-- unit: an ISO 4217 code, percent, percentage_point, a noun that is counted or a unit of measure
-- per_unit: what it is per
-- low: the least value as written; empty after "up to"
-- high: the greatest value as written; empty after "at least"
-- precision: half a unit of the last written digit, times its scale; 0 where the digits are exact
-- approximate: whether a hedge stands before the value
-- vague: whether the words name no number
-- date_low: first day of a value that is a date
-- date_high: last day of a value that is a date
-- direction: rise or fall, for changes
-- period_start: first day of the period it holds for
-- period_end: last day of that period
-- as_of: the day it was true as of
-- modality: actual, estimate, plan, target, forecast, denial or hypothetical
-- attributed_to: who says so, in the text's words
-- anonymous: whether that speaker has no name
-- generic: whether that speaker is an office that any of its kind may be ("officials", "the police")
-- origin: who the figure traces back to; the article's family where the text credits nobody
-- hedge: the hedge, as written
-- restated: whether it only repeats an earlier value ("from a previous 60-65")
-- corrects: whether it changes an earlier statement
-- disputed_by: the sentence of the same article that doubts it
-- sentence: the sentence it stands in
-- quote: the words of the value
-- quote_field: the part the quote stands in: title or text
-- quote_start: offset of the quote's first code point
-- quote_end: offset behind the quote's last code point
-- rule: the rules that read its parts
-- recorded_at: when it was stored
-- corrected: the right value in a reviewer's words, where it was misread; else empty
create or replace view claims as
select
    claim.claim_id,
    claim.article_id,
    claim.mention_id,
    claim_figure.figure_id,
    claim.kind,
    claim.subject,
    claim.measure,
    claim.scope,
    case when corrected.claim_id is null then claim.unit else corrected.unit end as unit,
    case when corrected.claim_id is null then claim.per_unit else corrected.per_unit end as per_unit,
    case when corrected.claim_id is null then claim.low else corrected.low end as low,
    case when corrected.claim_id is null then claim.high else corrected.high end as high,
    case when corrected.claim_id is null then claim."precision" else corrected."precision" end as "precision",
    case when corrected.claim_id is null then claim.approximate else corrected.approximate end as approximate,
    case when corrected.claim_id is null then claim.vague else corrected.vague end as vague,
    case when corrected.claim_id is null then claim.date_low else corrected.date_low end as date_low,
    case when corrected.claim_id is null then claim.date_high else corrected.date_high end as date_high,
    claim.direction,
    claim.period_start,
    claim.period_end,
    claim.as_of,
    claim.modality,
    claim.attributed_to,
    claim.anonymous,
    claim.generic,
    coalesce(claim_figure.origin, claim.origin, newest.family_id) as origin,
    claim.hedge,
    claim.restated,
    claim.corrects,
    claim.disputed_by,
    claim.sentence,
    claim.quote,
    claim.quote_field,
    claim.quote_start,
    claim.quote_end,
    claim.rule,
    claim.recorded_at,
    corrected."value" as corrected
from claim
join (select version_id, family_id from article where latest) as newest using (version_id)
left join claim_figure using (claim_id)
left join corrected using (claim_id)
