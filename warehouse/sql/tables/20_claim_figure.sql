-- One row per claim that was joined to a figure. Derived: made by judging.
--
-- claim_id: the claim
-- figure_id: the figure it speaks of
-- position_id: the position (value, unit and origin) within the figure
-- origin: who the claim traces back to, resolved
create table if not exists claim_figure (
    claim_id varchar not null,
    figure_id varchar not null,
    position_id varchar not null,
    origin varchar not null
)
