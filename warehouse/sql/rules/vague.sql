-- The words name no number, so nothing can be checked against them.
--
-- class: unverified
-- over: figures
-- rank: 20
-- explain: {outlet} ({day}) gives {measure} of {subject} only as “{quote}”{citing}: too vague to check.
-- explain.id: {outlet} ({day}) hanya menyebut {measure} {subject} “{quote}”{citing}: terlalu kabur untuk diperiksa.
select
    figure_id,
    0.4 * known as severity
from open_figure
where all_vague
