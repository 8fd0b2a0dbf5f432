-- The other events of which an article has a claim in a touched group: the keys of that claim are wanted too.
create or replace temp table story_of as
select *
from event_of
where
    story in (
        select e.story
        from event_of as e
        join statement as s using (article_id)
        join touched_claim as t on t.claim_id = s.claim_id
    )
    and story not in (select e.story from event_of as e join changed_claim using (article_id))
