-- Two or more independent origins give values that agree.
--
-- class: corroboration
-- over: pairs
-- rank: 90
-- explain: {a_outlet} and {b_outlet} agree on {measure} of {subject}: {a_quote}{a_citing}; {b_quote}{b_citing}.
-- explain.id: {a_outlet} dan {b_outlet} sejalan tentang {measure} {subject}: {a_quote}{a_citing}; {b_quote}{b_citing}.
select
    figure_id,
    a_position,
    b_position,
    0.0 as severity
from candidate
where
    outcome = 'agree'
    and a_origin <> b_origin
    -- "officials" may be whom the other side credits, or those who told it
    and not a_generic
    and not b_generic
    -- what nobody is credited for is the outlet's own word, and outlets of one owner are one
    and not (a_origin like 'family %' and b_origin like 'family %' and list_has_any(a_owners, b_owners))
