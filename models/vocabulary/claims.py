"""Section `[claims]` of a language pack: the words from which a claim is read out of a sentence."""

from __future__ import annotations

from pydantic import Field

from models.vocabulary.section import Section

Words = tuple[str, ...]


class Claims(Section):
    """Words and phrases, compared folded; every list may be empty, and what is empty is simply not read.

    Names: `abbreviations` end in a full stop that ends no sentence, nor does one between a number and a `counted`
    word ("7. Mai"); `titles` are words before a person's name (or behind it, where `titles_follow`) that are no part
    of it, `weak_titles` ones that also are part of names ("General"); `legal_forms` belong to a company's name and do
    not distinguish it; `place_words` name a kind of place and do not distinguish it (behind the name where
    `place_words_follow`); `not_names` are capitalized words that are no names.

    Names where capitals do not tell them: `name_ends` are words with which names end and which belong to them,
    in scripts without case (银行, 大学); what the words of no list cover is a name there, so `not_names` hold the
    commonest other words; `describes` stand behind what only tells of which kind the next name is (印尼矿业企业 X);
    `whole_names` are names that those words would cut (华为), `places` names of places beside CLDR's, each with
    the key it is known by. `name_letters` are characters that spell foreign names. `opaque` words hide the ones
    inside them (市场 is no 市). `noun_ends` are ends of words that are no names (Regierung, 燃料費), `nouns` whole
    ones that may stand in a name (Energie); `nouns_capitalized` where all nouns have capitals.
    `name_inflections` are endings of names ("Nordwinds"), `name_cases` what a name ends with by itself and what
    stands there in other cases ("а" and "ы", "е", "у"), `name_suffixes` what stands behind a name and an
    apostrophe ("Ankara'da"), `middle_ends` endings of the second of a person's three names (Петрович). Where
    `compounds`, a word that ends with a measure, title or speaker is one ("Quartalsgewinn"). `particles` are
    parts of verbs that go to the end of their clause ("baut 300 Stellen ab"): the lists hold such a verb in one
    word ("abbaut"). `postpositions` hang on names where words are `spaced` (전자가). `name_heads` begin names of
    offices in which only the first syllable of each word has a capital ("Hiệp hội Cà phê"), and `name_stops` end
    them, as do `surnames` behind a title.

    `rivals` are words for another one that a sentence only compares with: later sentences are not about it (竞争对手).

    Clauses: words are `spaced` where spaces part them though each letter is a token (Korean); `clause_words`
    begin a clause; `name_links` may stand inside a name, `articles` before one; where `names_run_on` a name may
    end in small words ("Bộ Xây dựng"). `has` are words for having, `totals` mark a sum of several, `increments` a
    part of a count ("three more"), `segments` of a business (海外, 业务), `parts` stand before what is a part of the
    figure before ("including 900 in X").

    Attribution: `says_before` stand before the speaker ("menurut X", "according to X"); `says_after` are verbs
    behind the speaker ("X said", "X mengatakan") and also before it where `verb_first` ("kata X", "said X").
    `passive` words before such a verb turn it round ("was confirmed"). `posts` are verbs with which a company
    gives a result of its own ("membukukan", "posted"). `speakers` are nouns that may be a speaker without a
    name of their own; `anonymous` are speakers who hide. `reports` are nouns for what somebody stated ("laporan
    X", "X's report").

    Stance: `plan`, `target`, `forecast`, `estimate`, `denial` and `hypothetical`, one list a modality, of which
    `reported_moods` ("würde") tell nothing where somebody's words are reported; `change_from` and `change_to`
    stand before the values that a change begins with and arrives at, `consists` between a whole and its parts,
    `rise` and `fall` before or behind the amount of a change, `more` and `less` behind a percentage make it one
    ("un 5 % más"), `baseline` before a value that another is compared with, `restates` before an earlier value
    that is only repeated, `corrects` where a statement is changed, as it is where `rise` or `fall` stands beside
    one of `statements` ("raised its target") and where `postpones` moves a day, `disputes` where a statement is
    doubted. `compared` words stand behind a time that another is compared with (前年同期比), `baseline_behind` ones
    right behind the value (を下回る). Where `verbs_last`, what follows a figure governs it.

    Subjects: `suffixes` are stripped from long words before they are compared ("biayanya"); `of` stands between a
    measure and its subject, `at` before a target, `place_at` before a place; `object_words` before a named thing that
    an event is about ("ferry"); `against` before whom a ruling or a penalty falls on, `by` before who does what is
    told in the passive, `courts` are words for who gives it, `demands` for asking for one; `as_of` stands before the
    day up to which a count goes, `since` before the day from which one goes until now, `back_then` goes back to the
    time told of before, `year_before` to the year before it,
    `last_season` to the season of the year before, `and_not` denies the value behind it beside the right
    one ("28 and not 29"), `told_before` opens a sentence on what was told the day before; `relative` begins a clause
    about the name before it; `possessive` ends a name that owns a measure; `place_marks` stand behind a place (で),
    `goal_marks` behind one that something goes to (に), `topic_marks` behind who the sentence is about (は),
    `subject_marks` behind who does something in it (が); `back_references` stand for the entity that the article is
    about ("perusahaan itu", "the company"), `near_references` for the last one (该公司, 同社), as do `kinds_of_entity`
    with one of the `demonstratives` shortly behind ("emiten semen BUMN itu"), `own` for it as an owner ("its"),
    `first_person` for who speaks, `pronoun_speakers` for who spoke last; `elsewhere_before` tells that a storm or the
    like did something before at another place ("had earlier killed eight in X").
    """

    abbreviations: Words = ()
    counted: Words = ()
    titles: Words = ()
    titles_follow: bool = False
    weak_titles: Words = ()
    legal_forms: Words = ()
    spaced: bool = False
    postpositions: Words = ()
    place_words: Words = ()
    place_words_follow: bool = False
    not_names: Words = ()
    name_links: Words = ()
    names_run_on: bool = False
    name_ends: Words = ()
    name_heads: Words = ()
    name_stops: Words = ()
    surnames: Words = ()
    describes: Words = ()
    rivals: Words = ()
    name_letters: Words = ()
    whole_names: Words = ()
    places: dict[str, str] = Field(default={})
    opaque: Words = ()
    nouns_capitalized: bool = False
    compounds: bool = False
    particles: Words = ()
    noun_ends: Words = ()
    nouns: Words = ()
    name_inflections: Words = ()
    name_cases: dict[str, Words] = Field(default={})
    name_suffixes: Words = ()
    middle_ends: Words = ()
    articles: Words = ()
    clause_words: Words = ()

    says_before: Words = ()
    says_after: Words = ()
    verb_first: Words = ()
    passive: Words = ()
    posts: Words = ()
    speakers: Words = ()
    anonymous: Words = ()
    reports: Words = ()

    plan: Words = ()
    target: Words = ()
    forecast: Words = ()
    estimate: Words = ()
    denial: Words = ()
    hypothetical: Words = ()
    reported_moods: Words = ()

    rise: Words = ()
    fall: Words = ()
    more: Words = ()
    less: Words = ()
    change_from: Words = ()
    change_to: Words = ()
    consists: Words = ()
    baseline: Words = ()
    restates: Words = ()
    corrects: Words = ()
    statements: Words = ()
    postpones: Words = ()
    disputes: Words = ()
    compared: Words = ()
    baseline_behind: Words = ()
    verbs_last: bool = False

    suffixes: Words = ()
    of: Words = ()
    at: Words = ()
    place_at: Words = ()
    object_words: Words = ()
    demands: Words = ()
    against: Words = ()
    by: Words = ()
    courts: Words = ()
    relative: Words = ()
    as_of: Words = ()
    since: Words = ()
    and_not: Words = ()
    told_before: Words = ()
    last_season: Words = ()
    back_then: Words = ()
    year_before: Words = ()
    possessive: Words = ()
    elsewhere_before: Words = ()
    place_marks: Words = ()
    goal_marks: Words = ()
    topic_marks: Words = ()
    subject_marks: Words = ()
    back_references: Words = ()
    near_references: Words = ()
    kinds_of_entity: Words = ()
    demonstratives: Words = ()
    own: Words = ()
    increments: Words = ()
    parts: Words = ()
    has: Words = ()
    segments: Words = ()
    totals: Words = ()
    first_person: Words = ()
    pronoun_speakers: Words = ()
