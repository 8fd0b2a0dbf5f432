"""Names in scripts with case: runs of capitalized words.

A capital at a sentence's start makes a name only where the rest of the article bears it out.
"""

from __future__ import annotations

from models.claims.names.cases import forms_of
from models.claims.names.evidence import acronym, capital
from models.claims.names.gazetteer import place_names
from models.claims.names.name import Name, name_at
from models.claims.names.nouns import proper, tells_kind
from models.claims.names.stretch import Stretch
from models.claims.names.syllables import office_at
from models.claims.names.titles import cut_at_titles
from models.claims.names.words import common, dropped, links, not_names, openers, titles
from models.measure import measure_words
from models.page import Page

_JOINTS = frozenset("-–'’&.")
_SHORTEST_OFFICE = 2  # words
_SYLLABLES = 3  # of a person's name, where surnames tell it
_QUOTES = frozenset("\"“”'‘«»„")


def find_capitalized(stretch: Stretch) -> list[Name]:
    """Finds the names that are runs of capitalized words."""
    page, code = stretch.page, stretch.language.code
    names: list[Name] = []
    heads, no_names = openers(code), not_names(code)
    words, capitals = page.words, page.capitals
    i = stretch.first
    while i < stretch.last:
        if capitals[i] and (end := office_at(stretch, i)) > i:
            names.append(name_at(page, i, end))
            i = end
            continue
        if capitals[i] and i not in stretch.taken and (end := _known(stretch, i)) > i:
            names.append(name_at(page, i, end))
            i = end
            continue
        behind = _behind_common(page, i, code) if words[i] in heads else i
        if not capitals[i] or i in stretch.taken or words[i] in no_names:
            i = behind if behind > i else i + 1
        elif behind > i:
            i = behind
        else:
            end = _run(stretch, i)
            start, last = _begin(stretch, i, end) if i == stretch.first or _opens(page, i) else i, end
            if start < last and stretch.language.claims.nouns_capitalized:
                start, last = proper(stretch, start, last)
            if last - start > 1 and _has_suffix(stretch, last) and (page.words[last - 1],) in stretch.evidence.runs:
                names.append(name_at(page, start, last - 1))  # "Delta Tekstil Karasu'daki"
                start = last - 1
            office = _office(stretch, start, last)
            if start < office:
                names.append(name_at(page, start, office))
                start = office
            if start < last and not _adjective(page, last, code):
                names.extend(cut_at_titles(page, start, last, code))
            i = end
    return names


def _known(stretch: Stretch, i: int) -> int:
    """Gives the token behind a place of several words that stands by itself ("the United States said", "U.S. growth").

    One of its words may play another part (a state, states), and no name is cut by it. `i` where there is none.
    """
    page = stretch.page
    place = place_names(stretch.language.code).match(page, i)
    if place is None or place[0] - i < 2 or place[0] > stretch.last:
        return i
    goes_on = (
        place[0] < stretch.last
        and page.capitals[place[0]]
        and page.words[place[0]] not in not_names(stretch.language.code)
    )
    small = [j for j in range(i, place[0]) if page.words[j].isalpha() and not page.capitals[j]]
    return i if goes_on or (small and len(small) > place[0] - i - 2) else place[0]


def _adjective(page: Page, end: int, code: str) -> bool:
    """Says whether a name is only part of an adjective that its language lists ("the London-listed airline")."""
    return (
        page.words[end - 2 : end - 1] == ["-"] and not capital(page, end - 1) and page.words[end - 1] in not_names(code)
    )


def _behind_common(page: Page, i: int, code: str) -> int:
    """Gives the token behind a title, or behind words before a name of which only the first has a capital."""
    title = titles(code).match(page, i)
    if title:
        return title[0]
    phrase = common(code).match(page, i)
    return phrase[0] if phrase and not capital(page, phrase[0] - 1) else i  # "la Banque de France" is a name


def _office(stretch: Stretch, first: int, last: int) -> int:
    """Gives the token behind the office that a run begins with behind a title ("Kepala Badan Pusat Statistik Amalia").

    It is the longest name of several words that the text has by itself, too, or an acronym with a place that it has
    ("Ketua KPU Merawu Mardiana"); so is a place before a person's name ("tỉnh X Nguyễn Thành Y").
    `first` where there is none.
    """
    page, runs, code = stretch.page, stretch.evidence.runs, stretch.language.code
    titled = titles(code).match_before(page, first) is not None
    names = stretch.language.claims.surnames
    if titled and page.words[first] in names and last - first <= _SYLLABLES + 1:
        return first  # "Bị cáo Trần Lê Minh": a person, and no office
    called = [i for i in range(first + 1, last - 1) if page.words[i] in names]
    if called and (titled or dropped(code).match_before(page, first)):
        return min(called, key=lambda i: abs(last - i - _SYLLABLES))
    placed = last - first > _SHORTEST_OFFICE + 1 and dropped(code).match_before(page, first) == (first - 1, "place")
    if last - first < _SHORTEST_OFFICE + 1 or not (titled or placed):
        return first
    local = acronym(page, first)
    for end in range(last - 1, first + _SHORTEST_OFFICE - 1, -1):
        words = tuple(page.words[first + local : end])
        kinds = dropped(code).first_words() if local else ()
        whole = tuple(page.words[first : first + local])
        if (words in runs and (not local or _is_somewhere(stretch, words))) or any(
            (kind, *words) in runs or (*whole, kind, *words) in runs for kind in kinds
        ):
            return end
    return first


def _is_somewhere(stretch: Stretch, words: tuple[str, ...]) -> bool:
    """Says whether the text puts something at these words ("di Merawu"): they are no first name ("kata Ratna")."""
    page, at = stretch.page, stretch.language.claims.place_at
    begins = (i for i, word in enumerate(page.words) if word == words[0] and i and page.words[i - 1] in at)
    return any(tuple(page.words[i : i + len(words)]) == words for i in begins)


def _begin(stretch: Stretch, first: int, last: int) -> int:
    """Gives where the name in a sentence's first run of capitals begins: at its first word, behind it, or nowhere.

    The first word has a capital in any case. It is a name where the text bears it out elsewhere or a verb
    follows; of several words it belongs to the name unless the text also writes it small or a word begins
    behind it that itself begins names ("Luapan Sungai X", "Saham PT Y").
    """
    page, evidence, code = stretch.page, stretch.evidence, stretch.language.code
    word = page.words[first]
    text = page.original(first, first + 1)
    section = stretch.language.claims
    inflected = any(word + ending in evidence.middle for ending in section.name_inflections)
    inflected = inflected or any(form in evidence.middle for form in forms_of(word, section.name_cases))
    if word in evidence.middle or inflected or any(c.isupper() for c in text[1:]):
        return first
    if (place := place_names(code).match(page, first)) and place[0] <= last:
        return first  # "Oekraïne heeft"
    if section.name_cases and page.words[first - 1 : first] == ["«"] and page.words[last : last + 1] == ["»"]:
        return first  # "«Северстрой» сократит"
    if last - first == 1 and (_has_suffix(stretch, last) or _is_kind_behind(stretch, last)):
        return first  # "İzmit'te", "Hoaban eyaletinde"
    if last - first == 1:
        governs = last in stretch.verbs or _owns(page, last)
        known = governs and word not in evidence.small and measure_words(code).match(page, first) is None
        return first if known else last
    following = page.original(first + 1, first + 2)
    heads = page.words[first + 1] in dropped(code) or (len(following) > 1 and following.isupper())
    rest = tuple(page.words[first + 1 : last])
    alone = rest in evidence.runs or (
        measure_words(code).match(page, first) is not None and _begins_run(rest, evidence.runs)
    )
    kind = tells_kind(word, code) and not stretch.language.claims.nouns_capitalized
    return first + 1 if heads or alone or kind else first


def _initial(page: Page, stop: int) -> bool:
    """Says whether a full stop ends a single capital."""
    return page.glued(stop) and len(page.words[stop - 1]) == 1 and capital(page, stop - 1)


def _has_suffix(stretch: Stretch, last: int) -> bool:
    """Says whether an apostrophe and an ending of names stand behind a word."""
    words = stretch.page.words[last : last + 2]
    return len(words) > 1 and words[0] in "'’" and words[1] in stretch.language.claims.name_suffixes


def _is_kind_behind(stretch: Stretch, last: int) -> bool:
    """Says whether the kind of a place stands behind a word, in languages where it follows the name."""
    section = stretch.language.claims
    return section.place_words_follow and dropped(stretch.language.code).match(stretch.page, last) is not None


def _begins_run(words: tuple[str, ...], runs: frozenset[tuple[str, ...]]) -> bool:
    """Says whether words begin a longer name that the text has ("Saham Maju Samudera", of "Maju Samudera Bhd")."""
    return any(run[: len(words)] == words for run in runs)


def _opens(page: Page, i: int) -> bool:
    """Says whether a quotation begins at a word, behind a sentence's end, a colon or a comma."""
    quote = i - 1
    if quote < 0 or page.words[quote] not in _QUOTES or not page.glued(i):
        return False
    return (
        quote == 0
        or (not page.glued(quote) and page.words[quote - 1] in ".!?:,;")
        or "\n" in page.text[page.ends[quote - 1] : page.starts[quote]]
    )


def _owns(page: Page, last: int) -> bool:
    """Says whether a possessive 's stands behind a word."""
    return page.words[last : last + 2] in (["'", "s"], ["’", "s"]) and page.glued(last)


def _run(stretch: Stretch, first: int) -> int:
    """Gives the token behind the run of capitalized words that begins at `first`."""
    page, last, taken, code = stretch.page, stretch.last, stretch.taken, stretch.language.code
    suffixes = stretch.language.claims.name_suffixes
    end = first + 1
    while end < last and end not in taken:
        word = page.words[end]
        if capital(page, end) or (word.isdigit() and _numbers(stretch, end)):
            end += 1
        elif word in _JOINTS and page.glued(end) and page.glued(end + 1) and end + 1 < last and end + 1 not in taken:
            following = page.words[end + 1]
            if not following[0].isalnum() or following == "s" or following in suffixes:
                break
            end += 2
        elif word == "." and _initial(page, end) and end + 1 < last and capital(page, end + 1):
            end += 2  # "Amalia A. Widyasanti"
        elif word in links(code) and end + 1 < last and capital(page, end + 1):
            end += 2
        else:
            break
    return end


def _numbers(stretch: Stretch, i: int) -> bool:
    """A number belongs to the name before it where it is glued to it or is short ("V3", "Llama 3").

    Where nouns have capitals, a noun behind it is what it counts ("in Merau 14 Verdächtige").
    """
    page = stretch.page
    counts = stretch.language.claims.nouns_capitalized and i + 1 < stretch.last and capital(page, i + 1)
    return page.glued(i) or (len(page.words[i]) <= 3 and not counts)
