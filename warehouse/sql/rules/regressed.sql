-- A cumulative count that falls, though the same origin gives it and nothing was announced as a correction.
--
-- class: revision
-- over: pairs
-- rank: 8
-- explain: {b_outlet} ({b_day}) gives {measure} of {subject} as {b_quote}{b_citing}, fewer than the {a_quote} of {a_day} ({a_outlet}{a_citing}), and announces no correction.
-- explain.id: {b_outlet} ({b_day}) menyebut {measure} {subject} {b_quote}{b_citing}, lebih sedikit daripada {a_quote} pada {a_day} ({a_outlet}{a_citing}), tanpa mengumumkan ralat.
select
    figure_id,
    a_position,
    b_position,
    0.4 + 0.3 * gap as severity
from candidate
where
    outcome = 'conflict'
    and nature = 'cumulative'
    and a_day < b_day
    and b_number < a_number
    and a_origin = b_origin
    and not b_corrects
    and a_shape = 'point'
    and b_shape = 'point'
