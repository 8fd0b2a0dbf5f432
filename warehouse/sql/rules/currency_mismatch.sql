-- The same number in another currency, where no exchange rate makes the two sums agree.
--
-- class: contradiction
-- over: pairs
-- rank: 22
-- explain: {a_outlet} ({a_day}) gives {measure} of {subject} as {a_quote}{a_citing}; {b_outlet} ({b_day}) has the same number in another currency, {b_quote}{b_citing}.
-- explain.id: {a_outlet} ({a_day}) menyebut {measure} {subject} {a_quote}{a_citing}; {b_outlet} ({b_day}) memuat angka yang sama dalam mata uang lain, {b_quote}{b_citing}.
select
    figure_id,
    a_position,
    b_position,
    0.6 + 0.3 * weight as severity
from candidate
where outcome = 'other currency' and a_shape = 'point' and b_shape = 'point' and a_number <> 0
