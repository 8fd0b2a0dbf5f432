"""Section `[numbers]` of a language pack: how numbers are written: separators, number words, scales.

Words are compared folded (without case); a phrase may have several words. A phrase with a hyphen is also
found with a space in its place.
"""

from __future__ import annotations

from decimal import Decimal

from pydantic import Field

from models.vocabulary.section import Section

Table = dict[str, Decimal]
Span = tuple[Decimal, Decimal]


class Numbers(Section):
    """How numbers are written: separators, number words, scales."""

    decimal: str = Field(".", description="the sign before the decimals")
    group: tuple[str, ...] = Field((",",), description="signs between groups of three; a space is one of them")
    words: Table = Field(default={}, description="words with a value of their own: units, tens, 'doscientos'")
    weak: frozenset[str] = Field(
        default=frozenset(),
        description="number words that mostly mean something else; alone they are no number",
    )
    inner: frozenset[str] = Field(
        default=frozenset(), description="number words that only go on with a number: 'lăm' in hai mươi lăm"
    )
    never_last: frozenset[str] = Field(
        default=frozenset(),
        description="words that end no number behind its tens or hundreds: 'hai mươi năm' is twenty years",
    )
    never_alone: frozenset[str] = Field(
        default=frozenset(), description="number words that count only before a unit: 'hai' in 'cả hai' is no figure"
    )
    articles: frozenset[str] = Field(
        default=frozenset(),
        description="those of them that are also articles: 'a dollar' is one, 'a person' is no count",
    )
    multipliers: Table = Field(default={}, description="words that multiply what stands before: hundred, juta, 万")
    bare: frozenset[str] = Field(
        default=frozenset(),
        description="multipliers that mean one of themselves where no number precedes: mil, 百",
    )
    leading: frozenset[str] = Field(
        default=frozenset(), description="multipliers that stand before their number: 'bilioni' in bilioni 2.5"
    )
    teens: Table = Field(default={}, description="words added to the unit before them: 'belas'")
    links: frozenset[str] = Field(default=frozenset(), description="words between two parts of a number: and, lẻ")
    link_floor: Decimal = Field(
        Decimal(10), description="the least room a link needs before it: 100 in 'one hundred and two'"
    )
    digits_below_thousand: bool = Field(
        default=False, description="whether digits below a hundred follow a word for thousand too: '2 bin 50 kişi'"
    )
    units_first: frozenset[str] = Field(
        default=frozenset(), description="words between a unit and the tens behind it: 'und' in einundzwanzig"
    )
    compounds: bool = Field(default=False, description="whether number words are written together")
    pieces: Table = Field(default={}, description="forms that occur only inside such compounds: 'vent' in ventuno")
    positional: bool = Field(default=False, description="whether digits in words may stand side by side: 二〇二五")
    elided: bool = Field(
        default=False, description="whether a last digit stands for the next lower place: 三千五 is 3,500"
    )
    fillers: frozenset[str] = Field(
        default=frozenset(), description="words before a scale that mean somewhat more: 多 in 100多万"
    )
    points: frozenset[str] = Field(default=frozenset(), description="words for the decimal sign: point, koma, phẩy")
    negatives: frozenset[str] = Field(default=frozenset(), description="words for minus")
    halves: Table = Field(default={}, description="parts added behind a number: 'and a half', 'rưỡi'")
    fractions: Table = Field(default={}, description="fractions in one phrase: 'setengah', 'a quarter'")
    denominators: dict[str, int] = Field(default={}, description="words for the lower half of a fraction: 'thirds'")
    over: frozenset[str] = Field(
        default=frozenset(),
        description="words between upper and lower half of a fraction: 'per' in 'dua per tiga'",
    )
    over_digits: bool = Field(default=False, description="whether digits may stand around such a word: '8 sur 10'")
    over_reversed: frozenset[str] = Field(
        default=frozenset(), description="the same where the lower half comes first: 分之 in 三分之二"
    )
    over_lone: frozenset[str] = Field(
        default=frozenset(),
        description="such words of sums: around digits too, and only where no noun follows: '1 over 3'",
    )
    crowds: frozenset[str] = Field(
        default=frozenset(), description="nouns that may follow them all the same: 'one in five voters'"
    )
    over_ordinal: frozenset[str] = Field(
        default=frozenset(),
        description="words between upper half and a lower half that is an ordinal: का in तीन का पांचवां",
    )
    ordinals: Table = Field(
        default={},
        description="ordinals that are no denominators alone but close one: 'first' in three twenty-firsts; 0 for a "
        "word of its own: 'avos'",
    )
    ordinal_endings: dict[str, tuple[str, ...]] = Field(
        default={}, description="endings of ordinals -> what they replaced of the number: 'esimo' of e, o, nothing"
    )
    part_endings: dict[str, tuple[str, ...]] = Field(
        default={},
        description="endings that only the lower half of a fraction has: 'avos', 'ths'; like ordinal_endings",
    )
    part_links: frozenset[str] = Field(
        default=frozenset(),
        description="words that may follow such a fraction beside `vague_links`: 'por' in un quinto por ciento",
    )
    sounds: dict[str, str] = Field(
        default={}, description="sounds of numbers -> number words; they count only where they stand apart: にじゅう"
    )
    powers: dict[str, str] = Field(
        default={}, description="words between a number and its exponent -> what stands behind that: の -> 乗"
    )
    others: frozenset[str] = Field(
        default=frozenset(), description="phrases that begin with a number word and are none: 조각, 'ba mẹ'"
    )
    suffixes: Table = Field(default={}, description="short scales behind digits; letters in their exact case")
    money_suffixes: Table = Field(default={}, description="short scales that hold only beside a currency: 'Rp3 M'")
    vague: dict[str, Span] = Field(default={}, description="vague plurals and what they span: ratusan, dozens")
    few: dict[str, Span] = Field(default={}, description="vague words that count only before a scale: several")
    vague_links: frozenset[str] = Field(
        default=frozenset(),
        description="words between a vague plural and its scale: 'of' in hundreds of millions",
    )
