-- One row per claim: the figure and position it was joined to.
insert into claim_figure
select claim_id, figure_id, position_id, origin
from member
order by claim_id
