-- One row per contradiction: two positions on one figure, each with its earliest claim and its size. First those that
-- are watched, then those that are confirmed, last those that are resolved or ignored; the most severe first.
--
-- finding_id: the finding
-- verdict: the rule that holds
-- severity: 0 to 1
-- subject: of whom or what
-- measure: what is measured
-- explanation: one plain sentence
-- review_status: the latest decision of a reviewer, or open
-- a_outlet: the outlet of the earliest claim of side a
-- a_published_at: when it was published
-- a_quote: its words
-- a_attributed_to: who says so in its text
-- a_low: its least value
-- a_high: its greatest value
-- a_unit: its unit
-- a_url: its article's address
-- a_claims: how many claims hold this position
-- a_origins: how many origins they have
-- b_outlet: the outlet of the earliest claim of side b
-- b_published_at: when it was published
-- b_quote: its words
-- b_attributed_to: who says so in its text
-- b_low: its least value
-- b_high: its greatest value
-- b_unit: its unit
-- b_url: its article's address
-- b_claims: how many claims hold this position
-- b_origins: how many origins they have
-- watched: whether its subject or measure is on the watch list
-- a_language: the language of the article of side a
-- a_published_on: the day of its publication at the outlet
-- b_language: the language of the article of side b
-- b_published_on: the day of its publication at the outlet
create or replace view contradictions as
select
    f.finding_id,
    f.verdict,
    f.severity,
    t.subject,
    t.measure,
    f.explanation,
    f.review_status,
    t.a_outlet,
    t.a_published_at,
    t.a_quote,
    t.a_attributed_to,
    t.a_low,
    t.a_high,
    t.a_unit,
    t.a_url,
    t.a_claims,
    -- a position is that of one origin
    1::bigint as a_origins,
    t.b_outlet,
    t.b_published_at,
    t.b_quote,
    t.b_attributed_to,
    t.b_low,
    t.b_high,
    t.b_unit,
    t.b_url,
    t.b_claims,
    1::bigint as b_origins,
    f.watched,
    t.a_language,
    t.a_published_on,
    t.b_language,
    t.b_published_on
from findings as f
join told_pair as t using (finding_id)
where f.class = 'contradiction'
order by f.review_status in ('resolved', 'ignored'), not f.watched, f.review_status <> 'confirmed', f.severity desc, f.finding_id
