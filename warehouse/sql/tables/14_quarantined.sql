-- One row per thing that was not loaded, and the reason: kept until a person looks at it.
--
-- quarantine_id: stable id: of stage, item and reason, so that the same trouble stands here once
-- stage: where it was stopped: ingest, articles, mentions, claims or findings
-- item: what it is: an id, an address, or a file and line
-- reason: one sentence: what was found, and what would be accepted
-- expectation: the gate's expectation that it failed; empty where no gate stopped it
-- payload: the thing itself as JSON
-- run_id: the run that found it first
-- recorded_at: when it was found first
create table if not exists quarantined (
    quarantine_id varchar not null,
    stage varchar not null,
    item varchar not null,
    reason varchar not null,
    expectation varchar,
    payload json not null,
    run_id varchar,
    recorded_at timestamptz not null
)
