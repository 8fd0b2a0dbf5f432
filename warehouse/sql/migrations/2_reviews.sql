-- Decisions get an id, what they rest on, and can be taken back; those made before stay, on the findings they name.
create table review_before as from review;

drop table review;

create table review (
    review_id varchar not null,
    finding_id varchar,
    finding_class varchar,
    decision varchar not null,
    note varchar,
    reviewer varchar,
    "value" varchar,
    undoes varchar,
    decided_at timestamptz not null
);

insert into review
select
    left(sha256(concat_ws(chr(31), finding_id, decision, note, reviewer, "value", decided_at)), 16),
    finding_id,
    finding.class,
    decision,
    note,
    reviewer,
    "value",
    null,
    decided_at
from review_before
left join finding using (finding_id);

drop table review_before;
