-- Two or more independent origins give values that agree.
--
-- class: corroboration
-- over: pairs
-- rank: 90
-- explain: {a_outlet} and {b_outlet} agree on {measure} of {subject}: {a_quote}{a_citing}; {b_quote}{b_citing}.
select
    figure_id,
    a_position,
    b_position,
    0.0 as severity
from candidate
where outcome = 'agree' and a_origin <> b_origin
