-- One row per claim of a finding: those of both positions of a pair, all of an unverified figure, or those of an inconsistency.
insert into finding_claim
with sided as (
    select
        left(sha256(concat_ws(chr(31), 'pair', least(a_position, b_position), greatest(a_position, b_position))), 16)
            as finding_id,
        unnest([a_position, b_position]) as position_id,
        unnest(['a', 'b']) as side
    from comparison
    where class in ('contradiction', 'revision')
)
select s.finding_id, cf.claim_id, s.side
from sided as s
join claim_figure as cf using (position_id)
union all
select left(sha256(concat_ws(chr(31), 'unverified', u.figure_id)), 16), cf.claim_id, null
from unverified_figure as u
join claim_figure as cf using (figure_id)
union all
select finding_id, unnest(claim_ids), null
from inconsistency
order by all
