-- One row per position, with its earliest claim.
insert into position
select
    position_id,
    any_value(figure_id),
    any_value(origin),
    arg_min(family_id, (published_at, claim_id)),
    any_value(stance),
    any_value(unit),
    nullif(any_value(per_unit), ''),
    any_value(low),
    any_value(high),
    any_value("precision"),
    any_value(approximate),
    any_value(vague),
    any_value(date_low),
    any_value(date_high),
    any_value(direction),
    any_value(position_day),
    any_value(restated),
    bool_or(corrects),
    list_sort(list(distinct owner)),
    bool_and(credited),
    bool_or(generic),
    list_sort(list(distinct quote_field)),
    list_sort(list(distinct article_id)),
    count(*),
    arg_min(claim_id, (published_at, quote_field, claim_id)),
    min(published_on),
    max(published_on)
from member
group by position_id
order by position_id
