-- One row per run, written when it starts: a run that is killed stays incomplete.
--
-- run_id: the run's id
-- started_at: when it started
-- finished_at: when it ended; empty while it runs, or when it was killed
-- state: complete, incomplete or failed
-- sources: what it was asked to read, a JSON list
-- counts: what it did, a JSON object of numbers by name
create table if not exists run (
    run_id varchar not null,
    started_at timestamptz not null,
    finished_at timestamptz,
    state varchar not null,
    sources json not null,
    counts json not null
)
