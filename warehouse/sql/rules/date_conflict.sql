-- Two sources give different days for one event.
--
-- class: contradiction
-- over: pairs
-- rank: 25
-- explain: {a_outlet} ({a_day}) dates the {measure} of {subject} {a_quote}{a_citing}; {b_outlet} ({b_day}) dates it {b_quote}{b_citing}.
-- explain.id: {a_outlet} ({a_day}) menyebut {measure} {subject} pada {a_quote}{a_citing}; {b_outlet} ({b_day}) menyebut {b_quote}{b_citing}.
select
    figure_id,
    a_position,
    b_position,
    0.5 + 0.3 * weight as severity
from candidate
where
    outcome = 'conflict'
    and not self_answered
    and a_shape = 'date'
    and b_shape = 'date'
