-- One row per figure whose subject or measure is watched. Derived: made by judging, and where the watch list changes.
--
-- figure_id: the figure
create table if not exists watched_figure (
    figure_id varchar not null
)
