-- One row per decision of a person on a finding; a later decision on the same finding stands beside the earlier one.
--
-- finding_id: the finding it is about
-- decision: confirmed, different_facts, same_fact, misread, resolved or ignored
-- note: the reviewer's words
-- reviewer: who decided
-- value: the right value, where it was misread
-- decided_at: when
create table if not exists review (
    finding_id varchar not null,
    decision varchar not null,
    note varchar,
    reviewer varchar,
    value varchar,
    decided_at timestamptz not null
)
