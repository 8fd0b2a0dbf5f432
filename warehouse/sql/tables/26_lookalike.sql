-- One row per pair of positions that look alike and were not compared. Derived: made by judging.
--
-- a_figure_id: the figure of one position
-- b_figure_id: the figure of the other; the same one where only unit or modality differ
-- a_claim_id: the earliest claim of one position
-- b_claim_id: the earliest claim of the other
-- reason: why they were not compared: time, scope, measure, unit, modality or review
-- distance: how far apart the values are: the absolute natural logarithm of their ratio
create table if not exists lookalike (
    a_figure_id varchar not null,
    b_figure_id varchar not null,
    a_claim_id varchar not null,
    b_claim_id varchar not null,
    reason varchar not null,
    distance double
)
