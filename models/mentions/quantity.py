"""Quantities: a unit of measure, or the noun that a number counts."""

from __future__ import annotations

from decimal import Decimal

from models.measure import dimension
from models.mentions.feet import is_no_unit, read_feet
from models.mentions.near import Near, Unit
from models.mentions.nouns import head, may_be_noun, noun_ahead
from models.mentions.part import read_part
from models.mentions.sense import Sense

_HALF, _NOTHING = Decimal("0.5"), Decimal(0)
_SHORTEST_VERB = 6
_LARGEST_PART = 10  # 3/10 of the people are a share, 7/60 households seven of them
_QUAKES = frozenset({"magnitude", "richter"})  # scales that news names twice: 'magnitudo 6,4 SR'


def read_unit(near: Near) -> Unit | None:
    """Reads what a number measures or counts: '14 km', 'M6,4', '17 orang', '1.875 ngôi nhà'."""
    if near.before and near.before[1].kind == "quantity":
        first, sense = near.before
        if sense.rule == "quantity.noun_before":
            return None if _is_share(near) else _named_before(near, first, sense)
        again = near.behind and near.behind[1].unit in _QUAKES and sense.unit in _QUAKES
        last = near.behind[0] if near.behind and again else near.numeral.last
        return Unit("quantity", sense.unit, first, last, sense.rule, half=_HALF)
    feet = read_feet(near)
    if feet:
        return feet
    if near.behind and near.behind[1].kind == "quantity" and not is_no_unit(near, near.behind[0]):
        last, sense = near.behind
        counted = sense.rule == "quantity.noun"
        if counted and (some := _some_of(near)) is not None:
            return Unit("quantity", sense.unit, near.first, last, sense.rule, factor=_NOTHING, more=some)
        if counted and (_is_share(near) or _is_year(near, sense.unit)):
            return None
        plain = _classified(near, last) or head(near, last) if counted else None
        if plain:
            return plain
        if sense.rule == "quantity.symbol" and _is_year(near, sense.unit):
            return None  # "nel 2025 ha registrato": a verb is spelled like the sign of the hectare
        more = half = Decimal(0)
        if not counted:
            last, more, half = read_part(near, sense.unit, last)
        return Unit("quantity", sense.unit, near.first, last, sense.rule, more=more, half=half)
    if near.wording.age_before.match_before(near.page, near.first) and near.numeral.low < 130:
        return Unit("quantity", "year_of_age", near.first, near.numeral.last, "quantity.age", half=_HALF)
    return _counted(near)


def _counted(near: Near) -> Unit | None:
    """Finds the noun behind classifiers and adjectives; an unknown one is kept as it is written."""
    page, wording, at = near.page, near.wording, near.numeral.last
    if _is_share(near) or (near.numeral.decimals and near.numeral.scale == 1):
        return None
    classified = _classified(near, at)
    if classified:
        return classified
    classifier = wording.classifiers.match(page, at)
    at = classifier[0] if classifier else at
    if not wording.not_nouns:
        return None
    found = noun_ahead(near, at) if wording.amounts.plural else _unknown(near, at)
    if found and _is_year(near, found.name or ""):
        return None
    if found is None and classifier and not near.wording.amounts.plural:
        name = page.original(near.numeral.last, classifier[0]).lower()
        return Unit("quantity", name, near.first, classifier[0], "quantity.classifier")
    return found


def _named_before(near: Near, first: int, sense: Sense) -> Unit:
    """Reads what stands before the number that counts it, a classifier behind taken in: 'watu 31', មនុស្ស 31 នាក់."""
    behind = near.behind if near.behind and near.behind[1].kind == "quantity" else None
    if behind is None:
        return Unit("quantity", sense.unit, first, near.numeral.last, sense.rule)
    if behind[1].rule == "quantity.noun":
        return Unit("quantity", sense.unit, first, behind[0], sense.rule)
    return Unit("quantity", behind[1].unit, near.first, behind[0], behind[1].rule)


def _is_year(near: Near, unit: str) -> bool:
    """Says whether four digits before a noun are a year: 'the 2016 film', no person; 'pada 2018 perusahaan itu'."""
    numeral = near.numeral
    plain = numeral.form == "digits" and numeral.scale == 1 and numeral.last == numeral.first + 1
    if not plain or not 1900 <= numeral.low < 2100:
        return False
    if near.wording.amounts.year_before_nouns:
        return dimension("quantity", unit) != "person" and numeral.low % 100 != 0
    digits = len(near.page.words[numeral.first]) == 4
    return digits and near.wording.in_year.match_before(near.page, numeral.first) is not None


def _classified(near: Near, beyond: int) -> Unit | None:
    """Finds the noun behind a classifier that ends behind token `beyond`: '260 unit rumah', 'hai cây cầu'."""
    classifier = near.wording.classifiers.match(near.page, near.numeral.last)
    found = near.wording.behind(near.page, classifier[0]) if classifier else None
    if found is None or found[1].rule != "quantity.noun" or found[0] <= beyond:
        return None
    return head(near, found[0]) or Unit("quantity", found[1].unit, near.first, found[0], "quantity.classifier")


def _some_of(near: Near) -> Decimal | None:
    """Gives the upper half of digits that say how many of how many: '7/60 hộ' are seven households."""
    numeral, words = near.numeral, near.page.words
    if numeral.rule != "number.fraction" or numeral.form != "digits" or numeral.last != numeral.first + 3:
        return None
    return Decimal(words[numeral.first]) if int(words[numeral.last - 1]) > _LARGEST_PART else None


def _is_share(near: Near) -> bool:
    """Says whether the number is a fraction: two thirds of the people are no count of people."""
    numeral = near.numeral
    return numeral.scale == 1 and not numeral.decimals and numeral.low != int(numeral.low)


def _unknown(near: Near, at: int) -> Unit | None:
    """Takes the word behind a number in a language that marks no plural."""
    if at >= len(near.page) or not may_be_noun(near, at) or _like_year(near):
        return None
    if _acronym(near, at):
        return Unit("quantity", near.page.words[at], near.first, at + 1, "quantity.unknown", known=False)
    return None if _capital(near, at) or _is_verb(near, at) else _as_written(near, at)


def _is_verb(near: Near, at: int) -> bool:
    """Says whether an unknown word begins as verbs do: '20 dirawat' counts no nouns."""
    word = near.page.words[at]
    return len(word) >= _SHORTEST_VERB and word.startswith(near.wording.verb_prefixes)


def _like_year(near: Near) -> bool:
    """Says whether four digits without a separator could be a year, so that a word behind them is counted by none."""
    numeral = near.numeral
    plain = numeral.form == "digits" and numeral.scale == 1 and not numeral.decimals
    return plain and numeral.last == numeral.first + 1 and 1900 <= numeral.low < 2100


def _as_written(near: Near, at: int) -> Unit:
    """Takes an unknown noun as it stands, of as many words as nouns have in the language."""
    page, last = near.page, at + 1
    while last < at + near.wording.amounts.noun_words and last < len(page) and may_be_noun(near, last):
        last += 1
    name = " ".join(page.words[at:last])
    return Unit("quantity", name, near.first, last, "quantity.unknown", known=False)


def _capital(near: Near, at: int) -> bool:
    return near.page.text[near.page.starts[at]].isupper()


def _acronym(near: Near, at: int) -> bool:
    """Says whether an acronym that nothing explains is counted: '34 SPBU', but no '2024 KPK'."""
    written = near.page.original(at, at + 1)
    alone = at + 1 >= len(near.page) or not near.page.text[near.page.starts[at + 1]].isupper()
    return written.isascii() and written.isupper() and 2 < len(written) < 6 and alone
