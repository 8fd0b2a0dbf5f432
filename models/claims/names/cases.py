"""Names in languages that bend them by case: all forms of a name in a text are one name ("в Карасуке", "из Карасука").

A pack gives the endings of its cases: what a name ends with by itself, and what stands in its place. The form that it
has by itself is the one that the text has too, else the one that most of its other forms may come from. A single form
tells it only where its ending leaves no doubt: one that stands for two letters or more ("Челябинске").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping

_SHORTEST = 3  # letters that no case changes
_SURE = 2  # letters

Cases = Mapping[str, tuple[str, ...]]


def plain_forms(words: Collection[str], cases: Cases) -> dict[str, str]:
    """Gives the form without case of each word that has one, by the folded words of all names of a text.

    >>> plain_forms({"гора", "горы", "анкаре", "анкары"}, {"а": ("ы", "е"), "": ("а", "е")})
    {'анкаре': 'анкара', 'анкары': 'анкара', 'горы': 'гора'}
    """
    if not cases:
        return {}
    known = frozenset(words)
    sources = {word: list(_sources(word, cases)) for word in sorted(known)}
    counted = Counter(plain for found in sources.values() for plain, _ in found)
    chosen = {word: plain for word, found in sources.items() if (plain := _choose(found, known, counted))}
    return {word: _last(word, chosen) for word in chosen}


def forms_of(word: str, cases: Cases) -> Iterator[str]:
    """Gives the forms that a name may have in other cases.

    >>> list(forms_of("анкара", {"а": ("ы", "е"), "ия": ("ии",)}))
    ['анкары', 'анкаре']
    """
    fitting = [ending for ending in cases if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST - 1]
    for ending in sorted(fitting, key=len)[-1:]:
        stem = word.removesuffix(ending)
        yield from (stem + other for other in cases[ending])


def _sources(word: str, cases: Cases) -> Iterator[tuple[str, bool]]:
    """Gives what a form may come from, and whether its ending alone tells so."""
    for ending, others in cases.items():
        for other in others:
            stem = word.removesuffix(other)
            if stem != word and len(stem) >= _SHORTEST:
                yield stem + ending, len(ending) >= _SURE


def _last(word: str, chosen: Mapping[str, str]) -> str:
    """Follows a form to one that comes from no other: "карасуке" over "карасука" to "карасук"."""
    passed = {word}
    while (plain := chosen.get(word)) and plain not in passed:
        passed.add(plain)
        word = plain
    return word


def _choose(found: list[tuple[str, bool]], known: Collection[str], counted: Mapping[str, int]) -> str | None:
    attested = [plain for plain, _ in found if plain in known]
    if attested:
        return max(attested, key=len)
    shared = [plain for plain, _ in found if counted[plain] > 1]
    if shared:
        return max(shared, key=lambda plain: counted[plain])
    return next((plain for plain, sure in found if sure), None)
