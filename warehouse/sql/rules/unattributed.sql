-- No text that gives the figure says who says so.
--
-- class: unverified
-- over: figures
-- rank: 40
-- explain: {outlet} ({day}) gives {measure} of {subject} as {quote} without saying who says so.
-- explain.id: {outlet} ({day}) menyebut {measure} {subject} {quote} tanpa menyebut siapa yang mengatakannya.
select
    figure_id,
    0.55 * known as severity
from open_figure
where all_unattributed
