-- One row per decision of a person on a finding, or per taking back of one. Rows are only ever added: of several
-- decisions on one finding the latest that nobody took back holds, and all stay.
--
-- review_id: stable id: of all that the row says
-- finding_id: the finding it was made on; empty where two claims were named instead
-- finding_class: the class of that finding then
-- decision: confirmed, different_facts, same_fact, misread, resolved or ignored; undone takes another one back
-- note: the reviewer's words
-- reviewer: who decided
-- value: the right value in the reviewer's words, where it was misread
-- undoes: the decision that it takes back
-- decided_at: when
create table if not exists review (
    review_id varchar not null,
    finding_id varchar,
    finding_class varchar,
    decision varchar not null,
    note varchar,
    reviewer varchar,
    "value" varchar,
    undoes varchar,
    decided_at timestamptz not null
)
