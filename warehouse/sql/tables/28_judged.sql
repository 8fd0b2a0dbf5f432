-- One row per claim that the last judging looked at: what it saw. The next one looks again only at groups in which this differs. Derived.
--
-- claim_id: the claim
-- group_key: what it is judged together with: all claims of one subject, or of several where a reviewer joined them
-- own_key: the group of its own subject
-- content_hash: hash of all that judging looks at
create table if not exists judged (
    claim_id varchar not null,
    group_key varchar not null,
    own_key varchar not null,
    content_hash ubigint not null
)
