-- One row per figure of the last judging that is judged again.
create or replace temp table touched_figure as
select distinct figure_id from claim_figure semi join touched_claim using (claim_id)
