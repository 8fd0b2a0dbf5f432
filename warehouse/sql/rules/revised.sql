-- A later value takes the place of an earlier one: a count that has grown, or a statement that was changed.
--
-- class: revision
-- over: pairs
-- rank: 10
-- explain: {b_outlet} ({b_day}) gives {measure} of {subject} as {b_quote}{b_citing}, after {a_quote} on {a_day} ({a_outlet}{a_citing}).
-- explain.id: {b_outlet} ({b_day}) menyebut {measure} {subject} {b_quote}{b_citing}, setelah {a_quote} pada {a_day} ({a_outlet}{a_citing}).
--
-- A cumulative count may only grow, whoever says so; a lower one revises it only when the same origin gives it or it is
-- announced as a correction. A tally (missing, displaced) may fall. A bound that contains the later count is revised as
-- well; a vague value revises nothing.
select
    figure_id,
    a_position,
    b_position,
    0.2 + 0.3 * gap as severity
from candidate
where
    outcome <> 'agree'
    and a_shape <> 'vague'
    and b_shape <> 'vague'
    and (
        (
            nature = 'cumulative'
            and a_day < b_day
            and (b_number > a_number or a_origin = b_origin or b_corrects)
        )
        -- the day that stands beside a count is often that of the event: who tells more on a later day knows more,
        -- unless two who are named speak of one day
        or (
            nature = 'cumulative'
            and a_published < b_published
            and b_number > a_number
            and a_published - a_day <= 60
            and (a_day <> b_day or a_origin like 'family %' or b_origin like 'family %')
        )
        or (nature = 'tally' and a_day < b_day)
        -- what is planned or expected changes with time, on the next day as long as somebody is credited with the change
        or (stance = 'ahead' and b_published - a_published > case when b_origin like 'family %' then 1 else 0 end)
        or (b_corrects and not a_corrects and a_published <= b_published)
    )
