-- One article gives a whole and the parts that it adds up to, and they do not add up.
--
-- class: inconsistency
-- over: articles
-- rank: 10
-- explain: {outlet} ({day}) says {quote}, but the parts that it lists make {expected}: “{sentence}”
-- explain.id: {outlet} ({day}) menyebut {quote}, padahal rincian yang dimuatnya berjumlah {expected}: “{sentence}”
--
-- The parts and the whole stand in one sentence, so one speaker gives them. Rounding of the written digits may explain
-- a difference: the half units of all of them together.
with whole_and_parts as (
    select
        w.claim_id as whole_id,
        cf.figure_id,
        w.low as whole,
        w."precision" as whole_half,
        sum(p.low) as total,
        sum(p."precision") as parts_half,
        bool_or(p.vague or p.low is null or p.high is distinct from p.low or p.approximate) as loose,
        list(p.claim_id order by p.claim_id) as parts
    from claim as w
    join latest_version using (version_id)
    join claim_figure as cf using (claim_id)
    join claim as p on p.part_of = w.mention_id
    where w.low = w.high and not w.vague and not w.approximate
    group by all
)
select
    figure_id,
    list_prepend(whole_id, parts) as claim_ids,
    format('{:,}', total::bigint) as expected,
    0.6 as severity
from whole_and_parts
where not loose and len(parts) >= 2 and abs(total - whole) > whole_half + parts_half
