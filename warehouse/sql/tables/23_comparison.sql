-- One row per pair of positions of one figure that were compared. Derived: made by judging.
--
-- figure_id: the figure
-- a_position: the position that came first: by its day, then its publication, then its id
-- b_position: the other position
-- outcome: agree, compatible, conflict or other currency
-- class: contradiction, revision, corroboration, or empty where no verdict holds
-- verdict: the rule that holds; empty where none does
-- severity: 0 to 1
create table if not exists comparison (
    figure_id varchar not null,
    a_position varchar not null,
    b_position varchar not null,
    outcome varchar not null,
    class varchar,
    verdict varchar,
    severity double
)
