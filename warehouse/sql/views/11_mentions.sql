-- One row per mention of an article's latest version: the words that name a value, and the value.
--
-- mention_id: stable id: of the version, the place and the kind
-- article_id: the article it stands in
-- field: the part it stands in: title or text
-- kind: money, percent, quantity, number, duration or date
-- text: the words as written
-- mention_start: offset of its first code point in the title or text
-- mention_end: offset behind its last code point
-- low: the least value as written; empty after "up to"
-- high: the greatest value as written; empty after "at least"
-- precision: half a unit of the last written digit, times its scale; 0 where the digits are exact
-- approximate: whether a hedge stands before it
-- hedge: that hedge, as written
-- unit: an ISO 4217 code, percent, percentage_point, a noun that is counted or a unit of measure
-- unit_guessed: whether the unit was taken from the outlet or the text ("$", "rupias")
-- per_unit: what it is per ("a liter", "a day")
-- period_start: a date's first day
-- period_end: a date's last day, inclusive
-- grain: how finely the date was written: day, week, month, quarter, year ...
-- vague: whether the words name no number ("hundreds of millions")
-- rule: the rule that read it
-- steps: how the value was read, step by step
create or replace view mentions as
select
    mention_id,
    mention.article_id,
    field,
    kind,
    mention."text",
    mention_start,
    mention_end,
    low,
    high,
    "precision",
    approximate,
    hedge,
    unit,
    unit_guessed,
    per_unit,
    period_start,
    period_end,
    grain,
    vague,
    rule,
    steps
from mention
semi join (select version_id from article where latest) as newest using (version_id)
