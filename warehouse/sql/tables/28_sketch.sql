-- One row per latest version of an article: what families are found by, so that no text is looked through twice. Derived.
--
-- version_id: the version
-- sketch: a MinHash of its text, of which the words cannot be told; empty for a text too short for one
-- wire: the wire that the text credits for itself, folded
-- made_by: hash of what made it; made by anything else it is made anew
create table if not exists sketch (
    version_id varchar not null,
    sketch blob,
    wire varchar,
    made_by varchar not null
)
