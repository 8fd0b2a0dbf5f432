-- One row per decision and group of claims that it finds to speak of one fact, so that they are judged together.
create or replace temp table joined_group as
select distinct a.review_id, s.own_key as group_key
from anchored as a
join effective as e using (review_id)
join grouped as s using (claim_id)
where e.decision = 'same_fact'
order by all
