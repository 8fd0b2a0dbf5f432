-- One source tells of a rise, another of a fall.
--
-- class: contradiction
-- over: pairs
-- rank: 15
-- explain: {a_outlet} ({a_day}) tells of a {a_direction} in {measure} of {subject}, {a_quote}{a_citing}; {b_outlet} ({b_day}) of a {b_direction}, {b_quote}{b_citing}.
-- explain.id: {a_outlet} ({a_day}) mengabarkan {a_direction} {measure} {subject}, {a_quote}{a_citing}; {b_outlet} ({b_day}) mengabarkan {b_direction}, {b_quote}{b_citing}.
select
    figure_id,
    a_position,
    b_position,
    0.6 + 0.3 * weight as severity
from candidate
where
    a_direction <> b_direction
    and not self_answered
    and a_shape <> 'vague'
    and b_shape <> 'vague'
