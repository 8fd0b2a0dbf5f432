"""Names of people and places that look like a month: Theresa May, Jan Novak, Mar-a-Lago.

A text that once writes "Mrs May" means her wherever a bare "May" could be either; "in May" stays the month.
"""

from __future__ import annotations

from models.mentions.dates.expression import Expression
from models.mentions.dates.grammar import Grammar
from models.page import Page

_HYPHENS = "-‐‑"
_JOINED = frozenset({"month", "weekday", "to"})  # what a hyphen may join with a month


class Persons:
    """The words of one page that name months elsewhere and people here."""

    def __init__(self, page: Page, grammar: Grammar) -> None:
        self.page = page
        self.grammar = grammar
        self.names, self.sure = grammar.person_months, grammar.month_license
        self._known: frozenset[str] | None = None

    def names_one(self, first: int, last: int, e: Expression) -> bool:
        """Says whether a month alone on the tokens from `first` to `last` is a name here."""
        last -= self.page.words[last - 1] == "."
        if not self.names or last != first + 1 or not e.fields.keys() <= {"month", "weekday"}:
            return False
        if self._compound(last):
            return True
        word = self.page.words[first]
        if word not in self.names or self.sure.match_before(self.page, first) is not None:
            return False
        return word in self.known or self._behind_name(first) or self._before_name(first)

    @property
    def known(self) -> frozenset[str]:
        """Gives the words that stand behind a given name or title somewhere on the page."""
        if self._known is None:
            words = self.page.words
            self._known = frozenset(
                word for i, word in enumerate(words) if word in self.names and i and self._behind_name(i)
            )
        return self._known

    def _compound(self, last: int) -> bool:
        """Says whether a hyphen goes on with a name: 'Mar-a-Lago', 'Jan-Hendrik'; not 'May-June'."""
        words = self.page.words
        if last + 1 >= len(words) or words[last] not in _HYPHENS or not words[last + 1].isalpha():
            return False
        together = self.page.glued(last) and self.page.glued(last + 1)
        if not together or words[last - 1] not in self.grammar.cased | self.names:
            return False
        return not any(entry.symbol in _JOINED for entry in self.grammar.entries.get(words[last + 1], ()))

    def _before_name(self, i: int) -> bool:
        """Says whether a surname stands behind token `i`: 'Jan Novak'; a month has a word of dates before it then."""
        page, at = self.page, i + 1
        if at >= len(page) or not page.words[at][0].isalpha() or not self._capital(at) or not self._capital(i):
            return False
        named = page.words[at] in self.grammar.entries or "\n" in page.text[page.ends[i] : page.starts[at]]
        return not named and self.grammar.license.match_before(page, i) is None

    def _behind_name(self, i: int) -> bool:
        """Says whether a capitalised word that is no word of dates stands before token `i`, and a capital in it."""
        page, words, at = self.page, self.page.words, i - 1
        if i and words[at] == "." and at and page.glued(at):
            at -= 1  # "Mrs. May"
        if i == 0 or not words[at][0].isalpha() or not self._capital(at) or not self._capital(i):
            return False
        if "\n" in page.text[page.ends[at] : page.starts[i]] or words[at] in self.grammar.entries:
            return False
        if self.grammar.license.match_before(page, i) or words[at] in self.grammar.language.amounts.not_nouns:
            return False
        return i + 1 >= len(words) or self.grammar.part_followers.match(page, i + 1) is None

    def _capital(self, at: int) -> bool:
        written = self.page.text[self.page.starts[at] : self.page.ends[at]]
        return written[0].isupper() and not written.isupper()
