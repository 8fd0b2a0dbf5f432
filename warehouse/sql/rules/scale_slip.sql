-- The same digits, off by what two neighbouring scale words differ: million for miliar, 万 for 億, lakh for crore.
--
-- class: contradiction
-- over: pairs
-- rank: 20
-- explain: {a_outlet} ({a_day}) gives {measure} of {subject} as {a_quote}{a_citing}; {b_outlet} ({b_day}) has the same digits on another scale, {b_quote}{b_citing}.
-- explain.id: {a_outlet} ({a_day}) menyebut {measure} {subject} {a_quote}{a_citing}; {b_outlet} ({b_day}) memuat angka yang sama dengan satuan lain, {b_quote}{b_citing}.
select
    figure_id,
    a_position,
    b_position,
    0.8 + 0.2 * weight as severity
from candidate
where
    outcome = 'conflict'
    and not self_answered
    and a_direction is not distinct from b_direction
    and a_shape = 'point'
    and b_shape = 'point'
    and least(abs(a_number), abs(b_number)) > 0
    and (
        greatest(abs(a_number), abs(b_number)) = least(abs(a_number), abs(b_number)) * 1000
        or greatest(abs(a_number), abs(b_number)) = least(abs(a_number), abs(b_number)) * 10000
        or (greatest(abs(a_number), abs(b_number)) = least(abs(a_number), abs(b_number)) * 100 and least(abs(a_number), abs(b_number)) >= 100000)
    )
    and sign(a_number) = sign(b_number)
