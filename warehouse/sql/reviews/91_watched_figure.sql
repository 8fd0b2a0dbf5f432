-- One row per figure whose measure is watched, or that has a claim whose subject is: under any of its names.
insert into watched_figure
with watched as (
    select w.name, w.measure, coalesce(s.canonical_key, w.subject_key) as subject_key
    from watch as w
    left join same_subject as s using (subject_key)
),
named as (
    select name, subject_key from watched
    union
    select w.name, s.subject_key from same_subject as s join watched as w on w.subject_key = s.canonical_key
),
met as (
    select f.figure_id, n.name from figure as f join named as n using (subject_key)
    union
    select f.figure_id, w.name from figure as f join watched as w on w.measure = lower(replace(f.measure, ' ', '_'))
    union
    select cf.figure_id, n.name
    from claim as c
    join named as n using (subject_key)
    join claim_figure as cf using (claim_id)
)
select figure_id, list_sort(list(name))
from met
group by figure_id
order by figure_id
