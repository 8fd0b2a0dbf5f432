-- Only speakers without a name give the figure.
--
-- class: unverified
-- over: figures
-- rank: 30
-- explain: {outlet} ({day}) gives {measure} of {subject} as {quote}, and names nobody who says so{citing}.
-- explain.id: {outlet} ({day}) menyebut {measure} {subject} {quote}, tanpa menyebut siapa sumbernya{citing}.
select
    figure_id,
    0.7 * known as severity
from open_figure
where all_anonymous
