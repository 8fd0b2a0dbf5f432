-- The events of which an article has a changed claim: what is told of these is joined first.
create or replace temp table story_of as
select *
from event_of
where story in (select e.story from event_of as e join changed_claim using (article_id))
