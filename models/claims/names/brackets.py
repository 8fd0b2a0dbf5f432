"""A name in brackets behind another one: its short form, or the same name in another script."""

from __future__ import annotations

from models.claims.names.name import Name, is_form
from models.claims.names.script import unspaced
from models.page import Page

_SIGN = 8  # tokens
_SHORTEST, _LONGEST = 2, 8  # letters of a short form


def abbreviates(page: Page, before: Name, name: Name) -> bool:
    """Reads "Komisi Pemilihan Umum (KPU)": the brackets give the short form of the name before them."""
    return _bracketed(page, before, name) and len(name.key) < len(before.key)


def rewrites(page: Page, before: Name, name: Name) -> bool:
    """Reads "北浜電機（Kitahama Denki）": the brackets give the name in letters that other languages share."""
    return _bracketed(page, before, name) and unspaced(before.key) and not unspaced(name.key)


def _bracketed(page: Page, before: Name, name: Name) -> bool:
    if is_form(name.text):
        return False  # "ミナトホールディングス（HD）"
    closed = before.last + (page.words[before.last : before.last + 1] in (["」"], ["』"], ["”"]))  # "「X」（Y）"
    opens = page.words[closed : name.first] in (["("], ["（"])
    return opens and (page.words[name.last : name.last + 1] in ([")"], ["）"]) or _listed_at(page, name))


def _listed_at(page: Page, name: Name) -> bool:
    """Says whether only the sign of a share follows a name in its brackets ("(Vinamilk, mã: VNM)")."""
    behind = page.words[name.last : name.last + _SIGN]
    closes = behind.index(")") if ")" in behind else 0
    return behind[:1] == [","] and ":" in behind[:closes]


def made_of_letters(short: str, long: str) -> bool:
    """Says whether a short key is made of letters of the long one, in their order from its first one on.

    "Jakarta (Antara)" is a wire's credit, and no short form.

    >>> made_of_letters("kpu", "komisi pemilihan umum"), made_of_letters("kemenkes", "kementerian kesehatan")
    (True, True)
    >>> made_of_letters("antara", "jakarta")
    False
    """
    if not _SHORTEST <= len(short) <= _LONGEST or " " in short or short[0] != long[0]:
        return False
    letters = iter(long)
    return all(letter in letters for letter in short)
