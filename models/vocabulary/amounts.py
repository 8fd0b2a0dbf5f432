"""Section `[amounts]` of a language pack: words around a number: currencies, units, hedges, bounds."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from pydantic import Field

from models.vocabulary.section import Section

Words = frozenset[str]
Names = dict[str, str]


class Amounts(Section):
    """The words around a number: currencies, percent, units, hedges, bounds, ranges."""

    currencies: Names = Field(
        default={}, description="name of a currency -> ISO code, '$' for a dollar of no country, '10 IRR' for ten"
    )
    currency_words: Words = Field(
        default=frozenset(),
        description="names of currencies that are other words too: they count only behind a number",
    )
    shared: Names = Field(
        default={},
        description="names, symbols and hundredths -> other currencies that they may mean, where no fuller name of the "
        "pack or of CLDR tells it: 'rupien' -> 'IDR', 仙 -> 'MYR'",
    )
    bent_adjectives: Names = Field(
        default={},
        description="endings of adjectives in names of currencies -> others: 'e' -> 'en|er', norwegischen Kronen",
    )
    symbols: Names = Field(default={}, description="symbols that mean another currency in this language: '¥', 'kr'")
    cents: Names = Field(default={}, description="hundredths of a currency -> its ISO code, '$' for any")
    cent_links: Words = Field(default=frozenset(), description="words between a currency and its hundredths: 'and'")
    percent: Words = Field(default=frozenset(), description="words for percent behind a number")
    percent_before: dict[str, Decimal] = Field(
        default={}, description="words for percent before a number -> percent each: 'yüzde' 1, 千分之 0.1"
    )
    percentage_points: Words = Field(default=frozenset(), description="words for percentage points")
    basis_points: Words = Field(default=frozenset(), description="words for a hundredth of a percentage point")
    sets_apart: Words = Field(
        default=frozenset(), description="words behind a weak number word that make it a number: は in 三は奇数です"
    )
    tenth_parts: dict[str, Decimal] = Field(
        default={}, description="parts behind such tenths, in percent; '' for none: 分 in 三割五分, 七成六"
    )
    tenths: Words = Field(default=frozenset(), description="words for ten percent: 割")
    units: Names = Field(default={}, description="word for a unit of measure -> canonical unit of units.toml")
    units_before: Names = Field(default={}, description="words for a unit that stands before the number: 'magnitudo'")
    durations: Names = Field(default={}, description="word -> second, minute, hour, day, week, month, year ...")
    nouns: Names = Field(default={}, description="what is counted -> canonical noun, the same in every language")
    nouns_before: Names = Field(
        default={}, description="the same where they stand before the number: 'watu' in watu 31 -> canonical noun"
    )
    year_before_nouns: bool = Field(
        False, description="whether a year may stand before a noun ('the 2016 film') and counts over 999 are grouped"
    )
    classifiers: Words = Field(default=frozenset(), description="words between a number and the noun it counts")
    not_nouns: Words = Field(
        default=frozenset(),
        description="words that may follow a number and are not what it counts; none: no unknown nouns",
    )
    plural: str = Field("", description="the ending by which an unknown plural noun is known and cut: 's'")
    plural_cuts: Names = Field(
        default={}, description="longer endings of plurals -> what the singular has instead: 'ies' -> 'y'"
    )
    not_plural: Words = Field(default=frozenset(), description="words with that ending that are no plurals: 'means'")
    invariable: Words = Field(
        default=frozenset(), description="nouns that are plurals without that ending: 'staff'; a plural may follow"
    )
    adjectives: Words = Field(
        default=frozenset(), description="words between a number and its unit: 'more' in 'two more hours'"
    )
    multiples: dict[str, Decimal] = Field(
        default={}, description="words that say how many times by themselves: 'doubled' -> 2"
    )
    capital_names: bool = Field(False, description="whether a capital makes a number word a name: 'Six Nations'")
    half_after: Words = Field(
        default=frozenset(), description="words behind which a half is one of a match: 'each half', 'second half'"
    )
    points: Words = Field(
        default=frozenset(), description="words that behind a fraction are percentage points: 'half a point'"
    )
    in_year: Words = Field(
        default=frozenset(),
        description="words before a year, also one of money or one that a noun follows: 'in 2016 dollars', 'pada 2018'",
    )
    idioms: Words = Field(default=frozenset(), description="phrases around a weak number word: 'at one point'")
    not_figures: Words = Field(default=frozenset(), description="digits that are words by now: '9/11', '24/7'")
    not_one: Words = Field(
        default=frozenset(),
        description="names of currencies before which an article or a small number word counts nothing: 'a real'",
    )
    inner_after: dict[str, Literal["more", "about"]] = Field(
        default={}, description="words between a number and its unit that bound it: '-odd', '-plus'"
    )
    weights: Names = Field(default={}, description="names of currencies that are weights, too -> unit: 'pounds'")
    weight_before: Words = Field(default=frozenset(), description="words shortly before that make it one: 'weighs'")
    weight_after: Words = Field(default=frozenset(), description="words right behind that do: 'heavier'")
    paid_for: Words = Field(default=frozenset(), description="what such money is paid for: 'of debt', 'note'")
    age_behind_names: bool = Field(False, description="whether a number between commas behind a name is an age")
    age_told: Words = Field(default=frozenset(), description="words before an age that closes a clause: 'she was'")
    count_verbs: Words = Field(
        default=frozenset(), description="words that begin a sentence before a count: 'Sono' in Sono 491 i comuni"
    )
    not_names: Words = Field(
        default=frozenset(), description="words with a capital that nobody is called: 'Monday', 'Chapter'"
    )
    endings: Words = Field(
        default=frozenset(),
        description="endings that names of currencies, units and nouns and words for percent may carry: 'ra' in "
        "forintra",
    )
    attached: Words = Field(
        default=frozenset(),
        description="what may be written together with the number behind it and makes no name of it: d' in "
        "d'1,2 million, ב- in ב-7.5",
    )
    noun_words: int = Field(1, description="of how many words an unknown noun is taken: 2 in Vietnamese")
    of: Words = Field(default=frozenset(), description="words between a number and its unit: 'de' in millones de euros")
    per: Words = Field(default=frozenset(), description="words before what an amount is per: 'per', 'a', 'mỗi'")
    per_one: Names = Field(
        default={}, description="words that say 'per' and the unit in one -> canonical unit: 'seliter', 'a litre'"
    )
    loose_per: Words = Field(default=frozenset(), description="those of them that need a known unit behind: 'a', 'một'")
    earlier: Words = Field(
        default=frozenset(), description="words that make a time of a unit behind them: 'a year earlier'"
    )
    hedges: Words = Field(default=frozenset(), description="words before an amount that make it approximate")
    hedges_after: Words = Field(default=frozenset(), description="words behind an amount that make it approximate")
    at_least: Words = Field(default=frozenset(), description="words before an amount that give its lower bound")
    at_most: Words = Field(default=frozenset(), description="words before an amount that give its upper bound")
    at_least_after: Words = Field(default=frozenset(), description="words behind an amount: 'or more', 'trở lên'")
    at_most_after: Words = Field(default=frozenset(), description="words behind an amount: 'or less', 'trở xuống'")
    bound_endings: Words = Field(
        default=frozenset(), description="endings of the word before such a bound of one word: 'den' in saniyeden fazla"
    )
    joiners: Words = Field(default=frozenset(), description="words between the ends of a range: 'to', 'hingga'")
    openers: dict[str, Words] = Field(
        default={}, description="words before a range -> the words that may then join it: between -> and"
    )
    change_openers: Words = Field(default=frozenset(), description="those openers that a change may also have: 'from'")
    changes: Words = Field(default=frozenset(), description="verbs after which 'from A to B' is a change, no range")
    becoming: Words = Field(default=frozenset(), description="words before the new value of a change: 'menjadi'")
    equivalents: Words = Field(
        default=frozenset(),
        description="words before the same amount in another currency: 'setara', 'or about'",
    )
    labels: Words = Field(default=frozenset(), description="words whose number is a name: 'nomor 5', 'Article 3'")
    not_labels: Words = Field(
        default=frozenset(), description="such words before what is counted: 'trong số 14 nước', 'nhóm 5 người'"
    )
    verb_prefixes: tuple[str, ...] = Field(
        default=(), description="beginnings of verbs, which an unknown noun behind a number does not have: 'di', 'me'"
    )
    listing: Words = Field(
        default=frozenset(),
        description="words between numbers that share the unit of the last: 'dan' in 14 dan 19 persen",
    )
    bearings: Words = Field(
        default=frozenset(), description="words behind degrees that make them a place on the map: 'lintang selatan'"
    )
    levels: Words = Field(
        default=frozenset(),
        description="words before a value, and before a small whole number a label: 'ke 7.321,5', but 'level 5'",
    )
    clock_before: Words = Field(default=frozenset(), description="words before a time of day")
    clock_after: Words = Field(default=frozenset(), description="words behind a time of day")
    bare_scales: Words = Field(
        default=frozenset(),
        description="scales behind which the currency is left out where the text tells it: 'lãi 500 tỷ'",
    )
    loose_scales: Words = Field(
        default=frozenset(),
        description="the same right behind a sum only: 'un beneficio de 80 millones de euros, frente a 75 millones'",
    )
    counted_one: Words = Field(
        default=frozenset(), description="nouns before which an article counts: 'một người bị thương'"
    )
    name_labels: bool = Field(False, description="whether names may end with such labels: 'Hải Phòng', 'Nha Trang'")
    clock_hours: Words = Field(default=frozenset(), description="words for hour that a time of day has too: 'giờ'")
    clock_minutes: Words = Field(default=frozenset(), description="words for minute behind such an hour: 'phút'")
    clock_since: Words = Field(
        default=frozenset(), description="words that begin a time at an hour which a comma or nothing follows: 'từ'"
    )
    clock_tails: Words = Field(default=frozenset(), description="words behind hours that make them a time of day")
    age_before: Words = Field(default=frozenset(), description="words before somebody's age")
    ordinal_before: Words = Field(default=frozenset(), description="words that make the number behind them an ordinal")
    ordinal_after: Words = Field(default=frozenset(), description="endings that make digits an ordinal: 'th'")
