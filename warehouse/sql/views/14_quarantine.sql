-- One row per thing that was not loaded, and the reason.
--
-- stage: where it was stopped: ingest, articles, mentions, claims or findings
-- item: what it is: an id, an address, or a file and line
-- reason: one sentence: what was found, and what would be accepted
-- expectation: the gate's expectation that it failed; empty where no gate stopped it
-- payload: the thing itself as JSON
-- run_id: the run that found it first
-- recorded_at: when it was found first
-- quarantine_id: stable id: of stage, item and reason
create or replace view quarantine as
select stage, item, reason, expectation, payload, run_id, recorded_at, quarantine_id
from quarantined
