-- One row per statement of an article on an event that others tell of too, that may be told by them as well.
create or replace temp table telling as
with announced as (
    select distinct t.story, s.measure, s.published_on
    from statement as s
    join story_of as t using (article_id)
    where s.stance = 'stated' and s.nature = 'one_off' and s.about = 'event'
)
select
    s.* replace (
        case
            -- how long or wide a thing is does not change with its being planned
            when s.about = 'thing' and s.nature = 'one_off' and u.size is not null then 'stated'
            -- "is to cut" and "cuts" are said of one decision on the day that it is told
            when s.stance = 'ahead' and s.nature = 'one_off' and s.about = 'event'
                and exists (
                    select 1
                    from announced as n
                    where n.story = t.story and n.measure = s.measure and abs(n.published_on - s.published_on) <= 1
                )
                then 'stated'
            else s.stance
        end as stance,
        -- "a year" after what is of a time anyhow (savings, output) adds nothing
        case when s.nature = 'flow' and s.per_key = 'year' then '' else s.per_key end as per_key
    ),
    t.story,
    coalesce(m.measure is not null, false) as listed,
    telling_digits_of(coalesce(s.low, s.high)) as digits,
    array_to_string(list_sort(string_split(replace(digits, '0', ''), '')), '') as marks,
    length(digits) >= case when s.dimension = 'money' or coalesce(s.low, s.high) >= 10000 then 2 else 3 end as telling_digits,
    -- "46 ferries" tell of ferries whatever measure is read
    length(digits) >= 2 and s.unit is not null
    and (u.size is not null or s.dimension = s.unit) and of_things(s.dimension) and s.dimension <> 'person'
        as tells_unit,
    -- a number of things, whatever they are called: "412.000 Autos", "412.000 unit", 41万2000台
    case when u.size is null and of_things(s.dimension) then 'count' else s.dimension end as sort,
    -- what lies two months back is another event's, unless others give the very value too
    coalesce(
        (s.period_end < s.published_on - 60 and s.nature <> 'flow' and s.about is distinct from 'thing')
        or s.date_high < s.published_on - 60,
        false
    ) as background,
    -- what one article may say of several times is told apart by them
    case when s.nature = 'flow' then coalesce(s.period_start || '/' || s.period_end, '') when s.nature = 'one_off' then '' else s.day::varchar end
        as time_key
from statement as s
join story_of as t using (article_id)
left join measure_nature as m on m.measure = s.measure
left join unit_size as u on u.unit = s.unit
where s.stance in ('stated', 'ahead') and not s.restated and not s.baseline and not s.vague
