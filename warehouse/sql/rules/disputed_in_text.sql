-- The article that gives the figure also quotes someone who doubts it.
--
-- class: unverified
-- over: figures
-- rank: 10
-- explain: {outlet} ({day}) gives {measure} of {subject} as {quote}{citing}, and the same article doubts it: “{disputed_by}”
-- explain.id: {outlet} ({day}) menyebut {measure} {subject} {quote}{citing}, dan artikel itu sendiri meragukannya: “{disputed_by}”
select
    figure_id,
    0.9 as severity
from open_figure
where disputed
