-- One row per plan, target or forecast of a figure beside what came of it: the latest result told of the same figure.
--
-- figure_id: the figure
-- subject: of whom or what
-- measure: what is measured
-- scope: words that narrow it
-- period_start: first day that it holds for
-- period_end: last day that it holds for
-- modality: plan, target or forecast
-- came_out: below, above, within (also where it is the same); for days earlier, later or within; empty where units differ
-- plan_quote: the words of the plan, of its earliest claim
-- plan_low: the least value of the plan
-- plan_high: the greatest value of the plan
-- plan_unit: the unit of the plan
-- plan_date_low: first day of a plan that is a day
-- plan_date_high: last day of a plan that is a day
-- plan_attributed_to: who says what is planned
-- plan_outlet: the outlet of that claim
-- plan_published_at: when its article was published
-- plan_url: its article's address
-- plan_claim_id: that claim
-- outcome_quote: the words of the result, of its earliest claim
-- outcome_low: the least value of the result
-- outcome_high: the greatest value of the result
-- outcome_unit: the unit of the result
-- outcome_date_low: first day of a result that is a day
-- outcome_date_high: last day of a result that is a day
-- outcome_attributed_to: who says what came of it
-- outcome_outlet: the outlet of that claim
-- outcome_published_at: when its article was published
-- outcome_url: its article's address
-- outcome_claim_id: that claim
create or replace view plans as
with told as (
    select
        p.figure_id,
        p.position_id,
        p.stance,
        p.unit,
        p.low,
        p.high,
        p."precision" + case when p.approximate then abs(coalesce(p.low, p.high)) * 0.05 else 0 end as give,
        p.date_low,
        p.date_high,
        p.last_published,
        p.first_claim_id as claim_id,
        c.modality,
        c.quote,
        c.attributed_to,
        a.outlet,
        a.published_at,
        a.url
    from position as p
    join claim as c on c.claim_id = p.first_claim_id
    join article as a using (version_id)
    where not p.restated
),
results as (
    select *
    from told
    where stance = 'stated'
    qualify row_number() over (partition by figure_id order by last_published desc nulls last, position_id) = 1
)
select
    f.figure_id,
    f.subject,
    f.measure,
    f.scope,
    f.period_start,
    f.period_end,
    p.modality,
    case
        when r.date_high < p.date_low then 'earlier'
        when r.date_low > p.date_high then 'later'
        when r.unit is distinct from p.unit then null
        -- what rounding and hedges explain is within
        when r.high < p.low and r.high + r.give <= p.low - p.give then 'below'
        when r.low > p.high and r.low - r.give >= p.high + p.give then 'above'
        else 'within'
    end as came_out,
    p.quote as plan_quote,
    p.low as plan_low,
    p.high as plan_high,
    p.unit as plan_unit,
    p.date_low as plan_date_low,
    p.date_high as plan_date_high,
    p.attributed_to as plan_attributed_to,
    p.outlet as plan_outlet,
    p.published_at as plan_published_at,
    p.url as plan_url,
    p.claim_id as plan_claim_id,
    r.quote as outcome_quote,
    r.low as outcome_low,
    r.high as outcome_high,
    r.unit as outcome_unit,
    r.date_low as outcome_date_low,
    r.date_high as outcome_date_high,
    r.attributed_to as outcome_attributed_to,
    r.outlet as outcome_outlet,
    r.published_at as outcome_published_at,
    r.url as outcome_url,
    r.claim_id as outcome_claim_id
from told as p
join results as r using (figure_id)
join figure as f using (figure_id)
where p.stance = 'ahead'
order by r.published_at desc nulls last, p.published_at, f.figure_id, p.claim_id
