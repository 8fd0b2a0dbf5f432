-- One row per figure whose subject or measure is watched. Derived: made by judging, and where the watch list changes.
--
-- figure_id: the figure
-- names: what is watched of it, as the user wrote it
create table if not exists watched_figure (
    figure_id varchar not null,
    names varchar[] not null
)
