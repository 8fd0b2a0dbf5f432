-- One row per finding: one verdict on a figure or on a pair of positions. Made by judging, its first day kept.
--
-- finding_id: stable id: of the pair of positions, or of the figure
-- class: contradiction, revision, inconsistency or unverified
-- verdict: the rule that holds, a file of sql/rules/
-- figure_id: the figure
-- severity: 0 to 1, whatever its age
-- told_on: the last day on which an article told a side of it
-- explanation: one plain sentence
-- explanations: the sentence by language: en, id
-- first_found_at: when a run first found it
-- last_found_at: when a run last found it
create table if not exists finding (
    finding_id varchar not null,
    class varchar not null,
    verdict varchar not null,
    figure_id varchar not null,
    severity double not null,
    told_on date,
    explanation varchar not null,
    explanations map(varchar, varchar) not null,
    first_found_at timestamptz not null,
    last_found_at timestamptz not null
)
