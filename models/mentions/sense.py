"""What a word or sign beside a number makes of it: a currency, percent, a unit, a length of time, a counted noun."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from models.mentions.mention import Kind
from models.page import Page, PhraseTable

_ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Sense:
    """What a word or sign beside a number makes of it.

    `exact` is the only spelling that counts, where case matters. `sign` tells a symbol or code from a word. `among`
    are the currencies of which a name may mean any, `unit` the one that it means where nothing tells.
    """

    kind: Kind
    unit: str
    rule: str
    factor: Decimal = _ONE
    exact: str = ""
    sign: bool = False
    among: frozenset[str] = frozenset()


class Senses:
    """Senses by phrase: those that ask for an exact spelling, then the rest; the longest phrase wins."""

    __slots__ = ("_begins", "_exact", "_plain")

    def __init__(self, senses: Iterable[tuple[str, Sense]]) -> None:
        plain: dict[tuple[str, ...], tuple[str, Sense]] = {}
        exact: dict[tuple[str, ...], tuple[str, list[Sense]]] = {}
        for phrase, sense in senses:
            words = tuple(Page(phrase).words)
            if sense.exact:
                exact.setdefault(words, (phrase, []))[1].append(sense)
            else:
                plain.setdefault(words, (phrase, sense))
        self._plain: PhraseTable[Sense] = PhraseTable(plain.values())
        self._exact: PhraseTable[list[Sense]] = PhraseTable(exact.values())
        self._begins = self._plain.first_words() | self._exact.first_words()

    def match(self, page: Page, at: int) -> tuple[int, Sense] | None:
        """Finds the sense of what begins at token `at`: (token behind it, sense)."""
        if at >= len(page.words) or page.words[at] not in self._begins:
            return None
        plain, exact = self._plain.match(page, at), self._exact.match(page, at)
        named = plain is not None and plain[1].rule == "money.name"  # Croatian "kn" is the kuna, and no knot
        if exact and (plain is None or exact[0] >= plain[0] + named):
            sense = _written_so(page, at, exact[0], exact[1])
            if sense:
                return exact[0], sense
        return plain

    def match_before(self, page: Page, at: int) -> tuple[int, Sense] | None:
        """Finds the sense of what ends right before token `at`: (its first token, sense)."""
        plain, exact = self._plain.match_before(page, at), self._exact.match_before(page, at)
        if exact and (plain is None or exact[0] <= plain[0]):
            sense = _written_so(page, exact[0], at, exact[1])
            if sense:
                return exact[0], sense
        return plain


def _written_so(page: Page, first: int, last: int, senses: list[Sense]) -> Sense | None:
    """Picks the sense whose spelling is what is written."""
    written = page.original(first, last)
    return next((sense for sense in senses if sense.exact == written), None)
