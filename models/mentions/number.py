"""Plain numbers: a figure that names no unit; a year, or a word like "one" alone, is none."""

from __future__ import annotations

from models.mentions.near import Near, Unit

_HIRAGANA, _HIRAGANA_LAST = "ぁ", "ゟ"


def read_unit(near: Near) -> Unit | None:
    """Takes a number as it stands, unless it is more likely something else."""
    numeral = near.numeral
    if not near.lone() and ((numeral.weak and not _set_apart(near)) or _is_year(near) or _needs_unit(near)):
        return None
    if _half_of_a_word(near):
        return None
    linked = near.wording.of.match_before(near.page, numeral.last)  # "a third of" is a third
    last = linked[0] if linked and linked[0] > numeral.first and not near.lone() else numeral.last
    return Unit("number", None, near.first, last, numeral.rule)


def _half_of_a_word(near: Near) -> bool:
    """Says whether a fraction is part of a compound or of a match: 'half-brother', 'in each half'."""
    page, numeral, at = near.page, near.numeral, near.numeral.last
    if numeral.form != "words" or not 0 < numeral.low < 1 or numeral.last != numeral.first + 1:
        return False
    if near.wording.half_after.match_before(page, numeral.first) is not None:
        return True
    compound = at + 1 < len(page) and page.words[at] in "-‐‑" and page.words[at + 1].isalpha()
    return compound and page.glued(at) and page.glued(at + 1)


def _set_apart(near: Near) -> bool:
    """Says whether words around a number word that is mostly part of others make it one: 三は奇数です, no 三位."""
    page, numeral = near.page, near.numeral
    if not near.wording.sets_apart.match(page, numeral.last) or numeral.form != "words":
        return False
    before = page.words[near.first - 1] if near.first and page.glued(near.first) else ""
    return not before or not before[0].isalpha() or _HIRAGANA <= before[0] <= _HIRAGANA_LAST


def _needs_unit(near: Near) -> bool:
    """Says whether the number is one word that counts only before a unit: 'cả hai'."""
    first, last = near.numeral.first, near.numeral.last
    return last == first + 1 and near.page.words[first] in near.numerals.lexicon.never_alone


def _is_year(near: Near) -> bool:
    """Says whether four digits read as a year: the reader of dates speaks of those."""
    numeral = near.numeral
    plain = numeral.form == "digits" and numeral.scale == 1 and not numeral.decimals
    return plain and numeral.last == numeral.first + 1 and 1900 <= numeral.low < 2100
