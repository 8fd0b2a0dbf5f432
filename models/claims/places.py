"""Which names of a sentence are places, by the prepositions and words for kinds of places beside them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from models.claims.cues import Cues
from models.claims.names.name import Name
from models.claims.names.script import unspaced
from models.page import Page

_SHORT = 3  # letters
_ELIDED = 2  # tokens of "l'"


def flag_places(names: Iterable[Name], cues: Cues, page: Page) -> list[Name]:
    """Marks the names that stand behind "in" or beside a word like "regency", and those in a row with one."""
    flagged: list[Name] = []
    names = tuple(names)
    for name in names:
        beside = any(
            c.last in (name.first, name.first - 1) or c.first == name.last for c in cues.get("place_words", ())
        )
        inside = any(name.first <= c.first and c.last <= name.last for c in cues.get("place_words", ()))
        if unspaced(name.text):  # the kind of a place is the end of its name: 市 in 上市 tells nothing
            kinds = [c for c in cues.get("place_words", ()) if c.first > name.first and c.last == name.last]
            beside = inside = any(c.first > name.first + 1 or not _titled(name, cues) for c in kinds)
        place = name.place or beside or inside or (stands_behind(name, cues, ("place_at",)) and not _told(name, cues))
        place = place or _apposed(name, cues) or _of_kind(name, cues)
        row = not unspaced(name.text) and bool(flagged) and flagged[-1].place and _listed(page, flagged[-1], name)
        flagged.append(
            replace(name, place=(place or row) and not _company(name, cues) and not _tells_whose(name, names, cues))
        )
    return flagged


def _tells_whose(name: Name, names: Iterable[Name], cues: Cues) -> bool:
    """Reads "the Veldorian city of Kastra": the word for a kind of place belongs to the name behind its "of"."""
    kinds = {cue.last for cue in cues.get("place_words", ()) if cue.first == name.last}
    ends = {cue.last for cue in cues.get("of", ()) if cue.first in kinds}
    return any(other.first in ends for other in names)


def _told(name: Name, cues: Cues) -> bool:
    """Reads "a déclaré à l'AFP": an acronym behind a verb of saying is who is told, and no place."""
    said = {cue.last for cue in cues.get("says_after", ())}
    to = any(at.first in said and 0 <= name.first - at.last <= _ELIDED for at in cues.get("place_at", ()))
    return to and name.text.isupper()


def _company(name: Name, cues: Cues) -> bool:
    """Says whether a legal form leads or ends a name, or a word for an office begins it.

    A plant of a company is at a place, and the company is none.
    """
    if any(cue.first == name.first for cue in cues.get("name_heads", ())):
        return True
    return not unspaced(name.text) and any(
        (name.first <= c.first and c.last <= name.last and name.first in (c.first, c.first - 1))
        or c.last == name.last > c.first > name.first
        for c in cues.get("legal_forms", ())
    )


def _titled(name: Name, cues: Cues) -> bool:
    """Says whether a title stands behind a name: 沢村被告 is a person, and no village."""
    return any(cue.first == name.last for cue in cues.get("titles", ()))


def _listed(page: Page, before: Name, name: Name) -> bool:
    """Says whether only a comma or a word as short as "and" stands between two names."""
    return name.first == before.last + 1 and len(page.words[before.last]) <= _SHORT


def _of_kind(name: Name, cues: Cues) -> bool:
    """Reads "the Indonesian island of Batam": the place is named behind its kind and "of"."""
    linked = [c for c in cues.get("of", ()) if c.last == name.first]
    return any(of.first - 1 <= kind.last <= of.first for of in linked for kind in cues.get("place_words", ()))


def _apposed(name: Name, cues: Cues) -> bool:
    """Reads "di kabupaten tetangga, Sendang": the place is named behind its kind and a comma."""
    kinds = [c for c in cues.get("place_words", ()) if name.first - 4 <= c.first < name.first]
    return any(
        at.last == kind.first and name.first - kind.last <= 3 for kind in kinds for at in cues.get("place_at", ())
    )


def attributive(name: Name, cues: Cues) -> bool:
    """Says whether a place only tells whence another name is ("インドネシアの銀行X")."""
    return name.place and any(cue.first == name.last for cue in cues.get("possessive", ()))


def stands_behind(name: Name, cues: Cues, roles: Iterable[str]) -> bool:
    """Says whether a name stands behind a preposition, past words for kinds of places ("di Kabupaten X").

    Languages whose particles follow the name mark a place behind it ("東京で").
    """
    if any(cue.first == name.last for cue in cues.get("place_marks", ())):
        return True
    skipped = {i for role in ("place_words", "articles") for c in cues.get(role, ()) for i in range(*c)}
    ends = {cue.last for role in roles for cue in cues.get(role, ())}
    token = name.first
    while token not in ends and token - 1 in skipped:
        token -= 1
    return token in ends
