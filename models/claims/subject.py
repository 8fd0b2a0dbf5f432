"""Names in a text, and of whom a sentence speaks.

A name is a run of capitalized words. A capital at a sentence's start, or in a heading that capitalizes
everything, makes a name only where the rest of the article bears it out.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache

from models.language import Language, load_language, load_pack, packed_languages
from models.measure import measure_words
from models.page import Page, PhraseTable, fold

_OPENERS = frozenset("\"“”'‘’«»「」『』:(—–")
_JOINTS = frozenset("-–'’&.")
_HEADING_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a text: token indexes (last exclusive), the words as written and the key it is known by.

    `place` marks one that the sentence treats as a place.
    """

    first: int
    last: int
    text: str
    key: str
    place: bool = False


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


@cache
def _dropped(code: str) -> PhraseTable[str]:
    section = load_language(code).claims
    return PhraseTable({**dict.fromkeys(section.legal_forms, "legal"), **dict.fromkeys(section.place_words, "place")})


@cache
def _titles(code: str) -> PhraseTable[str]:
    section = load_language(code).claims
    return PhraseTable({**dict.fromkeys(section.titles, "title"), **dict.fromkeys(section.weak_titles, "weak")})


@cache
def _common(code: str) -> PhraseTable[str]:
    """Words of several tokens that stand before names and are none, though the first may have a capital."""
    section = load_language(code).claims
    phrases = (*section.titles, *section.legal_forms, *section.place_words, *section.speakers)
    return PhraseTable(dict.fromkeys((p for p in phrases if " " in p), "common"))


@cache
def _not_names(code: str) -> frozenset[str]:
    return frozenset(load_language(code).claims.not_names)


@cache
def _links(code: str) -> frozenset[str]:
    return frozenset(load_language(code).claims.name_links)


@lru_cache(maxsize=1 << 16)
def name_key(text: str) -> str:
    """Gives the key of a name: folded, without accents, legal forms and outer words for kinds of places.

    >>> name_key("PT Bank Arta Nusa Tbk"), name_key("Kabupaten Merawu"), name_key("Đắk Lắk")
    ('bank arta nusa', 'merawu', 'dak lak')
    """
    words = [word for word in Page(text).words if word[0].isalnum()]
    first, last = 0, len(words)
    before, behind = _dropped_phrases()
    while first < last and (long := _outer(words[first:last], before)) and long < last - first:
        first += long
    while first < last and (long := _outer(words[first:last], behind, at_end=True)) and long < last - first:
        last -= long
    return plain(" ".join(words[first:last]))


def plain(text: str) -> str:
    """Gives a text without accents, so that names match across languages that keep them and ones that do not.

    >>> plain("hòa an"), plain("đồng nai")
    ('hoa an', 'dong nai')
    """
    if text.isascii():
        return text
    marks = unicodedata.normalize("NFD", text.replace("đ", "d"))
    return unicodedata.normalize("NFC", "".join(c for c in marks if unicodedata.category(c) != "Mn" or c > "\u036f"))


@cache
def _dropped_phrases() -> tuple[frozenset[tuple[str, ...]], frozenset[tuple[str, ...]]]:
    """Gives the phrases to drop at the start of a name, and at its end.

    They are those of all packs, for a name keeps its words in a text of another language ("Kepulauan Serunai").
    """
    before: set[tuple[str, ...]] = set()
    behind: set[tuple[str, ...]] = set()
    for code in packed_languages():
        section = load_pack(code).claims
        legal = {tuple(Page(phrase).words) for phrase in section.legal_forms}
        places = {tuple(Page(phrase).words) for phrase in (*section.place_words, *section.object_words)}
        before |= legal | (set() if section.place_words_follow else places)
        behind |= legal | (places if section.place_words_follow else set())
    return frozenset(before), frozenset(behind)


def _outer(words: list[str], phrases: Collection[tuple[str, ...]], at_end: bool = False) -> int:
    """Gives how many words at the start, or end, are a phrase to drop."""
    for length in range(min(6, len(words)), 0, -1):
        part = words[-length:] if at_end else words[:length]
        if tuple(part) in phrases:
            return length
    return 0


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a text tells of its words: written `small` somewhere, or capitalized in the `middle` of a sentence.

    `runs` are whole runs of capitals in the middle of sentences.
    """

    small: frozenset[str]
    middle: frozenset[str]
    runs: frozenset[tuple[str, ...]]


def gather(page: Page, sentences: Iterable[tuple[int, int]], taken: Collection[int]) -> Evidence:
    """Gathers the evidence from all sentences (first token, last exclusive) that are no headings."""
    small = {w for w, s in zip(page.words, page.starts, strict=True) if page.text[s].islower()}
    middle: set[str] = set()
    runs: set[tuple[str, ...]] = set()
    for first, last in sentences:
        if is_heading(page, first, last):
            continue
        for i in range(first + 1, last):
            # behind an opening quote or a colon a capital tells as little as at the start
            if i not in taken and _capital(page, i) and page.words[i - 1] not in _OPENERS:
                middle.add(page.words[i])
                if not _capital(page, i - 1) or i - 1 in taken:
                    runs.add(tuple(_capitals(page, i, last, taken)))
    return Evidence(frozenset(small), frozenset(middle), frozenset(runs))


def _capitals(page: Page, i: int, last: int, taken: Collection[int]) -> Iterator[str]:
    while i < last and i not in taken and _capital(page, i):
        yield page.words[i]
        i += 1


def is_heading(page: Page, first: int, last: int) -> bool:
    """Says whether most words between two tokens are capitalized and no full stop ends them, as in headings."""
    if last <= first or page.words[last - 1] in ".。":
        return False
    initials = [page.text[page.starts[i]] for i in range(first, last)]
    letters = [c for c in initials if c.isalpha()]
    return len(letters) >= 4 and sum(c.isupper() for c in letters) >= _HEADING_SHARE * len(letters)


def find_names(
    page: Page,
    first: int,
    last: int,
    language: Language,
    taken: Collection[int],
    evidence: Evidence,
    verbs: Collection[int] = (),
) -> list[Name]:
    """Finds the names between two tokens; `taken` are tokens of mentions, `verbs` those at which a verb begins."""
    names: list[Name] = []
    i = first
    while i < last:
        behind = _behind_common(page, i, language)
        if not _capital(page, i) or i in taken or page.words[i] in _not_names(language.code):
            i = max(behind, i + 1)
        elif behind > i:
            i = behind
        else:
            end = _run(page, i, last, language, taken)
            start = _begin(page, i, end, language, evidence, verbs) if i == first else i
            if start < end:
                names.extend(_split(page, start, end, language))
            i = end
    return names


def _behind_common(page: Page, i: int, language: Language) -> int:
    """Gives the token behind a title, or behind words before a name of which only the first has a capital."""
    title = _titles(language.code).match(page, i)
    if title:
        return title[0]
    phrase = _common(language.code).match(page, i)
    return phrase[0] if phrase and any(not _capital(page, j) for j in range(i, phrase[0])) else i


def _begin(page: Page, first: int, last: int, language: Language, evidence: Evidence, verbs: Collection[int]) -> int:
    """Gives where the name in a sentence's first run of capitals begins: at its first word, behind it, or nowhere.

    The first word has a capital in any case. It is a name where the text bears it out elsewhere or a verb
    follows; of several words it belongs to the name unless the text also writes it small or a word begins
    behind it that itself begins names ("Luapan Sungai X", "Saham PT Y").
    """
    word = page.words[first]
    text = page.original(first, first + 1)
    if word in evidence.middle or any(c.isupper() for c in text[1:]):
        return first
    if last - first == 1:
        known = last in verbs and word not in evidence.small and word not in measure_words(language.code)
        return first if known else last
    following = page.original(first + 1, first + 2)
    heads = page.words[first + 1] in _dropped(language.code) or (len(following) > 1 and following.isupper())
    alone = tuple(page.words[first + 1 : last]) in evidence.runs
    return first + 1 if heads or alone else first


def _capital(page: Page, i: int) -> bool:
    return page.text[page.starts[i]].isupper()


def _run(page: Page, first: int, last: int, language: Language, taken: Collection[int]) -> int:
    """Gives the token behind the run of capitalized words that begins at `first`."""
    links = _links(language.code)
    end = first + 1
    while end < last and end not in taken:
        word = page.words[end]
        if (_capital(page, end) and (word not in _not_names(language.code) or _acronym(page, end))) or (
            word.isdigit() and _numbers(page, end)
        ):
            end += 1
        elif word in _JOINTS and page.glued(end) and page.glued(end + 1) and end + 1 < last and end + 1 not in taken:
            if not page.words[end + 1][0].isalnum() or page.words[end + 1] == "s":
                break
            end += 2
        elif word in links and end + 1 < last and _capital(page, end + 1):
            end += 2
        else:
            break
    return end


def _acronym(page: Page, i: int) -> bool:
    word = page.original(i, i + 1)
    return len(word) > 1 and word.isupper()


def _numbers(page: Page, i: int) -> bool:
    """A number belongs to the name before it where it is glued to it or is short ("V3", "Llama 3")."""
    return page.glued(i) or len(page.words[i]) <= 3


def _split(page: Page, first: int, last: int, language: Language) -> Iterable[Name]:
    """Cuts a run at the titles in it ("Meta CEO Mark Zuckerberg" names two) and behind an office's acronym.

    A title stands before a name, so the last word of a run is none; one that also is part of names ("General")
    cuts nothing.
    """
    titles = _titles(language.code)
    start = i = first
    # "Kepala BPBD Merawu, Yusran Hakim": a person behind a comma leaves the office whole
    apposed = last + 1 < len(page) and page.words[last] == "," and _capital(page, last + 1)
    if _titled(page, first, titles) and last - first > 1 and _acronym(page, first) and not apposed:
        yield _name(page, first, first + 1)
        start = i = first + 1
    while i < last:
        found = titles.match(page, i)
        cuts = found and (found[0] < last or _acronym(page, i)) and found[1] == "title"
        if found and cuts and found[0] <= last:
            if i > start:
                yield _name(page, start, i)
            start = i = found[0]
        else:
            i += 1
    if start < last:
        yield _name(page, start, last)


def _titled(page: Page, i: int, titles: PhraseTable[str]) -> bool:
    return titles.match_before(page, i) is not None


def _name(page: Page, first: int, last: int) -> Name:
    text = page.original(first, last)
    return Name(first, last, text, name_key(text))


def introduce(names: Iterable[Name], page: Page, language: Language) -> Cast:
    """Learns from all names of an article, in order of place, their full forms and for whom people speak.

    A short form stands for a longer name that came before it, where there is only one such name and the short
    form did not stand alone before.
    """
    cast = Cast()
    titles = _titles(language.code)
    seen: dict[str, Name] = {}
    people: set[str] = set()
    before: Name | None = None
    for name in names:
        if name.key not in seen:
            longer = [
                n
                for n in seen.values()
                if not (_whole(name.text) or name.place or n.place) and _shortens(name.key, n, people)
            ]
            if len(longer) == 1 and longer[0].key not in cast.full:
                cast.full[name.key] = longer[0]
            else:
                seen[name.key] = name
        if before and _abbreviates(page, before, name):
            cast.full.setdefault(name.key, before)
            if _initials(name, before):
                cast.initials.setdefault(name.key, before.key)
        _affiliate(cast, page, titles, before, name)
        if titles.match_before(page, name.first):
            people.add(name.key)
        people |= cast.works_for.keys()
        before = name
    cast.people = people
    return cast


def _abbreviates(page: Page, before: Name, name: Name) -> bool:
    """Reads "Komisi Pemilihan Umum (KPU)": the brackets give the short form of the name before them."""
    bracket = page.words[before.last : name.first] == ["("] and page.words[name.last : name.last + 1] == [")"]
    return bracket and len(name.key) < len(before.key)


def _initials(short: Name, long: Name) -> bool:
    """Says whether a short name is made of letters of the long one, in their order from its first one on.

    "Komisi Pemilihan Umum (KPU)" and "Kementerian Kesehatan (Kemenkes)" are; "Jakarta (Antara)" is a wire's credit.
    """
    if not 2 <= len(short.key) <= 8 or " " in short.key or short.key[0] != long.key[0]:
        return False
    letters = iter(long.key)
    return all(letter in letters for letter in short.key)


def _whole(text: str) -> bool:
    """A name with a capital inside is one by itself ("DeepSeek"), never short for another."""
    return any(c.isupper() for c in text[1:]) and " " not in text


def _shortens(short: str, long: Name, people: Collection[str]) -> bool:
    """A person goes by the last name, anything by the first words of its name."""
    surname = long.key in people and long.key.endswith(" " + short)
    return len(short) < len(long.key) and (surname or long.key.startswith(short + " "))


def _affiliate(cast: Cast, page: Page, titles: PhraseTable[str], before: Name | None, name: Name) -> None:
    """Reads "Meta CEO Mark Zuckerberg" and "Mark Zuckerberg, CEO Meta": who speaks for whom."""
    if before is None or name.first - before.last > 6:
        return
    if page.words[before.last : name.first] == [","] and titles.match_before(page, before.first):
        cast.works_for.setdefault(name.key, before)  # "Direktur Utama X, Y"
        return
    i = before.last
    comma = i < name.first and page.words[i] == ","
    found = titles.match(page, i + comma)
    if found is None or found[0] > name.first:
        return
    between = page.words[found[0] : name.first]
    if comma and all(word.isalpha() for word in between):
        cast.works_for.setdefault(before.key, name)
    elif not comma and not between:
        cast.works_for.setdefault(name.key, before)


def key_of(phrase: str) -> str:
    """Gives the key of a plain phrase, for speakers and things without a name."""
    return " ".join(w for w in Page(fold(phrase)).words if w[0].isalnum())


def find_known(page: Page, first: int, last: int, known: Collection[str]) -> list[Name]:
    """Finds in a heading that capitalizes everything only names that running text bears out."""
    names: list[Name] = []
    i = first
    while i < last:
        ends = (
            [e for e in range(min(last, i + 6), i, -1) if page.words[e - 1][0].isalnum()] if _capital(page, i) else []
        )
        name = next((n for n in (_name(page, i, end) for end in ends) if n.key in known), None)
        if name:
            names.append(name)
        i = name.last if name else i + 1
    return names
