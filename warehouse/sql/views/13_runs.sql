-- One row per run.
--
-- run_id: the run's id
-- started_at: when it started
-- finished_at: when it ended; empty while it runs, or when it was killed
-- state: complete, incomplete or failed; a run that was killed reads as incomplete
-- sources: what it was asked to read, a JSON list
-- counts: what it did, a JSON object of numbers by name
create or replace view runs as
select run_id, started_at, finished_at, state, sources, counts
from run
