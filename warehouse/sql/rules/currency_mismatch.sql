-- The same number in another currency, where no exchange rate makes the two sums agree.
--
-- Nothing is said where one of the two was only guessed from a name that both currencies have: "rupias", "$".
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
    and not exists (
        select 1
        from same_named as n
        join member as c on c.position_id in (a_position, b_position)
        join claim using (claim_id)
        join mention as m using (mention_id)
        where n.a_unit = candidate.a_unit and n.b_unit = candidate.b_unit and m.unit_guessed
    )
