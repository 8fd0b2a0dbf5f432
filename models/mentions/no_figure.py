"""Numbers that are no figure, as their unit or the words beside them tell: names, times, ordinals, idle words.

The checks are asked in the order of `CHECKS`; the first with an answer has it.
"""

from __future__ import annotations

from collections.abc import Callable

from models.mentions.capitals import names_in_words
from models.mentions.clock import at_clock
from models.mentions.names import LEVEL, is_name, labelled, labels_count
from models.mentions.near import Near, Unit
from models.mentions.tally import is_tallied

_DASHES = "-−－–"
_KANA_LAST = "ヿ"
_PARTICLES = frozenset("을를이가은는의에와과도만로으며씩째당간중등까부정쯤남안여상하미초내외밖마처보")
_IDENTITY = 10**15
_LONGEST_LIST = 6
_HIGHEST_RANK = 100
_LONGEST_MARK = 3  # letters before the digits of a plate
_IDENTITY_DIGITS = 13  # written together, as in an identity or account number
_COUNTED = ("quantity.noun", "quantity.classifier")
_LOOSELY_COUNTED = (*_COUNTED, "quantity.unknown", "duration.word")


def is_no_figure(near: Near, unit: Unit) -> bool | None:
    """Says whether a number with its unit is no figure; None where only a name can tell."""
    for check in CHECKS if near.numeral.weak else _CHECKS_OF_SURE_NUMBERS:
        answer = check(near, unit)
        if answer is not None:
            return answer
    return None


def is_part_of_name(near: Near, unit: Unit, named_until: int) -> bool:
    """Says whether a number is part of a name: 'Llama 3 405B', where a name ended at token `named_until`."""
    plain = _is_plain(unit)
    named = plain and is_name(near.page, near.numeral, near.wording, named_until)
    return named and not (_opens_range(near) or is_tallied(near))


def _is_plain(unit: Unit) -> bool:
    """Says whether a number has no unit that a table knows."""
    return unit.kind == "number" or not unit.known


def _ordinal(near: Near, _unit: Unit) -> bool | None:
    """Drops an ordinal in words."""
    return True if near.numeral.rule == "number.ordinal" else None


def _idle_word(near: Near, unit: Unit) -> bool | None:
    """Drops a word such as 'không' or 'một' that counts nothing before a unit: 'không chỉ', 'một lần nữa'."""
    numeral = near.numeral
    if not numeral.weak or numeral.form != "words" or unit.kind not in ("money", "duration", "quantity"):
        return None
    if numeral.high == 0:
        idle = unit.name not in ("celsius", "degree")
    else:
        idle = unit.name == "times" and near.page.words[numeral.first] in near.numerals.numbers.articles
    return True if idle else None


def _idiom(near: Near, _unit: Unit) -> bool | None:
    """Drops a weak number word inside a phrase such as 'at one point'."""
    numeral = near.numeral
    for at in range(max(0, numeral.first - 2), numeral.first + 1) if numeral.weak else ():
        found = near.wording.idioms.match(near.page, at)
        if found is not None and found[0] >= numeral.last:
            return True
    return None


def _dotted_name(near: Near, unit: Unit) -> bool | None:
    """Drops what a middle dot makes a list or a name: 一・二審, 二・二六事件, 3・11; 八・五％ is a number."""
    if not (_is_plain(unit) or unit.rule == "quantity.noun"):
        return None
    page, numeral = near.page, near.numeral
    dotted = "・" in page.words[numeral.first : numeral.last] and numeral.last < len(page)
    return True if dotted and page.words[numeral.last][0] > _KANA_LAST else None


def _bearing(near: Near, unit: Unit) -> bool | None:
    """Drops a place on the map: '6.2 degrees south'."""
    open_ = _is_plain(unit) or unit.name == "degree"
    return True if open_ and near.wording.bearings.match(near.page, unit.last) else None


def _labelled_before_digits(near: Near, unit: Unit) -> bool | None:
    """Drops what a label names before more digits: 'nomor 11 tahun 2020', 'liga 1 pekan 33' are no years, no week."""
    page, at = near.page, unit.last
    if unit.kind != "duration" or not labelled(page, near.numeral.first, near.wording) or at >= len(page):
        return None
    return True if page.words[at].isdecimal() else None


def _listed_name(near: Near, unit: Unit) -> bool | None:
    """Drops what goes on with a list or span that a label opens: 'pasal 3, 4, dan 5', 'seksi 2 hingga 6'."""
    page, at = near.page, near.numeral.first
    if not _is_plain(unit) or near.numeral.scale != 1 or near.numeral.decimals:
        return None
    for _ in range(_LONGEST_LIST):
        word = near.wording.listing.match_before(page, at) or near.wording.joiners.match_before(page, at)
        behind = word[0] if word else at
        behind -= behind > 0 and page.words[behind - 1] == ","
        number = page.words[behind - 1] if 0 < behind < at else ""
        if not (number.isdecimal() or number in near.numerals.lexicon.starts):
            return None
        at = behind - 1
        if labelled(page, at, near.wording):
            high = near.numeral.high >= LEVEL and near.wording.levels.match_before(page, at) is not None
            return None if high else True  # "level 7.200 dan 7.250"
    return None


def _plate(near: Near, _unit: Unit) -> bool | None:
    """Drops the number of a plate or a post: 'nomor polisi B 7533 V', 'km 718+600'."""
    page, first = near.page, near.numeral.first
    if first > 1 and page.words[first - 1] == "+" and page.glued(first) and page.words[first - 2].isdecimal():
        return True if labelled(page, first - 2, near.wording) else None
    letters = page.original(first - 1, first) if first else ""
    short = letters.isalpha() and letters.isupper() and len(letters) < _LONGEST_MARK
    if not short or near.wording.levels.match_before(page, first - 1):
        return None  # "ke AS 5 juta ton"
    return True if near.wording.labels.match_before(page, first - 1) else None


def _time_of_day(near: Near, unit: Unit) -> bool | None:
    """Drops a time of day."""
    timed = _is_plain(unit) or unit.kind == "duration"
    return True if timed and at_clock(near.page, near.numeral, near.wording) else None


def _counted_in_order(near: Near, unit: Unit) -> bool | None:
    """Drops what a sign for ordinals stands before: 第51回, no 51 times."""
    page, first = near.page, near.numeral.first
    if unit.rule not in ("quantity.unit", "duration.word") or not page.glued(first):
        return None
    return True if near.wording.ordinal_before.match_before(page, first) else None


def _inside_hangul(near: Near, unit: Unit) -> bool | None:
    """Drops a unit of one syllable that only begins a word: 한 주택 is a house, no week."""
    page, at = near.page, near.numeral.last
    if not unit.known or unit.kind == "number" or unit.last != at + 1 or unit.last >= len(page):
        return None
    if not ("가" <= page.words[at] <= "힣" and "가" <= page.words[at + 1] <= "힣" and page.glued(at + 1)):
        return None
    loose = near.numeral.weak or not page.glued(at)
    return True if loose and page.words[at + 1] not in _PARTICLES else None


def _identity(near: Near, unit: Unit) -> bool | None:
    """Drops a number too long to count anything, which is no name either; alone on its page it is one."""
    numeral = near.numeral
    alone = numeral.first == 0 and numeral.last >= len(near.page) - 1
    if unit.kind != "number" or alone:
        return None
    run = near.page.words[numeral.first] if numeral.last == numeral.first + 1 else ""
    if run.isdecimal() and len(run) >= _IDENTITY_DIGITS:
        return True
    return numeral.high >= 10 * _IDENTITY if numeral.high >= _IDENTITY else None


def _short_of_letters(near: Near, unit: Unit) -> bool | None:
    """Drops digits whose letters are a scale beside money alone: 'Llama 3.1 405B' in Indonesian."""
    page, numeral, at = near.page, near.numeral, near.numeral.last
    if not _is_plain(unit) or numeral.form != "digits" or not page.glued(at):
        return None
    behind_digits = page.words[at - 1][0].isdecimal()
    return True if behind_digits and page.original(at, at + 1) in near.numerals.numbers.money_suffixes else None


def _labelling_code(near: Near, unit: Unit) -> bool | None:
    """Drops a number behind the code of a currency that is a label in the language: 'RON95', a petrol."""
    if unit.rule != "money.code" or unit.first >= near.numeral.first:
        return None
    return True if near.wording.labels.match(near.page, unit.first) else None


def _weak_money(near: Near, unit: Unit) -> bool | None:
    """Drops a word that is rarely a number beside cents, and behind the name of a currency."""
    behind_name = unit.rule == "money.name" and unit.first < near.numeral.first
    return True if near.numeral.weak and (behind_name or unit.rule == "money.cents") else None


def _ranked_money(near: Near, unit: Unit) -> bool | None:
    """Drops a rank before a word that is also the name of a currency: 'thứ 2 bảng A' is second of its group."""
    if unit.rule != "money.name" or near.numeral.high >= _HIGHEST_RANK:
        return None
    return True if labels_count(near.page, near.numeral, near.wording) else None


def _weak_count(near: Near, unit: Unit) -> bool | None:
    """Drops a word that is rarely a number before a noun that no table knows, and an article before any."""
    if not near.numeral.weak or unit.rule not in _LOOSELY_COUNTED or unit.more:
        return None
    first = near.numeral.first
    named = labels_count(near.page, near.numeral, near.wording)
    if unit.known and not named and near.wording.counted_one.match(near.page, near.numeral.last):
        return False
    return _is_plain(unit) or named or near.page.words[first] in near.numerals.numbers.articles


def _behind_no_label(near: Near, unit: Unit) -> bool | None:
    """Keeps what stands behind a phrase that only looks like a label."""
    apart = not unit.known and near.wording.not_labels.match_before(near.page, near.numeral.first)
    return False if apart else None


def _labelled_count(near: Near, unit: Unit) -> bool | None:
    """Drops a name before a noun: 'lớp 5 trường A', no 'nhóm 5 người'."""
    return True if unit.rule in _COUNTED and labels_count(near.page, near.numeral, near.wording) else None


def _opens_range(near: Near) -> bool:
    """Says whether a dash and a number with a unit follow: 'Mưa 150-300 mm' is no name."""
    page, at = near.page, near.numeral.last
    if at + 1 >= len(page) or page.words[at] not in _DASHES or not page.words[at + 1][0].isdecimal():
        return False
    far = near.numerals.read(at + 1)
    behind = near.wording.unit_of(page, far.last) if far else None
    return behind is not None and behind[1].rule != "quantity.noun"


CHECKS: tuple[Callable[[Near, Unit], bool | None], ...] = (
    _ordinal,
    _idle_word,
    _idiom,
    names_in_words,
    _dotted_name,
    _bearing,
    _labelled_before_digits,
    _listed_name,
    _plate,
    _time_of_day,
    _counted_in_order,
    _inside_hangul,
    _identity,
    _short_of_letters,
    _labelling_code,
    _weak_money,
    _ranked_money,
    _weak_count,
    _behind_no_label,
    _labelled_count,
)
"""True: no figure. False: a figure, whatever the checks behind it say. None: not for this check to tell."""

_OF_WEAK_WORDS = frozenset({_idle_word, _idiom, _weak_money, _weak_count})
"""Checks that speak only of words that are rarely numbers."""
_CHECKS_OF_SURE_NUMBERS = tuple(check for check in CHECKS if check not in _OF_WEAK_WORDS)
