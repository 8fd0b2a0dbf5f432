-- Two sources give values of one fact that no rounding, hedge or later day explains.
--
-- class: contradiction
-- over: pairs
-- rank: 30
-- explain: {a_outlet} ({a_day}) gives {measure} of {subject} as {a_quote}{a_citing}; {b_outlet} ({b_day}) says {b_quote}{b_citing}.
-- explain.id: {a_outlet} ({a_day}) menyebut {measure} {subject} {a_quote}{a_citing}; {b_outlet} ({b_day}) menyebut {b_quote}{b_citing}.
select
    figure_id,
    a_position,
    b_position,
    0.3 + 0.4 * gap + 0.3 * weight as severity
from candidate
where
    outcome = 'conflict'
    and not self_answered
    and a_shape <> 'date'
    and a_direction is not distinct from b_direction
    -- of counts of an event one that is many times the other is the whole of which the other is a part
    and not (nature in ('cumulative', 'tally') and greatest(abs(a_number), abs(b_number)) > 5 * least(abs(a_number), abs(b_number)))
