-- One row per decision that nobody took back.
create or replace temp table standing as
select review_id, finding_id, finding_class, decision, "value", decided_at
from review
where decision <> 'undone' and review_id not in (select r.undoes from review as r where r.undoes is not null)
