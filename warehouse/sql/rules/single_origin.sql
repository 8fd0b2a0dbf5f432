-- Only one origin gives the figure, however many articles repeat it.
--
-- class: unverified
-- over: figures
-- rank: 90
-- explain: Only {origin_name} gives {measure} of {subject} as {quote} ({outlet}, {day}); nobody independent confirms it.
-- explain.id: Hanya {origin_name} yang menyebut {measure} {subject} {quote} ({outlet}, {day}); tak ada sumber independen yang membenarkannya.
select
    figure_id,
    least(0.5 + 0.02 * claim_count, 0.7) * known as severity
from open_figure
