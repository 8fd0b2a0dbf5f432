-- The digits of a value that tell something: 120,000 has two.
create or replace temp macro telling_digits_of("value") as rtrim(replace(rtrim("value"::varchar, '0'), '.', ''), '0');

-- Says whether a dimension counts things (ferries, people, metres), not money, shares, lengths of time or days.
create or replace temp macro of_things(dimension) as
    dimension not in (
        'money', 'date', 'percent', 'percentage_point', 'year', 'month', 'week', 'day', 'hour', 'minute'
    )
