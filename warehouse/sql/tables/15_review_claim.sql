-- One row per claim that a decision rests on: what it is found by again in later runs, when findings have other ids and
-- articles new versions.
--
-- review_id: the decision
-- claim_id: the claim
-- side: a or b, the side of the finding it stood on; empty where there were no sides
-- misread: whether the decision gives it another value
-- version_id: the version of the article that makes it
-- article_id: the article that makes it
-- kind: money, percent, quantity, number, duration or date
-- subject_key: the folded form of its subject
-- measure: what is measured
-- scope_key: the folded form of its scope
-- unit: the unit of its value, as it was judged then, like the values below
-- low: the least value
-- high: the greatest value
-- date_low: first day of a value that is a date
-- date_high: last day of a value that is a date
-- direction: rise or fall, for changes
-- sentence: the sentence it stands in
-- quote: the words of the value
-- quote_field: the part the quote stands in: title or text
-- quote_start: offset of the quote's first code point
-- quote_end: offset behind the quote's last code point
create table if not exists review_claim (
    review_id varchar not null,
    claim_id varchar not null,
    side varchar,
    misread boolean not null,
    version_id varchar not null,
    article_id varchar not null,
    kind varchar not null,
    subject_key varchar,
    measure varchar,
    scope_key varchar,
    unit varchar,
    low decimal(38, 10),
    high decimal(38, 10),
    date_low date,
    date_high date,
    direction varchar,
    sentence varchar not null,
    quote varchar not null,
    quote_field varchar not null,
    quote_start integer not null,
    quote_end integer not null
)
