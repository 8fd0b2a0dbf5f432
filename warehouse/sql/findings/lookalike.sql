-- Pairs of positions that look alike and were not compared, the twenty nearest a figure, each with the first reason;
-- those that a reviewer told apart go before others.
insert into lookalike
with shown as (
    select
        p.* exclude (per_unit),
        f.subject_key,
        f.measure,
        coalesce(f.scope_key, '') as scope_key,
        f.dimension,
        coalesce(f.per_unit, '') as per_unit,
        coalesce(f.period_start::varchar, '') || coalesce(f.period_end::varchar, '') as period,
        p.position_id in (select d.a_position from split_pair as d) as told_apart
    from position as p
    join figure as f using (figure_id)
    where f.subject_key is not null and f.measure is not null and not p.restated and not p.vague and (coalesce(p.low, p.high) is not null or told_apart)
    -- a figure with very many positions shows the most often told ones here
    qualify row_number() over (partition by p.figure_id order by told_apart desc, p.claim_count desc, p.position_id) <= 20
),
paired as (
    select
        a.figure_id as a_figure_id,
        b.figure_id as b_figure_id,
        a.first_claim_id as a_claim_id,
        b.first_claim_id as b_claim_id,
        case
            when d.a_position is not null then 'review'
            when a.figure_id = b.figure_id and a.stance <> b.stance then 'modality'
            when a.figure_id = b.figure_id then 'unit'
            when a.measure <> b.measure then 'measure'
            when a.dimension <> b.dimension or a.per_unit <> b.per_unit then 'unit'
            when a.scope_key <> b.scope_key then 'scope'
            when a.direction is distinct from b.direction then 'measure'
            else 'time'
        end as reason,
        case
            when coalesce(a.low, a.high) <> 0 and coalesce(b.low, b.high) <> 0
                then round(abs(ln(abs(coalesce(a.low, a.high))::double) - ln(abs(coalesce(b.low, b.high))::double)), 6)
        end as distance
    from shown as a
    join shown as b
        on
            b.subject_key = a.subject_key
            and (b.dimension = a.dimension or b.measure = a.measure)
            and b.position_id > a.position_id
    left join split_pair as d on d.a_position = a.position_id and d.b_position = b.position_id
    anti join comparison as k
        on (k.a_position = a.position_id and k.b_position = b.position_id) or (k.a_position = b.position_id and k.b_position = a.position_id)
    where
        b.figure_id <> a.figure_id
        or b.stance <> a.stance
        or b.unit is distinct from a.unit
        or d.a_position is not null
)
select *
from paired
qualify
    row_number() over (partition by a_figure_id order by reason = 'review' desc, distance nulls last, a_claim_id, b_claim_id) <= 20
    and row_number() over (partition by b_figure_id order by reason = 'review' desc, distance nulls last, a_claim_id, b_claim_id) <= 20
order by all
