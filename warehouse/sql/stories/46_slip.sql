-- Adds the statements whose value looks like a slip of the pen of one that several articles on the event give: its digits
-- on another scale (million for miliar) or in another currency, or two of them swapped. What no other article tells and only one value explains
-- is told of that one's fact.
insert into story_key
with written as (
    select *
    from telling
    where low = high and low > 0
),
told as (
    select
        k.value_number,
        any_value(w.story) as story,
        any_value(k.dimension) as dimension,
        any_value(k.unit) as unit,
        any_value(w.is_change) as is_change,
        any_value(w.low) as low,
        any_value(w.digits) as digits,
        any_value(w.marks) as marks,
        any_value(k.measure) as measure,
        any_value(k.stance) as stance,
        list(distinct w.article_id) as articles,
        min(k.claim_id) as claim_id
    from story_key as k
    join written as w using (claim_id)
    where k.value_number is not null
    group by k.value_number
),
slip as (
    select
        w.claim_id,
        t.claim_id as meant,
        w.measure = t.measure and n.measure is not null and w.stance = t.stance as same_measure,
        case
            -- the same sum in another currency
            when t.unit <> w.unit then w.dimension = 'money' and w.low = t.low and w.telling_digits and same_measure
            -- the digits on another scale
            when w.digits = t.digits
                then w.telling_digits
                    and (w.dimension = 'money' or same_measure)
                    and greatest(w.low, t.low) / least(w.low, t.low) in (1000, 10000, 1000000)
            -- the same digits in another order
            when w.marks = t.marks and greatest(w.low, t.low) < 3 * least(w.low, t.low)
                then length(w.marks) > 1 and (same_measure or (length(w.marks) > 2 and (not w.listed or n.measure is null)))
        end as slipped
    from written as w
    join told as t on t.story = w.story and t.dimension = w.dimension and t.is_change = w.is_change
    left join measure_nature as n on n.measure = t.measure
    anti join story_key as k on k.claim_id = w.claim_id and k.value_number is not null
    where not list_contains(t.articles, w.article_id) and not w.background and slipped
    qualify count(*) over (partition by w.claim_id) = 1
)
select s.claim_id, null, k.* exclude (claim_id, value_number) replace (w.unit as unit, w.day as day)
from slip as s
join story_key as k on k.claim_id = s.meant
join written as w on w.claim_id = s.claim_id
anti join (select claim_id from story_key) as o on o.claim_id = s.claim_id
