-- A value in another unit of its dimension, `ratio` of which make one; what has no room there is left open.
create or replace temp macro in_unit("value", ratio) as
    case when ratio = 1 then "value" else try_cast("value"::double * ratio as decimal(38, 10)) end
