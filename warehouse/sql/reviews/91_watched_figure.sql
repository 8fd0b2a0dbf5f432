-- One row per figure whose measure is watched, or that has a claim whose subject is: under any of its names.
insert into watched_figure
with watched as (
    select coalesce(s.canonical_key, w.subject_key) as subject_key, w.measure
    from watch as w
    left join same_subject as s using (subject_key)
),
named as (
    select subject_key from watched
    union
    select s.subject_key from same_subject as s join watched as w on w.subject_key = s.canonical_key
)
select figure_id
from figure
where
    subject_key in (select n.subject_key from named as n)
    or lower(replace(measure, ' ', '_')) in (select w.measure from watched as w)
union
select cf.figure_id
from claim as c
join claim_figure as cf using (claim_id)
where c.subject_key in (select n.subject_key from named as n)
order by all
