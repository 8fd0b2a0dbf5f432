"""Who appears in an article: which names are one, who is a person, and for whom people speak.

Each thing to learn from the names is a lesson of its own in `LESSONS`; names in brackets, in another script or
in apposition are further lessons, not branches of one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from models.claims.names.brackets import abbreviates, made_of_letters, rewrites
from models.claims.names.evidence import capital
from models.claims.names.name import Name
from models.claims.names.script import unspaced
from models.claims.names.words import titles
from models.language import Language
from models.page import Page, PhraseTable

_DESCRIBED_REACH = 3  # tokens
_TITLE_REACH = 6  # tokens between a title and the office that it is of
_OFFICE_REACH = 6  # tokens between a person and the office


@dataclass(slots=True)
class Cast:
    """Who appears in an article: the full form of each short name, who is a person, and for whom they speak.

    `initials` are the short names that the article itself gives in brackets behind the full one, and that its letters
    bear out: they may hold in other articles too.
    """

    full: dict[str, Name] = field(default_factory=dict)
    initials: dict[str, str] = field(default_factory=dict)
    people: set[str] = field(default_factory=set)
    works_for: dict[str, Name] = field(default_factory=dict)

    def known_as(self, name: Name) -> Name:
        """Gives the name under its fullest form in the article."""
        known = self.full.get(name.key)
        return replace(name, text=known.text, key=known.key) if known else name


@dataclass(slots=True)
class Meeting:
    """The names of an article while they are met one by one: what is learned goes to `cast`.

    `seen` are the names that stand for themselves so far, by key; `before` is the name met last, `keys` are those of
    all names, `inflections` the endings that names take.
    """

    page: Page
    titles: PhraseTable[str]
    inflections: tuple[str, ...] = ()
    titles_follow: bool = False
    keys: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    cast: Cast = field(default_factory=Cast)
    seen: dict[str, Name] = field(default_factory=dict)
    before: Name | None = None


# Learns one thing from a name that is met, and from those met before it.
Lesson = Callable[[Meeting, Name], None]


def introduce(names: Iterable[Name], page: Page, language: Language) -> Cast:
    """Learns from all names of an article, in order of place, their full forms and for whom people speak."""
    met = list(names)
    keys = frozenset(name.key for name in met)
    section = language.claims
    places = frozenset(name.key for name in met if name.place)
    meeting = Meeting(page, titles(language.code), section.name_inflections, section.titles_follow, keys, places)
    for name in met:
        for learn in LESSONS:
            learn(meeting, name)
        meeting.before = name
    return meeting.cast


def _short_form(meeting: Meeting, name: Name) -> None:
    """Takes a name as short for a longer one that came before, where there is only one and it did not stand alone."""
    cast = meeting.cast
    if name.key in meeting.seen:
        return
    alone = name.place or _whole(name.text)
    longer = [n for n in meeting.seen.values() if not n.place and _shortens(name.key, n, cast)] if not alone else []
    if len(longer) == 1 and longer[0].key not in cast.full:
        cast.full[name.key] = longer[0]
    else:
        meeting.seen[name.key] = name


def _inflected(meeting: Meeting, name: Name) -> None:
    """Takes a name with an ending as the one without it, where the text has that too ("Nordwinds Umsatz")."""
    for ending in meeting.inflections:
        bare = name.key.removesuffix(ending)
        if bare != name.key and bare in meeting.keys:
            text = name.text.removesuffix(ending)
            meeting.cast.full.setdefault(name.key, replace(name, text=text, key=bare))


def _bracketed(meeting: Meeting, name: Name) -> None:
    """Takes a shorter name in brackets as the one before it, and the one before it as one in another script."""
    before = meeting.before
    if before and rewrites(meeting.page, before, name):
        meeting.cast.full.setdefault(before.key, replace(before, key=name.key))
        meeting.cast.initials.setdefault(before.key, name.key)
    elif before and abbreviates(meeting.page, before, name):
        meeting.cast.full.setdefault(name.key, before)
        if made_of_letters(name.key, before.key):
            meeting.cast.initials.setdefault(name.key, before.key)


def _office(meeting: Meeting, name: Name) -> None:
    """Reads "Meta CEO Mark Zuckerberg" and "Mark Zuckerberg, CEO Meta": who speaks for whom."""
    before, page, cast = meeting.before, meeting.page, meeting.cast
    if before is None or name.first - before.last > _OFFICE_REACH:
        return
    if meeting.titles_follow and before.last == name.first and meeting.titles.match(page, name.last):
        cast.people.add(before.key)
        cast.works_for.setdefault(before.key, name)  # "정민호 한결전자 사장"
        return
    if page.words[before.last : name.first] == [","] and _holding(meeting, before):
        cast.works_for.setdefault(name.key, before)  # "Direktur Utama X, Y"
        return
    if before.last == name.first and meeting.titles.match_before(page, before.first):
        cast.works_for.setdefault(name.key, before)  # "Kepala Badan X Y": the title is the person's
        cast.people.discard(before.key)
        return
    comma = before.last < name.first and page.words[before.last] == ","
    hyphen = before.last < name.first and page.words[before.last] == "-"
    found = meeting.titles.match(page, before.last + (comma or hyphen))
    if found is None or found[0] > name.first:
        return
    between = page.words[found[0] : name.first]
    if comma and all(word.isalpha() for word in between):
        cast.works_for.setdefault(before.key, name)
    elif not comma and not between:
        cast.works_for.setdefault(name.key, before)


def _holding(meeting: Meeting, office: Name) -> bool:
    """Says whether a title stands before an office, with small words between ("former director of the trader X")."""
    page = meeting.page
    for i in range(office.first, max(office.first - _TITLE_REACH, 0), -1):
        if meeting.titles.match_before(page, i):
            return True
        if not page.words[i - 1].isalpha() or capital(page, i - 1):
            return False
    return False


def _person(meeting: Meeting, name: Name) -> None:
    """Takes a name as a person's beside a title or an age, and as soon as it speaks for somebody."""
    page, table = meeting.page, meeting.titles
    office = any(held.key == name.key for held in meeting.cast.works_for.values())
    behind = meeting.titles_follow and not office and table.match(page, name.last)
    titled = table.match_before(page, name.first) and name.key not in meeting.places  # "мэр Ростова"
    follows = meeting.before is not None and meeting.before.last == name.first and not unspaced(name.text)
    if titled or behind or follows or _aged(page, name) or _introduced(meeting, name) or _described(meeting, name):
        meeting.cast.people.add(name.key)
    meeting.cast.people |= meeting.cast.works_for.keys()


def _introduced(meeting: Meeting, name: Name) -> bool:
    """Reads "el ministro de Transporte, Julián Arce,": a title and what it is of stand before the commas of a name."""
    page, comma = meeting.page, name.first - 1
    if comma < 2 or page.words[comma] != "," or page.words[name.last : name.last + 1] != [","]:
        return False
    for i in range(comma - 1, max(comma - _TITLE_REACH, 0), -1):
        if meeting.titles.match(page, i):
            return True
        if not page.words[i][0].isalpha():
            return False
    return False


LESSONS: tuple[Lesson, ...] = (_inflected, _short_form, _bracketed, _office, _person)


def _described(meeting: Meeting, name: Name) -> bool:
    """Reads "Marek Dovani, the former head of the port": a title stands behind the comma, past small words."""
    page = meeting.page
    if page.words[name.last : name.last + 1] != [","] or " " not in name.text:
        return False
    for i in range(name.last + 1, min(name.last + 1 + _DESCRIBED_REACH, len(page.words))):
        if meeting.titles.match(page, i):
            return True
        if not page.words[i][0].isalpha() or capital(page, i):
            return False
    return False


def _aged(page: Page, name: Name) -> bool:
    """Reads "Jana Holt, 47, said"."""
    aside = page.words[name.last : name.last + 3]
    return len(aside) == 3 and aside[0] == aside[2] == "," and aside[1].isdecimal() and len(aside[1]) == 2


def _whole(text: str) -> bool:
    """A name with a capital inside is one by itself ("DeepSeek"), never short for another."""
    return any(c.isupper() for c in text[1:]) and " " not in text


def _shortens(short: str, long: Name, cast: Cast) -> bool:
    """A person goes by the last name, anything by the first words of its name."""
    if len(short) >= len(long.key) or short not in long.key:
        return False  # most of them: every name is held against every one before it
    several = " " in short  # "Lopes Fidalgo"
    surname = (several or long.key in cast.people) and long.key.endswith(" " + short)
    begins = long.key.startswith(short if unspaced(short) else short + " ")
    return surname or begins
