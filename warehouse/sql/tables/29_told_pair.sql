-- One row per finding on a pair of positions: what a list of findings shows and filters by, each side by its earliest
-- claim. Derived: made by judging, so that a list of them need not look for their claims among all that there are.
--
-- finding_id: the finding
-- figure_id: the figure
-- class: contradiction or revision
-- subject: of whom or what
-- measure: what is measured
-- a_outlet: the outlet of the earliest claim of side a
-- a_language: the language of its article
-- a_published_at: when it was published
-- a_published_on: the day of that at its outlet
-- a_quote: its words
-- a_attributed_to: who says so in its text
-- a_low: its least value
-- a_high: its greatest value
-- a_unit: its unit
-- a_url: its article's address
-- a_claims: how many claims hold this position
-- b_outlet: the outlet of the earliest claim of side b
-- b_language: the language of its article
-- b_published_at: when it was published
-- b_published_on: the day of that at its outlet
-- b_quote: its words
-- b_attributed_to: who says so in its text
-- b_low: its least value
-- b_high: its greatest value
-- b_unit: its unit
-- b_url: its article's address
-- b_claims: how many claims hold this position
-- words: the subject, measure, scope, speakers, outlets and the sentences of both sides, folded, to be searched
create table if not exists told_pair (
    finding_id varchar not null,
    figure_id varchar not null,
    class varchar not null,
    subject varchar,
    measure varchar,
    a_outlet varchar not null,
    a_language varchar not null,
    a_published_at timestamptz,
    a_published_on date,
    a_quote varchar not null,
    a_attributed_to varchar,
    a_low decimal(38, 10),
    a_high decimal(38, 10),
    a_unit varchar,
    a_url varchar,
    a_claims bigint not null,
    b_outlet varchar not null,
    b_language varchar not null,
    b_published_at timestamptz,
    b_published_on date,
    b_quote varchar not null,
    b_attributed_to varchar,
    b_low decimal(38, 10),
    b_high decimal(38, 10),
    b_unit varchar,
    b_url varchar,
    b_claims bigint not null,
    words varchar not null
)
