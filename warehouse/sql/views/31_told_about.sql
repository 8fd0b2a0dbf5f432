-- One row per finding on a pair of positions that is told with all of some words: `from told_about('flood cianjur')`.
--
-- The words are looked for in subject, measure, scope, speakers, outlets and the sentences of both sides, whatever their
-- case and accents; a part of a word is enough.
--
-- finding_id: the finding
create or replace macro told_about(asked) as table
select t.finding_id
from told_pair as t
where list_bool_and([
    contains(t.words, word) for word in string_split_regex(trim(translate(strip_accents(lower(asked)), 'đı', 'di')), '\s+')
])
